import type { CheckRecord } from './record.ts';

/** The checks of one attempt, and whether other requests of its act were answered while some met no answer. */
export interface Attempt {
  checks: readonly CheckRecord[];
  /** Keys of act exchanges without an answer (or with a gateway's), after which the target accepted another request. */
  lostAlone: ReadonlySet<string>;
  /** Whether it was given up because it took too long. */
  overran?: boolean;
}

/** How often a request must go unanswered, with the others around it answered, before the target is to blame. */
export const repetitions = 3;

/** Whether an attempt should be repeated: some check is open for want of an answer that only that request missed. */
export function worthRepeating({ checks, lostAlone }: Attempt): boolean {
  return checks.some((check) => lost(check, lostAlone));
}

/**
 * One check per requirement from all attempts. A violation in any is a violation, unstable if another attempt did not
 * show it. A request that goes unanswered in every one of three attempts, while the target answers those around it, is
 * the target failing on that input.
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
    const alwaysLost = seen.every(({ attempt, check }) => check && lost(check, attempt.lostAlone));
    const last = found.at(-1);
    if (alwaysLost && last && attempts.length >= repetitions) return [blamed(last)];
    return [passed ?? last].flatMap((check) => check ?? []);
  });
}

function lost(check: CheckRecord, lostAlone: ReadonlySet<string>): boolean {
  const [cited] = check.exchanges;
  return check.class === 'unreachable' && cited !== undefined && lostAlone.has(cited);
}

function blamed({ requirement, exchanges, message }: CheckRecord): CheckRecord {
  return {
    requirement,
    outcome: 'failed',
    message: `in ${repetitions} of ${repetitions} attempts this request met no answer, while the target answered those after it: ${message}`,
    expected: 'a documented answer',
    actual: message,
    exchanges,
  };
}
