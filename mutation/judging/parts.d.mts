/** A part of the judging code: what is mutated, and the tests that answer for it. */
export interface Part {
  mutate: readonly string[];
  tests: readonly string[];
}

export const parts: Readonly<Record<string, Part>>;
