import { random } from '../random.ts';
import type { Choose } from './alterations.ts';

/** Numbers that a seed and a name decide. */
export function chooser(seed: number, name: string): Choose {
  const source = random(seed, name);
  return (limit) => Number.parseInt(source.hex(8), 16) % Math.max(limit, 1);
}

/** The elements of a list in an order that is drawn as it is asked for, each once. */
export function* drawn<T>(list: readonly T[], choose: Choose): Generator<T> {
  const rest = [...list];
  while (rest.length > 0) {
    const index = choose(rest.length);
    // There is one: the index is below the length.
    const [chosen] = rest.splice(index, 1) as [T];
    yield chosen;
  }
}
