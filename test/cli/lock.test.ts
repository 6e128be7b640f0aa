import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTests, emptyFolder, filesIn, recordIn, run, served, start } from './command.ts';

commandTests();

const only = ['--only', 'work.get.unknown-*', '--only', 'work.stop.foreign-refused', '--quiet'];

/** A run against a reference target with these variants, or the embedded one. */
async function runIn(cwd: string, variants: readonly string[], flags: readonly string[] = []) {
  const serving = start(['serve', ...variants.flatMap((id) => ['--variant', id])]);
  try {
    const { url, token, foreign_token } = await served(serving);
    const env = { QODER_PAT: token, QODER_FOREIGN_PAT: foreign_token };
    return await run(['run', '--target', url, ...only, ...flags], { cwd, env });
  } finally {
    serving.child.kill('SIGTERM');
    await serving.finished;
  }
}

/** A folder with the lock of a run against the plain reference target. */
async function locked(): Promise<{ cwd: string; file: string }> {
  const cwd = emptyFolder();
  expect(await runIn(cwd, [])).toMatchObject({ code: 0 });
  expect(await run(['lock'], { cwd })).toMatchObject({ code: 0 });
  return { cwd, file: join(cwd, 'behaviour.lock.yaml') };
}

describe('lock and run --lock', () => {
  test('the lock of one night holds against the next, and is the same text', async () => {
    const { cwd, file } = await locked();
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# How a target behaved/);
    expect(await runIn(cwd, [], ['--lock', 'behaviour.lock.yaml', '--lock-strict'])).toMatchObject({ code: 0 });
    expect(recordIn(join(cwd, 'conformance-report')).lock).toEqual({
      ...{ file: 'behaviour.lock.yaml', strict: true },
      ...{ changes: [], only_before: [], only_after: [] },
    });
    const again = await run(['lock'], { cwd });
    expect(again.stdout).toMatch(/Nothing has changed\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a run tells what the target does otherwise, and passes but for --lock-strict', async () => {
    const { cwd } = await locked();
    const flags = ['--lock', 'behaviour.lock.yaml'];
    const calm = await runIn(cwd, ['foreign-is-forbidden'], flags);
    expect(calm).toMatchObject({ code: 0 });
    const { lock } = recordIn(join(cwd, 'conformance-report'));
    expect(lock?.changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['observation', 'forbidden-or-missing'],
    ]);
    const strict = await runIn(cwd, ['foreign-is-forbidden'], [...flags, '--lock-strict']);
    expect(strict).toMatchObject({ code: 1 });
    expect(strict.stdout).toMatch(/gate fails \(exit 1\)/);
    expect(recordIn(join(cwd, 'conformance-report')).reasons).toContainEqual({
      class: 'lock',
      message: expect.stringMatching(
        /forbidden-or-missing is .*403 permission_error.*, and locked as .*404 not_found_error/,
      ),
    });
    const kept = await run(['lock'], { cwd });
    expect(kept.stdout).toMatch(/Changed since it was last kept:\n {2}forbidden-or-missing: .* became /);
  });
});

describe('wrong input', () => {
  test('a folder without a run, and a file that cannot be written, are refused', async () => {
    const cwd = emptyFolder();
    const none = await run(['lock'], { cwd });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toMatch(/there is no journal\.ndjson in conformance-report\nName the folder/);
    expect(await run(['run', '--only', 'work.ack.queued', '--quiet'], { cwd })).toMatchObject({ code: 0 });
    const unwritable = await run(['lock', '--file', 'no/such/file.yaml'], { cwd });
    expect(unwritable).toMatchObject({ code: 2, stdout: '' });
    expect(unwritable.stderr).toMatch(/no\/such\/file\.yaml cannot be written: .*\nName a file/);
    expect(filesIn(cwd)).toEqual(['conformance-report']);
  });

  test.each<[string, (text: string) => string, string[], RegExp]>([
    ['is no YAML', () => 'a: [', [], /behaviour\.lock\.yaml:1:\d: this is not YAML/],
    ['has another key', (text) => `${text}more: 1\n`, [], /behaviour\.lock\.yaml:\d+:1: there is no key more/],
    [
      'has an outcome that there is not',
      (text) => text.replace(/: passed/, ': pased'),
      [],
      /behaviour\.lock\.yaml:\d+:\d+: .*pased/,
    ],
    [
      'is of another profile',
      (text) => text.replace('name: full', 'name: work-queue'),
      [],
      /yaml:\d+:\d+: it was made with the profile work-queue, and this run is of full\n.*--profile work-queue/,
    ],
    [
      'is of another number of tenants',
      (text) => text,
      ['--tenants', '1'],
      /yaml:\d+:\d+: it was made with tenants: 2, and this run declares 1\n.*--tenants 2/,
    ],
  ])('a lock that %s is refused before anything is sent', async (_, change, flags, told) => {
    const cwd = emptyFolder();
    expect(await run(['run', '--only', 'work.ack.queued', '--quiet', '--out', 'r'], { cwd })).toMatchObject({
      code: 0,
    });
    expect(await run(['lock', 'r'], { cwd })).toMatchObject({ code: 0 });
    const file = join(cwd, 'behaviour.lock.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const { code, stderr } = await run(['run', '--lock', 'behaviour.lock.yaml', ...flags], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(told) });
    expect(filesIn(cwd)).toEqual(['behaviour.lock.yaml', 'r']);
  });

  test('--lock-strict alone, and a lock that is not there, are refused', async () => {
    const alone = await run(['run', '--lock-strict']);
    expect(alone).toMatchObject({ code: 2, stdout: '' });
    expect(alone.stderr).toMatch(/--lock-strict is given without a locked behaviour\nName its file with --lock/);
    const missing = await run(['run', '--lock', 'nowhere.yaml']);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toMatch(/there is no file nowhere\.yaml/);
  });
});
