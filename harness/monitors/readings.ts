import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { isOfProbe } from '../probe.ts';
import { problemsOf } from '../reading.ts';
import { isJudged } from './monitor.ts';

/** One reading of an object: what it was read as, and by which exchange. */
export interface Reading {
  object: Record<string, unknown>;
  exchange: Exchange;
  /** Whether a field breaks its schema; it belongs to the schema's requirement then. */
  broken: (field: string) => boolean;
}

/**
 * The readings of each object of a kind, by id, in the order in which they were asked for. Only answers that show what is
 * stored count: a read, an item of a list, an item that a poll delivers; what a changing call answers has a requirement
 * of its own. Objects of which a probe asked something are left out altogether: no page says what it makes of them, and
 * they may move in ways in which no other does.
 */
export function readings(exchanges: readonly Exchange[], kind: Kind): Reading[][] {
  const known = remembered.get(exchanges) ?? new Map<Kind, Reading[][]>();
  remembered.set(exchanges, known);
  const found = known.get(kind) ?? readAll(exchanges, kind);
  known.set(kind, found);
  return found;
}

/** The objects that monitors follow. */
export type Kind = 'work' | 'deployment' | 'deployment-run';

/** Several monitors go through the same readings. */
const remembered = new WeakMap<readonly Exchange[], Map<Kind, Reading[][]>>();

function readAll(exchanges: readonly Exchange[], kind: Kind): Reading[][] {
  const byId = new Map<string, Reading[]>();
  const probed = probedIn(exchanges);
  for (const exchange of [...exchanges].sort((a, b) => a.sent - b.sent)) {
    if (!isJudged(exchange) || answerOf(exchange)?.status !== 200) continue;
    for (const { object, pointer } of shown(exchange, kind)) {
      if (typeof object.id !== 'string' || probed.has(object.id)) continue;
      const known = byId.get(object.id) ?? [];
      const broken = (field: string) => breaks(exchange, `${pointer}/${field}`);
      known.push({ object, exchange, broken });
      byId.set(object.id, known);
    }
  }
  return [...byId.values()];
}

/** The ids that stand in the paths of what probes send, or that they are answered with. */
export function probedIn(exchanges: readonly Exchange[]): ReadonlySet<unknown> {
  const probing = exchanges.filter(isOfProbe);
  return new Set(
    probing.flatMap((exchange) => [
      ...exchange.request.path.split(/[/?]/).map(decodeURIComponent),
      fieldOf(exchange, 'id'),
    ]),
  );
}

/** The pairs of consecutive readings of which the second was asked for after the first was answered. */
export function* successive(list: readonly Reading[]): Generator<[Reading, Reading]> {
  for (const [index, later] of list.entries()) {
    const earlier = list.slice(0, index).findLast(({ exchange }) => exchange.received <= later.exchange.sent);
    if (earlier) yield [earlier, later];
  }
}

/** The objects that an answer shows, each with its place in the answer (a JSON pointer, RFC 6901). */
function shown(exchange: Exchange, kind: Kind): { object: Record<string, unknown>; pointer: string }[] {
  const body = bodyOf(exchange);
  if (!isObject(body)) return [];
  const call = exchange.operation.startsWith(`${kind}.`) ? exchange.operation.slice(kind.length + 1) : '';
  if (['get', 'get-global', 'poll'].includes(call)) return [{ object: body, pointer: '' }];
  if (!['list', 'list-all'].includes(call) || !Array.isArray(body.data)) return [];
  return body.data.flatMap((object, index) => (isObject(object) ? [{ object, pointer: `/data/${index}` }] : []));
}

function breaks(exchange: Exchange, place: string): boolean {
  return problemsOf(exchange)?.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`)) ?? false;
}
