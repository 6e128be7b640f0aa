import { bodyOf, type Exchange, fieldOf, isObject } from '../harness/exchange.ts';
import { isAccepted } from '../harness/reading.ts';
import type { Io } from '../harness/scenario.ts';
import type { ListPage } from '../spec/operations.ts';
import type { Operation, Request } from '../spec/request.ts';

/** More pages than a reading takes that is begun near its end. */
const mostPages = 60;

/** How a list is read. */
interface Reading<O extends Operation> {
  limit?: number;
  /** The limit of the first page, where it has one of its own. */
  first?: number;
  /** The record behind which the reading begins; without one it begins with the first page. */
  behind?: string | undefined;
  /** What happens between two pages. */
  between?: (page: Exchange<O>) => Promise<unknown>;
  /** Whether no further page is needed. */
  enough?: (pages: readonly Exchange<O>[]) => boolean;
}

/** Reads a list by `next_page`, until a page says that it is the last, or leads nowhere new. */
export async function readPages<O extends Operation>(
  list: (page: ListPage) => Request<O>,
  { send }: Io,
  { limit, first = limit, behind, between = async () => {}, enough = () => false }: Reading<O>,
): Promise<Exchange<O>[]> {
  const size = limit === undefined ? {} : { limit };
  const start = first === undefined ? {} : { limit: first };
  const pages = [await send(list(behind === undefined ? start : { ...start, after_id: behind }))];
  const cursors = new Set<string>();
  for (let page = pages[0]; page && pages.length < mostPages; page = pages.at(-1)) {
    await between(page);
    const next = nextOf(page);
    if (next === undefined || cursors.has(next) || enough(pages)) break;
    cursors.add(next);
    pages.push(await send(list({ ...size, page: next })));
  }
  return pages;
}

/** The cursor of the page that follows; undefined where none does. */
function nextOf(page: Exchange): string | undefined {
  const next = fieldOf(page, 'next_page');
  return isAccepted(page) && fieldOf(page, 'has_more') === true && typeof next === 'string' && next !== ''
    ? next
    : undefined;
}

/** Whether a reading was given up with more to come, since a list so long is not read to its end. */
export function isCutShort(pages: readonly Exchange[]): boolean {
  const last = pages.at(-1);
  return pages.length >= mostPages && last !== undefined && nextOf(last) !== undefined;
}

/** A record as a page shows it. */
export type Listed = Record<string, unknown> & { id: string };

/** The records of a page that have an id, in its order. */
export function recordsOf(page: Exchange): Listed[] {
  const body = bodyOf(page);
  const data = isObject(body) && Array.isArray(body.data) ? body.data : [];
  return data.filter((record): record is Listed => isObject(record) && typeof record.id === 'string');
}

/** The ids of the records of some pages, in the order in which they were shown. */
export function idsOf(pages: readonly Exchange[]): string[] {
  return pages.flatMap(recordsOf).map(({ id }) => id);
}
