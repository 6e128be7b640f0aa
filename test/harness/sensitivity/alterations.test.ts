import { expect, test } from 'vitest';
import type { Exchange } from '../../../harness/exchange.ts';
import { type Alteration, alterationsOf, altered } from '../../../harness/sensitivity/alterations.ts';
import { donorsFrom } from '../../../harness/sensitivity/donors.ts';
import { withValue } from '../../../harness/sensitivity/places.ts';
import type { OperationId } from '../../../spec/answers.ts';
import { envelope, exchange, item, reading } from '../exchanges.ts';

const first = () => 0;
const of = (made: Exchange) => [...alterationsOf(made as Exchange<OperationId>, first)];
const names = (made: Exchange) => of(made).map(({ field, kind }) => `${field} ${kind}`);

function after(
  made: Exchange<OperationId>,
  field: string,
  kind: string,
  others: readonly Exchange<OperationId>[] = [],
) {
  const alteration = of(made).find((it) => it.field === field && it.kind === kind) as Alteration;
  const found = altered(made, alteration, donorsFrom([made, ...others]), first);
  if (!found || !('body' in found.exchange.answer)) return undefined;
  return { status: found.exchange.answer.status, body: found.exchange.answer.body };
}
const fieldAfter = (
  made: Exchange<OperationId>,
  field: string,
  kind: string,
  others?: readonly Exchange<OperationId>[],
) => JSON.parse(after(made, field, kind, others)?.body ?? '{}')[field.slice(1)];

test('every documented field of an answer is altered, and none that is not', () => {
  const found = names(reading({ extra: 1 }));
  for (const field of Object.keys(item())) expect(found).toContain(`/${field} dropped`);
  expect(found).toContain('/data/id another value');
  expect(found).toContain('/metadata entry dropped');
  expect(found).toContain('/stopped_at set');
  expect(found.join()).not.toMatch(/extra/);
});

test('refusals have other alterations than accepted answers', () => {
  const refusal = names(exchange('work.get', { status: 404, body: envelope('not_found_error') }));
  expect(refusal).toEqual(
    expect.arrayContaining(['status accepted', '/error/type another value', '/error/message other wording']),
  );
  expect(refusal).not.toContain('status refused');
});

test.each<[string, string, unknown]>([
  ['/state', 'nulled', null],
  ['/state', 'retyped', 7],
  ['/state', 'malformed', '?active'],
  ['/created_at', 'earlier', '2026-07-01T07:15:01Z'],
  ['/latest_heartbeat_at', 'later', '2026-07-01T09:16:06.120394Z'],
  ['/latest_heartbeat_at', 'fraction cut', '2026-07-01T08:16:06Z'],
  ['/metadata', 'entry changed', { job: 'daily-reportx', shard: '7' }],
  ['/metadata', 'entry dropped', { shard: '7' }],
])('%s %s', (field, kind, expected) => {
  expect(fieldAfter(reading(), field, kind)).toEqual(expected);
});

test('another value is that of another step, and else a value that is slightly other', () => {
  const other = reading({ state: 'stopped' });
  expect(fieldAfter(reading(), '/state', 'another value', [other])).toBe('stopped');
  expect(fieldAfter(reading(), '/state', 'another value')).toBe('activex');
});

test('lists lose, repeat and turn round their records', () => {
  const [a, b] = [item({ id: 'work_a' }), item({ id: 'work_b' })];
  const list = exchange('work.list', {
    body: { data: [a, b], first_id: 'work_a', last_id: 'work_b', has_more: false, next_page: null },
  });
  const idsAfter = (kind: string) => fieldAfter(list, '/data', kind).map(({ id }: { id: string }) => id);
  expect(idsAfter('item dropped')).toEqual(['work_b']);
  expect(idsAfter('item repeated')).toEqual(['work_a', 'work_b', 'work_a']);
  expect(idsAfter('order changed')).toEqual(['work_b', 'work_a']);
});

test('a list gets a record of something else', () => {
  const list = (environment_id: string, ...ids: string[]) =>
    exchange('work.list', {
      path: `/environments/${environment_id}/work`,
      body: { data: ids.map((id) => item({ id, environment_id })), has_more: false },
    });
  const own = list('env_1', 'work_a', 'work_b');
  const [, strange] = fieldAfter(own, '/data', 'strange item', [list('env_2', 'work_c')]);
  expect(strange).toMatchObject({ id: 'work_c', environment_id: 'env_2' });
  expect(fieldAfter(own, '/data', 'strange item', [list('env_1', 'work_d')])).toBeUndefined();
});

test('times are moved a long way, or by little', () => {
  const alteration = of(reading()).find((it) => it.field === '/created_at' && it.kind === 'later') as Alteration;
  const made = altered(reading() as Exchange<OperationId>, alteration, donorsFrom([]), (limit) => limit - 1);
  expect(made?.after).toBe('2026-07-01T08:15:03Z');
});

test('a refusal that is made up is a sound one', () => {
  const made = after(reading({}, { requestHeaders: { 'x-request-id': 'r' } }), 'status', 'internal error');
  expect(made?.status).toBe(500);
  expect(JSON.parse(made?.body ?? '')).toMatchObject({ type: 'error', request_id: 'r', error: { type: 'api_error' } });
});

test.each<[unknown, string, unknown, unknown]>([
  [{ a: [{ b: 1 }, { b: 2 }] }, '/a/1/b', 3, { a: [{ b: 1 }, { b: 3 }] }],
  [{ a: 1, b: 2 }, '/a', undefined, { b: 2 }],
  [{ 'a/b': 1 }, '/a~1b', 2, { 'a/b': 2 }],
  [{ a: 1 }, '/b/c', 2, { a: 1 }],
])('%j with %s as %j', (document, pointer, value, expected) => {
  expect(withValue(document, pointer, value)).toEqual(expected);
});
