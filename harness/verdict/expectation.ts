import { daysAfter } from './day.ts';

/** Outcomes that can be expected. */
export const expectable = ['failed', 'inconclusive', 'unstable', 'not-run'] as const;

/** A listed, reasoned, owned, expiring exception: it calms the gate, never the verdict. */
export interface Expectation {
  /** A glob over the ids of requirements and scenarios. */
  id: string;
  /** `unstable`: failed in one attempt and not in another. `not-run`: left out of the run. */
  expect: (typeof expectable)[number];
  reason: string;
  owner: string;
  /** The last day on which it holds: `YYYY-MM-DD`, in UTC. */
  expires: string;
  /** Where more is said of it. */
  link?: string;
  /** Where it stands: file and line. */
  at: string;
}

/** How many days an expectation may be overdue before it fails the gate. */
export const graceDays = 7;

/** What tells an expectation from the others of its file, from one run to the next. */
export function keyOf({ id, expect }: Pick<Expectation, 'id' | 'expect'>): string {
  return `${expect} ${id}`;
}

/** When an expectation is looked at, and how strictly. */
export interface Moment {
  /** The day on which the run began, in UTC. */
  day: string;
  /** Whether there are no days of grace. */
  strict: boolean;
}

/** Whether its last day is over. */
export function isExpired({ expires }: Expectation, { day }: Moment): boolean {
  return day > expires;
}

/** Whether the days of grace that are counted from a day are over, or there are none. */
export function isOverdue(from: string, { day, strict }: Moment): boolean {
  return strict || day > daysAfter(from, graceDays);
}

/** Whether an expectation still excuses: until its last day, and for its days of grace. */
export function excuses(expectation: Expectation, moment: Moment): boolean {
  return !isExpired(expectation, moment) || !isOverdue(expectation.expires, moment);
}

/** The globs of what is to be left out of a run. */
export function leftOutBy(expectations: readonly Expectation[], moment: Moment): string[] {
  return expectations
    .filter((expectation) => expectation.expect === 'not-run' && excuses(expectation, moment))
    .map(({ id }) => id);
}
