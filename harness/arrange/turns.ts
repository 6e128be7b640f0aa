import type { Drawn } from './precondition.ts';

/** Waits for a turn at each of some kinds of things; gives what ends it. */
export type Turns = (kinds: ReadonlySet<Drawn>) => Promise<() => void>;

/**
 * Lets one scenario at a time draw on things that come from nowhere else: it then finds all of them free, so that none
 * goes without what another has in use, and no two wait for what the other holds. Turns are taken in one order of
 * kinds, before anything else is.
 * @param scarce the kinds of which there is only what was made by hand
 */
export function turns(scarce: ReadonlySet<Drawn>): Turns {
  const queues = [...scarce].sort().map((kind) => ({ kind, last: Promise.resolve() }));
  return async (kinds) => {
    const ends: (() => void)[] = [];
    for (const queue of queues.filter(({ kind }) => kinds.has(kind))) {
      const before = queue.last;
      queue.last = new Promise((resolve) => ends.push(resolve));
      await before;
    }
    return () => {
      for (const end of ends) end();
    };
  };
}
