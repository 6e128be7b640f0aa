import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inOneGo, pacedAt, unpaced } from '../../harness/http/pace.ts';
import { advisedRates } from '../../harness/limits.ts';

// The timers of node:timers/promises are not faked; this stands in for them, on the same fake clock.
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** When each of several requests, all wanted now, may be sent: milliseconds from now. */
async function slots(methods: readonly ('GET' | 'POST')[], pace = pacedAt(advisedRates)): Promise<number[]> {
  const start = performance.now();
  const waiting = methods.map(async (method) => {
    await pace(method);
    return Math.round(performance.now() - start);
  });
  await vi.runAllTimersAsync();
  return Promise.all(waiting);
}

describe('pacing', () => {
  test('spaces reads and writes evenly, at the rates that the documentation advises', async () => {
    expect(await slots(['GET', 'GET', 'GET', 'GET'])).toEqual([0, 20, 40, 60]);
    expect(await slots(['POST', 'POST', 'POST'])).toEqual([0, 50, 100]);
  });

  test('keeps reads and writes apart', async () => {
    expect(await slots(['POST', 'GET', 'POST', 'GET'])).toEqual([0, 0, 50, 20]);
  });

  test('sends in the order in which it was asked', async () => {
    const pace = pacedAt({ reads: 10, writes: 10 });
    const order: number[] = [];
    const all = [1, 2, 3, 4].map(async (number) => {
      await pace('POST');
      order.push(number);
    });
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('saves up nothing while there is nothing to send', async () => {
    const pace = pacedAt({ reads: 10, writes: 10 });
    await slots(['GET'], pace);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await slots(['GET', 'GET', 'GET'], pace)).toEqual([0, 100, 200]);
  });

  test('sends what is asked for in one go at the same moment, and no faster in the long run', async () => {
    const shared = pacedAt(advisedRates);
    const own = inOneGo(shared);
    expect(await slots(['POST', 'POST', 'POST'], own)).toEqual([100, 100, 100]);
    expect(await slots(['POST', 'GET'], own)).toEqual([50, 50]);
    expect(await slots(['POST'], shared)).toEqual([50]);
  });

  test('keeps requests of one sender apart that are asked for one after the other', async () => {
    const own = inOneGo(pacedAt(advisedRates));
    expect(await slots(['GET'], own)).toEqual([0]);
    expect(await slots(['GET'], own)).toEqual([20]);
  });

  test('is off where it is not wanted', async () => {
    expect(await slots(['POST', 'POST', 'GET'], unpaced)).toEqual([0, 0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
