/** Things made by hand, each of which serves one scenario at a time. */
export interface Pool<T> {
  /** All that there are, those included that are in use or can serve no more. */
  all: readonly T[];
  /** Those that can be taken now, in the order of the configuration. */
  free: () => T[];
  take: (thing: T) => void;
  giveBack: (thing: T) => void;
}

/** A pool in which everything is free. */
export function pool<T>(all: readonly T[]): Pool<T> {
  const free = new Set(all);
  return {
    all,
    free: () => all.filter((thing) => free.has(thing)),
    take: (thing) => free.delete(thing),
    giveBack: (thing) => free.add(thing),
  };
}
