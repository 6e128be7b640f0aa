import type { Arranger } from './arranger.ts';

/** What a scenario needs before it can act, and how to get there. */
export interface Precondition<T> {
  /** For a person: "a work item that is active". */
  describe: string;
  /** What it may take of the things that were made by hand. */
  draws?: Drawn;
  /** Brings the target there. @throws Obstacle where it cannot be done */
  arrange: (arranger: Arranger) => Promise<T>;
}

/** Kinds of things that are made by hand and serve one scenario at a time. */
export type Drawn = 'work items' | 'deployments';
