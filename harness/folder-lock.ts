import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BundleProblem } from './bundle-problem.ts';

/** The file in a folder that says which process has it. */
export const lockFile = '.lock';

/**
 * Takes a folder for this process alone; a lock that a killed process left is taken over. Gives what frees it.
 * @throws BundleProblem where another process holds it; Error where the folder cannot be written
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, lockFile);
  lock(file, folder);
  return () => rmSync(file, { force: true });
}

function lock(file: string, folder: string): void {
  if (makeLock(file)) return;
  const holder = textOf(file);
  const takenOver = !isAlive(Number(holder)) && moveAway(file, holder) && makeLock(file);
  if (takenOver) return;
  throw new BundleProblem(`another run is writing to ${folder}`, 'Wait for it, or name another folder with --out.');
}

/** Makes the lock whole, so that nobody takes one that is about to be written for one that names no process. */
function makeLock(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    return isNew(() => linkSync(draft, file));
  } catch (error) {
    if (!linkless.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return isNew(() => writeFileSync(file, String(process.pid), { flag: 'wx' }));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What a file system says that has no links. */
const linkless: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Whether a file was made; false where it was there already. */
function isNew(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock away that a killed run left; of several that come upon it, one alone does. */
function moveAway(file: string, holder: string): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const still = textOf(aside) === holder;
  // Another was faster, and this is its lock.
  if (!still) renameSync(aside, file);
  rmSync(aside, { force: true });
  return still;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
