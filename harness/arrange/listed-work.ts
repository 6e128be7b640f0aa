import { work } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';

/** More pages than a queue has whose items a run can tell from each other. */
const mostPages = 50;

/** The items that a page of a list of work shows; none of one that is no such page. */
export function itemsOn(page: Exchange): Record<string, unknown>[] {
  const body = bodyOf(page);
  return answerOf(page)?.status === 200 && isObject(body) && Array.isArray(body.data) ? body.data.filter(isObject) : [];
}

/** Whether an item waits. */
export const isQueued = ({ state }: Record<string, unknown>) => state === 'queued';

/**
 * Reads the list of an environment's work page by page, since stopped items may stay in it for good and what is new
 * stands at its end, until a page shows what is looked for. Gives that page; where none does, the last.
 */
export async function pageShowing<X extends Exchange>(
  environmentId: string,
  send: (request: Request<'work.list'>) => Promise<X>,
  isIt: (item: Record<string, unknown>) => boolean,
): Promise<X> {
  let page = await send(work.list(environmentId, { limit: 100 }));
  const cursors = new Set<string>();
  while (!itemsOn(page).some(isIt) && cursors.size < mostPages) {
    const next = fieldOf(page, 'next_page');
    if (fieldOf(page, 'has_more') !== true || typeof next !== 'string' || next === '' || cursors.has(next)) break;
    cursors.add(next);
    page = await send(work.list(environmentId, { limit: 100, page: next }));
  }
  return page;
}
