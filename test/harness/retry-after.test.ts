import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { repeatAfter } from '../../harness/http/retry-after.ts';
import { exchange, type Parts } from './exchanges.ts';

const now = Date.parse('2026-07-01T08:00:00Z');
const get = (parts: Parts): Exchange => exchange('work.get', parts);
const post = (parts: Parts): Exchange => exchange('work.stop', parts);

describe('how long to wait for another try', () => {
  test.each<[string, string | undefined, number | undefined]>([
    ['seconds', '2', 2_000],
    ['no time', '0', 0],
    ['the longest wait', '30', 30_000],
    ['more than that', '31', undefined],
    ['far more than that', '99999999999999999999', undefined],
    ['a date', 'Wed, 01 Jul 2026 08:00:07 GMT', 7_000],
    ['a date in the obsolete form of RFC 850', 'Wednesday, 01-Jul-26 08:00:07 GMT', 7_000],
    ['a date that has passed', 'Wed, 01 Jul 2026 07:59:00 GMT', 0],
    ['a date far ahead', 'Wed, 01 Jul 2026 09:00:00 GMT', undefined],
    ['nothing', undefined, undefined],
    ['an empty text', '', undefined],
    ['a fraction', '1.5', undefined],
    ['a negative number', '-1', undefined],
    ['no date', 'Wed, later GMT', undefined],
    ['two values', '1, 2', undefined],
  ])('an answer with %s', (_, value, want) => {
    const headers: Record<string, string> = value === undefined ? {} : { 'retry-after': value };
    expect(repeatAfter(get({ status: 429, headers }), now)).toBe(want);
  });

  test('a date is compared with the clock of the server that gave it', () => {
    const headers = { date: 'Wed, 01 Jul 2020 08:00:00 GMT', 'retry-after': 'Wed, 01 Jul 2020 08:00:03 GMT' };
    expect(repeatAfter(get({ status: 503, headers }), now)).toBe(3_000);
  });

  const headers = { 'retry-after': '1' };
  test.each<[string, Exchange, boolean]>([
    ['a GET answered 429', get({ status: 429, headers }), true],
    ['a GET answered 503', get({ status: 503, headers }), true],
    ['a POST answered 429, which was not processed', post({ status: 429, headers }), true],
    ['a POST answered 503, which may have been', post({ status: 503, headers }), false],
    [
      'a POST with an Idempotency-Key answered 503',
      post({ status: 503, headers, requestHeaders: { 'Idempotency-Key': 'k' } }),
      true,
    ],
    ['a GET answered 502', get({ status: 502, headers }), false],
    ['a GET answered 200', get({ status: 200, headers }), false],
    ['a GET that was redirected', get({ status: 301, headers }), false],
    ['a GET without an answer', get({ failure: 'reset' }), false],
  ])('%s: another try is made or not', (_, seen, repeated) => {
    expect(repeatAfter(seen, now) !== undefined).toBe(repeated);
  });
});
