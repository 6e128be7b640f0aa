/* Runs what the files of the command line touch, once, and says what came of it. */
import { spawnSync } from 'node:child_process';
import pc from 'picocolors';
import type { CheckRecord, RunRecord } from '../../harness/record.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { count, few } from '../../reporters/text.ts';
import type { JudgedFault } from '../kill-matrix/judge-fault.ts';

/** As many lines are read. */
const many = 10;

const files = process.argv.slice(2);
console.log(pc.dim(`\n${new Date().toLocaleTimeString()}  ${few(files, 5)}`));
try {
  if (files.some((file) => file.startsWith('spec/'))) generate();
  await import('../folder-indexes.ts');
  await rerun();
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

/** Writes what is generated of rows; what is wrong with one, the generator says. */
function generate(): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'spec/generator/generate.ts'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

async function rerun(): Promise<void> {
  // After the generator: they import what it writes.
  const { touchedBy } = await import('./touched.ts');
  const { runScenarios } = await import('./run.ts');
  const { judgeFault } = await import('../kill-matrix/judge-fault.ts');
  const { scenarios, faults } = await touchedBy(files);
  if (scenarios.length + faults.length === 0) return console.log('No scenario and no fault is made of these files.');
  if (scenarios.length > 0) tell(await runScenarios(scenarios), scenarios);
  for (const fault of faults) tellFault(await judgeFault(fault));
}

/** Each scenario, and what was wrong with it; of many only those with which something was. */
function tell(record: RunRecord, scenarios: readonly AnyScenario[]): void {
  const monitors = record.scenarios.filter(({ id, outcome }) => id.startsWith('monitor.') && outcome !== 'passed');
  const own = record.scenarios.filter(({ id }) => scenarios.some((scenario) => scenario.id === id));
  const passed = own.filter(({ outcome }) => outcome === 'passed').length;
  for (const { id, outcome, checks } of [...own, ...monitors]) {
    if (outcome === 'not-run' || outcome === 'not-applicable' || (outcome === 'passed' && passed > many)) continue;
    console.log(outcome === 'passed' ? `${pc.green('✓')} ${id}` : `${pc.red('✗')} ${id} (${outcome})`);
    for (const check of checks.filter((it) => it.outcome !== 'passed')) console.log(wrong(check));
  }
  if (passed > many) console.log(`${pc.green('✓')} ${count(passed, 'scenario')} passed`);
}

function wrong({ requirement, message }: CheckRecord): string {
  return `    ${requirement}: ${message}`;
}

/** Whether a fault fails what it declares. */
function tellFault({ id, survived, undeclared, crash }: JudgedFault): void {
  const well = survived.length + undeclared.length === 0 && crash === undefined;
  console.log(well ? `${pc.green('✓')} the fault ${id} fails what it declares` : `${pc.red('✗')} the fault ${id}`);
  if (crash !== undefined) console.log(`    it was not judged: ${crash}`);
  for (const { requirement } of survived) console.log(`    ${requirement} should fail, and does not`);
  for (const { requirement } of undeclared) console.log(`    ${requirement} fails, and is not declared`);
}
