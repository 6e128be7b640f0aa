import { type Check, type KillMatrix, keyOf, killersOf } from './kill-matrix.ts';
import type { Checks } from './made.ts';

/** A known fault, held against what a run found. */
export interface Suspect {
  id: string;
  /** Keys of the checks that it is known to fail, as far as the run made them: those that failed, those that passed. */
  hit: ReadonlySet<string>;
  missed: ReadonlySet<string>;
  /** How many more it is known to fail, that the run did not make. */
  unmade: number;
  /** Keys of failed checks that such a fault may fail besides, or not. */
  allowed: ReadonlySet<string>;
  /** Keys of failed checks that judge a requirement that it fails, but are known to pass. */
  near: ReadonlySet<string>;
}

/** The dictionary, as far as failures are matched against it. */
export interface Dictionary extends Pick<KillMatrix, 'faults'> {
  /** What a fault may fail besides what it always fails. */
  may: (fault: string) => readonly string[];
}

/** The faults of which at least one known check failed, and at least as many of them as passed. */
export function suspectsOf({ faults, may }: Dictionary, failed: readonly Check[], checks: Checks): Suspect[] {
  const suspects: Suspect[] = [];
  for (const [id, row] of Object.entries(faults)) {
    const killers = killersOf(row).map((check) => ({ key: keyOf(check), came: checks(check) }));
    const keys = (outcome: string) => new Set(killers.filter(({ came }) => came === outcome).map(({ key }) => key));
    const [hit, missed] = [keys('failed'), keys('passed')];
    if (hit.size === 0 || hit.size < missed.size) continue;
    const besides = new Set(may(id));
    // What explores draws its calls by chance, and the matrix is made without it, but for faults that nothing else shows.
    const isAllowed = ({ requirement, judge }: Check) =>
      besides.has(requirement) || (row.trips.includes(requirement) && judge.startsWith('explore.'));
    const others = failed.filter((check) => !hit.has(keyOf(check)));
    suspects.push({
      ...{ id, hit, missed, unmade: killers.length - hit.size - missed.size },
      allowed: new Set(others.filter(isAllowed).map(keyOf)),
      near: new Set(others.filter((it) => !isAllowed(it) && row.trips.includes(it.requirement)).map(keyOf)),
    });
  }
  return suspects;
}
