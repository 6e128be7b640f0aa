import { type Edge, edges, type Lifecycle } from '../../spec/lifecycle.ts';

/** Where to go: a state, and states that the way must lead through. */
export interface Destination {
  state: string;
  through?: string | undefined;
}

/**
 * The shortest documented way from a lifecycle's first state, by breadth-first search over its accepted calls; an empty
 * way where it is there already, undefined where no way is left.
 * @param broken edges that this target was seen not to take
 */
export function route(lifecycle: Lifecycle, to: Destination, broken: readonly Edge[] = []): Edge[] | undefined {
  const usable = edges(lifecycle).filter((edge) => !broken.some((other) => same(edge, other)));
  if (to.through === undefined) return shortest(usable, lifecycle.initial, to.state);
  const there = shortest(usable, lifecycle.initial, to.through);
  const onward = shortest(usable, to.through, to.state);
  return there && onward && [...there, ...onward];
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
