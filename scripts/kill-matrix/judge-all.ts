import type { Fault } from '../../fixtures/fault.ts';
import type { Variant } from '../../fixtures/variant.ts';
import type { Perform } from './jobs.ts';
import { asDeclared, type JudgedFault } from './judge-fault.ts';
import { isClean, type JudgedVariants } from './judge-variants.ts';
import { inAll, inEither, type KillMatrix, lostKillers } from './matrix.ts';
import { together } from './together.ts';
import type { JudgedTrial, Trial } from './trial.ts';

/** How everything is judged. */
export interface Way {
  perform: Perform;
  /** By all scenarios, and each legal alternative alone. */
  whole: boolean;
}

/** Legal alternatives that one target takes at the same time, where a run judges several. */
const groupSize = 3;

/** Judges a fault several times, with other seeds: what is to be a killer has to kill every time. */
export async function judgeForMatrix(fault: Fault, times: number, way: Way): Promise<JudgedFault> {
  const seeds = Array.from({ length: times - 1 }, (_, index) => index + 2);
  const judged = await Promise.all(seeds.map((seed) => judge(fault, seed, way)));
  return inAll([await judge(fault, 1, way), ...judged]);
}

/**
 * Judges a fault and holds it against its row of the matrix. Where a killer of the row did not kill, or none did, that may
 * be chance: one that does not in a second judgement either is lost. What fails undeclared is said after the first.
 */
export async function judgeByMatrix(fault: Fault, matrix: KillMatrix, way: Way): Promise<JudgedFault> {
  const first = await judge(fault, 1, way);
  const row = matrix.faults[fault.id];
  if (row && first.survived.length > 0 && first.undeclared.length === 0 && first.crash === undefined) {
    return judge(fault, 2, way);
  }
  if (!row || !asDeclared(first) || Object.keys(lostKillers(row, first)).length === 0) return first;
  return inEither(first, await judge(fault, 2, way));
}

async function judge({ id }: Fault, seed: number, { perform, whole }: Way): Promise<JudgedFault> {
  const done = await perform({ kind: 'fault', id, seed, whole });
  if (done.kind !== 'fault') throw new Error(`asked about the fault ${id}, told about ${done.kind}`);
  return done.fault;
}

/** Legal alternatives as they are judged: by threes that touch different rules, unless each is to be judged alone. */
export function groupsOf(variants: readonly Variant[], whole: boolean): Variant[][] {
  return together(variants, whole ? 1 : groupSize);
}

/** Judges a target that takes several legal alternatives; where that is not clean, one target for each. */
export async function judgeGroup(group: readonly Variant[], { perform, whole }: Way): Promise<JudgedVariants[]> {
  const judged = async (members: readonly Variant[]) => {
    const done = await perform({ kind: 'variants', ids: members.map(({ id }) => id), seed: 1, whole });
    if (done.kind !== 'variants') throw new Error(`asked about variants, told about ${done.kind}`);
    return done.variants;
  };
  const first = await judged(group);
  if (isClean(first) || group.length === 1) return [first];
  return Promise.all(group.map((variant) => judged([variant])));
}

/** Judges a target that was put together by chance. */
export async function judgeByChance(trial: Trial, { perform }: Pick<Way, 'perform'>): Promise<JudgedTrial> {
  const done = await perform({ kind: 'trial', ...trial });
  if (done.kind !== 'trial') throw new Error(`asked about a trial, told about ${done.kind}`);
  return done.trial;
}
