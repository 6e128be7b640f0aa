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
