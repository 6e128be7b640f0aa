import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../spec/answers/pointer.ts';
import { bodyOf, type Exchange, isObject } from '../exchange.ts';
import { instant, sameInstant } from '../instant.ts';
import { callsOn } from '../monitors/calls.ts';
import { mayChange } from '../monitors/changing.ts';
import { isJudged } from '../monitors/monitor.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';

/** An object as an answer shows it. */
interface Showing {
  exchange: Exchange;
  object: Record<string, unknown>;
}

/** The answers of a run that bear each other out. */
export interface Showings {
  /**
   * Another answer that shows the same value of a field of an object, where no call in between may have changed it: of two such
   * answers that differ one is wrong.
   * @param pointer the field within its object (JSON Pointer)
   * @param earlier whether only answers count that came before this one was asked for
   */
  witness: (exchange: Exchange, id: string, pointer: string, value: unknown, earlier?: boolean) => Exchange | undefined;
}

/** The accepted answers of these exchanges, held against each other. */
export function showingsIn(exchanges: readonly Exchange[]): Showings {
  const byId = new Map<string, Showing[]>();
  for (const exchange of exchanges) {
    if (!isJudged(exchange) || !isAccepted(exchange)) continue;
    for (const object of shownBy(exchange)) {
      if (typeof object.id !== 'string') continue;
      const known = byId.get(object.id);
      if (known) known.push({ exchange, object });
      else byId.set(object.id, [{ exchange, object }]);
    }
  }
  return {
    witness: (exchange, id, pointer, value, earlier = false) => {
      const calls = callsOn(id, exchanges);
      const found = byId
        .get(id)
        ?.find(
          (other) =>
            other.exchange.key !== exchange.key &&
            (!earlier || other.exchange.received <= exchange.sent) &&
            same(valueAt(other.object, pointer), value) &&
            undisturbed(other.exchange, exchange, pointer, calls),
        );
      return found?.exchange;
    },
  };
}

/** A heartbeat's answer shows a part of its item. */
function shownBy(exchange: Exchange): Record<string, unknown>[] {
  const body = bodyOf(exchange);
  if (!isObject(body)) return [];
  if (Array.isArray(body.data)) return body.data.filter(isObject);
  if (exchange.operation !== 'work.heartbeat') return [body];
  return [{ id: itemOf(exchange), latest_heartbeat_at: body.last_heartbeat }];
}

/** The id of the item that a call on one is made on. */
export function itemOf({ request }: Exchange): string {
  return decodeURIComponent(/\/work\/([^/?]+)/.exec(request.path)?.[1] ?? '');
}

/** The id of the environment whose queue a call is made on. */
export function queueOf({ request }: Exchange): string {
  return decodeURIComponent(/\/environments\/([^/?]+)/.exec(request.path)?.[1] ?? '');
}

function undisturbed(one: Exchange, other: Exchange, pointer: string, calls: readonly Exchange[]): boolean {
  const [earlier, later] = one.sent < other.sent ? [one, other] : [other, one];
  if (earlier.received > later.sent) return false;
  const [field = ''] = pointer.split('/').slice(1);
  return !calls.some(
    (call) =>
      call.key !== earlier.key &&
      call.received > earlier.sent &&
      call.sent < later.received &&
      mayChange(call.operation, field) &&
      (isAccepted(call) || trouble(call) !== undefined),
  );
}

function same(a: unknown, b: unknown): boolean {
  const [left, right] = [instant(a), instant(b)];
  return left && right ? sameInstant(left, right) : isDeepStrictEqual(a, b);
}
