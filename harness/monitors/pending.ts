import { isControlCall } from '../../spec/control.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';

/**
 * No more items are pending than polls have delivered. Told of the environments that the run has made itself, which nobody else
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
      const most = deliveredAtMost((polls.get(environment) ?? []).filter(({ sent }) => sent < stats.received));
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

/** The items that these polls have delivered; one that was not answered as documented may have delivered another. */
function deliveredAtMost(polls: readonly Exchange[]): number {
  const ids = new Set(polls.map((poll) => fieldOf(poll, 'id')).filter((id) => typeof id === 'string'));
  return ids.size + polls.filter((poll) => answerOf(poll)?.status !== 200).length;
}

function environmentOf({ request }: Exchange): string {
  return decodeURIComponent(/\/environments\/([^/?]+)/.exec(request.path)?.[1] ?? '');
}
