import type { Fault } from '../../fixtures/fault.ts';
import { areaOf } from '../../spec/areas.ts';

/** What proves a fault. */
export interface Proof {
  /** Globs over the ids of scenarios and requirements. */
  only: string[];
  /** Sequences of calls to be explored. */
  explore: number;
}

/**
 * Every scenario of the areas that a fault trips. Exploring judges something of every area, and takes its time: it is for
 * what only a sequence shows.
 */
export function proofOf({ trips, sequence }: Pick<Fault, 'trips' | 'sequence'>): Proof {
  const areas = [...new Set(trips.map((id) => `${areaOf(id)}.*`))];
  return sequence === undefined ? { only: areas, explore: 0 } : { only: [...areas, 'explore.*'], explore: 30 };
}
