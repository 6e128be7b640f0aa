import type { RunRecord } from '../record.ts';
import { explain } from './explain.ts';
import { type Check, keyOf } from './kill-matrix.ts';
import type { Fit, Likeness, Look } from './known-faults.ts';
import type { Checks } from './made.ts';
import { patternOf } from './pattern.ts';
import { type Dictionary, type Failure, type Suspect, suspectsOf } from './suspects.ts';

/**
 * Which known faults a run's failures look like: a hint at the usual cause, and no finding. A fault predicts that the checks
 * that are known to fail on it fail, as far as the run made them, and that nothing else does; several may be on one target. Those
 * that predict the same for what the run made are told apart by what the checks find on them, or else told together.
 */
export function likenessOf(
  { scenarios }: Pick<RunRecord, 'scenarios'>,
  dictionary: Dictionary,
  checks: Checks,
): Likeness | null {
  const failures = scenarios.flatMap(({ id, checks }): Failure[] =>
    checks
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ requirement, message = '' }) => ({ requirement, judge: id, said: patternOf(message) })),
  );
  if (failures.length === 0) return null;
  const keys = failures.map(keyOf);
  const { parts } = explain(keys, suspectsOf(dictionary, failures, checks));
  const isExplained = (key: string) => parts.some(({ suspect }) => explains(suspect, key));
  const unexplained = failures.filter((it) => !isExplained(keyOf(it)));
  const looks = parts.map(({ suspect, alternatives }): Look => {
    const explained = failures.filter((it) => explains(suspect, keyOf(it)));
    const faults = [suspect, ...alternatives].flatMap(({ id }) => {
      const row = dictionary.faults[id];
      return row ? [{ id, title: row.title, cause: row.cause }] : [];
    });
    return {
      fit: fitOf(suspect, unexplained.length),
      faults: faults.sort((a, b) => (a.id < b.id ? -1 : 1)),
      alike: suspect.alike,
      checks: {
        made: suspect.hit.size + suspect.missed.size,
        failed: suspect.hit.size,
        unmade: suspect.unmade,
      },
      explains: byRequirement(explained),
    };
  });
  return {
    failed: failures.length,
    explained: failures.length - unexplained.length,
    looks: looks.sort((a, b) => count(b) - count(a)),
    unexplained: byRequirement(unexplained),
  };
}

function explains({ hit, allowed, near }: Suspect, key: string): boolean {
  return hit.has(key) || allowed.has(key) || near.has(key);
}

function fitOf({ missed, near, alike }: Suspect, unexplained: number): Fit {
  if (missed.size > 0) return 'partly';
  return near.size + unexplained === 0 && (alike ?? 1) === 1 ? 'exact' : 'likely';
}

const count = ({ explains: explained }: Look) => Object.values(explained).flat().length;

function byRequirement(checks: readonly Check[]): Record<string, string[]> {
  const judges: Record<string, string[]> = {};
  for (const { requirement, judge } of checks) {
    const known = judges[requirement];
    if (known) known.push(judge);
    else judges[requirement] = [judge];
  }
  return judges;
}
