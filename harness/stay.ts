import { deployment, type WorkAddress, work } from '../spec/operations.ts';
import type { Operation, Request } from '../spec/request.ts';
import type { Arranger } from './arrange/arranger.ts';
import { drain, removeAll, stopItem } from './arrange/clean-up.ts';
import { calls, create, nameIn, noted, type Resource } from './arrange/create.ts';
import { type HandMadeDeployment, noteStatus, statusIn } from './arrange/hand-made-deployment.ts';
import { type HandMadeItem, isSound, note, stateIn } from './arrange/hand-made-item.ts';
import type { Lease } from './arrange/leases.ts';
import type { Known } from './arrange/ledger.ts';
import { isOrder, order } from './arrange/order.ts';
import { type Pool, pool } from './arrange/pool.ts';
import { deploymentOf, isRun, runAnnounced } from './arrange/run-sessions.ts';
import { until, within } from './arrange/wait.ts';
import { type Exchange, fieldOf, isObject } from './exchange.ts';
import { isProbeId } from './probe.ts';
import type { Random } from './random.ts';
import { isAccepted } from './reading.ts';
import { rest } from './rest.ts';
import type { RunContext } from './run-context.ts';
import { stopRuns } from './runs.ts';

/** An attempt's stay on the target: what it may arrange, and how it leaves. */
export interface Stay {
  arranger: Arranger;
  /** What the act may create; clean-up removes it. */
  making: Making;
  path: readonly string[];
  /** The same way of sending, by which what a request makes is in the ledger before, and is removed in the end. */
  noting: (send: Sending) => Sending;
  /** Looks at an exchange of the attempt: what it has archived is not archived again, which no page documents. */
  see: (exchange: Exchange) => void;
  /** Stops and archives what the attempt has made, and gives back what it was lent. */
  leave: () => Promise<void>;
}

type Sending = <O extends Operation>(request: Request<O>) => Promise<Exchange<O>>;

/** What an act creates by itself, since it is the creating that is judged. */
export interface Making {
  /** Sends a creation; `ask` is given a name for what is to be made, and may use it or not. */
  create: <O extends Operation>(resource: Resource, ask: (name: string) => Request<O>) => Promise<Exchange<O>>;
  /** Takes charge of something that is there although its creation was refused, or never answered. */
  claim: (thing: Known) => void;
  /** A name of the run's, which no other thing has, for what is to be renamed. */
  name: (resource: Resource) => string;
}

interface Guest {
  scenario: string;
  attempt: number;
  chance: Random;
  /** Sends in the arrangement's lane. */
  send: Sending;
  /** Sends in the act's. */
  act: Sending;
  /** Waits for something that other attempts hold, which is not held against the time that this one takes. */
  waiting: <T>(what: Promise<T>) => Promise<T>;
}

