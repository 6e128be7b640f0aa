import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { control } from '../../spec/control.ts';
import { work } from '../../spec/operations.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { type HandMadeItem, note, stateIn } from './hand-made-item.ts';
import { hookFailed } from './hook.ts';
import { itemsOn, pageShowing } from './listed-work.ts';
import { queueItem } from './queue-item.ts';
import type { Offer } from './search.ts';

/** A work item as a source hands it over. */
export interface SuppliedItem {
  environment_id: string;
  work_id: string;
  /** The Worker-ID under which it was delivered; null for none. */
  worker: string | null;
  /** The state in which it was handed over. */
  start: WorkState;
  /** The poll that delivered it, where it came by one. */
  delivered?: Exchange<'work.poll'>;
  /** The creation of its session, where that is of this run's own making. */
  session?: Exchange;
}

/** How an item is to be handed over. */
export interface Wish {
  /** Whether a poll with a Worker-ID is to have delivered it, or one without; undefined where either will do. */
  worker?: 'named' | 'anonymous' | undefined;
  /** Whether a queued item is to be delivered already, or only to be in the queue; undefined where either will do. */
  delivered?: boolean | undefined;
  /** The environment that it has to be in. */
  home?: string | undefined;
  /** Whether nothing else may be in its environment, where another scenario could be given it, or lose it. */
  alone?: boolean;
}

/** A work item that a source would hand over. */
export interface ItemOffer extends Offer<SuppliedItem> {
  start: WorkState;
  /** Of one that is stopping or stopped: where the stop met it, if that is known. */
  came?: WorkState | undefined;
  /** Whether it can be acknowledged, since a poll has delivered it. */
  delivered: boolean;
}

/** Everything that hands over work items at the moment, what was made by hand first, then the hook, then the API. */
export function itemOffers(arranger: Arranger, wish: Wish): ItemOffer[] {
  return [...byHand(arranger, wish), ...byHook(arranger, wish), ...byApi(arranger, wish)];
}

function byHand(arranger: Arranger, { worker, delivered, home, alone }: Wish): ItemOffer[] {
  if (alone) return [];
  const suits = (item: HandMadeItem) =>
    (worker === undefined || (worker === 'anonymous') === (item.worker === null)) &&
    (delivered === undefined || item.state !== 'queued' || delivered === item.delivered) &&
    (home === undefined || home === item.environment_id);
  return arranger.byHand.items
    .free()
    .filter(suits)
    .map((item) => ({
      key: `${item.work_id} ${item.state} ${item.from ?? ''}`,
      cost: 0,
      from: `${item.state} by hand`,
      start: item.state,
      came: item.from,
      delivered: item.delivered,
      supply: () => takeByHand(arranger, item),
    }));
}

/** Takes a hand-made item after a look at it; undefined where it is not where it was thought to be, which is noted. */
async function takeByHand(arranger: Arranger, item: HandMadeItem): Promise<SuppliedItem | undefined> {
  const { items } = arranger.byHand;
  items.take(item);
  if (arranger.offers('work.get')) {
    const before = { state: item.state, from: item.from };
    const read = await arranger.send(work.get(item));
    const state = stateIn(read);
    if (await isBelied(arranger, item, read, state)) return handedOver(arranger, item);
    if (state === undefined) {
      // It stays on offer, so that whoever would use it says what is wrong with it.
      items.giveBack(item);
      throw unreadable(item, read);
    }
    note(item, read, state);
    if (state !== before.state || item.from !== before.from) {
      items.giveBack(item);
      return undefined;
    }
  }
  return handedOver(arranger, item);
}

function handedOver(arranger: Arranger, { environment_id, work_id, worker, state: start }: HandMadeItem): SuppliedItem {
  arranger.settle(environment_id);
  return { environment_id, work_id, worker, start };
}

/**
 * Whether the target's own list has an item where it is thought to be that its reading does not show, or shows further
 * back: then it is the reading that is to be judged, and not the configuration that is to be corrected.
 */
