/** What came of `stryker run mutation/target.config.mjs`: the figures by file, and every survivor, to be looked at. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What this reads of Stryker's JSON report. */
interface Report {
  files: Record<string, { source: string; mutants: readonly Mutant[] }>;
}

interface Mutant {
  mutatorName: string;
  replacement: string;
  status: 'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'RuntimeError' | 'CompileError' | 'Ignored' | 'Pending';
  location: { start: Position; end: Position };
}

interface Position {
  line: number;
  column: number;
}

/** A line of the runner's notes. Its places begin at 0, those of the report at 1. */
interface Note extends Pick<Mutant, 'mutatorName' | 'replacement' | 'location'> {
  fileName: string;
  open?: readonly string[];
  advisories?: readonly string[];
}

/** How a mutant came out: only a judged check of a MUST kills. */
const outcomes = ['killed', 'not judged', 'advisory', 'unnoticed', 'not reached', 'timed out', 'error'] as const;
type Outcome = (typeof outcomes)[number];

const folder = 'reports/mutation';
const report: Report = JSON.parse(readFileSync(`${folder}/target.json`, 'utf8'));
const notes = new Map<string, Note>();
for (const line of readFileSync(`${folder}/target-notes.ndjson`, 'utf8').split('\n').filter(Boolean)) {
  const note: Note = JSON.parse(line);
  notes.set(keyOf(relative(process.cwd(), note.fileName), note, 0), note);
}

const rows = Object.entries(report.files).map(([file, { source, mutants }]) => {
  const judged = mutants
    .filter(({ status }) => status !== 'Ignored' && status !== 'Pending')
    .map((mutant) => {
      const note = notes.get(keyOf(file, mutant, 1));
      return { mutant, note, outcome: outcomeOf(mutant, note) };
    });
  return { file, source, judged, ignored: mutants.length - judged.length };
});

const count = (judged: readonly { outcome: Outcome }[], outcome: Outcome) =>
  judged.filter((one) => one.outcome === outcome).length;
const line = (name: string, judged: readonly { outcome: Outcome }[], ignored: number) => {
  const [killed, valid] = [count(judged, 'killed'), judged.length - count(judged, 'error')];
  const score = valid === 0 ? '' : `${((100 * killed) / valid).toFixed(1)} %`;
  return `| ${[name, judged.length, ...outcomes.map((it) => count(judged, it)), ignored, score].join(' | ')} |`;
};

for (const { file, source, judged } of rows) {
  for (const { mutant, note, outcome } of judged.filter((one) => one.outcome !== 'killed')) {
    const { start, end } = mutant.location;
    const lines = source.split('\n').slice(start.line - 1, end.line);
    const was = lines.length === 1 ? (lines[0] ?? '').slice(start.column - 1, end.column - 1) : `${lines[0]?.trim()} …`;
    console.log(`${file}:${start.line}:${start.column} ${mutant.mutatorName}, ${outcome}`);
    console.log(`  - ${was}\n  + ${mutant.replacement.replaceAll(/\s+/g, ' ')}`);
    for (const told of [...(note?.open ?? []), ...(note?.advisories ?? [])].slice(0, 3)) console.log(`    ${told}`);
  }
}
console.log(`\n| file | mutants | ${outcomes.join(' | ')} | left out | killed |`);
console.log(`| --- ${'| --- '.repeat(outcomes.length + 3)}|`);
for (const { file, judged, ignored } of rows) {
  console.log(line(file.replace('fixtures/reference-target/', ''), judged, ignored));
}
const all = rows.flatMap(({ judged }) => judged);
console.log(
  line(
    'all',
    all,
    rows.map(({ ignored }) => ignored).reduce((a, b) => a + b, 0),
  ),
);

function keyOf(file: string, { mutatorName, replacement, location }: Omit<Note, 'fileName'>, first: 0 | 1): string {
  const place = ({ line, column }: Position) => `${line - first}:${column - first}`;
  return [file, mutatorName, place(location.start), place(location.end), replacement].join(' ');
}

function outcomeOf({ status }: Mutant, note: Note | undefined): Outcome {
  if (status === 'Killed') return 'killed';
  if (status === 'Timeout') return 'timed out';
  if (status === 'RuntimeError' || status === 'CompileError') return 'error';
  if (status === 'NoCoverage') return 'not reached';
  if (note?.open?.length) return 'not judged';
  return note?.advisories?.length ? 'advisory' : 'unnoticed';
}
