import { describe, expect, test } from 'vitest';
import { faults } from '../../fixtures/faults/index.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { adjudications, profiles, requirements, silences } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';
import { commandTests, emptyFolder, filesIn, run, start } from './command.ts';

commandTests();

const known: Record<string, readonly string[]> = {
  requirements: Object.keys(requirements),
  scenarios: scenarios.map(({ id }) => id),
  faults: faults.map(({ id }) => id),
  variants: variants.map(({ id }) => id),
  silences: [...Object.keys(silences), ...Object.keys(adjudications)],
  profiles: Object.keys(profiles),
};

describe.concurrent.each(Object.entries(known))('list %s', (kind, ids) => {
  test('prints each of them, and how many there are', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await run(['list', kind], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(ids.filter((id) => !lines.includes(id))).toEqual([]);
    const noun = ids.length === 1 ? kind.replace(/s$/, '') : kind;
    const points = Object.keys(adjudications).length;
    const number =
      kind === 'silences' ? `${ids.length - points} silences, ${points} contested points` : `${ids.length} ${noun}`;
    expect(stdout.endsWith(`\n${number}\n`)).toBe(true);
    expect(stdout).not.toMatch(/: undefined|\[object|function \(/);
    expect(filesIn(cwd)).toEqual([]);
  });

  test('prints them as JSON and nothing else', async () => {
    const { code, stdout, stderr } = await run(['list', kind, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    expect(listed.sort()).toEqual([...ids].sort());
  });
});

test.each([[['--help']], [['run', '--help']], [['serve', '--help']], [['list', '--help']], [['help', 'run']]])(
  'help is a result: %j',
  async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: cloud-agents-conformance/);
  },
);

test('the version is a result', async () => {
  expect(await run(['--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});

test('a reader who has gone leaves no error behind', async () => {
  const { child, finished } = start(['list', 'requirements', '--json']);
  child.stdout?.destroy();
  expect(await finished).toMatchObject({ code: 0, stderr: '' });
});
