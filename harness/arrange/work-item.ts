import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';
import type { Operation, Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { drifted, Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import { misplaced, stateIn } from './hand-made-item.ts';
import { ownHome } from './own-queue.ts';
import type { Precondition } from './precondition.ts';
import { route } from './route.ts';
import { OutOfReach, reach } from './search.ts';
import { type ItemOffer, itemOffers, type SuppliedItem, type Wish } from './sources.ts';

/** The calls that take an item along its way. */
type Step = 'work.ack' | 'work.heartbeat' | 'work.stop';

/** A work item that has been brought to a state. */
export interface WorkItem extends SuppliedItem {
  state: WorkState;
  /** Set where no poll of the run has delivered it. */
  undelivered?: true;
  /** The accepted calls that brought it there from where it was handed over. */
  route: readonly Exchange<Step>[];
}

/** A work item that was read right before the act. */
export interface ReadWorkItem extends WorkItem {
  before: Exchange<'work.get'>;
}

interface Options {
  /** A state that it has gone through; else the shortest way is taken. */
  through?: WorkState;
  /** Whether it was polled with a Worker-ID, where that matters. */
  worker?: 'named' | 'anonymous';
  /** `queued` only: no poll has delivered it; or it does not matter whether one has, as long as a list shows it. */
  undelivered?: true | 'or delivered';
  /** Whether nobody else's items may be in its environment, for scenarios that poll it. */
  alone?: true;
  /** Whether an accepted ack is to be on its way, as the positive control of a later one. */
  acknowledged?: true;
}

/** How each call of the lifecycle is sent on the way; heartbeats ask for the longest lease (environments/work/heartbeat). */
const sends: Readonly<Record<string, (item: SuppliedItem) => Request<Step>>> = {
  ack: (item) => work.ack(item),
  heartbeat: (item) => work.heartbeat(item, { expected: 'NO_HEARTBEAT', ttl: 600 }),
  stop: (item) => work.stop(item, {}),
  'force-stop': (item) => work.stop(item, { force: true }),
};

/** A work item in a state, by the documented calls alone, read right before the act. */
export function workItem(state: WorkState, options: Options = {}): Precondition<ReadWorkItem> {
  return item(describe(state, options), (arranger) => arrange(arranger, state, options, read));
}

/** The same without reading it, for scenarios that judge the reading itself. */
export function unreadWorkItem(state: WorkState, options: Options = {}): Precondition<WorkItem> {
  return item(describe(state, options), (arranger) => arrange(arranger, state, options, unread));
}

/** A work item, read right before the act, and another in its environment that is queued and delivered. */
export function twoItems(
  state: WorkState,
  options: Options = {},
): Precondition<{ item: ReadWorkItem; other: WorkItem }> {
  return two(state, options, read);
}

/** The same without reading the first, for scenarios that judge the reading itself. */
export function twoUnreadItems(
  state: WorkState,
  options: Options = {},
): Precondition<{ item: WorkItem; other: WorkItem }> {
  return two(state, options, unread);
}

/** How an item among others is wanted. */
type Wanted = Options & { state: WorkState };

/**
 * Work items of one environment, brought to their states one after the other and read right before the act. One that is
 * not to be delivered comes last: a poll for another might deliver it.
 */
export function itemsTogether<const W extends readonly [Wanted, ...Wanted[]]>(
  wanted: W,
): Precondition<{ readonly [K in keyof W]: ReadWorkItem }> {
  const [{ state, ...options }, ...others] = wanted;
  const all = wanted.map(({ state: each, ...rest }) => describe(each, rest));
  return item(`${all.join(', and ')}, in one environment`, (arranger) =>
    arrange(arranger, state, options, async (_, first) => {
      const items = [first];
      for (const { state: each, ...rest } of others) {
        const other = await joining(() => arrange(arranger, each, rest, unread, first.environment_id));
        if (other instanceof Obstacle) return other;
        items.push(other);
      }
      const seen: ReadWorkItem[] = [];
      for (const arrived of items) {
        const looked = await read(arranger, arrived);
        if (looked instanceof Obstacle) return looked;
        seen.push(looked);
      }
      return seen as { [K in keyof W]: ReadWorkItem };
    }),
  );
}

/** An item that is to join the first; where none can, another first one may have a second. */
async function joining<T>(another: () => Promise<T>): Promise<T | OutOfReach> {
  try {
    return await another();
  } catch (error) {
    if (error instanceof OutOfReach) return error;
    throw error;
  }
}

function two<T>(state: WorkState, options: Options, look: Look<T>): Precondition<{ item: T; other: WorkItem }> {
  return item(`${describe(state, options)}, and another in its environment that is queued`, (arranger) =>
    arrange(arranger, state, options, (_, first) => withAnother(arranger, first, look, options)),
  );
}

const item = <T>(describe: string, arrange: Precondition<T>['arrange']): Precondition<T> => ({
  describe,
  draws: 'work items',
  arrange,
});

function describe(state: WorkState, { through, worker, undelivered }: Options): string {
  const parts = [
    undelivered === true ? ' and was never delivered' : '',
    through ? `, having been ${through}` : '',
    worker === 'anonymous' ? ', polled without a Worker-ID' : '',
  ];
  return `a work item that is ${state}${parts.join('')}`;
}

/** Looks at an arrived item; gives it with what was seen, or what is wrong with it. */
type Look<T> = (arranger: Arranger, item: WorkItem) => Promise<T | Obstacle>;

/** Without a reading, the answer of the last call says whether the item arrived. */
const unread: Look<WorkItem> = async (_, item) => {
  const last = item.route.at(-1);
  const state = last && fieldOf(last, 'state');
  if (state === undefined || state === item.state) return item;
  return Obstacle.of(
    'precondition',
    `the item should have been brought to ${item.state}, but the last call answers that it is ${JSON.stringify(state)}`,
    'See the failed requirements of that call.',
    item.route.slice(-1),
  );
};

const read: Look<ReadWorkItem> = async (arranger, item) => {
  const before = await arranger.send(work.get(item));
  const unanswered = trouble(before);
  if (unanswered) throw new Obstacle(unanswered);
  if (answerOf(before)?.status !== 200) throw notAccepted(before, 'the item could not be read before the act');
  const state = fieldOf(before, 'state');
  if (state === item.state) return { ...item, before };
  const last = item.route.at(-1);
  const moved = last === undefined || fieldOf(last, 'state') === item.state;
  const message = `the item was brought to ${item.state}, but is ${JSON.stringify(state)} when read right before the act`;
  return moved
    ? drifted(message, [before, ...item.route.slice(-1)])
    : Obstacle.of(
        'precondition',
        message,
        'See the failed requirements of the call that should have brought it there.',
        [before, ...item.route.slice(-1)],
      );
};

/** Looks at an item only when another has joined it in its environment. */
async function withAnother<T>(arranger: Arranger, item: WorkItem, look: Look<T>, { undelivered }: Options) {
  const options = undelivered === 'or delivered' ? { undelivered } : {};
  const other = await joining(() => arrange(arranger, 'queued', options, unread, item.environment_id));
  if (other instanceof Obstacle) return other;
  const seen = await look(arranger, item);
  return seen instanceof Obstacle ? seen : { item: seen, other };
}

async function arrange<T>(
  arranger: Arranger,
  state: WorkState,
  options: Options,
  look: Look<T>,
  given?: string,
): Promise<T> {
  const { worker, undelivered, alone = false } = options;
  const home = given ?? (alone ? await ownHome(arranger) : undefined);
  const either = undelivered === 'or delivered' && arranger.offers('work.list');
  const wish: Wish = { worker, home, alone, delivered: either ? undefined : undelivered !== true };
  return reach(arranger, {
    name: 'work item',
    candidates: () =>
      itemOffers(arranger, wish).map((offer) => ({
        ...offer,
        way: (broken) => wayFrom(arranger, offer, state, options, broken),
      })),
    request: (item, edge) => {
      const send = sends[edge.call];
      if (!send) throw new Error(`the lifecycle has a call that arrangement cannot send: ${edge.call}`);
      return send(item);
    },
    moved: (item, edge, refusal) => moved(arranger, item, edge.from, refusal),
    arrive: (item, steps) =>
      look(arranger, { ...item, state, ...(undelivered === true ? { undelivered } : {}), route: steps }),
    outOfReach: () => outOfReach(arranger, state, home, alone),
  });
}

function wayFrom(
  arranger: Arranger,
  { start, came, delivered }: ItemOffer,
  to: WorkState,
  { through, acknowledged }: Options,
  broken: Parameters<typeof route>[2],
) {
  const usable = (call: string) => {
    const operation = lifecycle.calls[call]?.operation;
    if (operation === undefined || !(call in sends)) return false;
    // Whether an item can be acknowledged that was never delivered is a silence.
    return arranger.offers(operation as Operation) && (delivered || start !== 'queued' || call !== 'ack');
  };
  const been = through !== undefined && through === came;
  const journey = { from: start, to, through: been ? undefined : through, including: acknowledged && 'ack', usable };
  return route(lifecycle, journey, broken);
}

/** Whether a call was refused because the item was no longer where the last call had left it. */
async function moved(
  { send, offers }: Arranger,
  item: SuppliedItem,
  from: string,
  refusal: Exchange,
): Promise<Obstacle | undefined> {
  if (![409, 412].includes(answerOf(refusal)?.status ?? 0) || !offers('work.get')) return undefined;
  const now = await send(work.get(item));
  const state = stateIn(now);
  const order = lifecycle.states;
  if (state === undefined || order.indexOf(state) <= order.indexOf(from)) return undefined;
  return drifted(`the item was ${from}, but is ${state} when it is to be brought on`, [refusal, now]);
}

function outOfReach(
  { offers, byHand, shared }: Arranger,
  state: WorkState,
  home: string | undefined,
  alone: boolean,
): Obstacle {
  const what = `a work item that is ${state}`;
  const where = home === undefined ? '' : `, in the environment ${home}`;
  const { items } = byHand;
  const used =
    items.all.length > 0 && !shared.makes.items
      ? `, nor is one of the ${items.all.length} made by hand left for it`
      : '';
  const hook = offers('control.work-items')
    ? 'let the test-control hook make work items that are queued and active, from which the other states follow'
    : 'let a test-control hook (--hook) make it';
  return new OutOfReach({
    kind: 'open',
    class: 'precondition',
    exchanges: [],
    message: `nothing that this run may use leads to ${what}${where}${used}${misplaced(items.all)}`,
    remedy: `${alone ? '' : `Make ${what} by hand and name it under arrange.work_items, `}${alone ? capital(hook) : hook}, or use a profile that has the calls that queue one.`,
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const lifecycle = lifecycles['work-item'];
