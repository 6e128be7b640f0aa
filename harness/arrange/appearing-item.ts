import { setTimeout as sleep } from 'node:timers/promises';
import { control } from '../../spec/control.ts';
import { work } from '../../spec/operations.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import type { Arranger } from './arranger.ts';
import { hookFailed } from './hook.ts';
import { isQueued, pageShowing } from './listed-work.ts';
import { type OwnQueue, queueOf } from './own-queue.ts';
import type { Precondition } from './precondition.ts';
import { itemShown, say } from './queue-item.ts';

/** Two polls that waited while something was done that may queue an item, and the list as it was meanwhile. */
export interface Watch {
  polls: readonly [Exchange<'work.poll'>, Exchange<'work.poll'>];
  /** The call that was to queue the item. */
  trigger: Exchange;
  /** Empty where the profile has no list. */
  seen: readonly Exchange<'work.list'>[];
}

/** An item that may have been queued while polls waited for it; whether one of them was given it the act finds out. */
export interface AppearingItem extends OwnQueue {
  worker: string;
  watches: readonly Watch[];
}

/** The longest that a poll may wait (environments/work/poll), in milliseconds. */
export const longestBlock = 999;

/** How long a poll is given to begin to wait, in milliseconds. */
const headStart = 150;

/** A window that does not pass while two polls wait, in milliseconds. */
export const watchedWindow = 3_600_000;

/** An item that is queued while polls wait. Which call queues it is a silence: each that may is watched. */
export function appearingItem(): Precondition<AppearingItem> {
  return {
    describe: 'a work item that is queued while polls wait',
    arrange: async (arranger) => {
      const environment = await queueOf(arranger);
      const { makes } = arranger.shared;
      const watches = makes.items ? await bySession(arranger, environment) : [await byHook(arranger, environment)];
      arranger.note('work item: queued while polls wait');
      return { environment_id: environment, worker: arranger.worker, watches };
    },
  };
}

async function bySession(arranger: Arranger, environment: string): Promise<Watch[]> {
  const { learnt } = arranger.shared;
  const agent = await arranger.shared.agent();
  arranger.expectItem(true);
  const make = () =>
    arranger.create('session', (name) => ({
      agent,
      environment_id: environment,
      title: name,
      metadata: arranger.texts.metadata(name),
    }));
  const shows = ({ polls, seen }: Watch) =>
    [...polls, ...seen].some((look) => itemShown(look, session, true) !== undefined);
  const watches: Watch[] = [];
  let session = '';
  if (learnt.queuedBy === 'message') {
    session = (await make()).id;
  } else {
    const watch = await watched(arranger, environment, async () => {
      const { id, exchange } = await make();
      session = id;
      return exchange;
    });
    watches.push(watch);
    if (shows(watch)) learnt.queuedBy ??= 'session';
  }
  if (learnt.queuedBy !== 'session') {
    const watch = await watched(arranger, environment, () => say(arranger, session));
    watches.push(watch);
    if (shows(watch)) learnt.queuedBy ??= 'message';
  }
  // Where it has shown itself clean-up need not wait for it.
  arranger.expectItem(!watches.some(shows));
  return watches;
}

async function byHook(arranger: Arranger, environment: string): Promise<Watch> {
  const order = control.workItem({ state: 'queued', environment_id: environment, delivered: false });
  const watch = await watched(arranger, environment, () => arranger.send(order));
  const id = fieldOf(watch.trigger, 'work_id');
  if (answerOf(watch.trigger)?.status !== 201 || typeof id !== 'string') {
    throw hookFailed(watch.trigger, 'the hook made no work item that is queued', ['environment_id', 'work_id']);
  }
  arranger.handed({ environment_id: environment, work_id: id });
  return watch;
}

/** Does something while two polls of a worker wait, and looks at the list at once. */
async function watched(arranger: Arranger, environment: string, act: () => Promise<Exchange>): Promise<Watch> {
  const waiting = () => {
    const parameters = { block_ms: longestBlock, reclaim_older_than_ms: watchedWindow };
    const poll = arranger.send(work.poll(environment, { worker: arranger.worker, ...parameters }));
    // What ends the attempt meanwhile is told by the other calls.
    poll.catch(() => {});
    return poll;
  };
  const polls = [waiting(), waiting()] as const;
  await sleep(headStart);
  const trigger = await act();
  const seen = arranger.offers('work.list') ? [await pageShowing(environment, arranger.send, isQueued)] : [];
  return { polls: await Promise.all(polls), trigger, seen };
}
