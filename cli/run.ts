import { BundleProblem, openBundle } from '../harness/bundle.ts';
import { exchangesOf, fold } from '../harness/journal/fold.ts';
import { readJournal } from '../harness/journal/read.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { RunRecord } from '../harness/record.ts';
import type { Target } from '../harness/target.ts';
import type { Profile } from '../spec/requirement.ts';
import { operationsOf } from './offered.ts';
import type { Output } from './output.ts';
import { report } from './report.ts';
import type { RunSettings } from './settings.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { runLive } from './vitest-driver.ts';

/**
 * The main job: runs the suite against a target and leaves a bundle. Gives the exit code that the record states.
 * @throws UsageError where the bundle's folder cannot be used; nothing is sent then
 */
export async function run(settings: RunSettings, output: Output): Promise<number> {
  const bundle = open(settings.out);
  const embedded = settings.target ? undefined : await startEmbedded(settings.profile);
  const interruption = watchSignals(output);
  try {
    const target: Target = settings.target
      ? { ...settings.target, embedded: false }
      : (embedded?.target ?? unreachable());
    const runId = newRunId();
    const live = runLive(
      {
        header: headerOf({ ...settings, runId, version, target }),
        target,
        journalFile: bundle.path('journal'),
        ledgerFile: bundle.path('ledger'),
        channel: `cloud-agents-conformance/${runId}`,
        interrupted: false,
      },
      await output.progress(settings.selection.scenarios.length),
    );
    interruption.on(live.interrupt);
    await live.done;
    output.endProgress();

    const entries = readJournal(bundle.path('journal'));
    const record: RunRecord = fold(entries);
    await report(record, exchangesOf(entries), bundle, output);
    return record.gate.exit_code;
  } finally {
    output.endProgress();
    interruption.off();
    await embedded?.stop();
    bundle.release();
  }
}

function open(folder: string) {
  try {
    return openBundle(folder);
  } catch (error) {
    throw error instanceof BundleProblem ? new UsageError(error.message, error.remedy) : error;
  }
}

/** The reference target with what the profile may call, and its hook where the profile has no call to create things. */
async function startEmbedded({ name, operations }: Profile) {
  const { startReferenceTarget } = await import('../fixtures/reference-target/server.ts');
  const hook = !operations.includes('environment.create');
  const started = await startReferenceTarget({ hook, offers: operationsOf(name) });
  const { url, token, foreignToken, hookUrl, hookToken, stop } = started;
  const target: Target = { url, token, foreignToken, embedded: true };
  if (hookUrl !== undefined && hookToken !== undefined) target.hook = { url: hookUrl, token: hookToken };
  return { target, stop };
}

function unreachable(): never {
  throw new Error('a run has either a target or an embedded one');
}

/** The first signal ends the run in good order; a second one leaves at once. */
function watchSignals({ say }: Output) {
  let interrupt: (() => void) | undefined;
  let seen = 0;
  const handle = () => {
    seen += 1;
    if (seen > 1) process.exit(130);
    say('Interrupted: no new scenario is begun; cleaning up and writing the reports. Once more to leave at once.');
    interrupt?.();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    on: (action: () => void) => {
      interrupt = action;
      if (seen > 0) action();
    },
    off: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
