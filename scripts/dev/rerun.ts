/* Runs what the files of the command line touch, once, and says what came of it. */
import { execFileSync } from 'node:child_process';
import pc from 'picocolors';
import type { Fault } from '../../fixtures/fault.ts';
import type { CheckRecord, RunRecord } from '../../harness/record.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { few } from '../../reporters/text.ts';

const files = process.argv.slice(2);
console.log(pc.dim(`\n${new Date().toLocaleTimeString()}  ${few(files, 5)}`));
try {
  execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' });
  await rerun();
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

async function rerun(): Promise<void> {
  // After the generator: they import what it writes.
  const { touchedBy } = await import('./touched.ts');
  const { scenarios: all } = await import('../../suites/index.ts');
  const { runOnReference } = await import('./run.ts');
  const { scenarios, faults } = await touchedBy(files);
  if (scenarios.length + faults.length === 0) return console.log('No scenario and no fault is made of these files.');
  if (scenarios.length > 0) tell(await runOnReference(scenarios), scenarios);
  for (const fault of faults) {
    const judging = all.filter(({ judge }) => fault.trips.some((id) => id in judge));
    tellFault(fault, await runOnReference(judging, [fault.change()]));
  }
}

/** Each scenario, and what was wrong with it. */
function tell(record: RunRecord, scenarios: readonly AnyScenario[]): void {
  const monitors = record.scenarios.filter(({ id, outcome }) => id.startsWith('monitor.') && outcome !== 'passed');
  const own = record.scenarios.filter(({ id }) => scenarios.some((scenario) => scenario.id === id));
  for (const { id, outcome, checks } of [...own, ...monitors]) {
    if (outcome === 'not-run' || outcome === 'not-applicable') continue;
    console.log(outcome === 'passed' ? `${pc.green('✓')} ${id}` : `${pc.red('✗')} ${id} (${outcome})`);
    for (const check of checks.filter((it) => it.outcome !== 'passed')) console.log(wrong(check));
  }
}

function wrong({ requirement, message }: CheckRecord): string {
  return `    ${requirement}: ${message}`;
}

/** Whether a fault fails what it declares. */
function tellFault({ id, trips, may }: Fault, record: RunRecord): void {
  const failed = record.requirements.filter(({ outcome }) => outcome === 'failed').map((row) => row.id);
  const missed = trips.filter((it) => !failed.includes(it));
  const outside = failed.filter((it) => ![...trips, ...may].some((declared) => declared === it));
  const well = missed.length === 0 && outside.length === 0;
  console.log(well ? `${pc.green('✓')} the fault ${id} fails what it declares` : `${pc.red('✗')} the fault ${id}`);
  for (const it of missed) console.log(`    ${it} should fail, and does not`);
  for (const it of outside) console.log(`    ${it} fails, and is not declared`);
}
