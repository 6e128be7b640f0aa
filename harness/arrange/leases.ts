/** A pool of self-hosted environments; each serves one scenario at a time. */
export interface Leases {
  /** @throws whatever making a new environment throws; the place is then free again */
  take: () => Promise<Lease>;
  giveBack: (lease: Lease) => void;
  /** Ends a lease without giving the environment back; another is made in its place when one is needed. */
  retire: () => void;
}

/** An environment that one scenario has to itself, and whether the run has made it: in another, not all items are ours. */
export interface Lease {
  id: string;
  ours: boolean;
}

/** A pool of at most `size` environments, made when there is no free one. Waiting takers are served in order. */
export function leases(size: number, make: () => Promise<string>): Leases {
  return leasesOf([], size, async () => ({ id: await make(), ours: true }));
}

/** A pool of environments that are there already, and of no others. */
export function leasesOfSupplied(ids: readonly string[]): Leases {
  const ready = ids.map((id) => ({ id, ours: false }));
  return leasesOf(ready, 0, () => Promise.reject(new Error('no environment is made besides those supplied')));
}

function leasesOf(ready: readonly Lease[], size: number, make: () => Promise<Lease>): Leases {
  const free = [...ready];
  const waiting: (() => void)[] = [];
  let places = size;
  const next = () => waiting.shift()?.();
  return {
    take: async () => {
      while (free.length === 0 && places === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const lease = free.pop();
      if (lease !== undefined) return lease;
      places -= 1;
      try {
        return await make();
      } catch (error) {
        places += 1;
        next();
        throw error;
      }
    },
    giveBack: (lease) => {
      free.push(lease);
      next();
    },
    retire: () => {
      places += 1;
      next();
    },
  };
}
