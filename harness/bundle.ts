import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type LedgerEntry, runOf, type Standing, standing } from './arrange/ledger.ts';
import { readLedger } from './arrange/ledger-file.ts';
import { BundleProblem } from './bundle-problem.ts';
import { lockFile, lockFolder } from './folder-lock.ts';
import type { Journal } from './journal/entry.ts';

export { BundleProblem, lockFolder };

/** The files of a bundle; nothing else in its folder is ours. */
export const bundleFiles = {
  journal: 'journal.ndjson',
  ledger: 'ledger.ndjson',
  record: 'run.json',
  junit: 'junit.xml',
  /** What `sensitivity` found out about the run, afterwards. */
  sensitivity: 'sensitivity.json',
  /** What the command of --start printed. */
  targetLog: 'target.log',
  lock: lockFile,
} as const;

/** A folder that this process alone writes a bundle to. */
export interface Bundle {
  path: (file: keyof typeof bundleFiles) => string;
  /** Removes the files of an earlier bundle, but for one that is this run's already. @throws BundleProblem */
  clear: (but?: 'targetLog') => void;
  write: (file: 'record' | 'junit', contents: string) => void;
  release: () => void;
}

/**
 * Takes a folder for a new bundle: makes it if needed, and locks it. What an earlier run left there stays until it is
 * cleared, so that a run that never begins takes nothing away.
 * @throws BundleProblem where it cannot be written, is in use, or its ledger still names things on a target
 */
export function openBundle(folder: string): Bundle {
  const path = (file: keyof typeof bundleFiles) => join(folder, bundleFiles[file]);
  let release: () => void;
  try {
    makeFolder(resolve(folder));
    release = lockFolder(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
  try {
    refuseStanding(path('ledger'), folder);
  } catch (error) {
    release();
    throw unwritable(folder, error);
  }
  return {
    path,
    clear: (but) => {
      try {
        for (const file of ['journal', 'ledger', 'record', 'junit', 'sensitivity', 'targetLog'] as const) {
          if (file !== but) rmSync(path(file), { force: true });
        }
      } catch (error) {
        throw unwritable(folder, error);
      }
    },
    write: (file, contents) => writeFileSync(path(file), contents),
    release,
  };
}

/** Makes a folder and those above it, one by one: asked for all at once, Node does not return below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function unwritable(folder: string, error: unknown): BundleProblem {
  if (error instanceof BundleProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new BundleProblem(
    `the reports cannot be written to ${folder}: ${detail}`,
    'Name a folder that can be written with --out.',
  );
}

/** @throws BundleProblem where a ledger on disk leaves things standing, or cannot be read */
function refuseStanding(file: string, folder: string): void {
  if (!existsSync(file)) return;
  const entries = entriesOf(file);
  const left = entries && blocking(entries).length;
  if (left === 0) return;
  throw left === undefined
    ? new BundleProblem(
        `${folder} holds a ledger that cannot be read`,
        `See \`cleanup --ledger ${file}\` for what is wrong with it, or name another folder with --out.`,
      )
    : new BundleProblem(
        `${folder} holds the ledger of a run that left ${left} thing${left === 1 ? '' : 's'} on its target`,
        `Remove them with \`cleanup --ledger ${file}\`, or name another folder with --out.`,
      );
}

/**
 * What is to be removed before another run takes the folder. Not what ended with its target, an embedded one or one that
 * the run had started; nor the work items that a hook made, since removing things is not asked of it (spec/control.yaml).
 */
function blocking(entries: readonly LedgerEntry[]): Standing[] {
  const run = runOf(entries);
  if (run?.embedded || run?.started) return [];
  return standing(entries).filter(({ resource }) => resource !== 'work item');
}

function entriesOf(file: string) {
  try {
    return readLedger(file).entries;
  } catch {
    return undefined;
  }
}

/** Writes journal lines as they come. */
export function journalTo(file: string): { journal: Journal; close: () => void } {
  const { append, close } = appendTo(file);
  return { journal: (entry) => append(`${JSON.stringify(entry)}\n`), close };
}

/**
 * Appends lines to a file. A line is with the operating system when `append` returns: it outlives the process, however
 * that ends. It is not forced onto the disk, which would help only where the whole machine goes down.
 */
export function appendTo(file: string): { append: (line: string) => void; close: () => void } {
  const descriptor = openSync(file, 'a');
  return {
    append: (line) => {
      writeSync(descriptor, line);
    },
    close: () => closeSync(descriptor),
  };
}
