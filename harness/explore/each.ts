import type { Precondition } from '../arrange/precondition.ts';

/** What every sequence of an exploration is to begin with; nothing is arranged until one does. */
export function forEachSequence<T>({ describe }: Precondition<T>): Precondition<string> {
  return { describe: `${describe}, for each sequence`, arrange: async () => describe };
}
