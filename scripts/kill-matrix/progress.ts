import { cpus } from 'node:os';

/** What a series of judgements took, and how far it is. */
export interface Progress {
  /** Judges each, side by side, and says at every tenth of the way how far that is. */
  each: <T, R>(what: string, all: readonly T[], judge: (one: T) => Promise<R>) => Promise<R[]>;
  /** How long it has taken so far, and on what. */
  machine: () => string;
}

/**
 * Takes the time from now on; says how far it is on stderr.
 * @param cpu what the processes have used so far, in seconds
 */
export function progress(processes: number, cpu: () => number): Progress {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  return {
    each: (what, all, judge) => {
      let [done, told] = [0, 0];
      return Promise.all(
        all.map(async (one) => {
          const result = await judge(one);
          done += 1;
          if (done === all.length || done - told >= all.length / 10) {
            told = done;
            console.error(`${done} of ${all.length} ${what}, after ${seconds()} s`);
          }
          return result;
        }),
      );
    },
    machine: () =>
      `${seconds()} s, ${Math.round(cpu())} s of the processor, ${processes} processes on ${cpus().length} cores, Node ${process.versions.node}`,
  };
}
