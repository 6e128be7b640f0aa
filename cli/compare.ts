import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison, compareRuns } from '../harness/behaviour/comparison.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { fold } from '../harness/journal/fold.ts';
import { comparison, differs } from '../reporters/comparison.ts';
import type { CompareSettings } from './compare-settings.ts';
import { journalIn } from './journal-in.ts';
import { withKnownFaults } from './known-faults.ts';
import type { Output } from './output.ts';
import { run } from './run.ts';
import type { RunSettings } from './settings.ts';

/** Codes of a run that was not carried through. */
const broken = [4, 130];

/**
 * Runs the suite on both targets, one after the other, and tells what differs. Gives the exit code: 0 nothing does, 1
 * something does, 3 one of them could not be judged, 4 and 130 as its runs do.
 * @throws UsageError where the folders cannot be used
 */
export async function compare({ before, after, out }: CompareSettings, output: Output): Promise<number> {
  // What each run has to say of itself is in its own reports.
  const silent: Output = { ...output, result: () => {} };
  const runOf = async (settings: RunSettings, which: string) => {
    if (!output.quiet) output.say(`Running against ${settings.target?.url} (${which}).`);
    return run(settings, silent);
  };
  const codes: number[] = [];
  for (const [side, which] of [
    [before, 'before'],
    [after, 'after'],
  ] as const) {
    if ('folder' in side) continue;
    const code = await runOf(side, which);
    if (broken.includes(code)) return code;
    codes.push(code);
  }
  const folders = { before: 'folder' in before ? before.folder : before.out, after: after.out };
  const found = await compared(journalIn(folders.before), journalIn(folders.after));
  const file = join(out, 'comparison.json');
  const json = `${JSON.stringify(found, null, 2)}\n`;
  writeFileSync(file, json);
  const { width, colors } = output;
  const text = comparison(found, [folders.before, folders.after, file], {
    width: Math.min(Math.max(width, 20), 100),
    colors,
  });
  output.result(output.json ? json : output.quiet ? `${text.trimEnd().split('\n').at(-1)}\n` : text);
  if (differs(found)) return 1;
  return codes.includes(3) || found.before.cut_short || found.after.cut_short ? 3 : 0;
}

/** What two runs differ in, with what the known faults say of each. */
async function compared(before: readonly JournalEntry[], after: readonly JournalEntry[]): Promise<Comparison> {
  const found = compareRuns(before, after);
  const [was, is] = [await withKnownFaults(fold(before)), await withKnownFaults(fold(after))];
  return {
    ...found,
    before: { ...found.before, known_faults: was.known_faults },
    after: { ...found.after, known_faults: is.known_faults },
  };
}
