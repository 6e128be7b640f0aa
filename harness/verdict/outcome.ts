import type { Requirement } from '../../spec/requirement.ts';
import { limitReached } from '../obstacle.ts';
import type { CheckRecord, Outcome, RequirementRecord } from '../record.ts';

/** What a run did about one requirement. */
export interface Judged {
  /** What the target lacks for it, as far as its capabilities are declared. */
  lack?: string;
  /** Whether the selection has it. */
  selected: boolean;
  /** Why it, or a scenario that judges it, was left out of the run, where that is so. */
  leftOut?: string;
  /** The scenarios and monitors that judge it, but for those that were left out. */
  judges: readonly string[];
  /** Those of them that came to their end. */
  ended: readonly string[];
  checks: readonly CheckRecord[];
  /** Why nothing was sent at all, where that is so. */
  blocked?: Pick<RequirementRecord, 'class' | 'message' | 'remedy'>;
  /** How many requests the run was allowed, where it would have sent more. */
  spent?: number;
  /** Whether there was no clean-up, some of whose calls are judged too. */
  kept?: boolean;
  /** Whether a part of what was selected was left out, which the monitors would have seen. */
  thinned?: boolean;
}

type Result = Pick<RequirementRecord, 'outcome' | 'message' | 'class' | 'remedy' | 'unstable'>;

/**
 * The outcome of a requirement, from its checks alone: a violation decides, then a check that could not be made, then a
 * passed one. No check is never a pass, and neither is what a part of the checks found while another was left out.
 */
export function outcomeOf(requirement: Requirement, judged: Judged): Result {
  const { lack, selected, leftOut, judges, ended, checks, blocked, spent, kept, thinned } = judged;
  if (lack !== undefined) return { outcome: 'not-applicable', message: lack };
  if (!selected) return { outcome: 'not-run', message: leftOut ?? 'not selected' };
  const violations = checks.filter(({ outcome }) => outcome === 'failed');
  // It is unstable where every violation is: one that shows in each attempt is reason enough.
  const failed = violations.find(({ unstable }) => !unstable) ?? violations[0];
  if (failed)
    return { outcome: 'failed', message: failed.message ?? '', ...(failed.unstable ? { unstable: true } : {}) };
  if (blocked) return { outcome: 'inconclusive', ...blocked };
  const undecided = checks.find(({ outcome }) => outcome === 'inconclusive');
  if (undecided) {
    const { message = '', class: kind = 'harness', remedy = '' } = undecided;
    return { outcome: 'inconclusive', message, class: kind, remedy };
  }
  if (leftOut !== undefined) return { outcome: 'not-run', message: leftOut };
  if (ended.length < judges.length) return unfinished(judges, ended);
  if (checks.length > 0) return { outcome: 'passed' };
  if (spent !== undefined) {
    // Whether its condition would have arisen is not known.
    const [message, remedy] = limitReached(spent);
    return { outcome: 'inconclusive', class: 'rate', message, remedy };
  }
  if (requirement.mayNotArise) {
    return { outcome: 'not-applicable', message: 'its condition does not arise on this target' };
  }
  if (kept) {
    return {
      outcome: 'inconclusive',
      class: 'precondition',
      message: 'no check of it was made: some rest on the calls of the clean-up, which --keep leaves out',
      remedy: 'Run without --keep.',
    };
  }
  if (judges.length > 0 && judges.every((id) => id.startsWith('explore.'))) {
    return {
      outcome: 'inconclusive',
      class: 'precondition',
      message: 'none of the sequences that were explored came to it',
      remedy: 'Explore more of them (--explore), or select the scenarios of its operation too.',
    };
  }
  if (thinned) {
    return {
      outcome: 'inconclusive',
      class: 'precondition',
      message: 'no check of it was made: what it shows in failed, or was left out of the run as expected',
      remedy: 'Let the run do what the expectations leave out, or list this one as expected to be inconclusive.',
    };
  }
  return {
    outcome: 'inconclusive',
    class: 'precondition',
    message: 'no check of it came about, since what it rests on failed or was not shown',
    remedy:
      'See the failed requirements of the operation first; where there are none, give the run what shows it: a profile with the reads, or a hook that answers with what it made.',
  };
}

function unfinished(judges: readonly string[], ended: readonly string[]): Result {
  if (ended.length === 0) return { outcome: 'not-run', message: 'the run ended before it was judged' };
  return {
    outcome: 'inconclusive',
    class: 'harness',
    message: `the run ended after ${ended.length} of the ${judges.length} scenarios that judge it`,
    remedy: 'Let the run come to its end.',
  };
}

/** The outcome of a scenario or monitor: its worst check; not run where it did not come to its end. */
export function scenarioOutcome(checks: readonly CheckRecord[], ended: boolean): Outcome {
  for (const outcome of ['failed', 'inconclusive', 'passed'] as const) {
    if (checks.some((check) => check.outcome === outcome)) return outcome;
  }
  return ended ? 'not-applicable' : 'not-run';
}
