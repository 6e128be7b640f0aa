import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase } from 'vitest/node';
import type { Supplies } from '../harness/arrange/supplies.ts';
import type { RunHeader } from '../harness/journal/entry.ts';
import type { Limits } from '../harness/limits.ts';
import type { Outcome } from '../harness/record.ts';
import type { Target } from '../harness/target.ts';
import { vitestOptions } from './vitest-options.ts';

/** What the worker needs to know; it reaches it as a message and is never on disk. */
export interface LivePlan {
  header: RunHeader;
  target: Target;
  journalFile: string;
  ledgerFile: string;
  /** The name of the channel on which an interruption is announced. */
  channel: string;
  interrupted: boolean;
  limits: Limits;
  supplies: Supplies;
  keep: boolean;
  /** Whether the run has started the target. */
  started: boolean;
  /** The secret of an anonymous run; null: the run says whose it is. */
  secret: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    plan: LivePlan;
  }
  interface TaskMeta {
    outcome?: Outcome;
  }
}

/** A live run that is going on under vitest. */
export interface LiveRun {
  /** Settles when the journal has ended. @throws Error where vitest itself failed */
  done: Promise<void>;
  interrupt: () => void;
}

/** Runs a plan under vitest: one worker thread, one file, scenarios at the same time. */
export function runLive(plan: LivePlan, finished: (id: string, outcome: Outcome) => void): LiveRun {
  const signals = new BroadcastChannel(plan.channel);
  signals.unref();
  const current = { ...plan };
  return {
    done: underVitest(current, finished).finally(() => signals.close()),
    interrupt: () => {
      current.interrupted = true;
      signals.postMessage('interrupt');
    },
  };
}

async function underVitest(plan: LivePlan, finished: (id: string, outcome: Outcome) => void): Promise<void> {
  const { createVitest } = await import('vitest/node');
  const file = fileURLToPath(new URL('./live.js', import.meta.url));
  const problems: string[] = [];
  const reporter: Reporter = {
    onTestCaseResult: (test: TestCase) => {
      const { errors } = test.result();
      for (const error of errors ?? []) problems.push(error.stack ?? error.message);
      finished(test.name, test.meta().outcome ?? 'not-run');
    },
    onTestModuleEnd: (module) => {
      for (const error of module.errors()) problems.push(error.stack ?? error.message);
    },
    onTestRunEnd: (_, unhandled) => {
      for (const error of unhandled) problems.push(error.stack ?? error.message);
    },
  };
  const { test, vite } = vitestOptions(file, plan.header.concurrency, reporter);
  const release = keepSignals();
  const codeBefore = process.exitCode;
  try {
    const vitest = await createVitest('test', { ...test, config: false, provide: { plan } }, vite);
    try {
      await vitest.start();
    } finally {
      await vitest.close();
    }
  } finally {
    process.exitCode = codeBefore;
    release();
  }
  if (problems.length > 0) throw new Error(`vitest could not run the scenarios:\n${problems.join('\n')}`);
}

/** Keeps the signals to the command: vitest ends the process at the first one, before anything is cleaned up. */
function keepSignals(): () => void {
  const refuse = (event: string | symbol, listener: NodeJS.SignalsListener) => {
    if (event === 'SIGINT' || event === 'SIGTERM') queueMicrotask(() => process.off(event, listener));
  };
  process.on('newListener', refuse);
  return () => {
    process.off('newListener', refuse);
  };
}
