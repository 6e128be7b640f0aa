import type { Exchange } from './exchange.ts';

/** Why a check could not be made. */
export type Class = 'precondition' | 'unreachable' | 'rate' | 'credential' | 'drift' | 'harness';

/** What a judge found on one point. It cites the exchanges it rests on, the offending one first. */
export type Finding = { exchanges: readonly Exchange[] } & (
  | { kind: 'holds' }
  | { kind: 'violated'; message: string; expected: unknown; actual: unknown; explored?: Explored }
  | { kind: 'open'; class: Class; message: string; remedy: string }
);

/** The sequence of calls that exploration found a violation with. */
export interface Explored {
  /** Its calls, by the words of the exploration, and what came of them. */
  calls: readonly { word: string; exchange: Exchange }[];
  /** With which fast-check draws the sequence again: `fc.check(…, { seed, path })`. */
  seed: number;
  path: string;
  /** Whether the same calls did not show it when they were made again. */
  unstable: boolean;
}

export type Violated = Extract<Finding, { kind: 'violated' }>;
export type Open = Extract<Finding, { kind: 'open' }>;

/** The point holds in these exchanges. */
export function holds(...exchanges: readonly Exchange[]): Finding {
  return { kind: 'holds', exchanges };
}

/** The target breaks the promise in the first of these exchanges. */
export function violated(
  exchanges: readonly Exchange[],
  message: string,
  { expected, actual }: { expected: unknown; actual: unknown },
): Violated {
  return { kind: 'violated', exchanges, message, expected, actual };
}

/** The point could not be judged; `remedy` says what would let it. */
export function open(exchanges: readonly Exchange[], kind: Class, message: string, remedy: string): Open {
  return { kind: 'open', class: kind, exchanges, message, remedy };
}
