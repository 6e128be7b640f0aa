import type { RequirementRecord, Verdict } from '../record.ts';

/** The outcomes that a verdict is a function of. */
export type Outcomes = readonly Pick<RequirementRecord, 'level' | 'outcome'>[];

/**
 * The verdict over the requirements of a profile: non-conformant if a MUST failed; else incomplete if a MUST is
 * inconclusive or was not run, or if nothing was judged; else conformant. A SHOULD does not count.
 */
export function verdictOf(requirements: Outcomes): Verdict {
  const musts = requirements.filter(({ level }) => level === 'MUST');
  if (musts.some(({ outcome }) => outcome === 'failed')) return 'non-conformant';
  const judged = musts.some(({ outcome }) => outcome === 'passed');
  const undecided = musts.some(({ outcome }) => outcome === 'inconclusive' || outcome === 'not-run');
  return judged && !undecided ? 'conformant' : 'incomplete';
}
