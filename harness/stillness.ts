import { lifecycles, type WorkState } from '../spec/contract.ts';
import { work } from '../spec/operations.ts';
import type { Arranger } from './arrange/arranger.ts';
import { stateIn } from './arrange/hand-made-item.ts';
import { unreadWorkItem, type WorkItem } from './arrange/work-item.ts';
import { bodyOf, type Exchange, isObject } from './exchange.ts';
import { Obstacle } from './obstacle.ts';

/** An item that went on while nobody asked it to. */
export interface Moved {
  message: string;
  exchanges: readonly Exchange[];
}

/**
 * The control of what went wrong with a work item: whether one in these states stays where it is while nothing is sent.
 * Where a dispatcher, or somebody else's worker, moves items on, an act may have met that instead of a fault.
 * @param milliseconds how long the act was about its item
 */
export type Stillness = (
  arranger: Arranger,
  states: ReadonlySet<WorkState>,
  milliseconds: number,
) => Promise<Moved | undefined>;

/** How long an item is left alone: half as long again as the act took, within these bounds, in milliseconds. */
const patience = { least: 1_000, most: 5_000 };

/** Watches one item for each state and length of time of a run, however many scenarios ask. */
export function stillness(rest: (milliseconds: number) => Promise<void>): Stillness {
  const watched = new Map<WorkState, { milliseconds: number; moved: Promise<Moved | undefined> }>();
  return async (arranger, states, milliseconds) => {
    const long = Math.min(Math.max(milliseconds * 1.5, patience.least), patience.most);
    for (const state of states) {
      const before = watched.get(state);
      let moved = await before?.moved;
      if (!moved && (before === undefined || before.milliseconds < Math.min(milliseconds, patience.most))) {
        const watch = leftAlone(arranger, state, () => rest(long));
        watched.set(state, { milliseconds: long, moved: watch });
        moved = await watch;
      }
      if (moved) return moved;
    }
    return undefined;
  };
}

const order = lifecycles['work-item'].states;

/** Brings an item to a state, and looks after a while whether it is still there. What cannot be arranged shows nothing. */
async function leftAlone(arranger: Arranger, state: WorkState, wait: () => Promise<void>): Promise<Moved | undefined> {
  try {
    const item = await unreadWorkItem(state).arrange(arranger);
    await wait();
    // A reading alone will not do: that it shows what is there may be what is in doubt.
    const witness = await witnessOf(arranger, item);
    const read = await arranger.send(work.get(item));
    const now = stateIn(read);
    const moved = now !== undefined && order.indexOf(now) > order.indexOf(state);
    if (!moved || (witness && !bearsOut(witness, item, now))) return undefined;
    const message = `an item that was ${state} and left alone is ${now} a while later`;
    return { message, exchanges: witness ? [read, witness] : [read] };
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    const { class: kind, message, exchanges } = error.finding;
    return kind === 'drift' ? { message, exchanges } : undefined;
  }
}

/** Another call that shows where an item is: the list, or else an ack, which is safe to repeat (environments/work/ack). */
async function witnessOf(
  { send, offers }: Arranger,
  item: WorkItem,
): Promise<Exchange<'work.list' | 'work.ack'> | undefined> {
  if (offers('work.list')) return send(work.list(item.environment_id, { limit: 100 }));
  return offers('work.ack') && item.state !== 'stopping' ? send(work.ack(item)) : undefined;
}

function bearsOut(witness: Exchange, { work_id }: WorkItem, state: WorkState): boolean {
  const body = bodyOf(witness);
  if (!isObject(body)) return false;
  if (witness.operation === 'work.list') {
    const data = Array.isArray(body.data) ? body.data.filter(isObject) : [];
    // What is stopped need not be listed any more, and further pages are not looked at.
    const listed = data.find(({ id }) => id === work_id);
    return listed ? listed.state === state : state === 'stopped' || body.has_more === true;
  }
  return 'error' in body ? state === 'stopping' || state === 'stopped' : body.state === state;
}
