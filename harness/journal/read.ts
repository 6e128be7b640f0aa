import { readFileSync } from 'node:fs';
import type { JournalEntry } from './entry.ts';

/**
 * The entries of a journal on disk. A last line that was cut off (a killed run) is left out.
 * @throws Error for a file that is not a journal of this version
 */
export function readJournal(path: string): JournalEntry[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // The text after the last line feed is either empty or a line that was never finished.
  lines.pop();
  const entries = lines.map((line) => JSON.parse(line) as JournalEntry);
  const [first] = entries;
  if (first?.kind !== 'run' || first.journal_version !== 1) throw new Error(`${path} is not a journal of version 1`);
  return entries;
}
