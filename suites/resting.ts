import { bodyOf, type Exchange, isObject } from '../harness/exchange.ts';
import { instant } from '../harness/instant.ts';
import type { Io } from '../harness/scenario.ts';

/** A little more than a second, in milliseconds: a clock that ticks in whole seconds has moved after it. */
export const oneTick = 1_020;

/**
 * Waits for as long as a time that ticks in whole seconds needs to be seen to move: else an event that is stamped anew
 * within the same second looks as if it were left alone. Where every time shows a part of a second there is no wait.
 */
export async function letTimesMove(shown: Exchange, { rest }: Io): Promise<void> {
  const object = bodyOf(shown);
  const times = isObject(object) ? Object.values(object).flatMap((value) => instant(value) ?? []) : [];
  if (times.some(({ nanoseconds }) => nanoseconds % 1_000_000_000n === 0n)) await rest(oneTick);
}
