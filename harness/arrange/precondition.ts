import type { Arranger } from './arranger.ts';

/** What a scenario needs before it can act, and how to get there. */
export interface Precondition<T> {
  /** For a person: "a work item that is active". */
  describe: string;
  /** Brings the target there. @throws Obstacle where it cannot be done */
  arrange: (arranger: Arranger) => Promise<T>;
}
