import type { Fault } from '../../fixtures/fault.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { drive } from '../../harness/drivers/small.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { fold } from '../../harness/journal/fold.ts';
import { monitors } from '../../harness/monitors.ts';
import { headerOf, newRunId } from '../../harness/plan.ts';
import type { RunRecord } from '../../harness/record.ts';
import { openRun } from '../../harness/run.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { type Selection, select } from '../../harness/selection.ts';
import { profiles } from '../../spec/contract.ts';
import type { Profile } from '../../spec/requirement.ts';
import { scenarios as all } from '../../suites/index.ts';
import { proofOf } from './proof.ts';

const concurrency = 8;

/** Runs the scenarios that prove a fault. They judge all that they can, so that nothing that it breaks goes unseen. */
export async function runOnFaulty(fault: Fault): Promise<RunRecord> {
  const { only, explore } = proofOf(fault);
  const { scenarios } = select(full(), { scenarios: all, monitors }, only, { explore });
  return runOnReference(scenarios, [fault.change()], explore);
}

/** Runs scenarios, and the monitors over their traffic, against a reference target with these changes. */
export async function runOnReference(
  scenarios: readonly AnyScenario[],
  changes: readonly Change[] = [],
  explore?: number,
): Promise<RunRecord> {
  const profile = full();
  const judged = [
    ...scenarios.flatMap(({ judge }) => Object.keys(judge)),
    ...monitors.flatMap((it) => it.requirements),
  ];
  const selection: Selection = {
    requirements: new Set(judged),
    scenarios,
    probes: [],
    leftOut: { globs: [], requirements: [], scenarios: [] },
    partly: [],
  };
  const reference = await startReferenceTarget({ changes });
  try {
    const { url, token, foreignToken } = reference;
    const target = { url, token, foreignToken, embedded: true };
    const entries: JournalEntry[] = [];
    const plan = {
      ...{ runId: newRunId(), version: 'dev', target, profile, selection, only: [], seed: 1, concurrency },
      ...(explore === undefined ? {} : { explore }),
    };
    const run = await openRun({
      header: headerOf(plan),
      target,
      selection,
      journal: (entry) => entries.push(entry),
      appendToLedger: () => {},
    });
    await drive(run, scenarios, concurrency);
    return fold(entries);
  } finally {
    await reference.stop();
  }
}

function full(): Profile {
  if (!profiles.full) throw new Error('there is no profile full');
  return profiles.full;
}
