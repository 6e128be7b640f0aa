import { bodyOf, type Exchange, fieldOf, isObject } from '../harness/exchange.ts';
import { type Finding, holds, violated } from '../harness/finding.ts';
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

/**
 * A time that a call has set is that of the call, and no copy of one that was there before. Judged only where the call was
 * made more than a second after the reading that shows those other times: whatever the precision, they differ then. That it
 * is later is not judged, since no page promises that one clock sets all times.
 */
export function ofItsOwn(before: Exchange, call: Exchange, after: Exchange, field: string): Finding[] {
  const waited = Math.floor(call.sent - before.received);
  const own = instant(fieldOf(after, field));
  const object = bodyOf(before);
  const others = isObject(object) ? Object.entries(object) : [];
  if (!own || waited <= 1000 || others.length === 0) return [];
  const copied = others.find(([, value]) => instant(value)?.nanoseconds === own.nanoseconds);
  if (!copied) return [holds(after, before)];
  const message = `${field} should be the time of the call, which came ${waited} ms after the reading, but is the ${copied[0]} that was read then`;
  return [violated([after, before], message, { expected: 'a time of its own', actual: fieldOf(after, field) })];
}
