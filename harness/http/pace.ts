import { setTimeout as sleep } from 'node:timers/promises';
import { isRead, type Method } from '../../spec/request.ts';
import type { Limits } from '../limits.ts';

/** Waits until a request of this method may be sent. */
export type Pace = (method: Method) => Promise<void>;

/** No waiting. */
export const unpaced: Pace = () => Promise.resolve();

/** Spaces requests evenly, reads and writes apart, at no more than the given rates a second. */
export function pacedAt({ reads, writes }: Limits['rate']): Pace {
  const [read, write] = [lane(reads), lane(writes)];
  return (method) => (isRead(method) ? read() : write());
}

function lane(perSecond: number | null): () => Promise<void> {
  if (perSecond === null) return () => Promise.resolve();
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const slot = Math.max(now, next);
    next = slot + gap;
    if (slot > now) await sleep(slot - now);
  };
}

/**
 * The same pace, for requests that belong together: those that are asked for in one go (in the same turn of the event
 * loop) are sent at the same moment, when the last of them may be. Spaced apart they would never overlap at a target
 * that answers fast.
 */
export function inOneGo(pace: Pace): Pace {
  let waiting: Promise<void>[] = [];
  let all: Promise<unknown> | undefined;
  return async (method) => {
    waiting.push(pace(method));
    all ??= Promise.resolve().then(() => {
      const going = Promise.all(waiting);
      waiting = [];
      all = undefined;
      return going;
    });
    await all;
  };
}
