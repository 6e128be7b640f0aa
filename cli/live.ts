/*
 * The one test file of a live run: vitest runs it in a worker, with every selected scenario as a concurrent test. What is
 * judged goes into the journal; what vitest makes of it is only progress.
 */
import { afterAll, inject, test } from 'vitest';
import { shuffled } from '../harness/anonymity.ts';
import { ledgerTo } from '../harness/arrange/ledger-file.ts';
import { journalTo } from '../harness/bundle.ts';
import { openRun } from '../harness/run.ts';
import { probes, scenarios } from '../suites/index.ts';
import type { LivePlan } from './vitest-driver.ts';

const plan: LivePlan = inject('plan');
const { journal, close } = journalTo(plan.journalFile);
const ledger = ledgerTo(plan.ledgerFile);
const listed = plan.header.scenarios.flatMap(({ id }) => scenarios.find((scenario) => scenario.id === id) ?? []);
const chosen = plan.secret === null ? listed : shuffled(listed, plan.secret);
// Probes wait for the scenarios to end: begun before one, they would take the place in which it is executed.
const probing = plan.header.probes.flatMap(({ id }) => probes.find((probe) => probe.id === id) ?? []);
const run = await openRun({
  header: plan.header,
  target: plan.target,
  selection: { requirements: new Set(plan.header.requirements), scenarios: chosen },
  journal,
  appendToLedger: ledger.append,
  // What is on an embedded target ends with this process.
  flushLedger: plan.target.embedded ? undefined : ledger.flush,
  secret: plan.secret,
  limits: plan.limits,
  supplies: plan.supplies,
  keep: plan.keep,
  started: plan.started,
});

const signals = new BroadcastChannel(plan.channel);
signals.onmessage = () => run.interrupt();
if (plan.interrupted) run.interrupt();

for (const scenario of [...chosen, ...probing]) {
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
