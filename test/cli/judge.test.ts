import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTests, emptyFolder, run } from './command.ts';

commandTests();

/** The bundle of a small run against the embedded target. */
async function bundle(): Promise<{ cwd: string; path: (file: string) => string }> {
  const cwd = emptyFolder();
  expect(await run(['run', '--only', 'work.ack.queued', '--quiet'], { cwd })).toMatchObject({ code: 0 });
  return { cwd, path: (file) => join(cwd, 'conformance-report', file) };
}

describe('judge', () => {
  test('confirms a bundle that is as its run left it', async () => {
    const { cwd } = await bundle();
    const { code, stdout } = await run(['judge'], { cwd });
    expect(stdout).toMatch(/Every check is as recorded\. .*gate passes \(exit 0\)/);
    expect(code).toBe(0);
  });

  test('says so where the record was changed', async () => {
    const { cwd, path } = await bundle();
    writeFileSync(path('run.json'), readFileSync(path('run.json'), 'utf8').replace('"passed"', '"failed"'));
    const { code, stdout } = await run(['judge', 'conformance-report'], { cwd });
    expect(stdout).toMatch(/run\.json is not what follows from journal\.ndjson/);
    expect(code).toBe(1);
  });

  test('says so where an answer was changed', async () => {
    const { cwd, path } = await bundle();
    const text = readFileSync(path('journal.ndjson'), 'utf8');
    const changed = text.replace(/(\\"state\\":)\\"starting\\"/g, '$1\\"active\\"');
    expect(changed).not.toBe(text);
    writeFileSync(path('journal.ndjson'), changed);
    const { code, stdout } = await run(['judge'], { cwd });
    expect(stdout).toMatch(/recorded passed; found failed/);
    expect(code).toBe(1);
  });

  test('judges a journal of a killed run, which has no record', async () => {
    const { cwd, path } = await bundle();
    rmSync(path('run.json'));
    const { code, stdout } = await run(['judge'], { cwd });
    expect(stdout).toMatch(/there is no run\.json/);
    expect(code).toBe(0);
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['has no journal', (path) => rmSync(path), /there is no journal\.ndjson in conformance-report/],
    ['has something else for one', (path) => writeFileSync(path, 'hello\n'), /journal\.ndjson is not a journal/],
    [
      'has a journal that lacks an exchange',
      (path) => {
        const lines = readFileSync(path, 'utf8').split('\n');
        writeFileSync(
          path,
          lines.filter((line) => !line.includes('/act/1"') || !line.includes('"exchange":{')).join('\n'),
        );
      },
      /is not whole: the journal has no exchange .*act\/1/,
    ],
    ['has a journal without a run', (path) => writeFileSync(path, '{}\n'), /is not a journal of version 1/],
  ])('refuses a folder that %s', async (_, spoil, wrong) => {
    const { cwd, path } = await bundle();
    spoil(path('journal.ndjson'));
    const { code, stdout, stderr } = await run(['judge'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(wrong);
    expect(stderr).toMatch(/the folder/);
  });
});
