import { type Edge, edges, type Lifecycle } from '../../spec/lifecycle.ts';

/** Where to go from where: states, one that the way must lead through, and the calls that may be used. */
export interface Journey {
  from: string;
  to: string;
  through?: string | undefined;
  /** A call that the way must have; where it has none, one that changes nothing is put in. */
  including?: string | undefined;
  usable?: (call: string) => boolean;
}

/**
 * The shortest documented way from one state to another, by breadth-first search over a lifecycle's accepted calls; an
 * empty way where it is there already, undefined where there is none.
 * @param broken edges that this target was seen not to take
 */
export function route(lifecycle: Lifecycle, journey: Journey, broken: readonly Edge[] = []): Edge[] | undefined {
  const { from, to, through, including, usable = () => true } = journey;
  const left = edges(lifecycle).filter((edge) => usable(edge.call) && !broken.some((other) => same(edge, other)));
  const there = through === undefined ? [] : shortest(left, from, through);
  const onward = shortest(left, through ?? from, to);
  const way = there && onward && [...there, ...onward];
  if (!way || including === undefined || way.some(({ call }) => call === including)) return way;
  return usable(including) ? withRepeated(lifecycle, including, from, way) : undefined;
}

/** The way with a call put in at the first state in which it is accepted and changes nothing. */
function withRepeated(lifecycle: Lifecycle, call: string, from: string, way: readonly Edge[]): Edge[] | undefined {
  const states = [from, ...way.map((edge) => edge.to)];
  const at = states.findIndex((state) => {
    const cell = lifecycle.cells[call]?.[state];
    return cell !== undefined && cell.silent === undefined && cell.status < 300 && cell.state === state;
  });
  const state = states[at];
  return state === undefined ? undefined : way.toSpliced(at, 0, { from: state, call, to: state });
}

function shortest(usable: readonly Edge[], from: string, to: string): Edge[] | undefined {
  const ways = new Map<string, Edge[]>([[from, []]]);
  for (const [state, way] of ways) {
    if (state === to) return way;
    for (const edge of usable) if (edge.from === state && !ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
  }
  return undefined;
}

function same(a: Edge, b: Edge): boolean {
  return a.from === b.from && a.call === b.call && a.to === b.to;
}
