import type { Request } from '../spec/request.ts';
import type { HandMadeDeployment } from './arrange/hand-made-deployment.ts';
import type { HandMadeItem } from './arrange/hand-made-item.ts';
import type { Lease, Leases } from './arrange/leases.ts';
import type { Ledger } from './arrange/ledger.ts';
import type { Pool } from './arrange/pool.ts';
import type { Shared } from './arrange/shared.ts';
import type { Texts } from './arrange/texts.ts';
import type { Turns } from './arrange/turns.ts';
import type { Exchange } from './exchange.ts';
import type { Client } from './http/client.ts';
import type { Journal } from './journal/entry.ts';
import type { Timeouts } from './limits.ts';
import type { Stillness } from './stillness.ts';
import type { Offers } from './within-profile.ts';

/** What exists once in a run and every attempt uses. */
export interface RunContext {
  client: Client;
  journal: Journal;
  ledger: Ledger;
  leases: Leases;
  shared: Shared;
  /** What was made by hand. */
  byHand: { items: Pool<HandMadeItem>; deployments: Pool<HandMadeDeployment> };
  /** Turns at what there is only by hand. */
  turns: Turns;
  /** Whether work items stay where they are while nothing is sent. */
  stillness: Stillness;
  /** The ids of the sessions that the run has made. */
  sessions: Set<string>;
  /** Environments in which an item may still show up that nobody has seen. */
  late: Lease[];
  /** Sessions of deployments' runs of which no item has been seen, each with the environment where one may show up. */
  itemless: Map<string, string>;
  seed: number;
  /** How many sequences of calls to explore on each lifecycle. */
  explore: number;
  timeouts: Timeouts;
  /** A name for something that is about to be created. */
  name: (resource: string) => string;
  /** What to write into it, besides. */
  texts: Texts;
  /** Whether the profile has an operation, so that it may be called. */
  offers: Offers;
  /** Whether a requirement is to be judged. */
  selected: (requirement: string) => boolean;
  /** Whether there is still something to judge; afterwards only probes are made. */
  judging: boolean;
  interrupted: () => boolean;
  /** @throws Obstacle where the run has sent as many requests as it may; clean-up does not ask */
  withinLimit: () => void;
  /** Whether what was created stays, for a look. */
  keep: boolean;
  /** Sends in the clean-up's lane; after an interruption only for a bounded time. */
  cleanUp: (request: Request, place: { scenario: string; attempt: number }) => Promise<Exchange>;
}
