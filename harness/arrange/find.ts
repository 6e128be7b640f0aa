import type { ListPage } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';
import { type Send, tell } from './clean-up.ts';
import { calls, type Resource } from './create.ts';

/** Something that a list shows and that is not archived. */
export interface Listed {
  resource: Resource;
  id: string;
  /** Its name, or of a session its title; empty where it has none. */
  name: string;
  /** Of a session: where its work items are. */
  environment_id?: string;
}

/** What a list shows; `problem` says why it could not be read to its end, where that is so. */
export interface Listing {
  things: readonly Listed[];
  problem?: string;
}

/** More pages than any account has, even where a page holds one thing. */
const mostPages = 20_000;

/** The most that every generation of the pages allows for one page. */
const largestPage = 100;

/** Reads a list to its end. What is archived is left out, in case that the list shows it. */
export async function list(resource: Resource, send: Send): Promise<Listing> {
  const { records, problem } = await readToEnd(`${resource}s`, calls[resource].list, send);
  const things = records.flatMap((shown) => listed(resource, shown) ?? []);
  return {
    things: [...new Map(things.map((thing) => [thing.id, thing])).values()],
    ...(problem === undefined ? {} : { problem }),
  };
}

/**
 * Reads a list to its end, by the cursor of the newer pages (`next_page`) or that of the older ones (`last_id`), whatever
 * the size of its pages; `problem` says why it could not be read so far, where that is so.
 * @param of what it is a list of, for the problem
 * @param most more pages than this are not read
 */
export async function readToEnd(
  of: string,
  request: (page: ListPage) => Request,
  send: Send,
  most = mostPages,
): Promise<{ records: readonly unknown[]; problem?: string }> {
  const records: unknown[] = [];
  const seen = new Set<string>();
  let cursor: ListPage = {};
  let limit = largestPage;
  const end = (problem?: string) => ({
    records,
    ...(problem === undefined ? {} : { problem: `the list of ${of} could not be read to its end: ${problem}` }),
  });
  for (let pages = 0; pages < most; pages++) {
    const answer = await send(request({ limit, ...cursor }));
    if (limit > 1 && isTooLarge(answer)) {
      limit = Math.ceil(limit / 4);
      continue;
    }
    const page = bodyOf(answer);
    if (answerOf(answer)?.status !== 200) return end(tell(answer));
    if (!isObject(page) || !Array.isArray(page.data)) return end(`${tell(answer)}, without a list`);
    records.push(...page.data);
    const next = nextOf(page);
    if (next === 'end') return end();
    if (next === 'nowhere') return end('it says that there is more, and not where');
    const key = JSON.stringify(next);
    if (seen.has(key)) return end('the same cursor came twice');
    seen.add(key);
    cursor = next;
  }
  return end(`it has more than ${most} pages`);
}

/** Where the next page begins (conventions/pagination). */
function nextOf({ has_more, next_page, last_id }: Record<string, unknown>): ListPage | 'end' | 'nowhere' {
  if (has_more === false) return 'end';
  if (isCursor(next_page)) return { page: next_page };
  if (has_more !== true) return 'end';
  return isCursor(last_id) ? { after_id: last_id } : 'nowhere';
}

function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A session shows its whole agent: a hundred of them may be more than is read of one answer. */
function isTooLarge({ answer }: Exchange): boolean {
  return 'failure' in answer && answer.failure === 'too-large';
}

function listed(resource: Resource, shown: unknown): Listed | undefined {
  if (!isObject(shown) || typeof shown.id !== 'string' || isArchived(shown)) return undefined;
  const { id, environment_id } = shown;
  const name = shown[calls[resource].named];
  return {
    resource,
    id,
    name: typeof name === 'string' ? name : '',
    ...(resource === 'session' && typeof environment_id === 'string' ? { environment_id } : {}),
  };
}

/** Of what is archived `archived_at` tells; in older copies of the pages also `archived`, or `status`. */
function isArchived({ archived_at, archived, status }: Record<string, unknown>): boolean {
  return (archived_at !== undefined && archived_at !== null) || archived === true || status === 'archived';
}
