import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { answers, where } from '../../harness/findings.ts';
import { environment, type Io, itemsTogether, scenario } from '../../harness/scenario.ts';
import { type ListPage, work } from '../../spec/operations.ts';
import { idsOf, readPages, recordsOf } from '../paging.ts';
import {
  atMost,
  complete,
  endsWithoutCursor,
  filled,
  hasMoreIsTrue,
  leadsOn,
  namesItsEnds,
  unreadable,
  withoutRepetition,
} from '../paging-judges.ts';
import { ascending } from './ids.ts';

type Page = Exchange<'work.list'>;
type Read = Exchange<'work.get'>;

/** How many items of earlier scenarios are read page by page before the reading begins behind them instead. */
const tolerated = 12;

/** Where small pages begin: an environment may list many items that were stopped in it before. */
function beginningFor({ work_id }: WorkItem, whole: readonly Page[]): string | undefined {
  const ids = idsOf(whole);
  const own = ids.indexOf(work_id);
  return own > tolerated ? ids[own - 1] : undefined;
}

const pagesIn =
  ({ environment_id }: { environment_id: string }) =>
  (page: ListPage) =>
    work.list(environment_id, page);

/** Whether the items are still live is read after the pages: whether stopped ones stay listed is not documented. */
const readAll = async (items: readonly WorkItem[], { send }: Io): Promise<Read[]> => {
  const reads: Read[] = [];
  for (const item of items) reads.push(await send(work.get(item)));
  return reads;
};

/** The ids of the items that were read as live. */
function liveOf(items: readonly WorkItem[], reads: readonly Read[]): string[] {
  return items.flatMap(({ work_id }, index) => {
    const read = reads[index];
    const state = read && fieldOf(read, 'state');
    return typeof state === 'string' && state !== 'stopped' ? [work_id] : [];
  });
}

type Given = { items: readonly [WorkItem, WorkItem, WorkItem] };

/** Three items that wait; whether they were delivered does not matter to a list. */
const three = () =>
  itemsTogether([
    { state: 'queued', undelivered: 'or delivered' },
    { state: 'queued', undelivered: 'or delivered' },
    { state: 'queued', undelivered: 'or delivered' },
  ]);

type Steps = {
  whole: readonly Page[];
  ones: readonly Page[];
  twos: readonly Page[];
  behind: Page;
  still: readonly Read[];
};
type Trace = Given & Steps;

/** The readings of one list, each judged by itself. */
const eachReading = (judge: (pages: readonly Page[], trace: Trace) => Finding[]) => (trace: Trace) =>
  [trace.whole, trace.ones, trace.twos].flatMap((pages) => judge(pages, trace));

const live = ({ items, still }: Trace) => liveOf(items, still);

/** Those live items that the reading in large pages shows: what small pages lack of them, they have cut off. */
const known = (trace: Trace) => live(trace).filter((id) => idsOf(trace.whole).includes(id));

export const pageByPage = scenario<Given, Steps>({
  id: 'work.list.page-by-page',
  title: 'A list is read to its end in pages of one, two and a hundred, without loss or repetition',
  given: { items: three() },
  act: async ({ items }, io) => {
    const [first] = items;
    const list = pagesIn(first);
    const whole = await readPages(list, io, { limit: 100 });
    const behind = beginningFor(first, whole);
    return {
      whole,
      ones: await readPages(list, io, { limit: 1, behind }),
      twos: await readPages(list, io, { limit: 2, behind }),
      behind: await io.send(list({ limit: 100, after_id: first.work_id })),
      still: await readAll(items, io),
    };
  },
  judge: {
    'work.list.ascending': eachReading((pages) => ascending(pages)),
    'pagination.complete': eachReading((pages, trace) => complete(pages, live(trace))),
    'pagination.without-repetition': eachReading((pages) => withoutRepetition(pages)),
    'pagination.limit-respected': ({ ones, twos }) => [...atMost(1, ones), ...atMost(2, twos)],
    'pagination.limit-fills-page': ({ ones, twos }) => [...filled(1, ones), ...filled(2, twos)],
    'pagination.has-more-truthful': eachReading((pages, trace) => hasMoreIsTrue(pages, known(trace))),
    'pagination.next-page-while-more': eachReading((pages) => leadsOn(pages)),
    'pagination.no-next-page-at-end': eachReading((pages) => endsWithoutCursor(pages)),
    'pagination.names-first-and-last': eachReading((pages) => namesItsEnds(pages)),
    'pagination.after-id-continues': (trace) => continuesBehind(trace),
  },
});

