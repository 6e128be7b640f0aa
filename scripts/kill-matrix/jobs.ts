import { faults } from '../../fixtures/faults/index.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { crashedLikeness, type JudgedLikeness, judgeLikeness, type Task } from '../likeness/judge-likeness.ts';
import { crashed, type JudgedFault, judgeFault } from './judge-fault.ts';
import { crashedVariants, type JudgedVariants, judgeVariants } from './judge-variants.ts';
import { crashedTrial, type JudgedTrial, judgeTrial, type Trial } from './trial.ts';

/** Something to judge; plain data, so that another process can be asked to. */
export type Job =
  | { kind: 'fault'; id: string; seed: number; whole: boolean }
  | { kind: 'variants'; ids: readonly string[]; seed: number; whole: boolean }
  | ({ kind: 'trial' } & Trial)
  | ({ kind: 'likeness' } & Task);

/** What came of it. */
export type Done =
  | { kind: 'fault'; fault: JudgedFault }
  | { kind: 'variants'; variants: JudgedVariants }
  | { kind: 'trial'; trial: JudgedTrial }
  | { kind: 'likeness'; likeness: JudgedLikeness };

/** Does a job, in this process or another. */
export type Perform = (job: Job) => Promise<Done>;

/** Judges in this process. */
export const perform: Perform = async (job) => {
  if (job.kind === 'trial') return { kind: 'trial', trial: await judgeTrial(job) };
  if (job.kind === 'likeness') return { kind: 'likeness', likeness: await judgeLikeness(job) };
  if (job.kind === 'fault') return { kind: 'fault', fault: await judgeFault(faultOf(job.id), job) };
  return { kind: 'variants', variants: await judgeVariants(job.ids.map(variantOf), job) };
};

/** What came of a job whose process ended before it said so. */
export function lost(job: Job, why: string): Done {
  if (job.kind === 'trial') return { kind: 'trial', trial: crashedTrial(job, why) };
  if (job.kind === 'likeness') return { kind: 'likeness', likeness: crashedLikeness(job, why) };
  if (job.kind === 'fault') return { kind: 'fault', fault: crashed(faultOf(job.id), why) };
  return { kind: 'variants', variants: crashedVariants(job.ids, why) };
}

/** @throws Error for an id that no fault has */
export const faultOf = (id: string) => found(faults, id, 'fault');

/** @throws Error for an id that no variant has */
export const variantOf = (id: string) => found(variants, id, 'variant');

function found<T extends { id: string }>(all: readonly T[], id: string, kind: string): T {
  const one = all.find((it) => it.id === id);
  if (!one) throw new Error(`there is no ${kind} ${id}`);
  return one;
}
