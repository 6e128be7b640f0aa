import type { RequirementId } from '../../spec/contract.ts';
import { type Exchange, fieldOf } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted, problemsOf } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';
import { probedIn } from './readings.ts';

/** What an accepted heartbeat answers of an item that it keeps alive. */
const answered: readonly (readonly [field: string, expected: unknown, requirement: RequirementId])[] = [
  ['state', 'active', 'work.heartbeat.reports-state'],
  ['lease_extended', true, 'work.heartbeat.reports-lease-extended'],
];

/** A lease lasts ten seconds at least (environments/work/heartbeat, Query parameters). */
const shortestLease = 10_000;

/**
 * Every accepted heartbeat answers that the item is active and its lease extended, whatever it was sent for. Left out is what
 * comes when the item may be stopping, or its lease have run out: no page speaks of either.
 */
export const heartbeatAnswers: Monitor = {
  id: 'monitor.heartbeat-answers',
  title: 'Every accepted heartbeat answers with an active item and an extended lease',
  requirements: answered.map(([, , requirement]) => requirement),
  *watch(exchanges) {
    const probed = probedIn(exchanges);
    for (const exchange of exchanges) {
      if (exchange.operation !== 'work.heartbeat' || !isJudged(exchange) || isCleanUp(exchange)) continue;
      const id = /\/work\/([^/?]+)\/heartbeat/.exec(exchange.request.path)?.[1];
      if (id === undefined || !isAccepted(exchange) || probed.has(decodeURIComponent(id))) continue;
      if (!isKeptAlive(exchange, callsOn(decodeURIComponent(id), exchanges))) continue;
      for (const [field, expected, requirement] of answered) {
        const finding = answers(exchange, field, expected);
        if (finding) yield [requirement, finding];
      }
    }
  },
};

/** Whether the item is known to have been starting or active, and its lease to last. */
function isKeptAlive(beat: Exchange, calls: readonly Exchange[]): boolean {
  const earlier = calls.filter((call) => call.key !== beat.key && call.sent < beat.received);
  if (earlier.some((call) => call.operation === 'work.stop' && (isAccepted(call) || trouble(call)))) return false;
  return earlier.some(
    (call) =>
      ['work.ack', 'work.heartbeat'].includes(call.operation) &&
      isAccepted(call) &&
      call.received <= beat.sent &&
      beat.received - call.sent < shortestLease,
  );
}

/** What breaks its schema belongs there. */
function answers(beat: Exchange, field: string, expected: unknown): Finding | undefined {
  const problems = problemsOf(beat);
  if (!problems || problems.some(({ pointer }) => pointer === '' || pointer === `/${field}`)) return undefined;
  const actual = fieldOf(beat, field);
  if (actual === undefined) return undefined;
  return actual === expected
    ? holds(beat)
    : violated([beat], `an accepted heartbeat should answer ${field} ${String(expected)}`, { expected, actual });
}
