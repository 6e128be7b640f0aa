import { isRequirementId, requirements as rows } from '../spec/contract.ts';
import type { CheckRecord } from './record.ts';

/** The checks of one attempt, and whether other requests of its act were answered while some met no answer. */
export interface Attempt {
  checks: readonly CheckRecord[];
  /**
   * The one exchange of the act that met no answer (or a gateway's), where every other was answered and a later one was
   * accepted: its key, and its operation and place in the act. Empty where none did, or several.
   */
  lostAlone: ReadonlyMap<string, Lost>;
  /** Whether it was given up because it took too long. */
  overran?: boolean;
}

/** A request of an act: which operation, and the how-manieth of the act it was. */
export interface Lost {
  operation: string;
  ordinal: number;
}

/** How often a request must go unanswered, with the others around it answered, before the target is to blame. */
export const repetitions = 3;

/** Whether an attempt should be repeated: some check is open for want of an answer that only that request missed. */
export function worthRepeating({ checks, lostAlone }: Attempt): boolean {
  return checks.some((check) => lost(check, lostAlone) !== undefined);
}

/**
 * One check per requirement from all attempts. A violation in any is a violation, unstable if another attempt did not
 * show it. A request that goes unanswered in every one of three attempts, while the target answers all those around it,
 * is the target failing on that input; that is held against the requirements of its own operation alone.
 */
export function settle(attempts: readonly Attempt[]): CheckRecord[] {
  const requirements = new Set(attempts.flatMap(({ checks }) => checks.map(({ requirement }) => requirement)));
  return [...requirements].flatMap((requirement) => {
    const seen = attempts.map((attempt) => ({
      attempt,
      check: attempt.checks.find((check) => check.requirement === requirement),
    }));
    const found = seen.flatMap(({ check }) => check ?? []);
    const failed = found.find(({ outcome }) => outcome === 'failed');
    if (failed) {
      const everywhere = found.every(({ outcome }) => outcome !== 'passed');
      return [everywhere ? failed : { ...failed, unstable: true }];
    }
    const passed = found.find(({ outcome }) => outcome === 'passed');
    const last = found.at(-1);
    const losses = seen.map(({ attempt, check }) => check && lost(check, attempt.lostAlone));
    if (last && attempts.length >= repetitions && areOne(losses, requirement)) return [blamed(last)];
    return [passed ?? last].flatMap((check) => check ?? []);
  });
}

/** The request that a check is open for want of, where it alone met no answer. */
function lost(check: CheckRecord, lostAlone: Attempt['lostAlone']): Lost | undefined {
  const [cited] = check.exchanges;
  return check.class === 'unreachable' && cited !== undefined ? lostAlone.get(cited) : undefined;
}

/** Whether every attempt lost the same request, and one of the operation that the requirement is about. */
function areOne(losses: readonly (Lost | undefined)[], requirement: string): boolean {
  const [first] = losses;
  if (!first || losses.some((one) => one?.operation !== first.operation || one.ordinal !== first.ordinal)) return false;
  const about = isRequirementId(requirement) ? rows[requirement].operation : '*';
  return about === '*' || about === first.operation;
}

function blamed({ requirement, exchanges, message }: CheckRecord): CheckRecord {
  return {
    requirement,
    outcome: 'failed',
    message: `in ${repetitions} of ${repetitions} attempts this request met no answer, while the target answered those around it: ${message}`,
    expected: 'a documented answer',
    actual: message,
    exchanges,
  };
}
