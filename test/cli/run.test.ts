import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fold } from '../../harness/journal/fold.ts';
import { readJournal } from '../../harness/journal/read.ts';
import schema from '../../spec/run-record.schema.json' with { type: 'json' };
import { commandTests, emptyFolder, filesIn, recordIn, run } from './command.ts';

commandTests();

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);
const bundle = ['journal.ndjson', 'junit.xml', 'ledger.ndjson', 'run.json'].sort();
const colour = String.fromCharCode(27);
const few = ['--only', 'work.ack.queued', '--only', 'work.stop.force-active'];

describe.concurrent('run, without a target', () => {
  test('judges everything on the embedded reference target, passes, and leaves a bundle', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await run(['run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/conformant/i);
    const folder = join(cwd, 'conformance-report');
    expect(filesIn(folder)).toEqual(bundle);
    const record = recordIn(folder);
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
    expect(record).toMatchObject({
      verdict: 'conformant',
      target: { embedded: true },
      cut_short: false,
      leftovers: [],
    });
    expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).not.toMatch(/<(failure|error)\b/);
    const { known_faults: known, ...folded } = record;
    expect(fold(readJournal(join(folder, 'journal.ndjson')))).toEqual(folded);
    expect(known).toMatchObject({ noticeable: known?.dictionary.faults, blind_spots: [], likeness: null });
    expect(stdout).toMatch(/could have noticed all \d+ known faults/);
  });

  test('--profile read-only has something to read there, and is conformant', async () => {
    const { code, stdout } = await run(['run', '--profile', 'read-only', '--quiet'], { cwd: emptyFolder() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^conformant: all \d+ MUSTs passed/) });
  });

  test('--json prints the record and nothing else', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await run(['run', '--json', '--out', 'out', ...few], { cwd });
    expect(code).toBe(0);
    const record = JSON.parse(stdout);
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
    expect(record).toEqual(recordIn(join(cwd, 'out')));
    expect(record.selection).toMatchObject({ only: ['work.ack.queued', 'work.stop.force-active'], requirements: 2 });
  });

  test('--quiet says one line', async () => {
    const { code, stdout, stderr } = await run(['run', '--quiet', ...few]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[^\n]+\n$/);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['no colour where the output is no terminal', {}, false],
    ['colour where it is forced', { FORCE_COLOR: '1' }, true],
    ['no colour where NO_COLOR is set, even where it is forced', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', async (_, env, want) => {
    const { code, stdout } = await run(['run', ...few], { env });
    expect(code).toBe(0);
    expect(stdout.includes(colour)).toBe(want);
  });

  test('replaces its own files of the run before, and no others', async () => {
    const cwd = emptyFolder();
    const first = await run(['run', '--json', '--out', '.', ...few], { cwd });
    writeFileSync(join(cwd, 'notes.txt'), 'mine');
    const second = await run(['run', '--json', '--out', '.', ...few], { cwd });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(filesIn(cwd)).toEqual([...bundle, 'notes.txt'].sort());
    expect(recordIn(cwd).run_id).toBe(JSON.parse(second.stdout).run_id);
    expect(recordIn(cwd).run_id).not.toBe(JSON.parse(first.stdout).run_id);
  });

  test('keeps a test framework’s own environment and exit code out of it', async () => {
    const { code, stderr } = await run(['run', '--quiet', ...few], {
      env: { CI: 'true', VITEST: 'true', NODE_ENV: 'production' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
