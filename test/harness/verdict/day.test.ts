import { expect, test } from 'vitest';
import { dayOf, daysAfter, isDay } from '../../../harness/verdict/day.ts';

test.each([
  ['2030-01-02T23:59:59.999Z', '2030-01-02'],
  ['2030-01-02T23:30:00-02:00', '2030-01-03'],
])('the day of %s is %s', (instant, want) => {
  expect(dayOf(instant)).toBe(want);
});

test.each([
  ['2030-01-02', 7, '2030-01-09'],
  ['2028-02-26', 7, '2028-03-04'],
  ['2029-12-28', 7, '2030-01-04'],
  // When clocks are put forward in Europe.
  ['2030-03-30', 2, '2030-04-01'],
])('%s and %i days are %s', (day, days, want) => {
  expect(daysAfter(day, days)).toBe(want);
});

test.each([
  ['2030-01-02', true],
  ['2028-02-29', true],
  ['2030-02-29', false],
  ['2030-13-01', false],
  ['2030-00-10', false],
  ['2030-1-2', false],
  ['2030-01-02T00:00:00Z', false],
  ['02.01.2030', false],
  ['', false],
])('%j is a day: %s', (text, want) => {
  expect(isDay(text)).toBe(want);
});
