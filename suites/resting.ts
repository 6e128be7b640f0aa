import { bodyOf, type Exchange, isObject } from '../harness/exchange.ts';
import { instant } from '../harness/instant.ts';
import type { Io } from '../harness/scenario.ts';

/**
 * Waits for as long as a time that is printed in whole seconds needs to be seen to move: else an event that is stamped
 * anew within the same second looks as if it were left alone. Where every time shows fractions there is no wait.
 */
export async function letTimesMove(shown: Exchange, { rest }: Io): Promise<void> {
  const object = bodyOf(shown);
  const times = isObject(object) ? Object.values(object).flatMap((value) => instant(value) ?? []) : [];
  if (times.some(({ digits }) => digits === 0)) await rest(1_100);
}
