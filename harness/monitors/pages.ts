import type { RequirementId } from '../../spec/contract.ts';
import { bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { isJudged, type Monitor } from './monitor.ts';

/**
 * What each page of a list says of itself holds (conventions/pagination), whatever it is asked for: the ids of its ends,
 * whether it names a page that follows, and every record once.
 */
export const pages: Monitor = {
  id: 'monitor.pages',
  title: 'Every page of a list describes itself as it is',
  requirements: [
    'pagination.names-first-and-last',
    'pagination.no-next-page-at-end',
    'pagination.next-page-while-more',
    'pagination.without-repetition',
  ],
  *watch(exchanges) {
    for (const exchange of exchanges) {
      const ids = isJudged(exchange) && isAccepted(exchange) ? recordsOf(exchange) : undefined;
      if (!ids) continue;
      yield ['pagination.without-repetition', once(exchange, ids)];
      const ends = namesItsEnds(exchange, ids);
      if (ends) yield ['pagination.names-first-and-last', ends];
      const cursor = namesWhatFollows(exchange);
      if (cursor) yield cursor;
    }
  },
};

/** The ids of the records of a page; undefined for what is none, or shows a record without an id. */
function recordsOf(exchange: Exchange): string[] | undefined {
  if (!/\.list(-all)?$/.test(exchange.operation)) return undefined;
  const body = bodyOf(exchange);
  const data = isObject(body) ? body.data : undefined;
  if (!Array.isArray(data)) return undefined;
  const ids = data.flatMap((record) => (isObject(record) && typeof record.id === 'string' ? record.id : []));
  return ids.length === data.length ? ids : undefined;
}

function once(page: Exchange, ids: readonly string[]): Finding {
  const again = ids.find((id, index) => ids.indexOf(id) < index);
  return again === undefined
    ? holds(page)
    : violated([page], `${again} should be shown once, but is shown again`, { expected: 'once', actual: again });
}

/** A field that is not there, or breaks its type, belongs to the schema of the list. */
function namesItsEnds(page: Exchange, ids: readonly string[]): Finding | undefined {
  const actual = { first_id: fieldOf(page, 'first_id'), last_id: fieldOf(page, 'last_id') };
  if (Object.values(actual).some((id) => id !== null && typeof id !== 'string')) return undefined;
  const expected = { first_id: ids.at(0) ?? null, last_id: ids.at(-1) ?? null };
  return actual.first_id === expected.first_id && actual.last_id === expected.last_id
    ? holds(page)
    : violated([page], 'first_id and last_id should be the ids of the first and the last record', { expected, actual });
}

function namesWhatFollows(page: Exchange): readonly [RequirementId, Finding] | undefined {
  const [more, cursor] = [fieldOf(page, 'has_more'), fieldOf(page, 'next_page')];
  if (typeof more !== 'boolean' || cursor === undefined) return undefined;
  const found = (message: string, expected: unknown) => violated([page], message, { expected, actual: cursor });
  if (more) {
    const named = cursor !== null;
    return [
      'pagination.next-page-while-more',
      named ? holds(page) : found('has_more is true, but next_page is null', 'a cursor'),
    ];
  }
  return [
    'pagination.no-next-page-at-end',
    cursor === null ? holds(page) : found(`has_more is false, but next_page is ${JSON.stringify(cursor)}`, null),
  ];
}
