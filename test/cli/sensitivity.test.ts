import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Sensitivity } from '../../harness/sensitivity/result.ts';
import schema from '../../spec/sensitivity.schema.json' with { type: 'json' };
import { commandTests, emptyFolder, filesIn, run } from './command.ts';

commandTests();

/** A folder with the bundle of a small run against the embedded target, which every test takes a copy of. */
let made = '';
beforeAll(async () => {
  made = emptyFolder();
  const flags = ['--only', 'work.ack.queued', '--only', 'work.ack.*-no-effect', '--quiet'];
  expect(await run(['run', ...flags], { cwd: made })).toMatchObject({ code: 0 });
}, 60_000);

function bundle(): { cwd: string; path: (file: string) => string } {
  const cwd = emptyFolder();
  cpSync(made, cwd, { recursive: true });
  return { cwd, path: (file) => join(cwd, 'conformance-report', file) };
}

describe('sensitivity', () => {
  test('tells what of a run would go unnoticed, accuses nothing that is legal, and says the same again', async () => {
    const { cwd, path } = bundle();
    const { code, stdout } = await run(['sensitivity', '--sample', '1', '--seed', '2'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\d % noticed: of \d+ contradicting changes \d+ failed a requirement, \d+ left one undecided/,
    );
    const text = readFileSync(path('sensitivity.json'), 'utf8');
    const found = JSON.parse(text) as Sensitivity;
    expect(found).toMatchObject({ sensitivity_version: 1, seed: 2, sample: 1, faults: [], legal: { accused: [] } });
    expect(found.groups.map(({ operation }) => operation)).toContain('work.ack');
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(schema);
    valid(found);
    expect(valid.errors ?? []).toEqual([]);
    const again = await run(['sensitivity', 'conformance-report', '--json', '--sample', '1', '--seed', '2'], { cwd });
    expect(again.stdout).toBe(text);
    // The bundle is as it was, and the next run takes the report of this one away.
    expect(await run(['judge'], { cwd })).toMatchObject({ code: 0 });
    await run(['run', '--only', 'work.ack.queued', '--quiet'], { cwd });
    expect(filesIn(join(cwd, 'conformance-report'))).not.toContain('sensitivity.json');
  });

  test.each<[string, (path: (file: string) => string) => void, RegExp]>([
    ['has no journal', (path) => rmSync(path('journal.ndjson')), /there is no journal\.ndjson in conformance-report/],
    ['has something else for one', (path) => writeFileSync(path('journal.ndjson'), 'hi\n'), /is not a journal/],
    [
      'is of another suite',
      (path) => change(path, /"spec_digest":"[^"]+"/, '"spec_digest":"0"'),
      /is of suite \S+ with other requirements than this one .*\nTake that version of the suite, or run this one anew/,
    ],
    [
      'was altered already',
      (path) => change(path, /(\\"state\\":)\\"starting\\"/g, '$1\\"active\\"'),
      /does not say what its exchanges show \(in \d+ places\).*\nSee `judge conformance-report`/,
    ],
    [
      'lacks an exchange',
      (path) => change(path, /\{"kind":"exchange","exchange":\{"key":"[^"]+\/act\/1".*\n/, ''),
      /is not whole: the journal has no exchange/,
    ],
    [
      'is of a run in which nothing came to be judged',
      (path) => {
        const [first = ''] = readFileSync(path('journal.ndjson'), 'utf8').split('\n');
        writeFileSync(path('journal.ndjson'), `${first}\n`);
      },
      /holds no answer that a scenario judges\nTake the folder of a run/,
    ],
  ])('refuses a folder that %s', async (_, spoil, wrong) => {
    const { cwd, path } = bundle();
    spoil(path);
    const { code, stdout, stderr } = await run(['sensitivity'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(wrong);
    expect(filesIn(join(cwd, 'conformance-report'))).not.toContain('sensitivity.json');
  });

  test.each([
    [['--sample', '0'], /--sample is not a whole number of at least 1/],
    [['--seed', 'x'], /--seed is not a whole number/],
  ])('refuses %j', async (flags, wrong) => {
    const { code, stderr } = await run(['sensitivity', ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(wrong) });
  });
});

function change(path: (file: string) => string, what: RegExp, to: string): void {
  const text = readFileSync(path('journal.ndjson'), 'utf8');
  const changed = text.replace(what, to);
  expect(changed).not.toBe(text);
  writeFileSync(path('journal.ndjson'), changed);
}
