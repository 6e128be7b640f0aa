import type { Fault } from '../../fixtures/fault.ts';
import type { Variant } from '../../fixtures/variant.ts';
import type { Done, Job } from './jobs.ts';
import { asDeclared, type JudgedFault } from './judge-fault.ts';
import { isClean, type JudgedVariants } from './judge-variants.ts';
import { inAll, type KillMatrix, lostKillers } from './matrix.ts';
import { judgeAll } from './pool.ts';
import { together } from './together.ts';
import type { JudgedTrial, Trial } from './trial.ts';

/** How everything is judged. */
export interface Way {
  processes: number;
  whole: boolean;
  /** Called after every job that was done, with how many of how many that makes. */
  progress: (done: number, of: number, result: Done) => void;
}

/** Legal alternatives that one target takes at the same time, where a run judges several. */
export const groupSize = 2;

/**
 * Judges faults, each several times with other seeds: what is to be a killer has to kill every time.
 * @param times how often
 */
export async function judgeFaults(faults: readonly Fault[], times: number, way: Way): Promise<JudgedFault[]> {
  const seeds = Array.from({ length: times }, (_, index) => index + 1);
  const jobs = seeds.flatMap((seed) => faults.map(({ id }): Job => ({ kind: 'fault', id, seed, whole: way.whole })));
  const judged = new Map<string, JudgedFault>();
  for (const done of await performed(jobs, way)) {
    if (done.kind !== 'fault') continue;
    const { fault } = done;
    const before = judged.get(fault.id);
    judged.set(fault.id, before ? inAll([before, fault]) : fault);
  }
  return [...judged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Judges variants, several at a time on one target unless everything is to be judged by the whole suite alone; those of a
 * group that is not clean, one by one.
 */
export async function judgeVariantGroups(variants: readonly Variant[], way: Way): Promise<JudgedVariants[]> {
  const judge = async (groups: readonly (readonly { id: string }[])[]) => {
    const jobs = groups.map((group): Job => ({ kind: 'variants', ids: group.map(({ id }) => id), seed: 1 }));
    return (await performed(jobs, way)).flatMap((done) => (done.kind === 'variants' ? done.variants : []));
  };
  const first = await judge(way.whole ? variants.map((variant) => [variant]) : together(variants, groupSize));
  const isDoubtful = (one: JudgedVariants) => !isClean(one) && one.ids.length > 1;
  const again = first.filter(isDoubtful).flatMap(({ ids }) => ids.map((id) => [{ id }]));
  return [...first.filter((one) => !isDoubtful(one)), ...(await judge(again))];
}

/** Judges targets that were put together by chance. */
export async function judgeTrials(trials: readonly Trial[], way: Way): Promise<JudgedTrial[]> {
  const done = await performed(
    trials.map((trial) => ({ kind: 'trial', ...trial })),
    way,
  );
  return done.flatMap((it) => (it.kind === 'trial' ? it.trial : [])).sort((a, b) => a.number - b.number);
}

/** What keeps a fault from counting as killed just as the matrix has it, a sentence each. */
export function complaints(judged: JudgedFault, committed: KillMatrix | null): string[] {
  const { id, survived, undeclared, crash } = judged;
  const row = committed?.faults[id];
  const lost = row && asDeclared(judged) ? Object.entries(lostKillers(row, judged)) : [];
  return [
    ...(crash === undefined ? [] : [`${id} was not judged: ${crash}`]),
    ...survived.map(
      ({ requirement, outcome, message }) =>
        `${id} should fail ${requirement}, which is ${outcome}${message === '' ? '' : `: ${message}`}`,
    ),
    ...undeclared.map(
      ({ requirement, judges, message }) =>
        `${id} fails ${requirement}, which it does not declare (${judges.join(', ')}): ${message}`,
    ),
    ...lost.map(
      ([requirement, judges]) =>
        `${id} is in the matrix as failing ${requirement} by ${judges.join(', ')}, and does not any more: where that is meant, run \`npm run kill-matrix -- ${id}\` and commit what it writes`,
    ),
  ];
}

/** What is wrong with a target that takes legal alternatives, a sentence each. */
export function accusations({ ids, accused, unnoticed, open, leftovers, crash }: JudgedVariants): string[] {
  const who = ids.join(' with ');
  return [
    ...(crash === undefined ? [] : [`${who} was not judged: ${crash}`]),
    ...accused.map(
      ({ requirement, judges, message }) =>
        `${who} is legal, and accused of ${requirement} (${judges.join(', ')}): ${message}`,
    ),
    ...unnoticed.map(({ requirement }) => `${who} departs from ${requirement}, which passes`),
    ...open.map(({ requirement, outcome, message }) => `${who} leaves ${requirement} ${outcome}: ${message}`),
    ...(leftovers === null ? [] : [`${who} is left with ${leftovers}`]),
  ];
}

async function performed(jobs: readonly Job[], { processes, progress }: Way): Promise<Done[]> {
  const results: Done[] = [];
  await judgeAll(jobs, processes, (_, done) => {
    results.push(done);
    progress(results.length, jobs.length, done);
  });
  return results;
}
