import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { answerOf, type Exchange } from '../../harness/exchange.ts';
import { type Finding, type Open, open, violated } from '../../harness/finding.ts';
import { fieldFor, isAccepted } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { CallOf } from '../../spec/cells.ts';
import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { burst, oneAfterTheOther } from './burst.ts';
import { endings, type Racing } from './orders.ts';

type Call = Exclude<CallOf<'work-item'>, 'get' | 'metadata'>;
type Called = 'work.ack' | 'work.heartbeat' | 'work.stop';

/** Calls of the work item's table that are made of an item in some state at the same moment. */
export interface Contest {
  start: WorkState;
  calls: readonly Call[];
}

/** What came of calls, and the item afterwards. */
export type Outcome = {
  made: readonly Exchange<Called>[];
  after: Exchange<'work.get'>;
};

/** The same calls of two items: of the first at the same moment, of the other, beforehand, one after the other. */
export type Round = Outcome & {
  before: Exchange<'work.get'>;
  control: Outcome;
};

const requests: { readonly [C in Call]: (item: ReadWorkItem) => Request<Called> } = {
  ack: (item) => work.ack(item),
  heartbeat: (item) => work.heartbeat(item, { ...(item.state === 'active' ? {} : { expected: NO_HEARTBEAT }), ttl }),
  stop: (item) => work.stop(item, {}),
  'force-stop': (item) => work.stop(item, { force: true }),
};

/** Makes the calls of both items, which are in the state that the contest starts from. */
export async function contend(
  { calls }: Contest,
  { item, control }: { item: ReadWorkItem; control: ReadWorkItem },
  io: Io,
): Promise<Round> {
  const onControl: Exchange<Called>[] = [];
  for (const call of calls) onControl.push(await io.send(requests[call](control)));
  const controlled = { made: onControl, after: await io.send(work.get(control)) };
  const before = await io.send(work.get(item));
  const made = await burst(
    io,
    calls.map((call) => requests[call](item)),
  );
  return { before, made, after: await io.send(work.get(item)), control: controlled };
}

/**
 * The item is where some order of the calls leads that their times allow. It is judged only where the same calls, one
 * after the other, do what the table says: what goes wrong with those has requirements of its own.
 */
export function endsInSomeOrder({ start, calls }: Contest, round: Round): readonly Finding[] {
  const { before, made, after, control } = round;
  const unjudged = misled({ start, calls }, control) ?? elsewhere(start, before) ?? notThere(before, after);
  if (unjudged) return [unjudged];
  const state = fieldFor(after, 'state');
  if ('kind' in state) return [state];
  const possible = endings(start, racing(calls, made));
  if (!possible.has(String(state.value))) {
    const answered = racing(calls, made).flatMap(({ call, exchange }) => (isAccepted(exchange) ? [call] : []));
    const message = `of ${calls.join(', ')} at the same moment ${answered.join(', ')} ${answered.length === 1 ? 'was' : 'were'} answered 200, but the item, which was ${start}, is ${JSON.stringify(state.value)} afterwards`;
    return [violated([...made, after], message, { expected: [...possible].join(' or '), actual: state.value })];
  }
  const open = oneAfterTheOther(made) ?? made.map(trouble).find((each) => each !== undefined);
  return [open ?? { kind: 'holds', exchanges: [...made, after] }];
}

function racing(calls: readonly Call[], made: readonly Exchange[]): Racing[] {
  return calls.flatMap((call, index) => {
    const exchange = made[index];
    return exchange ? [{ call, exchange }] : [];
  });
}

/** What keeps the control from showing that the calls do, one after the other, what the table says. */
function misled({ start, calls }: Contest, { made, after }: Outcome): Open | undefined {
  const unanswered = [...made, after].map(trouble).find((each) => each !== undefined);
  if (unanswered) return unanswered;
  let state: string = start;
  for (const { call, exchange } of racing(calls, made)) {
    const cell = lifecycles['work-item'].cells[call]?.[state];
    if (!cell || cell.silent !== undefined) continue;
    if (answerOf(exchange)?.status !== cell.status) return unlike(exchange, after);
    state = cell.state;
  }
  const seen = fieldFor(after, 'state');
  if ('kind' in seen) return seen;
  return endings(start, racing(calls, made)).has(String(seen.value)) ? undefined : unlike(...made, after);
}

function unlike(...exchanges: readonly Exchange[]): Open {
  return open(
    exchanges,
    'precondition',
    'one after the other, too, the calls do something else than is documented, so that this shows nothing of overlapping ones',
    'See the failed requirements of these calls.',
  );
}

/** The item is not where the contest should start from: something else has moved it, or shows it so. */
function elsewhere(start: WorkState, before: Exchange): Open | undefined {
  const state = fieldFor(before, 'state');
  if ('kind' in state) return state;
  if (state.value === start) return undefined;
  const message = `the item should be ${start}, but is read as ${JSON.stringify(state.value)} right before the calls`;
  return open([before], 'drift', message, 'See the failed requirements of the calls before, and keep others away.');
}

/** The reading afterwards shows another item. */
function notThere(before: Exchange, after: Exchange): Open | undefined {
  const [own, shown] = [fieldFor(before, 'id'), fieldFor(after, 'id')];
  if ('kind' in own) return own;
  if ('kind' in shown) return shown;
  if (own.value === shown.value) return undefined;
  return open([after, before], 'precondition', 'the reading shows another item', 'See the failed requirements of get.');
}
