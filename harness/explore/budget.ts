/** Sequences of calls that a run tries on each lifecycle, unless it is told otherwise. */
export const usualSequences = 8;
