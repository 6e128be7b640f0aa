import { setTimeout as sleep } from 'node:timers/promises';

/** Waits some milliseconds in short steps, so that an interruption is noticed. */
export async function rest(milliseconds: number, interrupted: () => boolean): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end && !interrupted()) await sleep(Math.min(50, end - performance.now()));
}
