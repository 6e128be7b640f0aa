import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LedgerEntry, runOf, type Standing, standing } from '../harness/arrange/ledger.ts';
import { appendDurably, type LedgerFile, LedgerProblem, readLedger } from '../harness/arrange/ledger-file.ts';
import { userAgentOf } from '../harness/arrange/texts.ts';
import { BundleProblem, bundleFiles, lockFolder } from '../harness/bundle.ts';
import type { Limits } from '../harness/limits.ts';
import { removeRemains } from '../harness/remains.ts';
import { count } from '../reporters/text.ts';
import { baseUrl, plain } from './base-url.ts';
import type { Configuration, ConfigurationFlags } from './configuration/configuration.ts';
import { subject } from './configuration/given.ts';
import type { Output } from './output.ts';
import { named, tallyTo, toldBlocked } from './removals.ts';
import { limitsFor } from './settings.ts';
import { watchSignals } from './signals.ts';
import { ownTargetOf, type TargetSettings } from './target-settings.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** The flags of `cleanup` that are no settings. */
export interface CleanupFlags extends ConfigurationFlags {
  ledger?: string;
}

const does = 'It stops and archives, in the accounts of the tokens, what the ledger names.';

/**
 * Removes what a run left on its target, from its ledger, and prints what it did. Gives the exit code: 0 nothing is left,
 * 3 something could not be removed, 130 interrupted.
 * @throws UsageError for a ledger, a target or a token that cannot be used; nothing is sent or written then
 */
export async function cleanup(flags: CleanupFlags, configuration: Configuration, output: Output): Promise<number> {
  const file = flags.ledger ?? join(configuration.settings.out.value, bundleFiles.ledger);
  // Looked at before the lock, so that nothing is written beside a file that is not there or not ours.
  read(file);
  const settled = Date.now() - statSync(file).mtimeMs >= settlingTime;
  const release = lock(file);
  try {
    const ledger = read(file);
    const url = urlOf(ledger.entries, configuration, file);
    const things = standing(ledger.entries);
    if (things.length === 0 || runOf(ledger.entries)?.embedded) {
      output.result(`Nothing to do: ${nothingIn(things, file)}.\n`);
      return 0;
    }
    const foreign = things.some(({ account }) => account === 'foreign');
    const target = await ownTargetOf(configuration, url, does, foreign);
    ledger.mend();
    const limits = limitsFor(configuration.settings, url);
    return await remove({ target, limits, file, entries: ledger.entries, settled }, output);
  } finally {
    release();
  }
}

interface Remains {
  target: TargetSettings;
  limits: Limits;
  file: string;
  entries: readonly LedgerEntry[];
  settled: boolean;
}

/** How long after a ledger's last line what was on its way then shows in a list at the latest, in milliseconds. */
const settlingTime = 60_000;

async function remove({ target, limits, file, entries, settled }: Remains, output: Output): Promise<number> {
  let interrupted = false;
  const signals = watchSignals(output, 'nothing more is removed');
  signals.on(() => {
    interrupted = true;
  });
  const tally = tallyTo(output.result);
  output.result(`Cleaning up ${target.url}, by ${file}\n`);
  try {
    const blocked = await removeRemains({
      target: { ...target, embedded: false },
      limits,
      entries,
      settled,
      append: appendDurably(file),
      userAgent: userAgentOf(version, runOf(entries)?.secret ?? null),
      interrupted: () => interrupted,
      told: tally.note,
    });
    if (blocked) {
      const left = standing(entries);
      output.result(left.map((thing) => `  left: ${named(thing)}\n`).join(''));
      output.result(`${toldBlocked(blocked)}Nothing was removed; ${count(left.length, 'thing')} left.\n`);
      return interrupted ? 130 : 3;
    }
  } finally {
    signals.off();
  }
  output.result(`${tally.line()}.\n`);
  if (interrupted) return 130;
  if (tally.left() === 0) return 0;
  output.result(
    `Run \`cleanup\` again when the cause is mended; for what was never answered, when a minute has passed. What it cannot look for is known by its name; when nothing is left, delete ${file}.\n`,
  );
  return 3;
}

function nothingIn(things: readonly Standing[], file: string): string {
  return things.length === 0
    ? `everything that ${file} names was removed`
    : `what ${file} names was on an embedded target, which ended with its run`;
}

/** @throws UsageError */
function read(file: string): LedgerFile {
  try {
    return readLedger(file);
  } catch (error) {
    if (error instanceof LedgerProblem) {
      throw new UsageError(
        `not a ledger: ${error.message}`,
        'Name the ledger.ndjson of a run with --ledger. If that is what it is, mend the line; it may name something that is left.',
      );
    }
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new UsageError(
          `there is no ledger ${file}`,
          'Name the ledger of the run with --ledger, or the folder of its reports with --out.',
        )
      : new UsageError(`the ledger ${file} cannot be read: ${message}`, 'Name a file that can be read with --ledger.');
  }
}

/** Keeps runs and other clean-ups from the ledger's folder. @throws UsageError */
function lock(file: string): () => void {
  try {
    return lockFolder(dirname(file));
  } catch (error) {
    if (error instanceof BundleProblem) {
      throw new UsageError(error.message, 'Wait until it has ended; a run cleans up after itself.');
    }
    throw new UsageError(
      `the folder of ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'Copy the ledger to a folder that can, where what was removed is noted, and name it with --ledger.',
    );
  }
}

/** The target that a ledger speaks of. @throws UsageError where it does not say, or another one is configured */
function urlOf(entries: readonly LedgerEntry[], { settings }: Configuration, file: string): URL {
  const run = runOf(entries);
  const { value: configured, given } = settings.target;
  if (!run && !configured) {
    throw new UsageError(`${file} does not say which target it speaks of`, 'Name the base URL with --target.');
  }
  if (run && configured && given && plain(new URL(run.url)) !== plain(configured)) {
    throw new UsageError(
      `${file} speaks of ${run.url}, and ${subject(given)} names ${plain(configured)}`,
      given.by === 'flag'
        ? 'Leave --target out, or name the ledger of a run on that target with --ledger.'
        : `Name the ledger of a run on that target with --ledger; or, if the tokens and the way to it are the same for both, add --target ${run.url}.`,
    );
  }
  return configured ?? baseUrl("the ledger's target", run?.url ?? '');
}
