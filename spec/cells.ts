import { lifecycles } from './generated/lifecycles.ts';

type Rows = typeof lifecycles;
type CellsOf<R extends keyof Rows> = Rows[R]['cells'];

/** A call of a lifecycle. */
export type CallOf<R extends keyof Rows> = keyof CellsOf<R> & string;

/** The states in which a call of a lifecycle has a requirement: neither silent nor left to a later suite. */
export type JudgedState<R extends keyof Rows, C extends keyof CellsOf<R>> = {
  [S in keyof CellsOf<R>[C]]: CellsOf<R>[C][S] extends { requirement: string } ? S : never;
}[keyof CellsOf<R>[C]];

/** What the documentation says of a call in a state; a silent cell, or one without a requirement, does not compile. */
export function cell<R extends keyof Rows, C extends keyof CellsOf<R>, S extends JudgedState<R, C>>(
  resource: R,
  call: C,
  state: S,
): CellsOf<R>[C][S] {
  const rows: CellsOf<R> = lifecycles[resource].cells;
  return rows[call][state];
}
