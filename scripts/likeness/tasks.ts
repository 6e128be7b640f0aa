import { faults } from '../../fixtures/faults/index.ts';
import { random } from '../../harness/random.ts';
import { areaOf } from '../../spec/areas.ts';
import { scenarios } from '../../suites/index.ts';
import type { Task } from './judge-likeness.ts';

/** How many targets of each kind. */
export interface Numbers {
  /** With one fault. */
  ones: number;
  /** With two at once. */
  pairs: number;
  /** With one, judged by a few scenarios of its areas. */
  parts: number;
}

/** Targets put together by chance, the same for the same seed. */
export function tasksOf({ ones, pairs, parts }: Numbers, seed: number, whole: boolean): Record<keyof Numbers, Task[]> {
  const { hex } = random(seed, 'likeness');
  const below = (limit: number) => Number.parseInt(hex(8), 16) % limit;
  // What only a sequence of calls shows is found or not by the seed of the exploration.
  const plain = faults.filter(({ sequence }) => sequence === undefined);
  const draw = <T>(all: readonly T[], length: number) => {
    const left = [...all];
    return Array.from({ length: Math.min(length, left.length) }, () => left.splice(below(left.length), 1)).flat();
  };
  let number = 0;
  const task = (length: number, by: (trips: readonly string[]) => Task['by']): Task => {
    const taken = draw(plain, length);
    number += 1;
    // The matrix was made with the seeds 1 and 2.
    return {
      faults: taken.map(({ id }) => id),
      seed: seed * 1000 + number,
      by: by(taken.flatMap(({ trips }) => trips)),
    };
  };
  const by = whole ? ('whole' as const) : ('areas' as const);
  const few = (trips: readonly string[]) => {
    const areas = trips.map((id) => areaOf(id));
    const near = scenarios.filter(
      ({ id, judge }) => !id.startsWith('explore.') && Object.keys(judge).some((it) => areas.includes(areaOf(it))),
    );
    return draw(near, 1 + below(8)).map(({ id }) => id);
  };
  return {
    ones: Array.from({ length: ones }, () => task(1, () => by)),
    pairs: Array.from({ length: pairs }, () => task(2, () => by)),
    parts: Array.from({ length: parts }, () => task(1, few)),
  };
}
