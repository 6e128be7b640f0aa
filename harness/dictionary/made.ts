import { globOf } from '../glob.ts';
import type { CheckRecord, RunRecord } from '../record.ts';
import type { Check } from './kill-matrix.ts';
import type { Unmade } from './known-faults.ts';

/** The ids of a suite, to tell a check that was not made from one that there is not. */
export interface Suite {
  requirements: ReadonlySet<string>;
  /** Scenarios and monitors. */
  judges: ReadonlySet<string>;
}

/** How a check came out that was made. */
export type Made = 'passed' | 'failed';

/** Tells of a check how it came out, or why it was not made. */
export type Checks = (check: Check) => Made | Unmade;

type Run = Pick<RunRecord, 'requirements' | 'scenarios' | 'expectations' | 'selection' | 'explore' | 'cut_short'>;

/**
 * The checks of a run, by requirement and judge. A check is made where it passed or failed: what was inconclusive, or
 * showed nothing, noticed nothing. That its requirement came to something else, or that an expectation excuses it, does not
 * matter here: the check itself would have told.
 */
export function checksOf(run: Run, suite: Suite): Checks {
  const requirements = new Map(run.requirements.map((it) => [it.id, it]));
  const judges = new Map(
    run.scenarios.map((it) => [
      it.id,
      { ...it, checks: new Map(it.checks.map((check) => [check.requirement, check])) },
    ]),
  );
  const leftOut = run.expectations.filter(({ expect }) => expect === 'not-run').map(({ id }) => globOf(id));
  return ({ requirement: id, judge: by }) => {
    const judge = judges.get(by);
    const check = judge?.checks.get(id);
    if (check) return told(check);
    if (!suite.requirements.has(id) || !suite.judges.has(by)) return { why: 'unknown' };
    const requirement = requirements.get(id);
    if (!requirement) return { why: 'profile' };
    const { outcome, message, class: kind, remedy } = requirement;
    if (outcome === 'not-applicable') return { why: 'not-applicable', ...(message === undefined ? {} : { message }) };
    if (leftOut.some((matches) => matches(id) || matches(by))) return { why: 'left-out' };
    if (!judge) return { why: absent(by, run) };
    if (judge.outcome !== 'not-run') return { why: outcome === 'not-run' ? 'not-selected' : 'no-check' };
    // Nothing was sent at all, and the requirement says why.
    if (kind !== undefined && !run.cut_short) {
      return { why: 'inconclusive', class: kind, message: message ?? '', ...(remedy ? { remedy } : {}) };
    }
    return { why: 'not-run' };
  };
}

function told({ outcome, class: kind, message, remedy }: CheckRecord): Made | Unmade {
  if (outcome !== 'inconclusive') return outcome;
  return {
    why: 'inconclusive',
    ...(kind ? { class: kind } : {}),
    message: message ?? '',
    ...(remedy ? { remedy } : {}),
  };
}

/** Why a run knows nothing of a scenario or a monitor. */
function absent(judge: string, { selection, explore, cut_short }: Run): Unmade['why'] {
  // A monitor has its say at the end, whatever is selected.
  if (judge.startsWith('monitor.')) return cut_short ? 'not-run' : 'not-selected';
  if (selection.only.length > 0) return 'not-selected';
  return judge.startsWith('explore.') && explore === 0 ? 'not-explored' : 'profile';
}
