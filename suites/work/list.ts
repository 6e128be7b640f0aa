import type { ReadWorkItem, WorkItem } from '../../harness/arrange/work-item.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { differences, topLevel } from '../../harness/findings/difference.ts';
import { answers, kept, presuming, wholeWorkItem, workItemFields } from '../../harness/findings.ts';
import { problemsOf } from '../../harness/reading.ts';
import { environment, type Io, itemsTogether, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { readPages, recordsOf } from '../paging.ts';
import { complete, unreadable } from '../paging-judges.ts';

type Page = Exchange<'work.list'>;
type Read = Exchange<'work.get'>;

const readList = (environmentId: string, io: Io) =>
  readPages((page) => work.list(environmentId, page), io, { limit: 100 });

type Given = { items: readonly ReadWorkItem[] };
type Steps = { pages: readonly Page[]; after: readonly Read[] };

export const liveItems = scenario<Given, Steps>({
  id: 'work.list.shows-every-live-state',
  title: 'An item in each state but stopped is listed, and as it is stored',
  given: {
    items: itemsTogether([
      { state: 'active' },
      { state: 'stopping' },
      { state: 'starting' },
      { state: 'queued' },
      { state: 'queued', undelivered: true },
    ]),
  },
  act: async ({ items }, io) => {
    const [first] = items;
    const pages = first ? await readList(first.environment_id, io) : [];
    const after: Read[] = [];
    for (const item of items) after.push(await io.send(work.get(item)));
    return { pages, after };
  },
  judge: {
    'work.list.shows-live-items': ({ items, pages, after }) =>
      items.flatMap(({ work_id }, index) => (isLive(after[index]) ? complete(pages, [work_id]) : [])),
    'work.list.shows-items-as-stored': ({ items, pages, after }) =>
      items.flatMap(({ before }, index) => asStored(pages, before, after[index] ?? before)),
  },
});

function isLive(read: Read | undefined): boolean {
  const state = read && fieldOf(read, 'state');
  return typeof state === 'string' && state !== 'stopped';
}

/** The list shows an item as it was read before and after; one that is not listed has a requirement of its own. */
function asStored(pages: readonly Page[], before: Read, after: Read): readonly Finding[] {
  const id = fieldOf(before, 'id');
  return pages.flatMap((page) =>
    recordsOf(page).flatMap((record, index) => {
      if (record.id !== id) return [];
      return presuming(kept(before, after, wholeWorkItem), () => shownAs(page, index, after));
    }),
  );
}

function shownAs(page: Page, index: number, stored: Read): Finding {
  const broken = (field: string) =>
    problemsOf(page)?.some(({ pointer }) => `${pointer}/`.startsWith(`/data/${index}/${field}/`)) ?? false;
  const record: Record<string, unknown> = recordsOf(page)[index] ?? {};
  const whole = bodyOf(stored);
  const fields = wholeWorkItem.filter((field) => topLevel(field) in record && !broken(topLevel(field)));
  const object = isObject(whole) ? whole : {};
  // Both ways: neither has metadata that the other lacks.
  const [found] = [...differences(object, record, fields), ...differences(record, object, fields)];
  if (found) {
    return violated([page, stored], `the list's ${found.field} should be what reading the item shows`, {
      expected: object[topLevel(found.field)],
      actual: record[topLevel(found.field)],
    });
  }
  return fields.length === wholeWorkItem.length
    ? holds(page, stored)
    : open([page], 'precondition', 'the list shows an item that breaks its schema', 'See work.list.schema.');
}

export const ownEnvironment = scenario({
  id: 'work.list.own-environment',
  title: 'The list of an environment shows no item of another',
  given: { item: workItem('queued'), other: environment('idle self-hosted') },
  act: async ({ item, other }, io) => ({
    own: await readList(item.environment_id, io),
    others: await readList(other.environment_id, io),
  }),
  judge: {
    'work.list.own-environment-only': ({ item, other, own, others }) => [
      ...own.flatMap((page) => allOf(item.environment_id, page)),
      ...others.flatMap((page) => allOf(other.environment_id, page, item)),
    ],
  },
});

/** Every item of a page says that it is of this environment, and none is the one that is not. */
function allOf(environmentId: string, page: Page, notThis?: WorkItem): Finding[] {
  const problem = unreadable(page);
  if (problem) return [problem];
  const strange = recordsOf(page).find(
    ({ id, environment_id }) =>
      id === notThis?.work_id || (typeof environment_id === 'string' && environment_id !== environmentId),
  );
  return [
    strange
      ? violated([page], `the list of ${environmentId} shows ${strange.id}, which is an item of another environment`, {
          expected: environmentId,
          actual: strange.environment_id,
        })
      : holds(page),
  ];
}

/** How often a poll is asked for an item that waits: a session may have queued further ones. */
const polls = 4;

/** A poll with this window delivers again nothing that has been delivered, in milliseconds. */
const longAgo = 3_600_000;

export const listing = scenario({
  id: 'work.list.changes-nothing',
  title: 'An item that was listed is as it was, and is still delivered by a poll',
  given: { item: workItem('queued', { undelivered: true }) },
  act: async ({ item }, io) => {
    const pages = await readList(item.environment_id, io);
    const again = await readList(item.environment_id, io);
    const after = await io.send(work.get(item));
    const polled: Exchange<'work.poll'>[] = [];
    while (polled.length < polls && !polled.some((poll) => fieldOf(poll, 'id') === item.work_id)) {
      polled.push(
        await io.send(
          work.poll(item.environment_id, {
            worker: item.worker,
            block_ms: 999,
            reclaim_older_than_ms: longAgo,
          }),
        ),
      );
    }
    return { pages, again, after, polled };
  },
  judge: {
    'work.list.changes-nothing': ({ item, pages, again, after, polled }) =>
      presuming(
        [...pages, ...again].map((page) => answers(page, 200)),
        () => [kept(item.before, after, workItemFields), ...stillDelivered(item, pages, polled)],
      ),
  },
});

/** Where the list shows the item as queued, a poll delivers it. */
function stillDelivered(
  { work_id, before }: ReadWorkItem,
  pages: readonly Page[],
  polled: readonly Exchange<'work.poll'>[],
): Finding[] {
  const page = pages.find((shown) => recordsOf(shown).some(({ id }) => id === work_id));
  if (!page || fieldOf(before, 'state') !== 'queued') return [];
  if (polled.some((poll) => fieldOf(poll, 'id') === work_id)) return [holds(page, ...polled.slice(-1))];
  const unanswered = polled.flatMap((poll) => trouble(poll) ?? [])[0];
  if (unanswered) return [unanswered];
  const last = polled.at(-1);
  // An empty answer says that nothing waits; any other leaves open what the next would have said.
  return last && answerOf(last)?.status === 200 && bodyOf(last) === null
    ? [
        violated([page, ...polled], 'an item that no poll had delivered is delivered by none after it was listed', {
          expected: work_id,
          actual: null,
        }),
      ]
    : [open(polled, 'precondition', 'the polls gave other answers than the item', 'See the requirements of the poll.')];
}
