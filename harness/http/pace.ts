import { setTimeout as sleep } from 'node:timers/promises';
import { isLoopback } from '../target.ts';

/** The client rates that the documentation advises (conventions/rate-limits): requests per second. */
export const advisedRates = { reads: 50, writes: 20 } as const;

/** Waits until a request of this method may be sent. */
export type Pace = (method: 'GET' | 'POST') => Promise<void>;

/** No waiting, for a target on this machine. */
export const unpaced: Pace = () => Promise.resolve();

/** The pace towards a target: the documented rates, except on this machine. */
export function paceFor(url: URL): Pace {
  return isLoopback(url) ? unpaced : pacedAt(advisedRates);
}

/** Spaces requests evenly, reads and writes apart, at no more than the given rates. */
export function pacedAt(rates: { reads: number; writes: number }): Pace {
  const lanes = { GET: lane(rates.reads), POST: lane(rates.writes) };
  return (method) => lanes[method]();
}

function lane(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const slot = Math.max(now, next);
    next = slot + gap;
    if (slot > now) await sleep(slot - now);
  };
}
