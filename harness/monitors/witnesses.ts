import { lifecycles } from '../../spec/contract.ts';
import { answerOf, type Exchange } from '../exchange.ts';
import { topLevel } from '../findings/difference.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { alike } from './alike.ts';
import { mayChange } from './changing.ts';
import type { Reading } from './readings.ts';

/** Answers that together show how a field is stored; the first is the one to compare with. */
export type Witnesses = readonly [Reading, ...Reading[]];

/**
 * The answers that bear witness to a field at the moment of a showing. Two that agree, one before it and one after, between
 * which no call may have changed the field; or, where a call has changed it or made the object, what is read next. Undefined where there are none: a single answer of another call may be wrong itself.
 */
export function witnessesOf(
  showing: Reading,
  field: string,
  list: readonly Reading[],
  calls: readonly Exchange[],
): Witnesses | undefined {
  const { exchange } = showing;
  const name = topLevel(field);
  const shows = ({ object, broken }: Reading) => name in object && !broken(name);
  const changing = calls.filter(({ operation }) => mayChange(operation, name));
  const before = list.findLast((it) => it.exchange.received <= exchange.sent && shows(it));
  const later = list.filter((it) => it.exchange.sent >= exchange.received && shows(it));
  const [after] = later;
  if (!after) return undefined;
  const undisturbed = (from: Reading, to: Reading) =>
    !changing.some((call) => call.key !== from.exchange.key && mayFall(call, from.exchange, to.exchange));

  if (before && undisturbed(before, after)) {
    return alike(before, after, field) && areCredible(showing, before, after) ? [after, before] : undefined;
  }
  if (isPlainReading(exchange) || !undisturbed(showing, after)) return undefined;
  if (mayHaveMovedOn(showing, after, name, calls)) return undefined;
  if (isPlainReading(after.exchange)) return [after];
  // No page says that an archived deployment can be read, but by a list.
  if (exchange.operation === 'deployment.archive' && isReading(after.exchange)) return [after];
  const another = later.find(
    (it) => it.exchange.operation !== after.exchange.operation && it.exchange.sent >= after.exchange.received,
  );
  return another && undisturbed(showing, another) && alike(after, another, field) ? [after, another] : undefined;
}

/** Whether a call may have had an effect between two answers; one that met no answer may at any time. */
function mayFall(call: Exchange, before: Exchange, after: Exchange): boolean {
  if (call.sent >= after.received) return false;
  if (trouble(call)) return true;
  const status = answerOf(call)?.status ?? 0;
  return (status < 400 || status >= 500) && call.received > before.sent;
}

/** Two answers of one other call may be wrong in the same way, unless it is the plain reading. */
function areCredible(showing: Reading, before: Reading, after: Reading): boolean {
  const own = showing.exchange.operation;
  const operations = [before.exchange.operation, after.exchange.operation];
  if (operations.every((it) => it === own)) return true;
  if ([before, after].some((it) => isPlainReading(it.exchange))) return true;
  return operations[0] !== operations[1];
}

const isPlainReading = ({ operation }: Exchange) => /\.get(-global)?$/.test(operation);
const isReading = ({ operation }: Exchange) => /\.(get|get-global|list|list-all|poll)$/.test(operation);

const order = lifecycles['work-item'].states;

/** A lease lasts ten seconds at least (environments/work/heartbeat, Query parameters). */
const shortestLease = 10_000;

/**
 * Whether a field may stand otherwise although no call has changed it: a run may have its session later, and an item
 * may be stopped when its lease runs out (see the silence on it).
 */
function mayHaveMovedOn({ object }: Reading, after: Reading, field: string, calls: readonly Exchange[]): boolean {
  if (field === 'session_id') return object[field] === null;
  const [from, to] = [object, after.object].map(({ state }) => order.indexOf(String(state)));
  if (from === undefined || to === undefined || from < 0 || to <= from) return false;
  if (field === 'metadata' || field === 'latest_heartbeat_at') return false;
  return calls.some(
    (call) =>
      ['work.ack', 'work.heartbeat'].includes(call.operation) &&
      isAccepted(call) &&
      after.exchange.received - call.sent >= shortestLease,
  );
}
