import type { Change } from '../../fixtures/reference-target/seams.ts';
import { monitors } from '../../harness/monitors.ts';
import type { RunRecord } from '../../harness/record.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { runOnReference } from '../run-on-reference.ts';

/** Runs scenarios, and the monitors over their traffic, against a reference target with these changes. */
export async function runScenarios(
  scenarios: readonly AnyScenario[],
  changes: readonly Change[] = [],
): Promise<RunRecord> {
  const judged = [
    ...scenarios.flatMap(({ judge }) => Object.keys(judge)),
    ...monitors.flatMap((it) => it.requirements),
  ];
  const leftOut = { globs: [], requirements: [], scenarios: [] };
  const selection = { requirements: new Set(judged), scenarios, probes: [], leftOut, partly: [] };
  return (await runOnReference(selection, changes)).record;
}
