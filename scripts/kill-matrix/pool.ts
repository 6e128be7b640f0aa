import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Done, type Job, lost, type Perform } from './jobs.ts';

const script = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Targets that one process serves and judges at the same time: scenarios wait for much, and so leave the core free. */
const atOnce = 8;

interface Task {
  job: Job;
  settle: (done: Done) => void;
}

/** Processes that judge. They end with `close`, and with this process. */
export interface Pool {
  perform: Perform;
  /** What the processes have used of the processor so far, in seconds. */
  cpu: () => number;
  close: () => void;
}

/**
 * Judges in several processes, each some jobs at a time. A process that ends before its time takes what it was at with
 * it, which is said of those, and another takes its place.
 */
export function openPool(processes: number): Pool {
  const waiting: Task[] = [];
  const workers = new Map<ChildProcess, Map<number, Task>>();
  const used = new Map<ChildProcess, number>();
  let number = 0;

  const dispatch = () => {
    while (waiting.length > 0) {
      const [worker, tasks] = leastBusy() ?? [];
      if (!worker || !tasks) return;
      const task = waiting.shift() as Task;
      tasks.set(++number, task);
      worker.send({ number, job: task.job }, (error) => error && worker.kill());
    }
  };
  const leastBusy = () => {
    if (workers.size < processes) start();
    const [first] = [...workers].sort(([, a], [, b]) => a.size - b.size);
    return first && first[1].size < atOnce ? first : undefined;
  };
  const start = () => {
    const worker = fork(script, { execArgv: ['--import', 'tsx'] });
    const tasks = new Map<number, Task>();
    workers.set(worker, tasks);
    worker.on('message', (told: { number: number; done: Done; cpu: number }) => {
      used.set(worker, told.cpu);
      tasks.get(told.number)?.settle(told.done);
      tasks.delete(told.number);
      dispatch();
    });
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      const why = `the process that judged it ended (${signal ?? `exit ${code}`})`;
      for (const { job, settle } of tasks.values()) settle(lost(job, why));
      dispatch();
    });
  };

  return {
    perform: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        dispatch();
      }),
    cpu: () => [...used.values()].reduce((sum, seconds) => sum + seconds, 0),
    close: () => {
      for (const worker of workers.keys()) if (worker.connected) worker.disconnect();
    },
  };
}
