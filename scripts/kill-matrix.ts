/*
 * `npm run kill-matrix` judges every fault and every legal alternative and writes which scenario notices what:
 * fixtures/kill-matrix.json, docs/kill-matrix.md, and a folder of reports to read. It exits 1 where a fault is not killed by
 * what it declares, fails what it does not declare, or a legal alternative is not clean.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults } from '../fixtures/faults/index.ts';
import { variants } from '../fixtures/variants/index.ts';
import { page } from './kill-matrix/html.ts';
import {
  accusations,
  complaints,
  judgeFaults,
  judgeTrials,
  judgeVariantGroups,
  type Way,
} from './kill-matrix/judge-all.ts';
import { asDeclared } from './kill-matrix/judge-fault.ts';
import { markdown } from './kill-matrix/markdown.ts';
import { type KillMatrix, matrixOf, renewed, stale, textOf } from './kill-matrix/matrix.ts';
import { type Asked, asked, Refused, usage } from './kill-matrix/options.ts';
import { trialsInWords } from './kill-matrix/random.ts';
import { strengthOf } from './kill-matrix/strength.ts';
import { measurementsIn, summary } from './kill-matrix/summary.ts';
import { tally } from './kill-matrix/tally.ts';
import { trials } from './kill-matrix/trial.ts';
import { parts } from './trace/links.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const committed = file('fixtures/kill-matrix.json');
const docs = file('docs/kill-matrix.md');
const wrong: string[] = [];
const started = performance.now();

try {
  const options = asked(process.argv.slice(2), faults);
  await mkdir(options.out, { recursive: true });
  await (options.random === undefined ? everything(options) : byChance(options, options.random));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
for (const sentence of wrong) console.error(sentence);
if (wrong.length > 0) process.exitCode = 1;

/** Judges the faults that were asked for, and the variants where that was all of them. */
async function everything(options: Asked): Promise<void> {
  const { check, times, out } = options;
  const all = options.faults.length === faults.length;
  const old = await readMatrix();
  const judged = await judgeFaults(options.faults, times, wayOf(options, 'judgements of faults'));
  const legal = all ? await judgeVariantGroups(variants, wayOf(options, 'targets that take legal alternatives')) : [];
  const good = judged.filter(asDeclared);
  const part = matrixOf(faults, good);
  const matrix = all ? part : renewed(old, part, faults);
  wrong.push(...judged.flatMap((one) => complaints(one, check ? old : null)), ...legal.flatMap(accusations));
  if (check) wrong.push(...stale(old, options.faults).map((it) => `fixtures/kill-matrix.json is stale: ${it}`));
  const strength = strengthOf(matrix);
  if (all) wrong.push(...strength.unproven.map((id) => `${id} is a MUST that no fault is killed by`));

  const took = `${seconds()} s with ${options.processes} processes on ${machine()}`;
  const line =
    `${good.length} of ${judged.length} faults killed as declared` +
    (all
      ? `, ${legal.flatMap(({ ids }) => ids).length - legal.filter((one) => accusations(one).length > 0).length} of ${variants.length} legal alternatives clean`
      : '') +
    `; ${wrong.length} findings; ${took}`;
  const report = { matrix, strength, parts, line, findings: wrong };
  await writeFile(join(out, 'kill-matrix.md'), markdown(report));
  await writeFile(join(out, 'kill-matrix.html'), page(report));
  await writeFile(join(out, 'results.json'), `${JSON.stringify({ faults: judged, variants: legal }, null, 1)}\n`);
  if (!check) {
    await writeFile(committed, textOf(matrix));
    const command = `\`${['npm run kill-matrix', ...(options.arguments.length > 0 ? ['--'] : []), ...options.arguments].join(' ')}\``;
    await writeSummary(matrix, all ? { everything: `${command}: ${line}.` } : {});
  }
  console.log(`${line}\n${join(out, 'kill-matrix.html')}`);
}

/** Judges targets put together by chance. */
async function byChance(options: Asked, count: number): Promise<void> {
  const { seed, out } = options;
  const judged = await judgeTrials(trials(count, seed), wayOf(options, 'random targets'));
  const result = tally(judged);
  const command = `npm run kill-matrix -- --random ${count} --seed ${seed}`;
  const words = trialsInWords(
    result,
    `\`${command}\`: ${seconds()} s with ${options.processes} processes on ${machine()}.`,
  );
  await writeFile(join(out, 'random.md'), `# Random targets\n\n${words}\n`);
  await writeFile(join(out, 'random.json'), `${JSON.stringify({ command, result, trials: judged }, null, 1)}\n`);
  if (!options.check) await writeSummary(await readMatrix(), { random: words });
  console.log(`${words}\n\n${join(out, 'random.json')}`);
  for (const { number, variants: choices, undeclared, crash, faults: taken } of judged) {
    const who = `target ${number} (${[...choices, ...taken].join(', ') || 'as it is'})`;
    if (crash !== undefined) wrong.push(`${who} was not judged: ${crash}`);
    if (taken.length > 0) continue;
    wrong.push(...undeclared.map((it) => `${who} is legal, and accused of ${it.requirement}: ${it.message}`));
  }
}

/** How the jobs are done, and how far they are, every tenth of the way. */
function wayOf({ processes, whole }: Asked, what: string): Way {
  let told = 0;
  const progress: Way['progress'] = (done, of) => {
    if (done < of && done - told < of / 10) return;
    told = done;
    console.error(`${done} of ${of} ${what}, after ${seconds()} s`);
  };
  return { processes, whole, progress };
}

async function readMatrix(): Promise<KillMatrix> {
  return JSON.parse(await readFile(committed, 'utf8').catch(() => textOf(matrixOf([], []))));
}

async function writeSummary(matrix: KillMatrix, measured: Partial<ReturnType<typeof measurementsIn>>): Promise<void> {
  const before = measurementsIn(await readFile(docs, 'utf8').catch(() => ''));
  await writeFile(docs, summary(matrix, variants, { ...before, ...measured }));
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}

function machine(): string {
  return `${cpus().length} cores, Node ${process.versions.node}`;
}
