import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles } from '../harness/bundle.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { monitors } from '../harness/monitors.ts';
import { rejudge } from '../harness/rejudge.ts';
import type { Sensitivity } from '../harness/sensitivity/result.ts';
import { sensitivityOf } from '../harness/sensitivity/sensitivity.ts';
import { sensitivity as told } from '../reporters/sensitivity.ts';
import { specDigest } from '../spec/generated/digest.ts';
import { probes, scenarios } from '../suites/index.ts';
import type { SensitivityFlags } from './commands/sensitivity.ts';
import { byFlag } from './configuration/given.ts';
import { seed as anySeed, type Kind, wholeNumber } from './configuration/kinds.ts';
import { journalIn } from './journal-in.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/**
 * Tells which alterations of a run's answers its judges would miss, and keeps it in the bundle. Gives the exit code: 0 it
 * is written, 4 a judge failed over an altered answer, or accused one that is legal.
 * @throws UsageError for a bundle that cannot be read, is not of this suite or not as its run left it, or holds no trace
 */
export function sensitivity(folder: string, flags: SensitivityFlags, output: Output): number {
  const sample = read('--sample', flags.sample, 2, wholeNumber(1, 1000));
  const seed = read('--seed', flags.seed, 1, anySeed);
  const entries = journalIn(folder);
  refuse(entries, folder);
  const found = sensitivityOf(entries, { scenarios, monitors, seed, sample });
  if (found.contradicting.changes === 0) {
    throw new UsageError(
      `${folder} holds no answer that a scenario judges`,
      'Take the folder of a run that judged something.',
    );
  }
  const json = `${JSON.stringify(found, null, 2)}\n`;
  const file = join(folder, bundleFiles.sensitivity);
  write(file, json);
  const { width, colors } = output;
  output.result(output.json ? json : told(found, file, { width: Math.min(Math.max(width, 20), 120), colors }));
  return faulty(found) ? 4 : 0;
}

function faulty({ faults, legal }: Sensitivity): boolean {
  return faults.length > 0 || legal.accused.length > 0;
}

function read<T>(flag: string, given: string | undefined, usual: T, { read: checked }: Kind<T>): T {
  return given === undefined ? usual : checked(byFlag(flag, given));
}

/** @throws UsageError for a run of another suite, and for a journal that does not say what its exchanges show */
function refuse(entries: readonly JournalEntry[], folder: string): void {
  const [header] = entries;
  if (header?.kind === 'run' && header.suite.spec_digest !== specDigest) {
    throw new UsageError(
      `${folder} is of suite ${header.suite.version} with other requirements than this one (${version})`,
      'Take that version of the suite, or run this one anew.',
    );
  }
  const differences = differencesIn(entries, folder);
  if (differences > 0) {
    throw new UsageError(
      `${folder} does not say what its exchanges show (in ${differences} places), so that nothing can be told from altering them`,
      `See \`judge ${folder}\` for where, and take the folder as the run left it, or run anew.`,
    );
  }
}

function differencesIn(entries: readonly JournalEntry[], folder: string): number {
  try {
    return rejudge(entries, { scenarios, monitors, probes }).differences.length;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${join(folder, bundleFiles.journal)} is not whole: ${detail}`,
      'Take the folder as the run left it.',
    );
  }
}

/** @throws UsageError */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be written: ${detail}`, 'Take a copy of the folder that can be written to.');
  }
}
