import type { Gate, RequirementRecord } from '../record.ts';
import { verdictOf } from './verdict.ts';

/**
 * What the exit code says: the verdict over what was selected. 0 it passes; 1 a violation; 3 incomplete; 4 a fault of
 * our own, of a SHOULD too, since a suite that fails may not be green; 130 interrupted.
 */
export function gateOf(
  selected: readonly Pick<RequirementRecord, 'level' | 'outcome' | 'class'>[],
  { interrupted }: { interrupted: boolean },
): Gate {
  if (interrupted) return { passes: false, exit_code: 130, message: 'the run was interrupted' };
  const verdict = verdictOf(selected);
  if (verdict === 'non-conformant') return { passes: false, exit_code: 1, message: 'a MUST is violated' };
  const own = selected.some(({ outcome, class: kind }) => outcome === 'inconclusive' && kind === 'harness');
  if (own) return { passes: false, exit_code: 4, message: 'the suite itself failed' };
  if (verdict === 'conformant') return { passes: true, exit_code: 0, message: 'every selected MUST holds' };
  // A selection of SHOULDs alone has no MUST to pass or fail; it passes if anything in it was judged.
  const advisory = selected.length > 0 && selected.every(({ level }) => level === 'SHOULD');
  if (advisory && selected.some(({ outcome }) => outcome === 'passed' || outcome === 'failed')) {
    return { passes: true, exit_code: 0, message: 'only SHOULDs are selected' };
  }
  return { passes: false, exit_code: 3, message: 'a selected MUST could not be judged' };
}
