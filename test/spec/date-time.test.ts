import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import { isDateTime } from '../../spec/generator/date-time.ts';

/** Another's reading of the same format. */
function isDateTimeToAjv(text: string): boolean {
  const format = fullFormats['date-time'];
  if (typeof format !== 'object' || !('validate' in format) || typeof format.validate !== 'function') {
    return expect.fail('ajv-formats has another form');
  }
  return format.validate(text as never) as boolean;
}

describe('the format date-time', () => {
  test.each([
    ['2026-07-01T08:15:01Z', true],
    ['2026-07-01t08:15:01z', true],
    ['2026-07-01T08:15:01.5Z', true],
    ['2026-07-01T08:15:01.123456789012Z', true],
    ['2026-07-01T00:00:00+00:00', true],
    ['2026-07-01T23:59:59-23:59', true],
    ['2024-02-29T00:00:00Z', true],
    ['2000-02-29T00:00:00Z', true],
    ['0000-02-29T00:00:00Z', true],
    ['2023-02-29T00:00:00Z', false],
    ['1900-02-29T00:00:00Z', false],
    ['2026-04-31T00:00:00Z', false],
    ['2026-12-31T00:00:00Z', true],
    ['2026-00-01T00:00:00Z', false],
    ['2026-13-01T00:00:00Z', false],
    ['2026-01-00T00:00:00Z', false],
    ['2026-07-01T24:00:00Z', false],
    ['2026-07-01T08:60:00Z', false],
    ['2026-07-01T08:15:61Z', false],
    ['2016-12-31T23:59:60Z', true],
    ['2016-12-31T23:59:60.5Z', true],
    ['2016-12-31T22:59:60Z', false],
    ['2016-12-31T23:58:60Z', false],
    ['2017-01-01T00:59:60+01:00', true],
    ['2016-12-31T15:59:60-08:00', true],
    ['2016-12-31T23:59:60+01:00', false],
    ['2026-07-01T08:15:01+24:00', false],
    ['2026-07-01T08:15:01+01:60', false],
    ['2026-07-01T08:15:01.Z', false],
    ['2026-07-01T08:15:01', false],
    ['2026-07-01T08:15Z', false],
    ['2026-07-01', false],
    ['26-07-01T08:15:01Z', false],
    ['+2026-07-01T08:15:01Z', false],
    [' 2026-07-01T08:15:01Z', false],
    ['2026-07-01T08:15:01Z\n', false],
    ['2026-07-01TT08:15:01Z', false],
    ['٢٠٢٦-07-01T08:15:01Z', false],
    ['', false],
  ])('%j: %s', (text, want) => {
    expect(isDateTime(text)).toBe(want);
    expect(isDateTimeToAjv(text)).toBe(want);
  });

  // Section 5.6 of RFC 3339 has a T and a colon; its note about a space is for what people read.
  test.each(['2026-07-01 08:15:01Z', '2026-07-01T08:15:01+0100', '2026-07-01T08:15:01+01'])('%j: false', (text) => {
    expect(isDateTime(text)).toBe(false);
  });
});
