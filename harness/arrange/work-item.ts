import { lifecycles, type WorkState } from '../../spec/contract.ts';
import type { Edge } from '../../spec/lifecycle.ts';
import { work } from '../../spec/operations.ts';
import type { Operation, Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import type { Precondition } from './precondition.ts';
import { route } from './route.ts';
import { type ItemSource, itemSources, type SuppliedItem } from './sources.ts';

/** A work item that has been brought to a state. */
export interface WorkItem extends SuppliedItem {
  state: WorkState;
  /** The accepted calls that brought it there from where it was handed over. */
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
  /** `queued` only: no poll has delivered it. */
  undelivered?: true;
  /** Whether an accepted ack is to be on its way, as the positive control of a later one. */
  acknowledged?: true;
}

type Send = (item: SuppliedItem) => Request<'work.ack' | 'work.heartbeat' | 'work.stop'>;

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

const describe = (state: WorkState, { through, worker, undelivered }: Options) =>
  `a work item that is ${state}${undelivered ? ' and was never delivered' : ''}${through ? `, having been ${through}` : ''}${worker ? ', polled without a Worker-ID' : ''}`;

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
  const refused: Start[] = [];
  let obstacle: Obstacle | undefined;
  for (let attempt = 0; attempt < tries; ) {
    const plan = cheapest(arranger, state, options, broken, refused);
    if (!plan) break;
    const { source, start, way } = plan;
    const worker = options.worker === 'anonymous' ? null : arranger.worker;
    const supplied = await source.supply(arranger, start, { worker, deliver: !options.undelivered });
    if (!supplied) {
      refused.push({ source, start });
      continue;
    }
    attempt += 1;
    const walked = await walk(arranger, supplied, way);
    if ('failed' in walked) {
      obstacle = walked.obstacle;
      broken.push(walked.failed);
    } else {
      const arrived = await look(arranger, { ...supplied, state, route: walked.steps });
      if (!(arrived instanceof Obstacle)) {
        const seen = options.undelivered ? 'list' : 'poll';
        const from = source.name === 'poll' ? seen : `${start} by the hook`;
        arranger.note(`work item: ${[from, ...way.map((edge) => edge.call)].join(', ')}`);
        return arrived;
      }
      obstacle = arrived;
      const last = way.at(-1);
      if (last) broken.push(last);
    }
  }
  throw obstacle ?? outOfReach(arranger, state);
}

/** A source and the state in which it hands an item over. */
interface Start {
  source: ItemSource;
  start: WorkState;
}

/** The cheapest way to a state over all sources, counted in calls. */
function cheapest(
  arranger: Arranger,
  state: WorkState,
  { through, acknowledged }: Options,
  broken: readonly Edge[],
  refused: readonly Start[],
): (Start & { way: Edge[] }) | undefined {
  const usable = (call: string) => {
    const operation = lifecycle.calls[call]?.operation;
    return operation !== undefined && call in sends && arranger.offers(operation as Operation);
  };
  const including = acknowledged ? 'ack' : undefined;
  const plans = itemSources(arranger).flatMap((source) =>
    source.states.flatMap((start) => {
      if (refused.some((other) => other.source.name === source.name && other.start === start)) return [];
      const way = route(lifecycle, { from: start, to: state, through, including, usable }, broken);
      return way ? [{ source, start, way, cost: source.cost + way.length }] : [];
    }),
  );
  return plans.sort((a, b) => a.cost - b.cost)[0];
}

function outOfReach({ offers }: Arranger, state: WorkState): Obstacle {
  return Obstacle.of(
    'precondition',
    `nothing that this run may use leads to a work item that is ${state}`,
    offers('control.work-items')
      ? 'Let the test-control hook make work items that are queued and active; the other states follow from these.'
      : 'Name a test-control hook with --hook, or use a profile that has the calls that queue an item.',
  );
}

const lifecycle = lifecycles['work-item'];

type Walked = { steps: WorkItem['route'] } | { failed: Edge; obstacle: Obstacle };

async function walk(arranger: Arranger, item: SuppliedItem, way: readonly Edge[]): Promise<Walked> {
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
