import type { Class } from '../finding.ts';

/** What the dictionary of known faults says of a run. It changes no outcome, no verdict and no exit code. */
export interface KnownFaults {
  dictionary: {
    /** How many faults it has. */
    faults: number;
    /** Of the file; the same digest, the same faults and the same checks that notice them. */
    digest: string;
    /** Whether it was made for the requirements that the run judged by; where not, some of its checks may be others. */
    fits: boolean;
  };
  /** How many of the faults the run could have noticed: at least one check that is known to fail on it was made. */
  noticeable: number;
  /** Those of them that only exploring shows, where its sequences of calls come to them. */
  by_chance: readonly string[];
  /** Those of them that fail nothing but what expectations of the run excuse. */
  excused: readonly string[];
  /** The others, in the order of the dictionary. */
  blind_spots: readonly BlindSpot[];
  /** Which of them what failed looks like; null where nothing failed. */
  likeness: Likeness | null;
}

/**
 * Why a check was not made, beginning with what is mended most easily.
 *
 * - `inconclusive`: it was tried, and could not be made; there is a remedy.
 * - `no-check`: its scenario ran, or its monitor watched, and nothing came up that it could be made on.
 * - `not-run`: the run ended before.
 * - `left-out`: an expectation left it out.
 * - `not-explored`: no sequences of calls were explored.
 * - `not-selected`: `--only` names something else.
 * - `not-applicable`: the target is declared to have less than it takes.
 * - `profile`: the profile does not judge it, or does not call what it takes.
 * - `unknown`: the suite of this run has no such requirement or scenario.
 */
export const whys = [
  'inconclusive',
  'no-check',
  'not-run',
  'left-out',
  'not-explored',
  'not-selected',
  'not-applicable',
  'profile',
  'unknown',
] as const;
export type Why = (typeof whys)[number];

/** Why a check was not made, with what would let it. */
export interface Unmade {
  why: Why;
  /** For `inconclusive`. */
  class?: Class;
  message?: string;
  remedy?: string;
}

/** A known fault that the run could not have noticed, and the check of it that came nearest to being made. */
export interface BlindSpot extends Unmade {
  fault: string;
  /** What such a server does. */
  title: string;
  requirement: string;
  /** The scenario or monitor. */
  judge: string;
}

/** What the failed checks of a run look like. */
export interface Likeness {
  /** How many checks failed. */
  failed: number;
  /** How many of them the looks explain. */
  explained: number;
  /** What they look like, what explains most first; empty where no known fault looks like them. */
  looks: readonly Look[];
  /** The failed checks that none of the looks explains, by requirement. */
  unexplained: Readonly<Record<string, readonly string[]>>;
}

/**
 * How well a fault fits.
 *
 * - `exact`: every check that it is known to fail, and that this run made, failed; they found what they are known to find on
 *   such a fault; and all that failed is explained.
 * - `likely`: every such check failed, but they found it only in part, or something else failed that nothing explains.
 * - `partly`: most of them failed, and at least one passed.
 */
export type Fit = 'exact' | 'likely' | 'partly';

/** One known fault, or several that this run cannot tell apart. */
export interface Look {
  fit: Fit;
  /** That fit equally well, in the order of their ids. */
  faults: readonly { id: string; title: string; cause: string }[];
  /**
   * The share of what its checks found here that they are known to find on such a fault, word for word but for ids, names and
   * numbers: 1 is all of it and nothing else. Null where the dictionary does not know what they find.
   */
  alike: number | null;
  /** Of the checks that such a fault is known to fail: how many this run made, how many of these failed, and how many it did not make. */
  checks: { made: number; failed: number; unmade: number };
  /** The failed checks that it explains, by requirement. */
  explains: Readonly<Record<string, readonly string[]>>;
}
