import type { Capabilities } from '../../spec/capabilities.ts';
import type { WorkState } from '../../spec/contract.ts';
import type { Level } from '../../spec/requirement.ts';
import type { Lane } from '../exchange.ts';
import type { Class } from '../finding.ts';

/**
 * What a run would do, found out without sending anything to its target: `plan --json`. Its figures were counted while
 * the same scenarios were run on the embedded reference target; a target that is slower to show an item, or that fails,
 * meets more requests.
 */
export interface Plan {
  plan_version: 1;
  counted_on: 'embedded reference target';
  suite: { version: string; spec_digest: string };
  target: PlannedTarget;
  profile: { name: string; version: number };
  selection: { only: readonly string[]; requirements: number; scenarios: number; probes: number };
  capabilities: Capabilities;
  /** What the verdict would speak of, in one sentence. */
  scope: string;
  seed: number;
  /** Sequences of calls that are explored on each lifecycle. */
  explore: number;
  concurrency: number;
  requests: PlannedRequests;
  creations: Creations;
  /** What an account may be billed for. */
  may_cost: {
    sessions: number;
    /** User messages that start a run of an agent. */
    runs: number;
  };
  rates: Rates;
  duration: Duration;
  credentials: readonly Credential[];
  /** What keeps a run from starting as things are, each with what to do about it; empty where nothing does. */
  to_mend: readonly string[];
  requirements: Readonly<Record<Level, Foreseen>>;
  /** What could not be judged, by cause, the largest first. */
  inconclusive: readonly Cause[];
  not_applicable: readonly { message: string; requirements: readonly string[] }[];
  /** What to make by hand, so that more can be judged; null where nothing made by hand would help. */
  by_hand: ByHand | null;
}

/** The target as a run would address it; nothing was sent there. */
export interface PlannedTarget {
  /** null of the embedded one, which a run starts at some free port. */
  url: string | null;
  embedded: boolean;
  /** The test-control hook's address; null where a run has none. */
  hook: string | null;
  /** Whether a command starts it before a run. */
  started: boolean;
  /** Names of the headers that every request carries besides the suite's own. */
  headers: readonly string[];
  proxy: string | null;
  /** Files of certificates: trusted besides Node's own, and shown by the client. */
  tls: { ca: string | null; cert: string | null };
}

/** Requests, the clean-up's included. A read is a GET, a write a POST. */
export interface PlannedRequests {
  total: number;
  reads: number;
  writes: number;
  by_lane: Readonly<Record<Lane, number>>;
  /** In the order of the operations' ids. */
  by_operation: readonly {
    operation: string;
    method: string;
    /** The path's template; below the hook's URL for a call of the hook. */
    path: string;
    requests: number;
    by_lane: Readonly<Record<Lane, number>>;
  }[];
}

/** What is made on the target: by the public API, and by its test-control hook. */
export interface Creations {
  api: { environments: number; agents: number; sessions: number; deployments: number };
  hook: { environments: number; work_items: number; deployments: number };
  /** Whether it is archived in the end. */
  removed: boolean;
}

/** How fast a run may send, in requests a second; null: as fast as they come. */
export interface Rates {
  reads_per_second: number | null;
  writes_per_second: number | null;
  /** Requests after which a run ends; null: none. */
  max_requests: number | null;
}

/** How long a run takes at least, in milliseconds: the longest of its parts, which overlap. */
export interface Duration {
  at_least_ms: number;
  reads_ms: number;
  writes_ms: number;
  /** Of acts that let time pass, as many at the same time as scenarios are. */
  waits_ms: number;
}

/** A secret that a run uses. */
export interface Credential {
  /** What it is for, such as `the account` or `the header x-workspace`. */
  for: string;
  /** The environment variable that holds it; null: a command prints it, which was not run. */
  variable: string | null;
  /** Whether the variable is set; null of a command. */
  set: boolean | null;
  /** Whether a run does not start without it. */
  required: boolean;
}

/** How many requirements would come out how. */
export interface Foreseen {
  judged: number;
  inconclusive: number;
  not_applicable: number;
  not_selected: number;
}

/** One thing that keeps requirements from being judged, and what would let them be. */
export interface Cause {
  class: Class;
  message: string;
  remedy: string;
  requirements: readonly { id: string; level: Level }[];
}

/** Things that somebody makes on the target and names in the configuration, besides what it names already. */
export interface ByHand {
  environments: { self_hosted: number; cloud: number };
  work_items: readonly HandMadeItem[];
  deployments: readonly HandMadeDeployment[];
  /** How many requirements were judged in a rehearsal that had exactly these. */
  judged: Readonly<Record<Level, number>>;
  /** Those that lacked something even there. */
  still_open: readonly string[];
}

/** A work item to be made by hand, in a self-hosted environment. */
export interface HandMadeItem {
  state: WorkState;
  /** Whether a poll has delivered it, and whether that named a worker. */
  delivered: boolean;
  worker: boolean;
}

/** A deployment to be made by hand. */
export interface HandMadeDeployment {
  status: 'active' | 'paused';
}
