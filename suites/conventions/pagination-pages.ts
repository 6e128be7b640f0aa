import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Io, type Judge, type Listed, scenario } from '../../harness/scenario.ts';
import { idsOf, readPages } from '../paging.ts';
import {
  atMost,
  complete,
  continuesBehind,
  endsWithoutCursor,
  filled,
  hasMoreIsTrue,
  leadsOn,
  namesItsEnds,
  withoutRepetition,
} from '../paging-judges.ts';
import { type Cursors, severalCursorsRefused, tryCursors } from './pagination-cursors.ts';
import { defaultLimit } from './pagination-limits.ts';
import { type Belonging, type Order, type Page, type PagedList, pagedLists } from './pagination-lists.ts';
import { beginningFor, ownOf, present, stillThere } from './pagination-reading.ts';

type Given = { held: Listed };
type Steps = {
  whole: readonly Page[];
  ones: readonly Page[];
  twos: readonly Page[];
  plain: Page;
  /** What follows a page of one record, on one page. */
  rest: readonly Page[];
  /** Behind the first of the scenario's own records. */
  behind: Page;
  still: readonly Exchange[];
  cursors: Cursors;
};
type Trace = Given & Steps;

/** Each list of the API is read to its end, in pages of several sizes, and asked for several places at once. */
export const pageByPage = pagedLists.map(({ prefix, operation, list }) =>
  scenario<Given, Steps>({
    id: `${prefix}-page-by-page`,
    title: `The pages of ${operation}, of one, two and a hundred records, show each record once`,
    given: { held: list.records(3) },
    act: async ({ held }, io) => {
      const { place } = held;
      const at = (page: Parameters<PagedList['page']>[1]) => list.page(place, page);
      const whole = await readPages(at, io, { limit: 100 });
      const [first = '', second = ''] = ownOf(held, whole);
      const behind = beginningFor(first, whole);
      const ones = await readPages(at, io, { limit: 1, behind });
      return {
        whole,
        ones,
        twos: await readPages(at, io, { limit: 2, behind }),
        rest: await restOf(ones[0], at, io),
        plain: await io.send((list.widest ?? list.page)(place, {})),
        behind: await io.send(at({ limit: 100, after_id: first })),
        still: await stillThere(list, held, held.ids, io),
        cursors: await tryCursors(at, { start: ones[0], after_id: first, before_id: second }, io),
      };
    },
    judge: {
      ...judgesOf(list),
      ...(list.rows?.order ? ordered(list.rows.order) : {}),
      ...(list.rows?.own ? belonging(list.rows.own) : {}),
    },
  }),
);

/** The readings of one list, each judged by itself. */
function eachReading(judge: (pages: readonly Page[], trace: Trace) => Finding[]): Judge<Trace> {
  return (trace) => [trace.whole, trace.ones, trace.twos].flatMap((pages) => judge(pages, trace));
}

function judgesOf(list: PagedList) {
  const there = ({ held, still }: Trace) => present(list, held, still);
  /** Of those the ones that the reading in large pages shows: what small pages lack of them, they have cut off. */
  const known = (trace: Trace) => there(trace).filter((id) => idsOf(trace.whole).includes(id));
  const certain = (trace: Trace) => trace.held.alone && there(trace).length === trace.held.ids.length;
  const cursors: Judge<Trace> = (trace) => severalCursorsRefused(trace.cursors, trace);
  const { severalCursors } = list.rows ?? {};
  return {
    'pagination.complete': eachReading((pages, trace) => complete(pages, there(trace))),
    'pagination.without-repetition': eachReading((pages) => withoutRepetition(pages)),
    'pagination.default-limit': ({ plain }: Trace) => atMost(defaultLimit, [plain]),
    'pagination.limit-respected': ({ ones, twos }: Trace) => [...atMost(1, ones), ...atMost(2, twos)],
    'pagination.limit-fills-page': ({ ones, twos }: Trace) => [...filled(1, ones), ...filled(2, twos)],
    'pagination.has-more-truthful': eachReading((pages, trace) => hasMoreIsTrue(pages, known(trace), certain(trace))),
    'pagination.next-page-while-more': eachReading((pages) => leadsOn(pages)),
    'pagination.no-next-page-at-end': eachReading((pages) => endsWithoutCursor(pages)),
    'pagination.names-first-and-last': eachReading((pages) => namesItsEnds(pages)),
    'pagination.after-id-continues': (trace: Trace) =>
      continuesBehind(ownOf(trace.held, trace.whole)[0] ?? '', { ...trace, there: there(trace) }),
    'pagination.several-cursors-refused': cursors,
    ...(severalCursors === undefined ? {} : { [severalCursors]: cursors }),
  };
}

/** All that follows a page, which is little, on one page: so that a later page, too, has records in an order. */
async function restOf(
  first: Page | undefined,
  at: (page: Parameters<PagedList['page']>[1]) => ReturnType<PagedList['page']>,
  io: Io,
): Promise<Page[]> {
  const cursor = first && fieldOf(first, 'next_page');
  return typeof cursor === 'string' && cursor !== '' ? [await io.send(at({ limit: 100, page: cursor }))] : [];
}

function ordered({ requirement, judge }: Order) {
  return {
    [requirement]: (trace: Trace) => [
      ...[trace.whole, trace.ones, trace.twos].flatMap((pages) => judge(pages)),
      ...(trace.rest.length > 0 ? judge([...trace.ones.slice(0, 1), ...trace.rest]) : []),
    ],
  };
}

function belonging({ requirement, judge }: Belonging) {
  return {
    [requirement]: ({ held, whole, ones, twos, rest }: Trace) =>
      judge([...whole, ...ones, ...twos, ...rest], held.place),
  };
}
