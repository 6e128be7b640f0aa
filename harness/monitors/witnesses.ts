import { lifecycles } from '../../spec/contract.ts';
import { answerOf, type Exchange } from '../exchange.ts';
import { topLevel } from '../findings/difference.ts';
import { trouble } from '../trouble.ts';
import { alike } from './alike.ts';
import { mayChange } from './changing.ts';
import type { Reading } from './readings.ts';

/** Answers that together show how a field is stored; the first is the one to compare with. */
export type Witnesses = readonly [Reading, ...Reading[]];

/**
 * The answers that bear witness to a field at the moment of a showing: two that agree, one before it and one after, between
 * which no call may have changed the field; or, where a call has changed it or made the object, what is read next, before
 * any other call on it. Undefined where there are none: a single answer of another call may be wrong itself.
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
  const earlier = list.filter((it) => it.exchange.received <= exchange.sent && shows(it));
  const later = list.filter((it) => it.exchange.sent >= exchange.received && shows(it));
  const [before, after] = [earlier.at(-1), later[0]];
  const changing = calls.filter(({ operation }) => mayChange(operation, name));
  if (!after) return before && isAtRest(before) ? whenArchived(showing, field, earlier, changing) : undefined;
  if (before && isUndisturbed(before, after, changing)) {
    const first = earlier.findLast(isPlain) ?? before;
    const last = later.find(isPlain) ?? after;
    const pair = isUndisturbed(first, last, changing) ? ([last, first] as const) : ([after, before] as const);
    return alike(...pair, field) && areCredible(showing, ...pair) ? pair : undefined;
  }
  if (isPlain(showing)) return undefined;
  const writing = calls.filter(({ request }) => request.method !== 'GET');
  const next = later.filter(
    (it) => isReading(it.exchange) && isUndisturbed(showing, it, writing) && !mayHaveMovedOn(showing, it, name),
  );
  const plain = next.find(isPlain);
  if (plain) return [plain];
  const [one] = next;
  if (!one) return undefined;
  // No page says that an archived deployment can be read, but by a list.
  if (exchange.operation === 'deployment.archive') return [one];
  const another = later.find(
    (it) =>
      ![exchange.operation, one.exchange.operation].includes(it.exchange.operation) &&
      it.exchange.sent >= one.exchange.received &&
      isUndisturbed(showing, it, changing) &&
      alike(one, it, field),
  );
  return another && [one, another];
}

const isAtRest = ({ object }: Reading) => typeof object.archived_at === 'string';

/** Nothing changes an archived deployment: a list shows it as the two kinds of answers before it that agree. */
function whenArchived(
  showing: Reading,
  field: string,
  earlier: readonly Reading[],
  changing: readonly Exchange[],
): Witnesses | undefined {
  const before = earlier.at(-1);
  if (!before || !isReading(showing.exchange) || isPlain(showing)) return undefined;
  const another = earlier.findLast((it) => it.exchange.operation !== before.exchange.operation);
  if (!another || !isUndisturbed(another, showing, changing) || !alike(before, another, field)) return undefined;
  return [before, another];
}

/** Whether none of these calls, but the one that the first answer is of, may have had an effect between two answers. */
function isUndisturbed(from: Reading, to: Reading, calls: readonly Exchange[]): boolean {
  return !calls.some((call) => call.key !== from.exchange.key && mayFall(call, from.exchange, to.exchange));
}

/** Whether a call may have had an effect between two answers; one that met no answer may at any time. */
function mayFall(call: Exchange, before: Exchange, after: Exchange): boolean {
  if (call.sent >= after.received) return false;
  if (trouble(call)) return true;
  const status = answerOf(call)?.status ?? 0;
  return (status < 400 || status >= 500) && call.received > before.sent;
}

/** Two answers of one other call may be wrong in the same way, unless it is the plain reading. */
function areCredible(showing: Reading, after: Reading, before: Reading): boolean {
  const own = showing.exchange.operation;
  const operations = [before.exchange.operation, after.exchange.operation];
  if (operations.every((it) => it === own)) return true;
  if (isPlain(before) || isPlain(after)) return true;
  return operations[0] !== operations[1];
}

const isPlain = ({ exchange }: Reading) => /\.get(-global)?$/.test(exchange.operation);
const isReading = ({ operation }: Exchange) => /\.(get|get-global|list|list-all|poll)$/.test(operation);

const order = lifecycles['work-item'].states;

/**
 * Whether a field may stand otherwise although no call has changed it: a run may have its session later, and an item may
 * have gone on by itself, where its lease has run out (see the silence on it) or somebody else's worker has it.
 */
function mayHaveMovedOn({ object }: Reading, after: Reading, field: string): boolean {
  if (field === 'session_id') return object[field] === null;
  const [from, to] = [object, after.object].map(({ state }) => order.indexOf(String(state)));
  return from !== undefined && to !== undefined && from >= 0 && to > from && field !== 'metadata';
}
