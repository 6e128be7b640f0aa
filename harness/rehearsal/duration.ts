import type { Duration, PlannedRequests, Rates } from './plan.ts';

/**
 * How long a run takes at least. Reads, writes and the waits of acts go on side by side, so that the longest of them is
 * a bound from below, and their sum is not; the target's own time to answer comes on top.
 * @param rests what acts wait, in milliseconds, by scenario
 */
export function atLeast(
  { reads, writes }: Pick<PlannedRequests, 'reads' | 'writes'>,
  { reads_per_second, writes_per_second }: Rates,
  rests: ReadonlyMap<string, number>,
  concurrency: number,
): Duration {
  const waits = [...rests.values()];
  const together = waits.reduce((sum, wait) => sum + wait, 0) / concurrency;
  const parts = {
    reads_ms: paced(reads, reads_per_second),
    writes_ms: paced(writes, writes_per_second),
    waits_ms: Math.round(Math.max(0, together, ...waits)),
  };
  return { at_least_ms: Math.max(...Object.values(parts)), ...parts };
}

/** The time from the first to the last of so many requests, in milliseconds. */
function paced(requests: number, perSecond: number | null): number {
  return perSecond === null ? 0 : Math.round((Math.max(requests - 1, 0) * 1000) / perSecond);
}
