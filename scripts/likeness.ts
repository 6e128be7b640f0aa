/*
 * `npm run likeness` measures what the dictionary of known faults is worth: how often a run's failures are given the name of the
 * fault that the target has, and how often a fault goes unnoticed that could not have been noticed. It writes the figures into
 * docs/reading-a-result.md.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPool } from './kill-matrix/pool.ts';
import { progress } from './kill-matrix/progress.ts';
import type { Task } from './likeness/judge-likeness.ts';
import { type Numbers, tasksOf } from './likeness/tasks.ts';
import { inWords } from './likeness/words.ts';

const usage = `npm run likeness -- [--ones N] [--pairs N] [--parts N] [--seed N] [--whole] [--processes N] [--out DIR] [--check]

  --ones       targets with one fault (60)
  --pairs      targets with two faults at once (40)
  --parts      targets with one fault, judged by one to eight scenarios (60)
  --seed       draws faults and scenarios (7)
  --whole      judges by all scenarios, not by those of the areas that the faults trip
  --processes  how many processes judge (2)
  --out        the folder of what was found (likeness)
  --check      leaves docs/reading-a-result.md as it is`;

const given = process.argv.slice(2);
try {
  await measure(numbers(), given);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

function numbers() {
  const number = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: given,
    options: {
      ...{ ones: number, pairs: number, parts: number, seed: number, processes: number, out: number },
      ...{ whole: flag, check: flag },
    },
  });
  const read = (name: 'ones' | 'pairs' | 'parts' | 'seed' | 'processes', usual: number) => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < 0)
      throw new TypeError(`--${name} takes a whole number, not ${values[name]}`);
    return value;
  };
  return {
    ...{ ones: read('ones', 60), pairs: read('pairs', 40), parts: read('parts', 60), seed: read('seed', 7) },
    ...{ processes: read('processes', 2), whole: values.whole, check: values.check, out: values.out ?? 'likeness' },
  };
}

async function measure(options: ReturnType<typeof numbers>, args: readonly string[]): Promise<void> {
  const { seed, whole, processes, out, check } = options;
  const { perform, cpu, close } = openPool(processes);
  const { each, machine } = progress(processes, cpu);
  const judge = async (task: Task) => {
    const done = await perform({ kind: 'likeness', ...task });
    if (done.kind !== 'likeness') throw new Error(`asked about a likeness, told about ${done.kind}`);
    return done.likeness;
  };
  const tasks = tasksOf(options, seed, whole);
  const judged = {
    ones: await each('targets with one fault', tasks.ones, judge),
    pairs: await each('targets with two faults', tasks.pairs, judge),
    parts: await each('small runs', tasks.parts, judge),
  } satisfies Record<keyof Numbers, unknown>;
  close();
  const by = whole ? 'by all scenarios' : 'by every scenario of the areas that its faults trip';
  const command = ['npm run likeness', ...(args.length > 0 ? ['--'] : []), ...args].join(' ');
  const words = inWords(judged, `\`${command}\`, each target judged ${by}: ${machine()}.`);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'likeness.json'), `${JSON.stringify(judged, null, 1)}\n`);
  if (!check) await writeInto(fileURLToPath(new URL('../docs/reading-a-result.md', import.meta.url)), words);
  console.log(words);
}

/** Puts the figures where a reader looks for them. */
async function writeInto(file: string, words: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const block = /(<!-- likeness -->\n)[\s\S]*?(\n<!-- end -->)/;
  if (!block.test(text)) throw new Error(`${file} has no place for the figures`);
  await writeFile(
    file,
    text.replace(block, (_, open: string, end: string) => `${open}${words}${end}`),
  );
}
