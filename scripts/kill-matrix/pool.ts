import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Done, type Job, lost } from './jobs.ts';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Targets that one process serves and judges at the same time: scenarios wait for much, and so leave the core free. */
const atOnce = 4;

/**
 * Judges jobs in several processes, each some at a time, and hands each result on as it comes. A process that ends before
 * its time takes what it was at with it, which is said of those, and another takes its place.
 * @param processes how many
 */
export async function judgeAll(
  jobs: readonly Job[],
  processes: number,
  finished: (job: Job, done: Done) => void,
): Promise<void> {
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: Math.min(processes, Math.ceil(jobs.length / atOnce)) }, async () => {
      while (waiting.length > 0) await work(waiting, finished);
    }),
  );
}

/** One process, from its start to its end. */
async function work(waiting: Job[], finished: (job: Job, done: Done) => void): Promise<void> {
  const child = fork(worker, { execArgv: ['--import', 'tsx'] });
  const underWay = new Map<number, Job>();
  let number = 0;
  const next = () => {
    const job = waiting.shift();
    if (job === undefined) {
      if (underWay.size === 0) child.disconnect();
      return;
    }
    underWay.set(++number, job);
    child.send({ number, job });
  };
  child.on('message', (told: { number: number; done: Done }) => {
    const job = underWay.get(told.number);
    underWay.delete(told.number);
    if (job) finished(job, told.done);
    next();
  });
  const ended = endOf(child);
  for (let count = 0; count < atOnce && (count === 0 || waiting.length > 0); count += 1) next();
  const how = await ended;
  for (const job of underWay.values()) finished(job, lost(job, `the process that judged it ended (${how})`));
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
}
