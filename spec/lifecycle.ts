/** What the documentation says of one call in one state, or the id of the silence that stands there. */
export type Cell =
  | { status: number; type?: string; state: string; requirement?: string; silent?: never }
  | { silent: string };

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
