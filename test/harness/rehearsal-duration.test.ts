import { expect, test } from 'vitest';
import { atLeast } from '../../harness/rehearsal/duration.ts';

const none = new Map<string, number>();

test.each([
  ['reads alone', { reads: 501, writes: 1 }, { reads_per_second: 50, writes_per_second: 20 }, 10_000],
  [
    'writes that take longer than the reads',
    { reads: 501, writes: 401 },
    { reads_per_second: 50, writes_per_second: 20 },
    20_000,
  ],
  ['no rate', { reads: 501, writes: 401 }, { reads_per_second: null, writes_per_second: null }, 0],
  ['nothing to send', { reads: 0, writes: 0 }, { reads_per_second: 50, writes_per_second: 20 }, 0],
])('with %s a run takes at least as long as the rates say', (_, requests, rates, want) => {
  expect(atLeast(requests, { ...rates, max_requests: null }, none, 4).at_least_ms).toBe(want);
});

const unlimited = { reads_per_second: null, writes_per_second: null, max_requests: null };
const waiting = (...waits: readonly number[]) => new Map(waits.map((wait, index) => [`scenario ${index}`, wait]));

test.each([
  ['side by side, as many as scenarios are', waiting(1000, 1000, 1000, 1000), 2, 2000],
  ['not shorter than the longest', waiting(1000, 100), 8, 1000],
])('acts wait %s', (_, rests, concurrency, want) => {
  expect(atLeast({ reads: 9, writes: 9 }, unlimited, rests, concurrency)).toMatchObject({
    at_least_ms: want,
    waits_ms: want,
  });
});
