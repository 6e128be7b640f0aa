import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variants } from '../../fixtures/variants/index.ts';
import { page } from './html.ts';
import { markdown, type Report } from './markdown.ts';
import { type KillMatrix, matrixOf, textOf } from './matrix.ts';
import { type Measurements, measurementsIn, summary } from './summary.ts';

const committed = fileURLToPath(new URL('../../fixtures/kill-matrix.json', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/kill-matrix.md', import.meta.url));

/** The committed matrix; an empty one where there is none. */
export async function readMatrix(): Promise<KillMatrix> {
  const empty = textOf(matrixOf([], []));
  return JSON.parse(await readFile(committed, 'utf8').catch(() => empty));
}

export function writeMatrix(matrix: KillMatrix): Promise<void> {
  return writeFile(committed, textOf(matrix));
}

/** Writes docs/kill-matrix.md; what was measured before and not anew stays. */
export async function writeSummary(matrix: KillMatrix, measured: Partial<Measurements>): Promise<void> {
  const before = measurementsIn(await readFile(docs, 'utf8').catch(() => ''));
  await writeFile(docs, summary(matrix, variants, { ...before, ...measured }));
}

/** Whether docs/kill-matrix.md says what the committed matrix does. */
export async function isSummaryFresh(): Promise<boolean> {
  const text = await readFile(docs, 'utf8').catch(() => '');
  return text === summary(await readMatrix(), variants, measurementsIn(text));
}

/** Writes the whole matrix to read, and all results. */
export async function writeReports(out: string, report: Report, results: object): Promise<void> {
  await writeFile(join(out, 'kill-matrix.md'), markdown(report));
  await writeFile(join(out, 'kill-matrix.html'), page(report));
  await writeFile(join(out, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
}

/** Writes what random targets showed. */
export async function writeTrials(out: string, words: string, results: object): Promise<void> {
  await writeFile(join(out, 'random.md'), `# Random targets\n\n${words}\n`);
  await writeFile(join(out, 'random.json'), `${JSON.stringify(results, null, 1)}\n`);
}
