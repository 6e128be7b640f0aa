import { type Exchange, fieldOf } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';

/** The range that a wish is brought into (environments/work/heartbeat, Query parameters), in seconds. */
const [shortest, longest] = [10, 600];

/** Every lease that a heartbeat is answered has a length of the documented range, and the one wished where it lies there. */
export const leaseLength: Monitor = {
  id: 'monitor.lease-length',
  title: 'The lease of every heartbeat is as long as documented',
  requirements: ['work.heartbeat.ttl-within-range', 'work.heartbeat.ttl-is-clamped-wish'],
  *watch(exchanges) {
    for (const exchange of exchanges) {
      if (exchange.operation !== 'work.heartbeat' || !isJudged(exchange) || isCleanUp(exchange)) continue;
      const length = fieldOf(exchange, 'ttl_seconds');
      // What is no whole number belongs to the schema.
      if (!isAccepted(exchange) || !Number.isInteger(length)) continue;
      yield ['work.heartbeat.ttl-within-range', within(exchange, Number(length))];
      const wish = wishOf(exchange);
      if (wish !== undefined) yield ['work.heartbeat.ttl-is-clamped-wish', asWished(exchange, Number(length), wish)];
    }
  },
};

/** The length that was wished; undefined for none, or for what is no positive whole number. */
function wishOf({ request }: Exchange): number | undefined {
  const wish = new URLSearchParams(request.path.split('?')[1]).get('desired_ttl_seconds');
  return wish !== null && /^[1-9]\d*$/.test(wish) ? Number(wish) : undefined;
}

function within(exchange: Exchange, length: number): Finding {
  return length >= shortest && length <= longest
    ? holds(exchange)
    : violated([exchange], `ttl_seconds should lie within ${shortest} and ${longest}, but is ${length}`, {
        expected: `${shortest} to ${longest}`,
        actual: length,
      });
}

function asWished(exchange: Exchange, length: number, wish: number): Finding {
  const expected = Math.min(Math.max(wish, shortest), longest);
  return length === expected
    ? holds(exchange)
    : violated([exchange], `ttl_seconds should be ${expected} where ${wish} are wished, but is ${length}`, {
        expected,
        actual: length,
      });
}
