import type { WorkAddress } from '../../spec/operations.ts';
import type { Operation, Request } from '../../spec/request.ts';
import type { Exchange } from '../exchange.ts';
import type { Random } from '../random.ts';
import type { Created, Resource } from './create.ts';
import type { HandMadeDeployment } from './hand-made-deployment.ts';
import type { HandMadeItem } from './hand-made-item.ts';
import type { Lease } from './leases.ts';
import type { Pool } from './pool.ts';
import type { Shared } from './shared.ts';
import type { Texts } from './texts.ts';

/** What a precondition may do on behalf of one attempt of one scenario. */
export interface Arranger {
  /**
   * Sends a request in the arrangement's lane; what the hook makes of one, clean-up will remove where the profile has the
   * call. @throws Interrupted when the run is ending
   */
  send: <O extends Operation>(request: Request<O>) => Promise<Exchange<O>>;
  /** Creates something that clean-up will remove. @throws Obstacle where the target refuses */
  create: (resource: Resource, body: (name: string) => object) => Promise<Created>;
  /** The self-hosted environment that this attempt has to itself; the same at every call. @throws Obstacle */
  lease: () => Promise<Lease>;
  /** The environment that it has by now, if any. */
  leased: () => Lease | undefined;
  /** Whether the profile has an operation, or the hook is configured for one of its calls. */
  offers: (operation: Operation) => boolean;
  /** The environment of this attempt's items, once there is one; `settle` makes one the attempt's. */
  home: () => string | undefined;
  settle: (environmentId: string) => void;
  /** Tells clean-up of an item that is to be stopped at the end, where the environment is not the attempt's own. */
  handed: (item: WorkAddress) => void;
  /** What was made by hand; what is taken is looked at again, and given back, when the attempt leaves. */
  byHand: { items: Pool<HandMadeItem>; deployments: Pool<HandMadeDeployment> };
  /** Tells clean-up that an item may show up that has not been seen yet. */
  expectItem: (pending: boolean) => void;
  /**
   * Repeats a call, waiting longer each time, until it is done or the bounds are reached, which are those of an item
   * that has yet to show unless others are given; gives the last exchange.
   */
  until: <X extends Exchange>(again: () => Promise<X>, done: (exchange: X) => boolean, bounds?: Wait) => Promise<X>;
  /** Lets time pass, in milliseconds; for what is to differ in the time that it is made. */
  rest: (milliseconds: number) => Promise<void>;
  /** Notes a way that was taken, for the record. */
  note: (path: string) => void;
  shared: Shared;
  /** What to write into what is created. */
  texts: Texts;
  random: Random;
  /** A name for a Worker-ID, of this attempt's own. */
  worker: string;
}

/** How long to wait for something: in milliseconds and in number of looks, whichever is reached first. */
export interface Wait {
  milliseconds: number;
  looks: number;
}
