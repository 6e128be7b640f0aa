import type { WorkState } from '../../spec/contract.ts';
import { control } from '../../spec/control.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import { queueItem } from './queue-item.ts';

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
  worker: string | null;
  /** Whether a queued item is to be delivered already; else it is only in the queue. */
  deliver: boolean;
}

/** Something that hands over work items in certain states. */
export interface ItemSource {
  name: 'hook' | 'poll';
  /** What handing one over costs, counted in calls. */
  cost: number;
  states: readonly WorkState[];
  /** Hands one over; undefined where it turns out that it cannot in this state. @throws Obstacle where it fails */
  supply: (arranger: Arranger, start: WorkState, wish: Wish) => Promise<SuppliedItem | undefined>;
}

const hook: ItemSource = {
  name: 'hook',
  cost: 1,
  states: ['queued', 'starting', 'active', 'stopping', 'stopped'],
  supply: async (arranger, start, { worker, deliver }) => {
    const home = arranger.home();
    const made = await arranger.send(
      control.workItem({
        state: start,
        ...(home === undefined ? {} : { environment_id: home }),
        ...(worker === null ? {} : { worker_id: worker }),
        ...(deliver ? {} : { delivered: false }),
      }),
    );
    if (answerOf(made)?.status === 501) return undefined;
    const unanswered = trouble(made);
    if (unanswered) throw new Obstacle(unanswered);
    const [environment, id, named] = ['environment_id', 'work_id', 'worker_id'].map((field) => fieldOf(made, field));
    if (answerOf(made)?.status !== 201 || typeof environment !== 'string' || typeof id !== 'string') {
      throw notAccepted(made, `the hook made no work item that is ${start}`);
    }
    const item = { environment_id: environment, work_id: id, worker: typeof named === 'string' ? named : null, start };
    arranger.settle(environment);
    arranger.handed(item);
    return item;
  },
};

const publicApi: ItemSource = {
  name: 'poll',
  cost: 4,
  states: ['queued'],
  supply: async (arranger, start, wish) => ({ ...(await queueItem(arranger, wish)), start }),
};

/** The sources that a run may use, the cheapest first. A hook's refusal of a state (501) leaves the others. */
export function itemSources({ offers }: Pick<Arranger, 'offers'>): ItemSource[] {
  const api = (['environment.create', 'agent.create', 'session.create', 'event.send', 'work.poll'] as const).every(
    offers,
  );
  return [...(offers('control.work-items') ? [hook] : []), ...(api ? [publicApi] : [])];
}
