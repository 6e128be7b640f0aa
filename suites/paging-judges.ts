import { bodyOf, type Exchange, fieldOf, isObject } from '../harness/exchange.ts';
import { type Finding, holds, type Open, open, violated } from '../harness/finding.ts';
import { answers } from '../harness/findings.ts';
import { isAccepted } from '../harness/reading.ts';
import { trouble } from '../harness/trouble.ts';
import { idsOf, isCutShort, recordsOf } from './paging.ts';

/** What keeps a page from being looked at: no answer, a refusal, or no list of records with ids. */
export function unreadable(page: Exchange): Open | undefined {
  const body = bodyOf(page);
  const data = isObject(body) ? body.data : undefined;
  if (trouble(page)) return trouble(page);
  if (isAccepted(page) && Array.isArray(data) && recordsOf(page).length === data.length) return undefined;
  return open(
    [page],
    'precondition',
    'the page shows no records to look at',
    'See the failed requirements of the list.',
  );
}

/** Judges each page that can be looked at; the others are open. */
function eachPage(pages: readonly Exchange[], judge: (page: Exchange, index: number) => Finding[]): Finding[] {
  return pages.flatMap((page, index) => {
    const problem = unreadable(page);
    return problem ? [problem] : judge(page, index);
  });
}

const cut = (pages: readonly Exchange[]) =>
  open(
    pages.slice(-1),
    'precondition',
    `the list has more than the ${pages.length} pages that were read`,
    'Give the run an account, or an environment, in which the list has fewer records.',
  );

/** The pages, followed to the end, show these records. */
export function complete(pages: readonly Exchange[], ids: readonly string[]): Finding[] {
  const refusals = pages.map((page) => answers(page, 200)).filter(({ kind }) => kind !== 'holds');
  if (refusals.length > 0) return refusals;
  const problem = pages.map(unreadable).find((found) => found !== undefined);
  if (problem) return [problem];
  const shown = new Set(idsOf(pages));
  const missing = ids.filter((id) => !shown.has(id));
  if (missing.length === 0) return [holds(...pages)];
  if (isCutShort(pages)) return [cut(pages)];
  const last = pages.slice(-1).filter((page) => fieldOf(page, 'has_more') === true);
  if (last.some((page) => fieldOf(page, 'next_page') === undefined)) {
    return [open(last, 'precondition', 'the page that has more lacks next_page', "See the list's schema.")];
  }
  return [
    violated([...pages].reverse(), `the pages, read to the end, do not show ${missing.join(', ')}`, {
      expected: ids,
      actual: [...shown],
    }),
  ];
}

/** No record is shown twice. */
export function withoutRepetition(pages: readonly Exchange[]): Finding[] {
  const seen = new Map<string, Exchange>();
  return eachPage(pages, (page) =>
    recordsOf(page).map(({ id }) => {
      const before = seen.get(id);
      seen.set(id, before ?? page);
      return before
        ? violated([page, before], `${id} should be shown once, but is shown again`, { expected: 'once', actual: id })
        : holds(page);
    }),
  );
}

/** A page has as many records as its limit at most. */
export function atMost(limit: number, pages: readonly Exchange[]): Finding[] {
  return eachPage(pages, (page) => {
    const { length } = recordsOf(page);
    return [
      length <= limit
        ? holds(page)
        : violated([page], `a page of ${limit} should not hold ${length} records`, { expected: limit, actual: length }),
    ];
  });
}

/** A page that others follow has as many records as its limit. */
export function filled(limit: number, pages: readonly Exchange[]): Finding[] {
  return eachPage(pages, (page) => {
    const { length } = recordsOf(page);
    if (fieldOf(page, 'has_more') !== true) return [];
    return [
      length >= limit
        ? holds(page)
        : violated([page], `a page of ${limit} that others follow holds ${length} records`, {
            expected: limit,
            actual: length,
          }),
    ];
  });
}

/**
 * `has_more` says whether records follow; `known` are records that are there for certain.
 * @param alone whether nobody else can have taken out meanwhile what followed
 */
export function hasMoreIsTrue(pages: readonly Exchange[], known: readonly string[], alone = true): Finding[] {
  return eachPage(pages, (page, index) => {
    const more = fieldOf(page, 'has_more');
    const next = pages[index + 1];
    if (more === true) {
      if (!next || unreadable(next)) return [];
      if (recordsOf(next).length === 0 && !alone) return [];
      return [
        recordsOf(next).length > 0
          ? holds(page, next)
          : violated([page, next], 'has_more is true, but the page that follows is empty', {
              expected: false,
              actual: true,
            }),
      ];
    }
    const shown = new Set(idsOf(pages.slice(0, index + 1)));
    const left = known.filter((id) => !shown.has(id));
    if (more !== false) return [];
    return [
      left.length === 0
        ? holds(page)
        : violated([page], `has_more is false, but ${left.join(', ')} has not been shown yet`, {
            expected: true,
            actual: false,
          }),
    ];
  });
}

