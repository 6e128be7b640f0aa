import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';

/** One reading of an object: what it was read as, and by which exchange. */
export interface Reading {
  object: Record<string, unknown>;
  exchange: Exchange;
}

/**
 * The readings of each object of a kind, by id, in the order in which they were asked for. Only answers that show what is
 * stored count: a read, an item of a list, an item that a poll delivers; what a changing call answers has a requirement
 * of its own.
 */
export function readings(exchanges: readonly Exchange[], kind: 'work' | 'deployment'): Reading[][] {
  const byId = new Map<string, Reading[]>();
  for (const exchange of [...exchanges].sort((a, b) => a.sent - b.sent)) {
    if (answerOf(exchange)?.status !== 200) continue;
    for (const object of shown(exchange, kind)) {
      if (typeof object.id !== 'string') continue;
      const known = byId.get(object.id) ?? [];
      known.push({ object, exchange });
      byId.set(object.id, known);
    }
  }
  return [...byId.values()];
}

/** The pairs of consecutive readings of which the second was asked for after the first was answered. */
export function* successive(list: readonly Reading[]): Generator<[Reading, Reading]> {
  for (const [index, later] of list.entries()) {
    const earlier = list.slice(0, index).findLast(({ exchange }) => exchange.received <= later.exchange.sent);
    if (earlier) yield [earlier, later];
  }
}

function shown(exchange: Exchange, kind: 'work' | 'deployment'): Record<string, unknown>[] {
  const body = bodyOf(exchange);
  if (!isObject(body)) return [];
  if (exchange.operation === `${kind}.get` || exchange.operation === `${kind}.poll`) return [body];
  if (exchange.operation === `${kind}.list` && Array.isArray(body.data)) return body.data.filter(isObject);
  return [];
}
