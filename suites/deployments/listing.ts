import { bodyOf, type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, type Open, open, violated } from '../../harness/finding.ts';
import { differences, topLevel } from '../../harness/findings/difference.ts';
import { answers } from '../../harness/findings.ts';
import { clearlyLater, instant } from '../../harness/instant.ts';
import { fieldFor, problemsOf } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { type DeploymentListParameters, deployment } from '../../spec/operations.ts';
import { isCutShort, type Listed, readPages, recordsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';

/** An answer to the list of deployments. */
export type Page = Exchange<'deployment.list'>;

/** The pages of a list, from its newest record on; read a second time where the first lacked something. */
export type Looks = readonly (readonly Page[])[];

/** Few enough that a page of large deployments is not large; what a scenario has just made is on the first ones. */
const pageSize = 25;

/** What is looked for in a list, by id. */
interface Sought {
  /** These are to be found. */
  all: readonly string[];
  /** Read on past the place of the newest and the oldest of these, as they were read before: one may not be there. */
  past?: readonly (Exchange | null)[];
}

/**
 * Looks through the account's list, newest first, until everything sought has been seen, or the list ends. Others write to the
 * account meanwhile, so that a target whose pages are counted may skip a record: what is missing is looked for once more.
 */
export async function look(
  filter: DeploymentListParameters,
  { all, past = [] }: Sought,
  io: Io,
  { limit = pageSize, first: start = limit }: { limit?: number; first?: number } = {},
): Promise<Page[][]> {
  const enough = (pages: readonly Page[]) => missingOf(pages, all).length === 0 && isPast(pages, past);
  const read = () => readPages((page) => deployment.list({ ...filter, ...page }), io, { limit, first: start, enough });
  const first = await read();
  return missingOf(first, all).length === 0 ? [first] : [first, await read()];
}

const missingOf = (pages: readonly Page[], ids: readonly string[]) => {
  const shown = new Set(pages.flatMap(recordsOf).map(({ id }) => id));
  return ids.filter((id) => !shown.has(id));
};

/** Whether the last record shown is older than these were, so that in a list of the newest they cannot come any more. */
function isPast(pages: readonly Page[], readings: Sought['past'] = []): boolean {
  const last = instant(pages.flatMap(recordsOf).at(-1)?.created_at);
  return readings.every((read) => {
    const body = read && bodyOf(read);
    const made = isObject(body) ? instant(body.created_at) : undefined;
    return made === undefined || (last !== undefined && clearlyLater(made, last));
  });
}

/** The list shows these deployments. */
export function shows(looks: Looks, ids: readonly string[]): readonly Finding[] {
  const pages = looks.at(-1) ?? [];
  const unanswered = unread(pages);
  if (unanswered.length > 0) return unanswered;
  const missing = missingOf(pages, ids);
  if (missing.length === 0) return [holds(...pages)];
  if (isCutShort(pages)) return [cut(pages)];
  const message = `the list, read to its end, does not show ${missing.join(', ')}`;
  const actual = pages.flatMap(recordsOf).map(({ id }) => id);
  return [violated([...pages].reverse(), message, { expected: ids, actual })];
}

/** The list does not show these; that it shows its neighbours tells that they would have been seen. */
export function hides(looks: Looks, ids: readonly string[], neighbours: readonly string[]): readonly Finding[] {
  for (const page of looks.flat()) {
    const found = recordsOf(page).find(({ id }) => ids.includes(id));
    if (found) {
      return [
        violated([page], `the list should not show ${found.id}, but does`, { expected: 'absent', actual: found }),
      ];
    }
  }
  const pages = looks.at(-1) ?? [];
  const unanswered = unread(pages);
  if (unanswered.length > 0) return unanswered;
  if (isCutShort(pages)) return [cut(pages)];
  const missing = missingOf(pages, neighbours);
  return missing.length === 0
    ? [holds(...pages)]
    : [
        open(
          pages,
          'precondition',
          `the list does not show ${missing.join(', ')} either, so that what it lacks proves nothing`,
          'See the failed requirements of the list.',
        ),
      ];
}

/** Every record that the pages show is one of those that were asked for. */
export function onlyShows(looks: Looks, what: string, asked: (record: Listed) => boolean): readonly Finding[] {
  return looks.flat().map((page) => {
    const problem = unreadable(page);
    if (problem) return problem;
    const strange = recordsOf(page).find((record) => !asked(record));
    return strange
      ? violated([page], `the list should show ${what} only, but shows ${strange.id}`, {
          expected: what,
          actual: strange,
        })
      : holds(page);
  });
}

/** What keeps pages from being looked at: an answer other than 200, which is a violation, or none that can be read. */
function unread(pages: readonly Page[]): Finding[] {
  const refused = pages.map((page) => answers(page, 200)).filter(({ kind }) => kind !== 'holds');
  return refused.length > 0 ? refused : pages.flatMap((page) => unreadable(page) ?? []).slice(0, 1);
}

const cut = (pages: readonly Page[]) =>
  open(
    pages.slice(-1),
    'precondition',
    `what was looked for is not on the ${pages.length} pages that were read, and more follow`,
    'See whether the list is newest first; or use an account with fewer deployments.',
  );

/** A deployment as a list shows it. */
export interface Entry {
  page: Page;
  record: Listed;
}

/** Where the list shows a deployment; undefined where it does not. */
export function entryOf(looks: Looks, id: string): Entry | undefined {
  const pages = looks.at(-1) ?? [];
  return pages.flatMap((page) => {
    const record = recordsOf(page).find((listed) => listed.id === id);
    return record ? [{ page, record }] : [];
  })[0];
}

/** Judges what the list shows of a deployment; where it shows none, that belongs to the list's own requirement. */
export function ofEntry(looks: Looks, id: string, judge: (entry: Entry) => readonly Finding[]): readonly Finding[] {
  const entry = entryOf(looks, id);
  if (entry) return judge(entry);
  const pages = looks.at(-1) ?? [];
  const [unanswered] = unread(pages);
  if (unanswered?.kind === 'open') return [unanswered];
  return [
    open(pages.slice(-1), 'precondition', `the list does not show ${id}`, 'See the failed requirements of the list.'),
  ];
}

/** A field of an entry; where it breaks its schema, that requirement fails, and what depends on it is open. */
export function fieldIn(entry: Entry, field: string): { value: unknown } | Open {
  return breaks(entry, field) ? broken(entry, field) : { value: entry.record[field] };
}

/** In the named fields the list's deployment is as another answer shows it; `both`: it has no key more either. */
export function sameAs(
  entry: Entry,
  answer: Exchange,
  fields: readonly string[],
  { say, both = false }: { say: (field: string) => string; both?: boolean },
): Finding {
  const object = bodyOf(answer);
  const known = isObject(object) ? object : {};
  // A field that not every documented generation has is compared where both show it.
  const asked = fields.filter((field) => !optional.has(field) || (field in known && field in entry.record));
  const problems = asked.map((field) => unreadableIn(entry, answer, topLevel(field)));
  const compared = asked.filter((_, index) => problems[index] === undefined);
  const found = differences(known, entry.record, compared);
  const more = both ? differences(entry.record, known, compared) : [];
  const [first] = [...found, ...more.map(({ field, before, after }) => ({ field, before: after, after: before }))];
  if (first) {
    return violated([entry.page, answer], say(first.field), { expected: first.before, actual: first.after });
  }
  return problems.find((problem) => problem !== undefined) ?? holds(entry.page, answer);
}

const optional = new Set(['environment_variables']);

function unreadableIn(entry: Entry, answer: Exchange, field: string): Finding | undefined {
  const [listed, read] = [fieldIn(entry, field), fieldFor(answer, field)];
  return [listed, read].find((problem): problem is Open => 'kind' in problem);
}

function breaks({ page, record }: Entry, field: string): boolean {
  const place = `/data/${recordsOf(page).indexOf(record)}/${field}`;
  return (
    !(field in record) || (problemsOf(page)?.some(({ pointer }) => `${pointer}/`.startsWith(`${place}/`)) ?? false)
  );
}

function broken({ page, record }: Entry, field: string): Open {
  return open(
    [page],
    'precondition',
    `the list shows ${record.id} with ${field} missing or of another form`,
    'See deployment.list.schema.',
  );
}
