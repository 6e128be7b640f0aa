import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, type Listed, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { readPages, recordsOf } from '../paging.ts';
import { complete, withoutRepetition } from '../paging-judges.ts';
import { type Page, type PagedList, pagedLists, type Write } from './pagination-lists.ts';
import { beginningFor, ownOf, present, stillThere } from './pagination-reading.ts';

type Given = { held: Listed };
type Steps = {
  /** A reading, and what was written after its first page; none where that page shows nothing of ours. */
  readings: readonly { pages: readonly Page[]; write: readonly Exchange[] }[];
  still: readonly Exchange[];
};

/** What is written while a list is read, which those who find their place by counting do not survive. */
export const whileItChanges = pagedLists.map(({ prefix, operation, list }) =>
  scenario<Given, Steps>({
    id: `${prefix}-page-by-page-while-it-changes`,
    title: `What is written between two pages of ${operation} makes the reading lose or repeat none of the records that stay`,
    given: { held: list.records(2) },
    act: async ({ held }, io) => {
      const readings: Steps['readings'][number][] = [];
      for (const write of list.writes) readings.push(await readWhile(list, held, write, readings, io));
      return { readings, still: await stillThere(list, held, held.ids, io) };
    },
    judge: {
      'pagination.stable-under-writes': ({ held, readings, still }) =>
        readings.flatMap(({ pages, write: [write] }) => stable(pages, write, present(list, held, still))),
    },
  }),
);

/** Reads a list in pages of one record; once a page shows one of ours, something is written. */
async function readWhile(
  list: PagedList,
  held: Listed,
  change: Write,
  readings: Steps['readings'],
  io: Io,
): Promise<Steps['readings'][number]> {
  const at: Parameters<typeof readPages<Page['operation']>>[0] = (page) => list.page(held.place, page);
  const earlier = readings.flatMap(({ write }) => write);
  const write: Exchange[] = [];
  const whole = await readPages(at, io, { limit: 100 });
  const ours = [...held.ids, ...earlier.map((made) => fieldOf(made, 'id'))];
  const pages = await readPages(at, io, {
    limit: 1,
    behind: beginningFor(ownOf(held, whole)[0] ?? '', whole),
    between: async (page) => {
      if (write.length > 0 || !recordsOf(page).some(({ id }) => ours.includes(id))) return;
      const written = await change(io, held, earlier);
      if (written) write.push(written);
    },
  });
  return { pages, write };
}

/** The records that the write has nothing to do with are all shown, each once. */
function stable(pages: readonly Page[], write: Exchange | undefined, there: readonly string[]): Finding[] {
  if (!write || !isAccepted(write)) {
    const message = 'nothing was written while the list was read';
    const remedy = 'See the failed requirements of the list, and of the call that writes.';
    return [(write && trouble(write)) ?? open(write ? [write] : pages, 'precondition', message, remedy)];
  }
  const staying = there.filter((id) => !write.request.path.includes(id));
  return [...complete(pages, staying), ...withoutRepetition(pages)];
}
