import { type Check, type KillMatrix, keyOf, killersOf, type Row } from './kill-matrix.ts';
import type { Checks } from './made.ts';
import { sharedBy } from './pattern.ts';

/** A failed check, and the pattern of what it says. */
export interface Failure extends Check {
  said: string;
}

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
  /** How much of what the checks found is what they find on such a fault, from above 0 to 1; null where that is not known. */
  alike: number | null;
}

/** The dictionary, as far as failures are matched against it. */
export interface Dictionary extends Pick<KillMatrix, 'faults'> {
  /** What a fault may fail besides what it always fails. */
  may: (fault: string) => readonly string[];
}

/**
 * The faults of which at least one known check failed, and at least as many of them as passed. Those on which the checks find
 * nothing of what they found here are none: it is another fault that fails the same checks.
 */
export function suspectsOf({ faults, may }: Dictionary, failed: readonly Failure[], checks: Checks): Suspect[] {
  const suspects: Suspect[] = [];
  for (const [id, row] of Object.entries(faults)) {
    const killers = killersOf(row).map((check) => ({ key: keyOf(check), came: checks(check) }));
    const keys = (outcome: string) => new Set(killers.filter(({ came }) => came === outcome).map(({ key }) => key));
    const [hit, missed] = [keys('failed'), keys('passed')];
    if (hit.size === 0 || hit.size < missed.size) continue;
    const alike = alikeness(row, failed);
    if (alike === 0) continue;
    const besides = new Set(may(id));
    // What explores draws its calls by chance, and the matrix is made without it, but for faults that nothing else shows.
    const isAllowed = ({ requirement, judge }: Check) =>
      besides.has(requirement) || (row.trips.includes(requirement) && judge.startsWith('explore.'));
    const others = failed.filter((check) => !hit.has(keyOf(check)));
    suspects.push({
      ...{ id, hit, missed, alike, unmade: killers.length - hit.size - missed.size },
      allowed: new Set(others.filter(isAllowed).map(keyOf)),
      near: new Set(others.filter((it) => !isAllowed(it) && row.trips.includes(it.requirement)).map(keyOf)),
    });
  }
  return suspects;
}

/** How alike what the checks found is to what they find on a fault: of each of its requirements that failed, on the average. */
function alikeness({ shown }: Row, failed: readonly Failure[]): number | null {
  if (!shown) return null;
  const shares = Object.entries(shown).flatMap(([id, known]) => {
    const said = failed.filter(({ requirement }) => requirement === id).map((it) => it.said);
    return said.length > 0 ? [sharedBy(said, known)] : [];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
