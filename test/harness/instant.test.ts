import { describe, expect, test } from 'vitest';
import { clearlyLater, type Instant, instant, sameInstant } from '../../harness/instant.ts';

const at = (text: string): Instant => {
  const read = instant(text);
  if (!read) throw new Error(`not a time: ${text}`);
  return read;
};

describe('a printed time', () => {
  test.each<[string, number, bigint]>([
    ['1970-01-01T00:00:00Z', 0, 0n],
    ['1970-01-01T00:00:01Z', 0, 1_000_000_000n],
    ['1970-01-01T00:00:00.5Z', 1, 500_000_000n],
    ['1970-01-01T00:00:00.120394Z', 6, 120_394_000n],
    ['1970-01-01T00:00:00.123456789Z', 9, 123_456_789n],
    ['1970-01-01T00:00:00.1234567891234Z', 9, 123_456_789n],
    ['1970-01-01t00:00:01z', 0, 1_000_000_000n],
    ['1969-12-31T23:59:59Z', 0, -1_000_000_000n],
    ['2028-02-29T00:00:00Z', 0, 1_835_395_200_000_000_000n],
  ])('%s is read with %i digits', (text, digits, nanoseconds) => {
    expect(instant(text)).toEqual({ digits, nanoseconds });
  });

  test.each([
    ['', undefined],
    ['yesterday', undefined],
    ['2026-07-01', undefined],
    ['2026-07-01T08:15:01', undefined],
    ['2026-07-01 08:15:01Z', undefined],
    ['2026-07-01T08:15:01+08:00', undefined],
    ['2026-13-01T08:15:01Z', undefined],
    ['2026-07-01T25:15:01Z', undefined],
    ['2026-07-01T08:15:01.Z', undefined],
    [' 2026-07-01T08:15:01Z', undefined],
  ])('%j is none', (text) => {
    expect(instant(text)).toBeUndefined();
  });

  test.each([[null], [undefined], [1_782_892_800], [{}], [['2026-07-01T08:15:01Z']]])('%j is none', (value) => {
    expect(instant(value)).toBeUndefined();
  });
});

describe('two printed times', () => {
  test.each<[string, string, boolean, string]>([
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:01Z', true, 'printed alike'],
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:02Z', false, 'printed alike and different'],
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:01.999999Z', true, 'cut'],
    ['2026-07-01T08:15:02Z', '2026-07-01T08:15:01.500001Z', true, 'rounded up'],
    ['2026-07-01T08:15:02Z', '2026-07-01T08:15:01.000000Z', false, 'a whole unit apart'],
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:02.000001Z', false, 'more than a unit apart'],
    ['2026-07-01T08:15:01.12Z', '2026-07-01T08:15:01.129999Z', true, 'cut to hundredths'],
    ['2026-07-01T08:15:01.12Z', '2026-07-01T08:15:01.131Z', false, 'a hundredth apart'],
    ['2026-07-01T08:15:01.100000Z', '2026-07-01T08:15:01.1Z', true, 'with trailing zeros trimmed'],
    ['2026-12-31T23:59:59.999999Z', '2027-01-01T00:00:00Z', true, 'rounded into the next year'],
  ])('%s and %s: the same moment %s (%s)', (a, b, want) => {
    expect(sameInstant(at(a), at(b))).toBe(want);
    expect(sameInstant(at(b), at(a))).toBe(want);
  });

  test.each<[string, string, boolean]>([
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:01Z', false],
    ['2026-07-01T08:15:02Z', '2026-07-01T08:15:01Z', false],
    ['2026-07-01T08:15:03Z', '2026-07-01T08:15:01Z', true],
    ['2026-07-01T08:15:02Z', '2026-07-01T08:15:01.5Z', false],
    ['2026-07-01T08:15:01.5Z', '2026-07-01T08:15:01Z', false],
    ['2026-07-01T08:15:01.000003Z', '2026-07-01T08:15:01.000001Z', true],
    ['2026-07-01T08:15:01.000002Z', '2026-07-01T08:15:01.000001Z', false],
    ['2026-07-01T08:15:01Z', '2026-07-01T08:15:09Z', false],
  ])('%s is clearly later than %s: %s', (a, b, want) => {
    expect(clearlyLater(at(a), at(b))).toBe(want);
  });
});
