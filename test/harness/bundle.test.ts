import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../harness/arrange/ledger.ts';
import { appendTo, BundleProblem, bundleFiles, journalTo, openBundle } from '../../harness/bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'bundle-'));
let folder = '';
let count = 0;
beforeEach(() => {
  folder = join(root, String(++count));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (file: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
};
const lines = (...entries: LedgerEntry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const made: readonly LedgerEntry[] = [
  { at: 'creating', resource: 'agent', name: 'a' },
  { at: 'created', resource: 'agent', name: 'a', id: 'agent_1' },
];
const files = () => readdirSync(folder).sort();

/** The pid of a process that is gone. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a folder for a bundle', () => {
  test('is made where it is missing, with what is above it', () => {
    folder = join(folder, 'deep', 'er');
    openBundle(folder).release();
    expect(files()).toEqual([]);
  });

  test('is emptied of our own files alone', () => {
    for (const file of [
      'journal.ndjson',
      'run.json',
      'junit.xml',
      'sensitivity.json',
      'target.log',
      'notes.txt',
      'run.json.bak',
      '.gitignore',
    ])
      put(file, file);
    put('ledger.ndjson', '');
    mkdirSync(join(folder, 'kept'));
    const before = files();
    const bundle = openBundle(folder);
    // A run that never begins takes nothing away.
    expect(files()).toEqual([...before, '.lock'].sort());
    bundle.clear('targetLog');
    expect(files()).toContain('target.log');
    bundle.clear();
    bundle.release();
    expect(files()).toEqual(['.gitignore', 'kept', 'notes.txt', 'run.json.bak']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('notes.txt');
  });

  test('takes the reports, whole', () => {
    const bundle = openBundle(folder);
    bundle.write('record', '{"long":true}');
    bundle.write('record', '{}');
    bundle.write('junit', '<testsuites/>');
    bundle.release();
    expect(readFileSync(bundle.path('record'), 'utf8')).toBe('{}');
    expect(files()).toEqual(['junit.xml', 'run.json']);
  });

  test('is one run’s at a time', () => {
    const first = openBundle(folder);
    first.write('record', 'first');
    expect(() => openBundle(folder)).toThrow(BundleProblem);
    expect(() => openBundle(folder)).toThrow(/another run/);
    expect(readFileSync(first.path('record'), 'utf8')).toBe('first');
    first.release();
    openBundle(folder).release();
  });

  test('is kept locked by any living process', () => {
    put(bundleFiles.lock, String(process.ppid));
    expect(() => openBundle(folder)).toThrow(BundleProblem);
    expect(readFileSync(join(folder, bundleFiles.lock), 'utf8')).toBe(String(process.ppid));
  });

  test('is taken over from a run that was killed', async () => {
    put(bundleFiles.lock, String(await deadPid()));
    const bundle = openBundle(folder);
    expect(readFileSync(bundle.path('lock'), 'utf8')).toBe(String(process.pid));
    bundle.release();
  });

  test.each(['', 'no pid', '-1', '0'])('is taken over where the lock names no process: %j', (text) => {
    put(bundleFiles.lock, text);
    openBundle(folder).release();
    expect(files()).toEqual([]);
  });

  test('is refused while its ledger names things on a target, and left as it is', () => {
    put(bundleFiles.ledger, lines(...made));
    put(bundleFiles.journal, 'of the run that left them');
    expect(() => openBundle(folder)).toThrow(/left 1 thing on its target/);
    expect(files()).toEqual(['journal.ndjson', 'ledger.ndjson']);
  });

  test('is refused where a creation was never answered', () => {
    put(bundleFiles.ledger, lines(...made, { at: 'creating', resource: 'session', name: 's' }));
    expect(() => openBundle(folder)).toThrow(/left 2 things/);
  });

  test('is taken where everything in its ledger was removed or refused', () => {
    put(
      bundleFiles.ledger,
      lines(
        ...made,
        { at: 'creating', resource: 'session', name: 's' },
        { at: 'refused', resource: 'session', name: 's' },
        { at: 'removed', resource: 'agent', id: 'agent_1' },
      ),
    );
    openBundle(folder).release();
  });

  test('is taken where what its ledger names was on an embedded target, which is gone', () => {
    const run: LedgerEntry = { at: 'run', run_id: 'r', url: 'http://127.0.0.1:1/api', embedded: true };
    put(bundleFiles.ledger, lines(run, ...made));
    openBundle(folder).release();
  });

  test('is taken where the run had started the target, which ended with it', () => {
    const run = { at: 'run', run_id: 'r', url: 'http://127.0.0.1:1/api', embedded: false } as const;
    put(bundleFiles.ledger, lines(run, ...made));
    expect(() => openBundle(folder)).toThrow(BundleProblem);
    put(bundleFiles.ledger, lines({ ...run, started: true }, ...made));
    openBundle(folder).release();
  });

  test('is taken where a hook made what is left, of which no removal is asked', () => {
    const item = { resource: 'work item', name: 'w' } as const;
    put(
      bundleFiles.ledger,
      lines({ at: 'creating', ...item }, { at: 'created', ...item, id: 'work_1', environment_id: 'env_1' }),
    );
    openBundle(folder).release();
    put(bundleFiles.ledger, lines({ at: 'creating', ...item }, ...made));
    expect(() => openBundle(folder)).toThrow(/left 1 thing /);
  });

  test('is refused with the command that removes what is left', () => {
    put(bundleFiles.ledger, lines({ at: 'run', run_id: 'r', url: 'http://host/api', embedded: false }, ...made));
    const remedy = expect.stringContaining(`cleanup --ledger ${join(folder, bundleFiles.ledger)}`);
    expect(() => openBundle(folder)).toThrow(expect.objectContaining({ remedy }));
  });

  test('a last ledger line that was cut off names nothing', () => {
    put(bundleFiles.ledger, `${lines(...made, { at: 'removed', resource: 'agent', id: 'agent_1' })}{"at":"creat`);
    openBundle(folder).release();
  });

  test('a ledger that cannot be read is a problem to mend, and locks nobody out', () => {
    put(bundleFiles.ledger, 'not ours\n');
    expect(() => openBundle(folder)).toThrow(BundleProblem);
    expect(files()).toEqual(['ledger.ndjson']);
  });

  test('a folder in the place of one of our files is a problem to mend, and locks nobody out', () => {
    mkdirSync(join(folder, 'run.json'), { recursive: true });
    const bundle = openBundle(folder);
    expect(() => bundle.clear()).toThrow(BundleProblem);
    bundle.release();
    expect(files()).toEqual(['run.json']);
  });

  test('a file in its place is a problem to mend', () => {
    writeFileSync(folder, 'mine');
    expect(() => openBundle(folder)).toThrow(BundleProblem);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  test('a file above it is a problem to mend', () => {
    writeFileSync(folder, 'mine');
    expect(() => openBundle(join(folder, 'below'))).toThrow(BundleProblem);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is a problem to mend', () => {
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    try {
      expect(() => openBundle(folder)).toThrow(BundleProblem);
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  test('every problem says what to do', () => {
    writeFileSync(folder, '');
    expect(() => openBundle(folder)).toThrow(expect.objectContaining({ remedy: expect.stringContaining('--out') }));
  });
});

test('lines of the journal and the ledger are in their files as soon as they are written', () => {
  mkdirSync(folder);
  const { journal, close } = journalTo(join(folder, 'journal.ndjson'));
  journal({ kind: 'observed', subject: 'a', value: 'b' });
  expect(readFileSync(join(folder, 'journal.ndjson'), 'utf8')).toBe('{"kind":"observed","subject":"a","value":"b"}\n');
  journal({ kind: 'end', duration_ms: 1, interrupted: false });
  expect(readFileSync(join(folder, 'journal.ndjson'), 'utf8').split('\n')).toHaveLength(3);
  close();

  const ledger = join(folder, 'ledger.ndjson');
  expect(existsSync(ledger)).toBe(false);
  const lines = appendTo(ledger);
  lines.append('one\n');
  lines.append('two\n');
  lines.close();
  expect(readFileSync(ledger, 'utf8')).toBe('one\ntwo\n');
});
