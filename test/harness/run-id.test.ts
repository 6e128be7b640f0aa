import { expect, test } from 'vitest';
import { beginOf, newRunId } from '../../harness/run-id.ts';

test('a run’s id says when the run began, to the second', () => {
  const now = new Date('2026-07-01T08:15:06.789Z');
  expect(beginOf(newRunId(now))).toEqual(new Date('2026-07-01T08:15:06Z'));
  expect(newRunId(now)).not.toBe(newRunId(now));
});

test.each([
  '',
  '20260701T081506Z',
  '20260701T081506Z-0a1b2c3',
  '20260701T081506Z-0a1b2c3de',
  '20260701T081506Z-0A1B2C3D',
  '20260701t081506z-0a1b2c3d',
  '2026-07-01T08:15:06Z-0a1b2c3d',
  '20260230T081506Z-0a1b2c3d',
  '20261301T081506Z-0a1b2c3d',
  '20260701T246006Z-0a1b2c3d',
  ' 20260701T081506Z-0a1b2c3d',
  '20260701T081506Z-0a1b2c3d\n',
])('%j is no run’s id', (text) => {
  expect(beginOf(text)).toBeUndefined();
});
