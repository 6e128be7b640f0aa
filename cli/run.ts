import { newSecret } from '../harness/anonymity.ts';
import { standing } from '../harness/arrange/ledger.ts';
import { readLedger } from '../harness/arrange/ledger-file.ts';
import type { Supplies } from '../harness/arrange/supplies.ts';
import { type Bundle, BundleProblem, journalTo, openBundle } from '../harness/bundle.ts';
import type { RunHeader } from '../harness/journal/entry.ts';
import { exchangesOf, fold } from '../harness/journal/fold.ts';
import { readJournal } from '../harness/journal/read.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { Target } from '../harness/target.ts';
import { word } from '../reporters/shell.ts';
import { count } from '../reporters/text.ts';
import { startEmbedded } from './embedded-target.ts';
import { withKnownFaults } from './known-faults.ts';
import type { Output } from './output.ts';
import { report } from './report.ts';
import type { RunSettings } from './settings.ts';
import { type Signals, watchSignals } from './signals.ts';
import { staleSince } from './stale-since.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { runLive } from './vitest-driver.ts';

/**
 * The main job: runs the suite against a target and leaves a bundle. Gives the exit code that the record states.
 * @throws UsageError where the bundle's folder cannot be used, or the target cannot be started; nothing is judged then
 */
export async function run(settings: RunSettings, output: Output): Promise<number> {
  // Read before the bundle is opened, which removes the record of the run before.
  const known = staleSince(settings.out);
  const bundle = open(settings.out);
  const interruption = watchSignals(
    output,
    `no new scenario is begun; ${settings.keep ? 'writing' : 'cleaning up and writing'} the reports`,
  );
  let up: Up | undefined;
  try {
    up = await bringUp(settings, bundle, interruption);
    const { target } = up;
    asUsage(() => bundle.clear(settings.start === null ? undefined : 'targetLog'));
    const runId = newRunId();
    const header = headerOf({ ...settings, runId, version, target, staleSince: known });
    if (up.interrupted) writeNothing(header, bundle);
    else {
      const live = runLive(
        {
          header,
          target,
          journalFile: bundle.path('journal'),
          ledgerFile: bundle.path('ledger'),
          channel: `cloud-agents-conformance/${runId}`,
          interrupted: false,
          limits: settings.limits,
          supplies: up.supplies ?? settings.supplies,
          keep: settings.keep,
          started: settings.start !== null,
          secret: settings.anonymous ? newSecret() : null,
        },
        await output.progress(settings.selection.scenarios.length + settings.selection.probes.length),
      );
      interruption.on(live.interrupt);
      await live.done;
      output.endProgress();
    }

    const entries = readJournal(bundle.path('journal'));
    const record = await withKnownFaults(fold(entries));
    await report(record, exchangesOf(entries), bundle, output);
    if (settings.target && !up.interrupted) tellWhatStays(bundle.path('ledger'), output);
    const ending = up.ending();
    if (ending !== undefined) {
      output.say(
        `The command of --start ended during the run (${ending}); what it printed is in ${bundle.path('targetLog')}.`,
      );
    }
    return record.gate.exit_code;
  } finally {
    output.endProgress();
    await up?.stop();
    interruption.off();
    bundle.release();
  }
}

/** A target for a run, and what ends with it. */
interface Up {
  target: Target;
  /** What there is to arrange from on an embedded one, where that has been made for the run. */
  supplies?: Supplies;
  /** How what the run started has ended by itself, where it has. */
  ending: () => string | undefined;
  stop: () => Promise<void>;
  /** Whether the run was ended while it was waited for. */
  interrupted: boolean;
}

/** The target that is there, is started by a command, or is embedded. @throws UsageError */
async function bringUp(settings: RunSettings, bundle: Bundle, interruption: Signals): Promise<Up> {
  const there = { ending: () => undefined, stop: async () => {}, interrupted: false };
  if (settings.target === null) return { ...there, ...(await startEmbedded(settings.profile)) };
  const target: Target = { ...settings.target, embedded: false };
  if (settings.start === null) return { ...there, target };
  const waiting = new AbortController();
  interruption.on(() => waiting.abort());
  const { startTarget } = await import('./start-target.ts');
  const started = await startTarget({
    command: settings.start,
    target,
    timeouts: settings.limits.timeouts,
    logFile: bundle.path('targetLog'),
    signal: waiting.signal,
  });
  return { ...there, target, ...(started ?? { interrupted: true }) };
}

/** The journal of a run that was ended before it could begin. */
function writeNothing(header: RunHeader, bundle: Bundle): void {
  const { journal, close } = journalTo(bundle.path('journal'));
  journal({ kind: 'run', journal_version: 1, ...header });
  journal({ kind: 'end', duration_ms: 0, interrupted: true });
  close();
}

/** Says how to remove what is still on the target. */
function tellWhatStays(ledger: string, { say }: Output): void {
  const things = standing(readLedger(ledger).entries).length;
  if (things === 0) return;
  say(`${count(things, 'thing')} of this run may still be on the target. To remove what is left:`);
  say(`  cloud-agents-conformance cleanup --ledger ${word(ledger)}`);
}

const open = (folder: string) => asUsage(() => openBundle(folder));

/** @throws UsageError for what is wrong with the folder of a bundle */
function asUsage<T>(use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw error instanceof BundleProblem ? new UsageError(error.message, error.remedy) : error;
  }
}
