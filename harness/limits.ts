import { isLoopback } from './target.ts';

/** What a run may ask of a target: how fast, how patiently, how much. */
export interface Limits {
  /** Requests a second; null: as fast as they come. */
  rate: { reads: number | null; writes: number | null };
  timeouts: Timeouts;
  /** Requests, without those of the clean-up; null: as many as it takes. */
  maxRequests: number | null;
}

/** Bounds on waiting, in milliseconds. */
export interface Timeouts {
  /** For a connection. */
  connect: number;
  /** For an answer's head, and again for its body. */
  answer: number;
  /** For a work item to show after a session and its message. */
  item: number;
  /** For one attempt at a scenario, arrangement included. */
  scenario: number;
}

export const defaultTimeouts: Timeouts = { connect: 5_000, answer: 10_000, item: 45_000, scenario: 180_000 };

/** The client rates that the documentation advises (conventions/rate-limits): requests a second. */
export const advisedRates = { reads: 50, writes: 20 } as const;

/** The limits towards a target where nothing else is asked for: the documented rates, but on this machine none. */
export function defaultLimits(url: URL): Limits {
  const rate = isLoopback(url) ? { reads: null, writes: null } : advisedRates;
  return { rate, timeouts: defaultTimeouts, maxRequests: null };
}

/**
 * How long a target's very first answer is waited for, in milliseconds: a silent host is to be told within seconds,
 * unless more patience is asked for than there is by default.
 */
export function firstAnswer({ answer }: Timeouts): number {
  return answer > defaultTimeouts.answer ? answer : Math.min(answer, 6_000);
}
