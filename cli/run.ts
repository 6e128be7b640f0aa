import { standing } from '../harness/arrange/ledger.ts';
import { readLedger } from '../harness/arrange/ledger-file.ts';
import { BundleProblem, openBundle } from '../harness/bundle.ts';
import { exchangesOf, fold } from '../harness/journal/fold.ts';
import { readJournal } from '../harness/journal/read.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { RunRecord } from '../harness/record.ts';
import type { Target } from '../harness/target.ts';
import { word } from '../reporters/shell.ts';
import { count } from '../reporters/text.ts';
import type { Profile } from '../spec/requirement.ts';
import { supplyEmbedded } from './embedded-supplies.ts';
import { operationsOf } from './offered.ts';
import type { Output } from './output.ts';
import { report } from './report.ts';
import type { RunSettings } from './settings.ts';
import { watchSignals } from './signals.ts';
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
  const interruption = watchSignals(
    output,
    `no new scenario is begun; ${settings.keep ? 'writing' : 'cleaning up and writing'} the reports`,
  );
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
        limits: settings.limits,
        supplies: embedded?.supplies ?? settings.supplies,
        keep: settings.keep,
      },
      await output.progress(settings.selection.scenarios.length),
    );
    interruption.on(live.interrupt);
    await live.done;
    output.endProgress();

    const entries = readJournal(bundle.path('journal'));
    const record: RunRecord = fold(entries);
    await report(record, exchangesOf(entries), bundle, output);
    if (settings.target) tellWhatStays(bundle.path('ledger'), output);
    return record.gate.exit_code;
  } finally {
    output.endProgress();
    interruption.off();
    await embedded?.stop();
    bundle.release();
  }
}

/** Says how to remove what is still on the target. */
function tellWhatStays(ledger: string, { say }: Output): void {
  const things = standing(readLedger(ledger).entries).length;
  if (things === 0) return;
  say(`${count(things, 'thing')} of this run may still be on the target. To remove what is left:`);
  say(`  cloud-agents-conformance cleanup --ledger ${word(ledger)}`);
}

function open(folder: string) {
  try {
    return openBundle(folder);
  } catch (error) {
    throw error instanceof BundleProblem ? new UsageError(error.message, error.remedy) : error;
  }
}

/**
 * The reference target with what the profile may call, and its hook where the profile has no call to create things; for
 * a profile of reads alone, with something to read.
 */
async function startEmbedded({ name, operations }: Profile) {
  const { startReferenceTarget } = await import('../fixtures/reference-target/server.ts');
  const hook = !operations.includes('environment.create');
  const started = await startReferenceTarget({ hook, offers: operationsOf(name) });
  const { url, token, foreignToken, hookUrl, hookToken, stop } = started;
  const target: Target = { url, token, foreignToken, embedded: true };
  if (hookUrl !== undefined && hookToken !== undefined) target.hook = { url: hookUrl, token: hookToken };
  const supplies = name === 'read-only' ? await supplyEmbedded(started) : undefined;
  return { target, supplies, stop };
}

function unreachable(): never {
  throw new Error('a run has either a target or an embedded one');
}
