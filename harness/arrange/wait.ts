import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../exchange.ts';
import { trouble } from '../trouble.ts';
import type { Wait } from './arranger.ts';

/** Until a time-out, or so many looks that waiting any longer makes no sense. */
export const within = (milliseconds: number): Wait => ({ milliseconds, looks: 40 + Math.ceil(milliseconds / 500) });

/**
 * Repeats a call until it is done, at growing distances (10 ms to 1 s), within the bounds; gives the last exchange.
 * A failed transport ends the wait.
 */
export async function until<X extends Exchange>(
  again: () => Promise<X>,
  done: (exchange: X) => boolean,
  { milliseconds, looks }: Wait,
): Promise<X> {
  const end = performance.now() + milliseconds;
  let pause = 10;
  for (let look = 1; ; look++) {
    const exchange = await again();
    if (done(exchange) || trouble(exchange) || look >= looks || performance.now() + pause > end) return exchange;
    await sleep(pause);
    pause = Math.min(pause * 1.5, 1_000);
  }
}
