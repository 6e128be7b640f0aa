import { lifecycles, type WorkState } from '../../spec/contract.ts';
import type { Edge } from '../../spec/lifecycle.ts';
import { work } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import type { Precondition } from './precondition.ts';
import { type QueuedItem, queueItem } from './queue-item.ts';
import { route } from './route.ts';

/** A work item that has been brought to a state. */
export interface WorkItem extends QueuedItem {
  state: WorkState;
  /** The accepted calls that brought it there, the poll left out. */
  route: readonly Exchange<'work.ack' | 'work.heartbeat' | 'work.stop'>[];
}

/** A work item that was read right before the act. */
export interface ReadWorkItem extends WorkItem {
  before: Exchange<'work.get'>;
}

interface Options {
  /** A state that it has gone through; else the shortest way is taken. */
  through?: WorkState;
  /** `anonymous`: polled without a Worker-ID. */
  worker?: 'anonymous';
}

type Send = (item: QueuedItem) => Request<'work.ack' | 'work.heartbeat' | 'work.stop'>;

/** How each call of the lifecycle is sent on the way; heartbeats ask for the longest lease (environments/work/heartbeat). */
const sends: Readonly<Record<string, Send>> = {
  ack: (item) => work.ack(item),
  heartbeat: (item) => work.heartbeat(item, { expected: 'NO_HEARTBEAT', ttl: 600 }),
  stop: (item) => work.stop(item, {}),
  'force-stop': (item) => work.stop(item, { force: true }),
};

/** Ways that are tried before a state counts as out of reach. */
const tries = 3;

/** A work item in a state, by the documented calls alone, read right before the act. */
export function workItem(state: WorkState, options: Options = {}): Precondition<ReadWorkItem> {
  return { describe: describe(state, options), arrange: (arranger) => arrange(arranger, state, options, read) };
}

/** The same without reading it, for scenarios that judge the reading itself. */
export function unreadWorkItem(state: WorkState, options: Options = {}): Precondition<WorkItem> {
  return { describe: describe(state, options), arrange: (arranger) => arrange(arranger, state, options, unread) };
}

/** A second item in the environment of the scenario's first one, queued and delivered; to be asked for after it. */
export function anotherItem(): Precondition<WorkItem> {
  return {
    describe: 'another work item that is queued',
    arrange: (arranger) => arrange(arranger, 'queued', {}, unread),
  };
}

const describe = (state: WorkState, { through, worker }: Options) =>
  `a work item that is ${state}${through ? `, having been ${through}` : ''}${worker ? ', polled without a Worker-ID' : ''}`;

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
  return Obstacle.of(
    moved ? 'drift' : 'precondition',
    `the item was brought to ${item.state}, but is ${JSON.stringify(state)} when read right before the act`,
    moved
      ? 'Keep other workers and jobs away from the environments of the run.'
      : 'See the failed requirements of the call that should have brought it there.',
    [before, ...item.route.slice(-1)],
  );
};

async function arrange<T>(arranger: Arranger, state: WorkState, options: Options, look: Look<T>): Promise<T> {
  const broken: Edge[] = [];
  let obstacle: Obstacle | undefined;
  for (let attempt = 0; attempt < tries; attempt++) {
    const way = route(lifecycles['work-item'], { state, through: options.through }, broken);
    if (!way) break;
    const queued = await queueItem(arranger, options.worker === 'anonymous' ? null : arranger.worker);
    const walked = await walk(arranger, queued, way);
    if ('failed' in walked) {
      obstacle = walked.obstacle;
      broken.push(walked.failed);
    } else {
      const arrived = await look(arranger, { ...queued, state, route: walked.steps });
      if (!(arrived instanceof Obstacle)) {
        arranger.note(`work item: ${['poll', ...way.map((edge) => edge.call)].join(', ')}`);
        return arrived;
      }
      obstacle = arrived;
      const last = way.at(-1);
      if (last) broken.push(last);
    }
    await arranger.send(work.stop(queued, { force: true }));
  }
  throw obstacle ?? Obstacle.of('precondition', `no documented call leads to ${state}`, 'Use a profile that has one.');
}

type Walked = { steps: WorkItem['route'] } | { failed: Edge; obstacle: Obstacle };

async function walk(arranger: Arranger, item: QueuedItem, way: readonly Edge[]): Promise<Walked> {
  const steps: WorkItem['route'][number][] = [];
  for (const edge of way) {
    const send = sends[edge.call];
    if (!send) throw new Error(`the lifecycle has a call that arrangement cannot send: ${edge.call}`);
    const exchange = await arranger.send(send(item));
    const unanswered = trouble(exchange);
    if (unanswered) throw new Obstacle(unanswered);
    if (!isAccepted(exchange)) {
      return { failed: edge, obstacle: notAccepted(exchange, `the item could not be brought to ${edge.to}`) };
    }
    steps.push(exchange);
  }
  return { steps };
}