/** A page that says that more follows says where, and the target takes what it says. */
export function leadsOn(pages: readonly Exchange[]): Finding[] {
  return eachPage(pages, (page, index) => {
    if (fieldOf(page, 'has_more') !== true) return [];
    const cursor = fieldOf(page, 'next_page');
    const next = pages[index + 1];
    if (cursor === undefined) return [];
    if (cursor === null) {
      return [violated([page], 'has_more is true, but next_page is null', { expected: 'a cursor', actual: null })];
    }
    return next ? [answers(next, 200)] : [];
  });
}

/** The last page names none that follows. */
export function endsWithoutCursor(pages: readonly Exchange[]): Finding[] {
  return eachPage(pages, (page) => {
    const cursor = fieldOf(page, 'next_page');
    if (fieldOf(page, 'has_more') !== false || cursor === undefined) return [];
    return [
      cursor === null
        ? holds(page)
        : violated([page], `has_more is false, but next_page is ${JSON.stringify(cursor)}`, {
            expected: null,
            actual: cursor,
          }),
    ];
  });
}

/** `first_id` and `last_id` are those of the records of the page, or null where it has none. */
export function namesItsEnds(pages: readonly Exchange[]): Finding[] {
  return eachPage(pages, (page) => {
    const ids = recordsOf(page).map(({ id }) => id);
    const expected = { first_id: ids.at(0) ?? null, last_id: ids.at(-1) ?? null };
    const actual = { first_id: fieldOf(page, 'first_id'), last_id: fieldOf(page, 'last_id') };
    if (actual.first_id === undefined || actual.last_id === undefined) return [];
    return [
      actual.first_id === expected.first_id && actual.last_id === expected.last_id
        ? holds(page)
        : violated([page], 'first_id and last_id should be the ids of the first and the last record', {
            expected,
            actual,
          }),
    ];
  });
}

/**
 * What `after_id` shows is what the whole reading shows behind that record.
 * @param there records that are in the list for certain
 */
export function continuesBehind(
  cursor: string,
  { whole, behind, there }: { whole: readonly Exchange[]; behind: Exchange; there: readonly string[] },
): Finding[] {
  const ids = idsOf(whole);
  const place = ids.indexOf(cursor);
  if (place < 0) {
    return [
      open(
        whole,
        'precondition',
        'the list does not show the record of the cursor',
        'See the requirements of the list.',
      ),
    ];
  }
  const found = answers(behind, 200);
  if (found.kind !== 'holds') return [found];
  const problem = unreadable(behind);
  if (problem) return [problem];
  const shown = recordsOf(behind).map(({ id }) => id);
  const before = shown.filter((id) => ids.slice(0, place + 1).includes(id));
  const missing = there.filter((id) => ids.indexOf(id) > place && !shown.includes(id));
  if (before.length === 0 && missing.length === 0) return [holds(behind)];
  const what = [
    ...(before.length > 0 ? [`shows ${before.join(', ')}, which is not behind it`] : []),
    ...(missing.length > 0 ? [`does not show ${missing.join(', ')}`] : []),
  ].join(' and ');
  return [
    violated([behind, ...whole], `the list behind ${cursor} ${what}`, {
      expected: ids.slice(place + 1),
      actual: shown,
    }),
  ];
}

/** A list without records answers 200 with a page that names none and says that none follow. */
export function isEmptyPage(list: Exchange): Finding {
  const found = answers(list, 200);
  if (found.kind !== 'holds') return found;
  const shown = recordsOf(list).length;
  if (shown > 0) {
    return open(
      [list],
      'precondition',
      `the list, into which nothing was put, shows ${shown} records`,
      'Give the run an environment in which nothing has ever been queued, or see the filters of the list.',
    );
  }
  const problem = unreadable(list);
  if (problem) return problem;
  const fields = ['first_id', 'last_id', 'has_more'] as const;
  const actual = Object.fromEntries(fields.map((field) => [field, fieldOf(list, field)]));
  if (Object.values(actual).includes(undefined)) {
    return open([list], 'precondition', 'the page lacks a field of its envelope', "See the list's schema.");
  }
  return actual.first_id === null && actual.last_id === null && actual.has_more === false
    ? holds(list)
    : violated([list], 'the page of an empty list should have no first_id, no last_id and no more', {
        expected: { first_id: null, last_id: null, has_more: false },
        actual,
      });
}
