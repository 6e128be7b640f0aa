import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandTests, emptyFolder, recordIn, run } from './command.ts';

commandTests();

const few = ['--out', '.', '--only', 'explore.deployment'];

test('--explore says how many sequences are tried, and 0 that none is', async () => {
  const cwd = emptyFolder();
  await run(['run', ...few, '--explore', '2'], { cwd });
  expect(recordIn(cwd).explore).toBe(2);
  const { steps } = acted(cwd);
  expect(steps.explored.tries.length).toBe(2);

  const none = await run(['run', ...few, '--explore', '0'], { cwd: emptyFolder() });
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/--only explore\.deployment matches no scenario/);
}, 60_000);

test('--seed random chooses a seed, says which, and every reader is told the same', async () => {
  const cwd = emptyFolder();
  const { stdout, stderr } = await run(['run', ...few, '--explore', '1', '--seed', 'random'], { cwd });
  const seed = recordIn(cwd).seed;
  expect(stderr).toContain(`The seed is ${seed}, chosen at random; --seed ${seed} asks the same again.`);
  expect(stdout).toContain(`seed ${seed}`);
  expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toContain(`value="${seed}"`);

  const again = emptyFolder();
  await run(['run', ...few, '--explore', '1', '--seed', String(seed)], { cwd: again });
  const [words, same] = [cwd, again].map((folder) => acted(folder).steps.explored.tries.map((tried) => tried.words));
  expect(same).toEqual(words);

  const plan = await run(['plan', '--json', '--only', 'work.get.*', '--seed', 'random'], { cwd: emptyFolder() });
  const planned = JSON.parse(plan.stdout).seed;
  expect(plan.stderr).toContain(`The seed is ${planned}, `);
  expect(planned).not.toBe(seed);
}, 60_000);

/** What the exploration of a bundle left. */
function acted(folder: string): { steps: { explored: { tries: { words: string[] }[] } } } {
  const lines = readFileSync(join(folder, 'journal.ndjson'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).find(({ kind }) => kind === 'acted');
}
