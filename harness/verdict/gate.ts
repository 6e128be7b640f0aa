import type { Gate, RequirementRecord } from '../record.ts';
import { verdictOf } from './verdict.ts';

/** What reaches the gate besides the outcomes. */
export interface Circumstances {
  interrupted: boolean;
  /** How many requirements came out otherwise than they do here, as expected. */
  expected?: number;
  /** Expectations that expired or hold no longer, beyond their days of grace. */
  overdue?: readonly string[];
  /** Changes since the locked behaviour, where they fail the gate. */
  changes?: number;
}

/**
 * What the exit code says: the verdict over what was selected, after the expectations. 0 it passes; 1 a violation; 3
 * incomplete; 4 a fault of our own, of a SHOULD too, since a suite that fails may not be green; 130 interrupted. Where
 * nothing else is wrong, an overdue expectation is exit 1, and so is a change since a behaviour that is locked strictly.
 */
export function gateOf(
  selected: readonly Pick<RequirementRecord, 'level' | 'outcome' | 'class'>[],
  { interrupted, expected = 0, overdue = [], changes = 0 }: Circumstances,
): Gate {
  if (interrupted) return { passes: false, exit_code: 130, message: 'the run was interrupted' };
  const verdict = verdictOf(selected);
  if (verdict === 'non-conformant') return { passes: false, exit_code: 1, message: 'a MUST is violated' };
  const own = selected.some(({ outcome, class: kind }) => outcome === 'inconclusive' && kind === 'harness');
  if (own) return { passes: false, exit_code: 4, message: 'the suite itself failed' };
  // A selection of SHOULDs alone has no MUST to pass or fail; it passes if anything in it was judged.
  const shoulds = selected.length > 0 && selected.every(({ level }) => level === 'SHOULD');
  const advisory = shoulds && selected.some(({ outcome }) => outcome === 'passed' || outcome === 'failed');
  if (verdict === 'incomplete' && !advisory) return { passes: false, exit_code: 3, message: whyIncomplete(selected) };
  const [first, ...more] = overdue;
  if (first !== undefined) {
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    return { passes: false, exit_code: 1, message: `an expectation is overdue: ${first}${others}` };
  }
  if (changes > 0) {
    const message = `the target behaves otherwise than it is locked, in ${changes} ${changes === 1 ? 'point' : 'points'}`;
    return { passes: false, exit_code: 1, message };
  }
  const held = advisory ? 'only SHOULDs are selected' : 'every selected MUST holds';
  return { passes: true, exit_code: 0, message: expected > 0 ? `${held}, but for what is expected` : held };
}

function whyIncomplete(selected: readonly Pick<RequirementRecord, 'level' | 'outcome'>[]): string {
  const musts = selected.filter(({ level }) => level === 'MUST');
  const undecided = musts.some(({ outcome }) => outcome === 'inconclusive' || outcome === 'not-run');
  if (undecided) return 'a selected MUST could not be judged';
  return musts.length > 0 ? 'no selected MUST was judged' : 'nothing that is selected was judged';
}
