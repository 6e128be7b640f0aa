/*
 * What a run costs. Three things are measured in turn, in processes of their own, several times (5, or the first
 * argument): (a) the whole command against the reference target in another process; (b) vitest, with the same options,
 * over one empty test; (c) undici alone, sending the requests that (a) sent, on the same target. In (c) the answers may
 * differ, since what (a) made has moved on or been archived meanwhile. The aim: a <= b + 3c, and under 200 MB.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { readJournal } from '../harness/journal/read.ts';
import type { RunRecord } from '../harness/record.ts';
import { type Measured, measure, median } from './bench/measure.ts';
import { serve } from './bench/served.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'dist/cli.js');
const rounds = Number(process.argv[2] ?? 5);

// Below node_modules, so that the scripts find what they import.
const scripts = join(root, 'node_modules/.cache/bench');
await mkdir(scripts, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['nothing', 'empty', 'replay'].map((name) => `scripts/bench/${name}.ts`),
  outdir: scripts,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
});

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const target = await serve(cli);
const whole: Measured[] = [];
const driver: Measured[] = [];
const bare: Measured[] = [];
try {
  const out = join(folder, 'reports');
  for (let round = 0; round < rounds; round += 1) {
    whole.push(await measure([cli, 'run', '--target', target.url, '--out', out, '--quiet'], target.environment));
    driver.push(await measure([join(scripts, 'empty.js')]));
    bare.push(await measure([join(scripts, 'replay.js'), join(out, 'journal.ndjson'), target.url], target.environment));
  }
  report(JSON.parse(await readFile(join(out, 'run.json'), 'utf8')), readJournal(join(out, 'journal.ndjson')));
} finally {
  await target.stop();
  await rm(folder, { recursive: true, force: true });
}

function report(record: RunRecord, journal: readonly JournalEntry[]): void {
  const of = (measured: readonly Measured[], what: keyof Measured) => median(measured.map((one) => one[what]));
  const [a, b, c] = [whole, driver, bare].map((measured) => of(measured, 'milliseconds')) as [number, number, number];
  const requests = Object.values(record.counts.exchanges).reduce((sum, count) => sum + count, 0);
  const judged = record.requirements.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed');
  const musts = judged.filter(({ level }) => level === 'MUST').length;
  const writes = journal.filter((entry) => entry.kind === 'exchange' && entry.exchange.request.method !== 'GET').length;
  const peak = Math.max(...whole.map(({ peakMegabytes }) => peakMegabytes));
  const line = (label: string, value: string) => console.log(`${label.padEnd(44)} ${value}`);
  const time = (label: string, measured: readonly Measured[]) => {
    const all = measured.map(({ milliseconds }) => Math.round(milliseconds)).join(' ');
    const cpu = Math.round(of(measured, 'cpuMilliseconds'));
    line(label, `${Math.round(of(measured, 'milliseconds'))} ms (cpu ${cpu} ms; rounds ${all})`);
  };
  time('a  the whole run', whole);
  time('b  vitest with one empty test', driver);
  time(`c  undici alone, the same ${requests} requests`, bare);
  line('(a - b) / c', ((a - b) / c).toFixed(2));
  line('a / (b + 3c), aim: at most 1', (a / (b + 3 * c)).toFixed(2));
  line('requests per requirement judged', `${(requests / judged.length).toFixed(2)} (${requests} / ${judged.length})`);
  line('writes per MUST judged', `${(writes / musts).toFixed(2)} (${writes} / ${musts})`);
  line('peak memory of a, aim: under 200 MB', `${Math.round(peak)} MB`);
}
