import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, tcp } from '../../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, run } from '../command.ts';

/** A configuration that cannot be taken. */
export interface Case {
  /** TARGET stands for a target that is there. */
  yaml: string;
  args?: readonly string[];
  env?: Record<string, string>;
  /** What standard error says is wrong: file, line, column and key; and what it says to do. */
  wrong: RegExp;
  remedy: RegExp;
}

/** Part of every secret in these tests; it must never be in any output. */
export const secret = 'hunter2-hunter2';
export const token = { QODER_PAT: `pt-${secret}` };

/** A target that is there, and what else its section says. */
export const to = (rest: string) => section('TARGET', rest);
/** The same for a target that is not on this machine. */
export const away = (rest: string) => section('https://api.invalid/v1', rest);
const section = (url: string, rest: string) => `target:\n  url: ${url}\n${rest.replace(/^(?=.)/gm, '  ')}`;

/** Tests that each case is told with its place and what to do; nothing is sent, printed or written. */
export function refused(
  cases: readonly [string, Case][],
  files: () => Readonly<Record<string, string>> = () => ({}),
): void {
  commandTests();
  let target: Listening;
  let connections = 0;
  beforeAll(async () => {
    target = await tcp((socket) => {
      connections += 1;
      socket.destroy();
    });
  });
  afterAll(() => target.stop());

  test.concurrent.each(cases)('%s', async (_, { yaml, args = [], env = {}, wrong, remedy }) => {
    const cwd = emptyFolder();
    for (const [name, text] of Object.entries(files())) writeFileSync(join(cwd, name), text);
    writeFileSync(join(cwd, 'conformance.yaml'), yaml.replaceAll('TARGET', `${target.origin}/api`));
    const before = filesIn(cwd);
    const finished = await run(['run', ...args], { env, cwd });
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(wrong);
    expect(finished.stderr).toMatch(remedy);
    expect(finished.stderr).not.toMatch(/^\s+at |hunter2|12345678/m);
    expect(filesIn(cwd)).toEqual(before);
    expect(connections).toBe(0);
  });
}
