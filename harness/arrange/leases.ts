/** A pool of self-hosted environments; each serves one scenario at a time. */
export interface Leases {
  /** @throws whatever making a new environment throws; the place is then free again */
  take: () => Promise<string>;
  giveBack: (id: string) => void;
  /** Ends a lease without giving the environment back; another is made in its place when one is needed. */
  retire: () => void;
}

/** A pool of at most `size` environments, made when there is no free one. Waiting takers are served in order. */
export function leases(size: number, make: () => Promise<string>): Leases {
  const free: string[] = [];
  const waiting: (() => void)[] = [];
  let places = size;
  const next = () => waiting.shift()?.();
  return {
    take: async () => {
      while (free.length === 0 && places === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const ready = free.pop();
      if (ready !== undefined) return ready;
      places -= 1;
      try {
        return await make();
      } catch (error) {
        places += 1;
        next();
        throw error;
      }
    },
    giveBack: (id) => {
      free.push(id);
      next();
    },
    retire: () => {
      places += 1;
      next();
    },
  };
}
