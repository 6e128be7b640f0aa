import { limitReached } from '../obstacle.ts';
import type { ExpectationRecord, LockRecord, Reason, RequirementRecord } from '../record.ts';

/** What ends a run early, or fails its gate, besides what was selected. */
export interface Ends {
  interrupted: boolean;
  /** How many requests the run was allowed, where it would have sent more. */
  spent?: number;
  overdue: readonly ExpectationRecord[];
  lock?: LockRecord | null;
}

/** Why verdict or gate are not the best ones: first what is about the run, then what is about a requirement. */
export function reasonsOf(
  selected: readonly RequirementRecord[],
  { interrupted, spent, overdue, lock }: Ends,
): Reason[] {
  const ends = [
    ...(interrupted ? ['the run ended before everything selected was judged'] : []),
    ...(spent === undefined ? [] : [limitReached(spent)[0]]),
  ];
  return [
    ...ends.map((message): Reason => ({ class: 'cut-short', message })),
    ...overdue.map((it): Reason => ({ class: 'expectation', message: overdueMessage(it) })),
    ...(lock?.strict ? lock.changes : []).map(
      ({ subject, before, after }): Reason => ({
        class: 'lock',
        message: `${subject} is ${after}, and locked as ${before}`,
      }),
    ),
    ...selected.flatMap(reasonsFor),
  ];
}

/** What is said of an expectation that fails the gate. */
export function overdueMessage({ id, expect, status, message = '' }: ExpectationRecord): string {
  return `${id} (expect: ${expect}) ${status === 'expired' ? 'has expired' : 'holds no longer'}: ${message}`;
}

function reasonsFor({ id, level, outcome, message = '', class: kind }: RequirementRecord): Reason[] {
  if (outcome === 'failed') return [{ class: level === 'MUST' ? 'violation' : 'advisory', message, requirement: id }];
  if (outcome === 'inconclusive') return [{ class: kind ?? 'harness', message, requirement: id }];
  return outcome === 'not-run' ? [{ class: 'not-run', message, requirement: id }] : [];
}
