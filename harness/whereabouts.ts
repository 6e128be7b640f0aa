import { lifecycles, type WorkState } from '../spec/contract.ts';
import type { WorkItem } from './arrange/work-item.ts';
import { type Exchange, fieldOf, isObject } from './exchange.ts';
import { type Exploration, exchangesIn } from './explore/judges.ts';
import type { CheckRecord } from './record.ts';
import type { Spot } from './stillness.ts';

/** Where items were while nothing was asked of them, and for how long, in milliseconds. */
export interface Whereabouts {
  spots: readonly Spot[];
  took: number;
}

/**
 * Where the items of an attempt were, as far as some of its checks are about them: where they were arranged, and where its
 * act had them. What exploration found is about its sequence alone.
 */
export function whereabouts(
  checks: readonly CheckRecord[],
  trace: Record<string, unknown>,
  acted: readonly Exchange[],
): Whereabouts {
  const sequences = checks.flatMap(({ sequence }) => sequence ?? []);
  if (sequences.length === checks.length) {
    const { tries } = trace.explored as Exploration;
    const starts = new Set(sequences.map(({ calls }) => calls[0]?.exchange));
    const shown = tries
      .filter(({ steps }) => starts.has(steps[0]?.call.key))
      .map((tried) => alongside(exchangesIn(tried)));
    return { spots: shown.flatMap(({ spots }) => spots), took: Math.max(...shown.map(({ took }) => took)) };
  }
  const parts = Object.values(trace).flatMap((part) => (isObject(part) ? [part, part.item] : []));
  const item = parts.find((part): part is WorkItem => isObject(part) && 'work_id' in part);
  return { spots: spotsOf(item, acted), took: duration(acted) };
}

/** Where an item was alongside these exchanges, of which the first shows where it began. */
export function alongside(exchanges: readonly Exchange[]): Whereabouts {
  const [before, ...rest] = exchanges;
  const state = before && live(fieldOf(before, 'state'));
  return { spots: spotsOf(state && { state }, rest), took: duration(rest) };
}

function spotsOf(
  arranged: Pick<WorkItem, 'state' | 'undelivered'> | undefined,
  exchanges: readonly Exchange[],
): Spot[] {
  const first = live(arranged?.state);
  const seen = new Set(exchanges.flatMap((exchange) => live(fieldOf(exchange, 'state')) ?? []));
  if (first === undefined) return [...seen].map((state) => ({ state }));
  const { states } = lifecycles['work-item'];
  const later = [...seen].filter((state) => states.indexOf(state) > states.indexOf(first));
  return [
    { state: first, ...(arranged?.undelivered ? { undelivered: true } : {}) },
    ...later.map((state) => ({ state, through: first })),
  ];
}

function live(state: unknown): WorkState | undefined {
  const { states, terminal } = lifecycles['work-item'];
  return states.find((known): known is WorkState => known === state && !terminal.includes(known));
}

function duration(exchanges: readonly Exchange[]): number {
  return (exchanges.at(-1)?.received ?? 0) - (exchanges[0]?.sent ?? 0);
}
