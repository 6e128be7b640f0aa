import { isControlCall } from '../../spec/control.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { callsOn } from './calls.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';

/**
 * No more items are pending than polls have delivered and nobody has acknowledged. Told of the environments that the run has made itself, which nobody else
 * polls; what the test-control hook has delivered no poll shows.
 */
export const pendingDelivered: Monitor = {
  id: 'monitor.pending-delivered',
  title: 'No more items count as pending than polls have delivered',
  requirements: ['work.stats.pending-counts-delivered'],
  *watch(exchanges) {
    const polls = new Map<string, Exchange[]>();
    for (const exchange of exchanges) {
      if (isControlCall(exchange.operation)) return;
      if (exchange.operation !== 'work.poll' || answerOf(exchange)?.status === 404) continue;
      const environment = environmentOf(exchange);
      polls.set(environment, [...(polls.get(environment) ?? []), exchange]);
    }
    const own = new Set(
      exchanges.filter(({ operation }) => operation === 'environment.create').map((made) => fieldOf(made, 'id')),
    );
    for (const stats of exchanges) {
      if (stats.operation !== 'work.stats' || !isJudged(stats) || isCleanUp(stats) || !isAccepted(stats)) continue;
      const [environment, pending] = [environmentOf(stats), fieldOf(stats, 'pending')];
      if (!own.has(environment) || typeof pending !== 'number') continue;
      const before = (polls.get(environment) ?? []).filter(({ sent }) => sent < stats.received);
      const most = deliveredAtMost(before, (id) => hasLeft(callsOn(id, exchanges), stats));
      yield [
        'work.stats.pending-counts-delivered',
        pending <= most
          ? holds(stats)
          : violated([stats], `${pending} items should not be pending where polls have delivered ${most}`, {
              expected: `${most} at most`,
              actual: pending,
            }),
      ];
    }
  },
};

/** No page says that the figures follow at once; in milliseconds. */
const patience = 2_000;

/** Whether an item was acknowledged or stopped well before the figures were read. */
function hasLeft(calls: readonly Exchange[], stats: Exchange): boolean {
  return calls.some(
    (call) =>
      ['work.ack', 'work.stop'].includes(call.operation) && isAccepted(call) && call.received + patience < stats.sent,
  );
}

/** The items that these polls have delivered and that still wait; one that was not answered may have delivered another. */
function deliveredAtMost(polls: readonly Exchange[], isGone: (id: unknown) => boolean): number {
  const ids = new Set(polls.map((poll) => fieldOf(poll, 'id')).filter((id) => typeof id === 'string'));
  const waiting = [...ids].filter((id) => !isGone(id)).length;
  return waiting + polls.filter((poll) => answerOf(poll)?.status !== 200).length;
}

function environmentOf({ request }: Exchange): string {
  return decodeURIComponent(/\/environments\/([^/?]+)/.exec(request.path)?.[1] ?? '');
}
