/**
 * What the documentation says of one call in one state, or the id of the silence that stands there. `unchanged` is a
 * requirement of its own that the call leaves the state, and where it is refused all the rest, as it was.
 */
export type Cell = Documented | { silent: string };

export interface Documented {
  status: number;
  type?: string;
  /** What is stored afterwards. */
  state: string;
  requirement?: string;
  unchanged?: string;
  silent?: never;
}

/** A call of a lifecycle: the operation it uses; `effect: 'none'` marks a read. */
export interface Call {
  operation: string;
  effect?: 'none';
}

/** A resource's state machine as data, as written in `spec/lifecycles/`. */
export interface Lifecycle {
  resource: string;
  source: { page: string; section: string };
  states: readonly string[];
  initial: string;
  terminal: readonly string[];
  calls: Readonly<Record<string, Call>>;
  cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

/** A documented way from one state to another. */
export interface Edge {
  from: string;
  call: string;
  to: string;
}

/** Every documented, accepted call that changes the state, in the order of the file. */
export function edges(lifecycle: Lifecycle): Edge[] {
  return Object.entries(lifecycle.cells).flatMap(([call, row]) =>
    Object.entries(row).flatMap(([from, cell]) =>
      cell.silent === undefined && cell.status < 300 && cell.state !== from ? [{ from, call, to: cell.state }] : [],
    ),
  );
}

/** A cell that has a requirement, and where it stands. */
export interface JudgedCell {
  call: string;
  state: string;
  cell: Documented & { requirement: string };
}

/** Every cell that is judged: neither silent nor left to a later suite. In the order of the file. */
export function judgedCells({ cells }: Lifecycle): JudgedCell[] {
  return Object.entries(cells).flatMap(([call, row]) =>
    Object.entries(row).flatMap(([state, cell]) => {
      if (cell.silent !== undefined || cell.requirement === undefined) return [];
      return [{ call, state, cell: { ...cell, requirement: cell.requirement } }];
    }),
  );
}
