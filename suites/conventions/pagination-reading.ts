import { answerOf, type Exchange } from '../../harness/exchange.ts';
import type { Io, Listed } from '../../harness/scenario.ts';
import { idsOf } from '../paging.ts';
import type { Page, PagedList } from './pagination-lists.ts';

/** The scenario's own records in the order of the list; those that it does not show come last. */
export function ownOf({ ids }: Listed, whole: readonly Page[]): string[] {
  const shown = idsOf(whole).filter((id) => ids.includes(id));
  return [...new Set([...shown, ...ids])];
}

/** How many records of earlier scenarios are read page by page before the reading begins behind them instead. */
const tolerated = 12;

/** Where small pages begin: where the oldest come first, a list may hold many records that were made before. */
export function beginningFor(first: string, whole: readonly Page[]): string | undefined {
  const ids = idsOf(whole);
  const place = ids.indexOf(first);
  return place > tolerated ? ids[place - 1] : undefined;
}

/** Reads records after the pages of their list, where they may leave it by themselves; else there is nothing to read. */
export async function stillThere(
  { still }: PagedList,
  { place }: Listed,
  ids: readonly string[],
  { send }: Io,
): Promise<Exchange[]> {
  const reads: Exchange[] = [];
  if (still) for (const id of ids) reads.push(await send(still.read(place, id)));
  return reads;
}

/** The scenario's own records that belong in the list, as far as the readings of them say. */
export function present({ still }: PagedList, { ids }: Listed, reads: readonly Exchange[]): string[] {
  if (!still) return [...ids];
  const seen = reads.filter((read) => answerOf(read)?.status === 200 && still.isThere(read));
  return ids.filter((id) => seen.some(({ request }) => request.path.includes(id)));
}
