import { deployment, type WorkAddress, work } from '../../spec/operations.ts';
import { as, type Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { calls, type Resource } from './create.ts';
import type { Known, Ledger, Standing, Thing } from './ledger.ts';
import { itemsOn, pageShowing } from './listed-work.ts';
import { until } from './wait.ts';

/** Something that clean-up could not remove. */
export interface Leftover {
  resource: Thing;
  id: string;
  message: string;
}

/** What became of an environment's live items. */
export interface Drained {
  stopped: readonly string[];
  /** The sessions of which the list showed an item, live or not. */
  sessions: readonly string[];
  left: readonly Leftover[];
  /** The answer to the list, where that was not the list. */
  unlisted?: Exchange;
}

export type Send = (request: Request) => Promise<Exchange>;

/** What must go before what, so that nothing is removed from under something else. */
export const order: readonly Resource[] = ['session', 'deployment', 'agent', 'environment'];

interface Draining {
  /** Whether an item may show up that nobody has seen yet, so that a look is worth repeating. */
  expectOne?: boolean;
  /** Whether an item may be stopped: all may in an environment that we made. */
  ours?: (item: Record<string, unknown>) => boolean;
}

/** Stops the live items of an environment that are ours. */
export async function drain(
  environmentId: string,
  send: Send,
  { expectOne = false, ours = () => true }: Draining = {},
): Promise<Drained> {
  const live = () => liveItems(environmentId, send, ours);
  let items = await live();
  if (expectOne && 'live' in items && items.live.length === 0) {
    await until(
      () => pageShowing(environmentId, send, (item) => ours(item) && item.state !== 'stopped'),
      (page) => itemsOf(page, ours).length > 0,
      { milliseconds: 2_000, looks: 10 },
    );
    items = await live();
  }
  if ('unlisted' in items) {
    const { unlisted } = items;
    const message = `its work items could not be listed: ${tell(unlisted)}`;
    return { stopped: [], sessions: [], left: [{ resource: 'environment', id: environmentId, message }], unlisted };
  }
  const stopped: string[] = [];
  const left: Leftover[] = [];
  for (const id of items.live) {
    const stop = await stopItem({ environment_id: environmentId, work_id: id }, send);
    if (isRemoved(stop)) stopped.push(id);
    else left.push({ resource: 'work item', id, message: tell(stop) });
  }
  return { stopped, left, sessions: items.sessions };
}

/** Whether a refused list says that there are no items: a cloud environment has no queue (environments/work/list), or it is gone. */
export function hasNoQueue(list: Exchange): boolean {
  const status = answerOf(list)?.status ?? 0;
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

/**
 * Stops one item, by force; gives the answer that counts. Whether an item that is stopped already may be stopped by force
 * is left open: where that is refused, two calls without force lead to the same end (environments/work/stop), or a
 * reading shows that it is stopped.
 */
export async function stopItem(item: WorkAddress, send: Send): Promise<Exchange> {
  const forced = await send(work.stop(item, { force: true }));
  const status = answerOf(forced)?.status ?? 0;
  if (status < 400 || status >= 500 || [401, 404, 408, 429].includes(status)) return forced;
  for (let calls = 0; calls < 2; calls++) {
    const asked = await send(work.stop(item));
    if (fieldOf(asked, 'state') === 'stopped') return asked;
  }
  const read = await send(work.get(item));
  return fieldOf(read, 'state') === 'stopped' ? read : forced;
}

async function liveItems(
  environmentId: string,
  send: Send,
  ours: (item: Record<string, unknown>) => boolean,
): Promise<{ live: string[]; sessions: string[] } | { unlisted: Exchange }> {
  const live: string[] = [];
  const sessions: string[] = [];
  let page: string | undefined;
  for (let pages = 0; pages < 50; pages++) {
    const answer = await send(work.list(environmentId, { limit: 100, ...(page === undefined ? {} : { page }) }));
    if (answerOf(answer)?.status !== 200) return { unlisted: answer };
    live.push(...itemsOf(answer, ours));
    sessions.push(...sessionsIn(answer));
    const next = fieldOf(answer, 'next_page');
    if (fieldOf(answer, 'has_more') !== true || typeof next !== 'string' || next === page) break;
    page = next;
  }
  return { live, sessions };
}

function sessionsIn(page: Exchange): string[] {
  return itemsOn(page).flatMap(({ data }) => (isObject(data) && typeof data.id === 'string' ? [data.id] : []));
}

function itemsOf(page: Exchange, ours: (item: Record<string, unknown>) => boolean): string[] {
  return itemsOn(page)
    .filter(ours)
    .flatMap((item) => (typeof item.id === 'string' && item.state !== 'stopped' ? [item.id] : []));
}

/** Removes what a ledger names, in an order that suits the target; gives what is left. */
export async function removeAll(things: readonly Standing[], ledger: Ledger, send: Send): Promise<Leftover[]> {
  const left: Leftover[] = [];
  for (const resource of ['work item', ...order]) {
    for (const thing of things.filter((candidate) => candidate.resource === resource)) {
      const problem = await remove(thing, ledger, send);
      if (problem) left.push(problem);
    }
  }
  return left;
}

async function remove(thing: Standing, ledger: Ledger, send: Send): Promise<Leftover | undefined> {
  const { resource, name, id } = thing;
  if (id === undefined) return { resource, id: name, message: unanswered };
  const removed = await removal({ ...thing, id }, send);
  if (isRemoved(removed)) {
    ledger.write({ at: 'removed', resource, id });
    return undefined;
  }
  return { resource, id, message: tell(removed) };
}

/** Stops a work item, archives anything else; gives the last answer. */
export function removal({ resource, id, environment_id = '', account }: Known, send: Send): Promise<Exchange> {
  const sent = inAccount(account, send);
  return resource === 'work item' ? stopItem({ environment_id, work_id: id }, sent) : archive(resource, id, sent);
}

/** The same way of sending, with the token of the account that something is of. */
export function inAccount(account: Standing['account'] | undefined, send: Send): Send {
  return account === undefined ? send : (request) => send(as(account, request));
}

/** What is said of a creation that may or may not have made something. */
export const unanswered = 'its creation was never answered';

/** Archives one thing and gives the last answer. */
async function archive(resource: Resource, id: string, send: Send): Promise<Exchange> {
  const removed = await send(calls[resource].remove(id));
  if (resource !== 'deployment' || answerOf(removed)?.status !== 409) return removed;
  // Whether a paused deployment can be archived is a silence.
  await send(deployment.unpause({ deployment_id: id }));
  return send(calls[resource].remove(id));
}

/** Whether an archive was accepted. */
export function isRemoved(exchange: Exchange): boolean {
  const status = answerOf(exchange)?.status ?? 0;
  return status >= 200 && status < 300;
}

/** What came of a request, in a sentence. */
export function tell(exchange: Exchange): string {
  const { method, path, credential } = exchange.request;
  const answer = exchange.answer;
  const whose = credential === 'foreign' ? ' with the token of the other account' : '';
  return `${method} ${path}${whose} was answered ${'status' in answer ? answer.status : `with nothing (${answer.failure})`}`;
}
