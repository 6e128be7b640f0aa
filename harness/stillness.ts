import { lifecycles, type WorkState } from '../spec/contract.ts';
import { work } from '../spec/operations.ts';
import type { Arranger } from './arrange/arranger.ts';
import { stateIn } from './arrange/hand-made-item.ts';
import { itemsOn, pageShowing } from './arrange/listed-work.ts';
import { unreadWorkItem, type WorkItem } from './arrange/work-item.ts';
import { answerOf, bodyOf, type Exchange, isObject } from './exchange.ts';
import { Obstacle } from './obstacle.ts';

/** An item that went on while nobody asked it to. */
export interface Moved {
  message: string;
  exchanges: readonly Exchange[];
}

/** Where an item may have been left alone, and a state through which it came there, where that matters. */
export interface Spot {
  state: WorkState;
  through?: WorkState;
  /** Whether a poll had yet to deliver it: what a delivery brings about is then not the target's own doing. */
  undelivered?: true;
}

/**
 * The control of what went wrong with a work item: whether one that is brought there stays while nothing is sent.
 * Where a dispatcher, or somebody else's worker, moves items on, an act may have met that instead of a fault.
 * @param milliseconds how long the act took
 */
export type Stillness = (
  arranger: Arranger,
  spots: readonly Spot[],
  milliseconds: number,
) => Promise<Moved | undefined>;

/** How long an item is left alone: half as long again as the act took, within these bounds, in milliseconds. */
const patience = { least: 1_000, most: 5_000 };

/** Watches one item for each spot and length of time of a run, however many scenarios ask. */
export function stillness(rest: (milliseconds: number) => Promise<void>): Stillness {
  const watched = new Map<string, { milliseconds: number; moved: Promise<Moved | undefined> }>();
  return async (arranger, spots, milliseconds) => {
    const long = Math.min(Math.max(milliseconds * 1.5, patience.least), patience.most);
    for (const spot of spots) {
      const key = `${spot.state} ${spot.through ?? ''} ${spot.undelivered ? 'undelivered' : ''}`;
      const before = watched.get(key);
      let moved = await before?.moved;
      if (!moved && (before === undefined || before.milliseconds < Math.min(milliseconds, patience.most))) {
        const watch = leftAlone(arranger, spot, () => rest(long));
        watched.set(key, { milliseconds: long, moved: watch });
        moved = await watch;
      }
      if (moved) return moved;
    }
    return undefined;
  };
}

const order = lifecycles['work-item'].states;

/** Brings an item to a state, and looks after a while whether it is still there. What cannot be arranged shows nothing. */
async function leftAlone(
  arranger: Arranger,
  { state, ...way }: Spot,
  wait: () => Promise<void>,
): Promise<Moved | undefined> {
  try {
    const item = await unreadWorkItem(state, way).arrange(arranger);
    await wait();
    // A reading alone will not do: that it shows what is there may be what is in doubt.
    const witness = await witnessOf(arranger, item);
    if (witness && !isLater(placeIn(witness, item), state)) return undefined;
    const read = await arranger.send(work.get(item));
    const now = stateIn(read);
    if (!isLater(now, state)) return undefined;
    const message = `an item that was ${state} and left alone is ${now} a while later`;
    return { message, exchanges: witness ? [read, witness] : [read] };
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    const { class: kind, message, exchanges } = error.finding;
    if (kind !== 'drift') return undefined;
    // A call on the way was refused, and the item is further on: by itself, or by that very call. One that is left alone
    // before it tells which.
    const earlier = onTheWay(state);
    return earlier === undefined ? { message, exchanges } : leftAlone(arranger, { state: earlier }, wait);
  }
}

/** The state before one in which calls may find an item moved on; undefined for the first. */
function onTheWay(state: WorkState): WorkState | undefined {
  if (state === 'stopping' || state === 'stopped') return 'active';
  return order[order.indexOf(state) - 1] as WorkState | undefined;
}

/** Another call that shows where an item is: the list, or else an ack, which is safe to repeat (environments/work/ack). */
async function witnessOf(
  { send, offers }: Arranger,
  item: WorkItem,
): Promise<Exchange<'work.list' | 'work.ack'> | undefined> {
  if (offers('work.list')) return pageShowing(item.environment_id, send, ({ id }) => id === item.work_id);
  return offers('work.ack') && item.state !== 'stopping' ? send(work.ack(item)) : undefined;
}

/** Where a witness shows the item to be. What a list leaves out has been stopped; an ack is refused to another worker, and from stopping on. */
function placeIn(witness: Exchange, { work_id, state }: WorkItem): unknown {
  const body = bodyOf(witness);
  if (!isObject(body)) return undefined;
  if (witness.operation === 'work.ack') {
    if (answerOf(witness)?.status === 409) return 'stopped';
    // Where it was queued, it has moved by this very ack.
    return state === 'queued' && body.state === 'starting' ? state : body.state;
  }
  const listed = itemsOn(witness).find(({ id }) => id === work_id);
  return listed ? listed.state : 'stopped';
}

function isLater(now: unknown, state: WorkState): boolean {
  return (order as readonly string[]).indexOf(String(now)) > order.indexOf(state);
}
