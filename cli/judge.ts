import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { bundleFiles } from '../harness/bundle.ts';
import type { KnownFaults } from '../harness/dictionary/known-faults.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { fold } from '../harness/journal/fold.ts';
import { monitors } from '../harness/monitors.ts';
import type { RunRecord } from '../harness/record.ts';
import { type Rejudged, rejudge } from '../harness/rejudge.ts';
import { blindSpotLines, noticedLine, reasonsLine } from '../reporters/known-faults/blind-spots.ts';
import { likenessLines } from '../reporters/known-faults/likeness.ts';
import { count, printable } from '../reporters/text.ts';
import { verdictLine } from '../reporters/verdict-line.ts';
import { specDigest } from '../spec/generated/digest.ts';
import { probes, scenarios } from '../suites/index.ts';
import type { JudgeFlags } from './commands/judge.ts';
import { journalIn } from './journal-in.ts';
import { withKnownFaults } from './known-faults.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const lookLimit = 5;

/**
 * Judges a bundle again from its journal, and says whether it holds what its exchanges show, and what the known faults say
 * of it. Gives the exit code: 0 it
 * does, 1 it does not.
 * @throws UsageError for a folder without a journal that can be read
 */
export async function judge(folder: string, { blindSpots = false }: JudgeFlags, output: Output): Promise<number> {
  const { result, say } = output;
  const entries = journalIn(folder);
  const record = await withKnownFaults(fold(entries));
  const { known_faults: known } = record;
  const { suite, target, started_at } = record;
  if (suite.spec_digest !== specDigest) {
    say(
      `The bundle is of suite ${suite.version} with other requirements than this one (${version}): expect differences.`,
    );
  }
  const { traces, checks, observations, differences } = again(entries, folder);
  const file = recordIn(folder);
  const kept = file === undefined || follows(file, record);
  const exchanges = entries.filter(({ kind }) => kind === 'exchange').length;
  const lines = [
    `${printable(target.url)}, ${started_at}: ${count(exchanges, 'exchange')}, ${count(traces, 'trace')} judged again, ${count(checks, 'check')}, ${count(observations, 'observation')}`,
    ...differences.map(({ scenario, attempt, requirement, recorded, found }) => {
      const where = [`${scenario}/${attempt}`, ...(requirement === undefined ? [] : [requirement])].join(', ');
      return printable(`  ${where}: recorded ${recorded}; found ${found}`);
    }),
    ...(kept ? [] : [`  ${bundleFiles.record} is not what follows from ${bundleFiles.journal}`]),
    ...(file === undefined
      ? [`  there is no ${bundleFiles.record}; this is what follows from ${bundleFiles.journal}`]
      : []),
    ...likenessLines(known, lookLimit),
    ...(blindSpots ? ['', ...blindSpotLines(known), ''] : []),
    ...(file?.known_faults && file.known_faults.dictionary.digest !== known.dictionary.digest
      ? [`What ${bundleFiles.record} says of known faults is by another list of them than what follows here.`]
      : []),
    told(known, blindSpots),
    differences.length === 0 && kept
      ? `Every check is as recorded. ${verdictLine(record)}`
      : 'The bundle does not say what its exchanges show.',
  ];
  result(`${lines.join('\n')}\n`);
  return differences.length === 0 && kept ? 0 : 1;
}

/**
 * Whether a record is what follows from its journal. What a dictionary says that this suite has not can only be taken as it
 * stands, and an older record has nothing of that kind.
 */
function follows(file: RunRecord, record: RunRecord): boolean {
  const { known_faults: asked, ...rest } = JSON.parse(JSON.stringify(record));
  const { known_faults: kept, ...others } = file;
  if (!isDeepStrictEqual(others, rest)) return false;
  return kept?.dictionary?.digest !== asked.dictionary.digest || isDeepStrictEqual(kept, asked);
}

/** How many known faults the run could not have noticed, and how to see them. */
function told(known: KnownFaults, listed: boolean): string {
  const { length } = known.blind_spots;
  const why = length > 0 ? `: ${reasonsLine(known, 4)}` : '';
  return `The run ${noticedLine(known)}${why}.${length > 0 && !listed ? ' --blind-spots lists them.' : ''}`;
}

/** @throws UsageError for a journal that is not whole */
function again(entries: readonly JournalEntry[], folder: string): Rejudged {
  try {
    return rejudge(entries, { scenarios, monitors, probes });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${join(folder, bundleFiles.journal)} is not whole: ${detail}`,
      'Take the folder as the run left it.',
    );
  }
}

function recordIn(folder: string): RunRecord | undefined {
  const file = join(folder, bundleFiles.record);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON`, 'Name the folder of the reports of a run, as the run left it.');
  }
}
