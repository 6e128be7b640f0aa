import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { variants } from '../../fixtures/variants/index.ts';
import type { Comparison } from '../../harness/behaviour/comparison.ts';
import { commandTests, emptyFolder, filesIn, run } from './command.ts';

commandTests();

/** A reference target that takes these variants. */
const taking = (...ids: string[]) =>
  startReferenceTarget({ changes: variants.filter(({ id }) => ids.includes(id)).map(({ change }) => change()) });
const only = ['--only', 'work.get.*', '--only', 'work.stop.foreign-refused', '--only', 'deployment.pause.*'];

let older: ReferenceTarget;
let newer: ReferenceTarget;
beforeAll(async () => {
  [older, newer] = [await taking('pause-keeps-updated-at'), await taking('foreign-is-forbidden')];
});
afterAll(async () => {
  await older.stop();
  await newer.stop();
});

/** The tokens of two targets, as the environment has them. */
const tokens = (target: ReferenceTarget, against: ReferenceTarget) => ({
  QODER_PAT: target.token,
  QODER_FOREIGN_PAT: target.foreignToken,
  QODER_AGAINST_PAT: against.token,
  QODER_AGAINST_FOREIGN_PAT: against.foreignToken,
});
const comparisonIn = (cwd: string): Comparison =>
  JSON.parse(readFileSync(join(cwd, 'conformance-report', 'comparison.json'), 'utf8'));

describe('compare', () => {
  test('lists exactly what two targets differ in, and leaves the reports of both', async () => {
    const cwd = emptyFolder();
    const env = tokens(newer, older);
    const { code, stdout } = await run(['compare', '--target', newer.url, '--against', older.url, ...only], {
      cwd,
      env,
    });
    expect(code).toBe(1);
    const { changes, fields, steps } = comparisonIn(cwd);
    expect(changes.map(({ kind, subject, before, after }) => [kind, subject, before, after])).toEqual([
      ['outcome', 'deployment.pause.moves-updated-at', 'failed', 'passed'],
      ['observation', 'forbidden-or-missing', expect.stringMatching('404'), expect.stringMatching('403')],
    ]);
    expect(fields).toEqual([]);
    expect(new Set(steps.map(({ before, after }) => `${before} ${after}`))).toEqual(
      new Set(['404 not_found_error 403 permission_error']),
    );
    expect(stdout).toMatch(
      /Requirements: 1 difference\n {2}deployment\.pause\.moves-updated-at was failed, is passed\n/,
    );
    expect(stdout).toMatch(/\ndifferent in 1 requirement, 1 observation, \d+ steps\n$/);
    const folder = join(cwd, 'conformance-report');
    expect(filesIn(folder)).toEqual(['after', 'before', 'comparison.json']);
    expect(filesIn(join(folder, 'before'))).toEqual(filesIn(join(folder, 'after')));
  });

  test('compares with the bundle of a run', async () => {
    const cwd = emptyFolder();
    const env = tokens(older, older);
    expect(await run(['run', '--target', older.url, ...only, '--out', 'kept', '--quiet'], { cwd, env })).toMatchObject({
      code: 0,
    });
    const alike = await run(['compare', '--target', older.url, '--against', 'kept', ...only, '--json'], { cwd, env });
    expect(alike.code).toBe(0);
    expect(JSON.parse(alike.stdout)).toEqual(comparisonIn(cwd));
    expect(filesIn(join(cwd, 'conformance-report'))).toEqual(['after', 'comparison.json']);
    const other = await run(['compare', '--target', older.url, '--against', 'kept', '--seed', '2'], { cwd, env });
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toMatch(
      /the run in kept asked for something else .*\nGive the same settings \(--seed 1, --only work\.get\.\* --only /,
    );
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['nothing to compare with', ['--target', 'http://127.0.0.1:9'], {}, /--against <url\|dir>' not specified/],
    ['no target', ['--against', 'http://127.0.0.1:9'], {}, /there is no target to compare\nName it with --target/],
    [
      'no token for the one',
      ['--target', 'http://127.0.0.1:9', '--against', 'http://127.0.0.1:9'],
      { QODER_AGAINST_PAT: 'x' },
      /QODER_PAT is not set/,
    ],
    [
      'no token for the other',
      ['--target', 'http://127.0.0.1:9', '--against', 'http://127.0.0.1:8'],
      { QODER_PAT: 'x' },
      /there is no token for http:\/\/127\.0\.0\.1:8: .*QODER_AGAINST_PAT is not set\n.*--against-token-env/,
    ],
    [
      'neither a URL nor a folder',
      ['--target', 'http://127.0.0.1:9', '--against', 'nowhere'],
      { QODER_PAT: 'x' },
      /--against .*nowhere/,
    ],
    [
      'a folder without a run',
      ['--target', 'http://127.0.0.1:9', '--against', '.'],
      { QODER_PAT: 'x' },
      /there is no journal\.ndjson in \./,
    ],
    [
      'what a comparison does not do',
      ['--target', 'http://127.0.0.1:9', '--against', 'http://127.0.0.1:8', '--keep'],
      { QODER_PAT: 'x', QODER_AGAINST_PAT: 'x' },
      /--keep is not for a comparison\nLeave --keep out/,
    ],
  ])('refuses %s', async (_, args, env, told) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await run(['compare', ...args], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(filesIn(cwd)).toEqual([]);
  });
});