/** What `after_id` shows is what the whole reading shows behind that record. */
function continuesBehind(trace: Trace): Finding[] {
  const {
    items: [first],
    whole,
    behind,
  } = trace;
  const ids = idsOf(whole);
  const place = ids.indexOf(first.work_id);
  if (place < 0) {
    return [
      open(whole, 'precondition', 'the list does not show the record of the cursor', 'See work.list.shows-live-items.'),
    ];
  }
  const found = answers(behind, 200);
  if (found.kind !== 'holds') return [found];
  const problem = unreadable(behind);
  if (problem) return [problem];
  const shown = recordsOf(behind).map(({ id }) => id);
  const before = shown.filter((id) => ids.slice(0, place + 1).includes(id));
  const missing = live(trace).filter((id) => ids.indexOf(id) > place && !shown.includes(id));
  if (before.length === 0 && missing.length === 0) return [holds(behind)];
  const what = [
    ...(before.length > 0 ? [`shows ${before.join(', ')}, which is not behind it`] : []),
    ...(missing.length > 0 ? [`does not show ${missing.join(', ')}`] : []),
  ].join(' and ');
  return [
    violated([behind, ...whole], `the list behind ${first.work_id} ${what}`, {
      expected: ids.slice(place + 1),
      actual: shown,
    }),
  ];
}

type Moving = {
  whole: readonly Page[];
  ones: readonly Page[];
  stops: readonly Exchange<'work.stop'>[];
  still: readonly Read[];
};

export const whileItemsMove = scenario<Given, Moving>({
  id: 'work.list.page-by-page-while-items-stop',
  title: 'That an item is stopped between two pages makes the reading lose or repeat none of the others',
  given: { items: three() },
  act: async ({ items }, io) => {
    const [first] = items;
    const list = pagesIn(first);
    const whole = await readPages(list, io, { limit: 100 });
    const stops: Exchange<'work.stop'>[] = [];
    const ones = await readPages(list, io, {
      limit: 1,
      behind: beginningFor(first, whole),
      between: async (page) => {
        const shown = recordsOf(page).some(({ id }) => id === first.work_id);
        if (shown && stops.length === 0) stops.push(await io.send(work.stop(first, { force: true })));
      },
    });
    return { whole, ones, stops, still: await readAll(items.slice(1), io) };
  },
  judge: {
    'pagination.stable-under-writes': ({ items, ones, stops: [stop], still }) =>
      stop === undefined
        ? [open(ones, 'precondition', 'the list does not show its items', 'See work.list.shows-live-items.')]
        : where(answers(stop, 200), () => [
            ...complete(ones, liveOf(items.slice(1), still)),
            ...withoutRepetition(ones),
          ]),
  },
});

export const empty = scenario({
  id: 'work.list.empty',
  title: 'An environment that never had an item has an empty list',
  given: { idle: environment('idle self-hosted') },
  act: async ({ idle }, { send }) => ({ list: await send(work.list(idle.environment_id)) }),
  judge: {
    'pagination.empty-page': ({ list }) => {
      const found = answers(list, 200);
      return found.kind === 'holds' ? isEmpty(list) : found;
    },
  },
});

function isEmpty(list: Page): Finding {
  const shown = recordsOf(list).length;
  if (shown > 0) {
    return open(
      [list],
      'precondition',
      `the environment, in which nothing was queued, lists ${shown} items`,
      'Give the run an environment in which nothing has ever been queued.',
    );
  }
  const problem = unreadable(list);
  if (problem) return problem;
  const fields = ['first_id', 'last_id', 'has_more'] as const;
  const actual = Object.fromEntries(fields.map((field) => [field, fieldOf(list, field)]));
  if (Object.values(actual).includes(undefined)) {
    return open([list], 'precondition', 'the page lacks a field of its envelope', 'See work.list.schema.');
  }
  return actual.first_id === null && actual.last_id === null && actual.has_more === false
    ? holds(list)
    : violated([list], 'the page of an empty list should have no first_id, no last_id and no more', {
        expected: { first_id: null, last_id: null, has_more: false },
        actual,
      });
}