async function isBelied({ send, offers }: Arranger, item: HandMadeItem, read: Exchange, state: WorkState | undefined) {
  const { states } = lifecycles['work-item'];
  const further = state !== undefined && states.indexOf(state) >= states.indexOf(item.state);
  if (further || trouble(read) || !offers('work.list')) return false;
  const isIt = ({ id }: Record<string, unknown>) => id === item.work_id;
  const page = await pageShowing(item.environment_id, send, isIt);
  return itemsOn(page).some((listed) => isIt(listed) && listed.state === item.state);
}

function unreadable({ work_id, said }: HandMadeItem, read: Exchange): Obstacle {
  const unanswered = trouble(read);
  if (unanswered) return new Obstacle(unanswered);
  const { method, path } = read.request;
  const status = answerOf(read)?.status;
  const seen = status === 200 ? `shows no state (${JSON.stringify(fieldOf(read, 'state'))})` : `was answered ${status}`;
  return Obstacle.of(
    'precondition',
    `${method} ${path} ${seen}, so the work item ${work_id}, said to be ${said}, could not be used`,
    'Correct or remove the item under arrange.work_items: its environment, its id, the account that it belongs to.',
    [read],
  );
}

function byHook(arranger: Arranger, wish: Wish): ItemOffer[] {
  if (!arranger.offers('control.work-items')) return [];
  const { unmade } = arranger.shared.learnt;
  return (['queued', 'starting', 'active', 'stopping', 'stopped'] as const)
    .map((start) => ({ start, key: orderOf(start, wish) }))
    .filter(({ key }) => !unmade.has(key))
    .map(({ start, key }) => ({
      key,
      cost: 1,
      from: `${start} by the hook`,
      start,
      delivered: wish.delivered !== false,
      supply: () => orderFromHook(arranger, start, wish),
    }));
}

/** What is asked of the hook, as far as one that does not make it makes none like it either. */
const orderOf = (start: WorkState, { delivered, home }: Wish) =>
  ['hook', start, ...(delivered === false ? ['undelivered'] : []), ...(home === undefined ? [] : ['at home'])].join(
    ' ',
  );

async function orderFromHook(arranger: Arranger, start: WorkState, wish: Wish): Promise<SuppliedItem | undefined> {
  const { worker, delivered, home } = wish;
  const made = await arranger.send(
    control.workItem({
      state: start,
      ...(home === undefined ? {} : { environment_id: home }),
      ...(worker === 'anonymous' ? {} : { worker_id: arranger.worker }),
      ...(delivered === false ? { delivered: false } : {}),
    }),
  );
  if (answerOf(made)?.status === 501) {
    arranger.shared.learnt.unmade.add(orderOf(start, wish));
    return undefined;
  }
  const [environment, id, named] = ['environment_id', 'work_id', 'worker_id'].map((field) => fieldOf(made, field));
  if (answerOf(made)?.status !== 201 || typeof environment !== 'string' || typeof id !== 'string') {
    throw hookFailed(made, `the hook made no work item that is ${start}`, ['environment_id', 'work_id']);
  }
  const item = { environment_id: environment, work_id: id, worker: typeof named === 'string' ? named : null, start };
  arranger.settle(environment);
  arranger.handed(item);
  return item;
}

function byApi(arranger: Arranger, wish: Wish): ItemOffer[] {
  const { worker, delivered, home } = wish;
  // Another item of an attempt can be queued only where the attempt may poll.
  const elsewhere = home !== undefined && arranger.leased()?.id !== home;
  if (!arranger.shared.makes.items || elsewhere) return [];
  const deliver = delivered !== false;
  return [
    {
      key: 'poll',
      cost: 4,
      from: deliver ? 'poll' : 'list',
      start: 'queued',
      delivered: deliver,
      supply: async () => {
        const item = await queueItem(arranger, { worker: worker === 'anonymous' ? null : arranger.worker, deliver });
        arranger.settle(item.environment_id);
        return { ...item, start: 'queued' };
      },
    },
  ];
}
