import { bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { isAccepted, problemsOf } from '../reading.ts';
import { isJudged } from './monitor.ts';
import { type Kind, probedIn, type Reading, readings } from './readings.ts';

/** The calls that answer with an object of a kind, or with a part of one, and are no readings of it. */
const answering: Readonly<Record<Kind, readonly string[]>> = {
  work: ['work.ack', 'work.heartbeat', 'work.stop', 'work.metadata'],
  deployment: [
    ...['deployment.create', 'deployment.update', 'deployment.pause'],
    ...['deployment.unpause', 'deployment.archive'],
  ],
  'deployment-run': ['deployment.run'],
};

/**
 * What every answer shows of each object of a kind, in the order in which it was asked for: the readings of it, and the
 * answers of the calls that make or change it.
 */
export function showings(exchanges: readonly Exchange[], kind: Kind): Reading[][] {
  const probed = probedIn(exchanges);
  const byId = new Map(readings(exchanges, kind).map((list) => [String(list[0]?.object.id), [...list]]));
  for (const exchange of exchanges) {
    if (!answering[kind].includes(exchange.operation)) continue;
    if (!isJudged(exchange) || !isAccepted(exchange) || !problemsOf(exchange)) continue;
    const object = shownBy(exchange);
    if (typeof object?.id !== 'string' || probed.has(object.id)) continue;
    const list = byId.get(object.id) ?? [];
    byId.set(object.id, list);
    list.push({ object, exchange, broken: (field) => breaks(exchange, field) });
  }
  return [...byId.values()].map((list) => list.sort((a, b) => a.exchange.sent - b.exchange.sent));
}

/** A heartbeat's answer names no item, and shows one time of that in its path. */
function shownBy(exchange: Exchange): Record<string, unknown> | undefined {
  if (exchange.operation !== 'work.heartbeat') {
    const body = bodyOf(exchange);
    return isObject(body) ? body : undefined;
  }
  const id = /\/work\/([^/?]+)\/heartbeat/.exec(exchange.request.path)?.[1];
  return id === undefined
    ? undefined
    : { id: decodeURIComponent(id), latest_heartbeat_at: fieldOf(exchange, 'last_heartbeat') };
}

function breaks(exchange: Exchange, field: string): boolean {
  const place = exchange.operation === 'work.heartbeat' ? '/last_heartbeat' : `/${field}`;
  return problemsOf(exchange)?.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`)) ?? false;
}
