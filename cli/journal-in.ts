import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles } from '../harness/bundle.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { readJournal } from '../harness/journal/read.ts';
import { UsageError } from './usage-error.ts';

/** The journal of a bundle. @throws UsageError for a folder without one that can be read */
export function journalIn(folder: string): JournalEntry[] {
  const file = join(folder, bundleFiles.journal);
  try {
    return readJournal(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      existsSync(file) ? `${file} is not a journal: ${detail}` : `there is no ${bundleFiles.journal} in ${folder}`,
      'Name the folder of the reports of a run.',
    );
  }
}