/** Opens the stay of one attempt. */
export function openStay(run: RunContext, { scenario, attempt, chance, send, act, waiting }: Guest): Stay {
  const path: string[] = [];
  const made: Known[] = [];
  let leasing: Promise<Lease> | undefined;
  let leased: Lease | undefined;
  let home: string | undefined;
  const handed: WorkAddress[] = [];
  // What was made by hand is for what is judged: a probe may spoil it.
  const none = isProbeId(scenario);
  const items = loan(none ? pool<HandMadeItem>([]) : run.byHand.items);
  const deployments = loan(none ? pool<HandMadeDeployment>([]) : run.byHand.deployments);
  const ran = new Map<string, Set<string>>();
  let expected = false;
  /** A creation may be repeated, and answered with what was made before. */
  const remember = (thing: Known) => {
    if (thing.resource === 'session') run.sessions.add(thing.id);
    if (!made.some(({ id }) => id === thing.id)) made.push(thing);
  };
  const noting =
    (via: Sending): Sending =>
    async <O extends Operation>(request: Request<O>): Promise<Exchange<O>> => {
      if (!isRun(request)) return via(request);
      const id = deploymentOf(request);
      const answered = ran.get(id) ?? new Set();
      ran.set(id, answered);
      const { exchange, name } = await runAnnounced(request, run.name, { ledger: run.ledger, send: via });
      if (isAccepted(exchange)) answered.add(name);
      return exchange as Exchange<O>;
    };
  /** What goes to the hook makes something, which is to be in the ledger before. */
  const sendOrOrder = async <O extends Operation>(request: Request<O>): Promise<Exchange<O>> => {
    if (!isOrder(request)) return noting(send)(request);
    const { exchange, made: ordered } = await order(request, run.name, {
      ledger: run.ledger,
      send,
      offers: run.offers,
    });
    if (ordered) made.push(ordered);
    return exchange as Exchange<O>;
  };
  const { item } = run.timeouts;
  const arranger: Arranger = {
    send: sendOrOrder,
    create: async (resource, body) => {
      const name = run.name(resource);
      const created = await create(resource, name, body(name), { ledger: run.ledger, send });
      remember({ resource, id: created.id, name });
      return created;
    },
    offers: run.offers,
    home: () => home,
    settle: (environmentId) => {
      home = environmentId;
    },
    handed: (item) => handed.push(item),
    byHand: { items, deployments },
    lease: async () => {
      leasing ??= waiting(run.leases.take());
      leased = await leasing;
      return leased;
    },
    leased: () => leased,
    expectItem: (pending) => {
      expected = pending;
    },
    until: (again, done, bounds = within(item)) =>
      until(again, done, { ...bounds, milliseconds: Math.min(bounds.milliseconds, item) }),
    rest: (milliseconds) => rest(milliseconds, run.interrupted),
    note: (way) => path.push(way),
    shared: run.shared,
    texts: run.texts,
    random: chance,
    worker: `worker-${chance.hex(12)}`,
  };

  const making: Making = {
    create: async <O extends Operation>(resource: Resource, ask: (name: string) => Request<O>) => {
      const given = run.name(resource);
      const request = ask(given);
      // It is found again by the name that it was given, where its answer is lost.
      const name = nameIn(resource, request) ?? given;
      const means = { ledger: run.ledger, send: () => act(request) as Promise<Exchange> };
      const { exchange, made: known } = await noted({ resource, name }, request, means);
      if (known) remember(known);
      return exchange as Exchange<O>;
    },
    claim: (thing) => {
      run.ledger.write({ at: 'created', ...thing });
      remember(thing);
    },
    name: run.name,
  };

  const see = (exchange: Exchange) => {
    if (!isAccepted(exchange)) return;
    const index = made.findIndex(
      ({ resource, id }) =>
        exchange.operation === `${resource}.archive` &&
        resource !== 'work item' &&
        exchange.request.path.endsWith(calls[resource].remove(id).path),
    );
    for (const { resource, id } of index < 0 ? [] : made.splice(index, 1)) {
      run.ledger.write({ at: 'removed', resource, id });
    }
  };
  const clean = (request: Request) => run.cleanUp(request, { scenario, attempt });
  const leave = async () => {
    const lease = await leasing?.catch(() => undefined);
    try {
      for (const item of items.lent()) if (await servesAgain(item, run, clean)) items.giveBack(item);
      for (const one of deployments.lent()) if (await isStillThere(one, run, clean)) deployments.giveBack(one);
      if (run.keep) return;
      const sessions = await stopRuns(ran, run, clean);
      if (lease) await empty(lease);
      for (const each of handed) {
        if (run.offers('work.stop') && !made.some(({ id }) => id === each.work_id)) await stopItem(each, clean);
      }
      // What cannot be removed now is tried once more when the run ends.
      await removeAll([...sessions, ...made], run.ledger, clean);
    } finally {
      // Kept with its items, an environment that we made serves no other scenario.
      if (lease && run.keep && lease.ours) run.leases.retire();
      else if (lease) run.leases.giveBack(lease);
    }
  };
  const empty = async (lease: Lease) => {
    const { left } = await drain(lease.id, clean, { expectOne: expected, ours: ownItems(lease, run) });
    for (const each of left) run.journal({ kind: 'left', ...each });
    if (expected) run.late.push(lease);
  };
  return { arranger, making, path, noting, see, leave };
}

/**
 * Which items of an environment are the run's own: all in one that it made, in another those of sessions that it made.
 * An item that does not say whose it is, is nobody's of ours.
 */
export function ownItems({ ours }: Lease, { sessions }: RunContext): (item: Record<string, unknown>) => boolean {
  return ({ data }) => ours || (isObject(data) && typeof data.id === 'string' && sessions.has(data.id));
}

/** A pool, and what one attempt has taken from it. */
function loan<T>(pool: Pool<T>): Pool<T> & { lent: () => T[] } {
  const lent = new Set<T>();
  return {
    ...pool,
    take: (thing) => {
      pool.take(thing);
      lent.add(thing);
    },
    giveBack: (thing) => {
      lent.delete(thing);
      pool.giveBack(thing);
    },
    lent: () => [...lent],
  };
}

type Clean = (request: Request) => Promise<Exchange>;

/** Looks where a hand-made item is by now, and whether another scenario may have it. It is never stopped. */
async function servesAgain(item: HandMadeItem, { offers }: RunContext, send: Clean): Promise<boolean> {
  if (!offers('work.get')) return false;
  const read = await send(work.get(item));
  const state = stateIn(read);
  if (state === undefined) return false;
  note(item, read, state);
  return isSound(read, state);
}

/** Looks what has become of a hand-made deployment, and whether another scenario may have it. It is never archived. */
async function isStillThere(one: HandMadeDeployment, { offers }: RunContext, send: Clean): Promise<boolean> {
  if (!offers('deployment.get')) return false;
  const read = await send(deployment.get(one));
  const status = statusIn(read);
  if (status === undefined || status === 'archived') return false;
  noteStatus(one, read, status);
  // A reason that has outlasted the pause would be taken for that of the next one.
  return status === 'paused' || !isObject(fieldOf(read, 'paused_reason'));
}
