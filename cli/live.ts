/*
 * The one test file of a live run: vitest runs it in a worker, with every selected scenario as a concurrent test. What is
 * judged goes into the journal; what vitest makes of it is only progress.
 */
import { afterAll, inject, test } from 'vitest';
import { appendTo, journalTo } from '../harness/bundle.ts';
import { openRun } from '../harness/run.ts';
import { scenarios } from '../suites/index.ts';
import type { LivePlan } from './vitest-driver.ts';

const plan: LivePlan = inject('plan');
const { journal, close } = journalTo(plan.journalFile);
const ledger = appendTo(plan.ledgerFile);
const chosen = plan.header.scenarios.flatMap(({ id }) => scenarios.find((scenario) => scenario.id === id) ?? []);
const run = await openRun({
  header: plan.header,
  target: plan.target,
  selection: { requirements: new Set(plan.header.requirements), scenarios: chosen },
  journal,
  appendToLedger: ledger.append,
  limits: plan.limits,
  supplies: plan.supplies,
  keep: plan.keep,
});

const signals = new BroadcastChannel(plan.channel);
signals.onmessage = () => run.interrupt();
if (plan.interrupted) run.interrupt();

for (const scenario of chosen) {
  test.concurrent(scenario.id, async ({ task }) => {
    task.meta.outcome = await run.execute(scenario);
  });
}

afterAll(async () => {
  await run.finish();
  signals.close();
  close();
  ledger.close();
});
