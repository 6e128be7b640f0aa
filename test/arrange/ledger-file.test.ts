import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../harness/arrange/ledger.ts';
import { appendDurably, LedgerProblem, ledgerTo, readLedger } from '../../harness/arrange/ledger-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const file = join(folder, 'ledger.ndjson');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entries: LedgerEntry[] = [
  { at: 'run', run_id: 'r', url: 'https://host/api', embedded: false },
  { at: 'creating', resource: 'agent', name: 'grüße' },
  { at: 'created', resource: 'agent', name: 'grüße', id: 'agent_1' },
];
const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
const whole = lines.join('');

describe('a ledger on disk', () => {
  test('is read as it was written', () => {
    writeFileSync(file, whole);
    expect(readLedger(file).entries).toEqual(entries);
  });

  test('may be empty', () => {
    writeFileSync(file, '');
    expect(readLedger(file).entries).toEqual([]);
  });

  test('can be cut off anywhere: what is whole is read, and a line can be appended once it is mended', () => {
    const bytes = Buffer.from(whole);
    const next: LedgerEntry = { at: 'removed', resource: 'agent', id: 'agent_1' };
    for (let length = 0; length <= bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length));
      const { entries: read, mend } = readLedger(file);
      expect(read).toEqual(entries.slice(0, read.length));
      // A line that lacks nothing but its line feed counts: it may hold the only trace of an id.
      const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')) - 1);
      expect(read.length).toBe(ends.filter((end) => length >= end).length);
      mend();
      appendDurably(file)(`${JSON.stringify(next)}\n`);
      expect(readLedger(file).entries).toEqual([...read, next]);
    }
  });

  test('is not touched before it is mended', () => {
    writeFileSync(file, '{"at":"crea');
    readLedger(file);
    expect(readFileSync(file, 'utf8')).toBe('{"at":"crea');
  });

  test.each<[string, RegExp]>([
    ['nonsense', /line 4: it is not JSON$/],
    ['', /line 4: it is not JSON$/],
    ['[]', /line 4: it is not an object$/],
    ['{"at":"moved"}', /line 4: "at" is none of run, /],
    ['{"at":"created","resource":"agent","name":"a"}', /line 4: "id" is missing$/],
    ['{"at":"created","resource":"agent","name":"a","id":7}', /line 4: "id" is missing$/],
    ['{"at":"creating","resource":"toString","name":"a"}', /line 4: "resource" is none of environment, agent/],
    ['{"at":"created","resource":"work item","name":"a","id":"work_1"}', /line 4: "environment_id" is missing$/],
    ['{"at":"created","resource":"session","name":"a","id":"s","environment_id":7}', /"environment_id" is not text$/],
    ['{"at":"run","run_id":"r","url":"http://host/","secret":true}', /line 4: "secret" is not text$/],
  ])('is none with the line %j in it', (line, says) => {
    writeFileSync(file, `${whole}${line}\n`);
    expect(() => readLedger(file)).toThrow(LedgerProblem);
    expect(() => readLedger(file)).toThrow(says);
  });
});

describe('a run’s ledger on disk', () => {
  test('holds each line as soon as it is appended, and takes any number of flushes at once', async () => {
    const own = join(folder, 'run.ndjson');
    const ledger = ledgerTo(own);
    const flushed = Array.from({ length: 50 }, (_, index) => {
      ledger.append(`${index}\n`);
      return ledger.flush();
    });
    expect(readFileSync(own, 'utf8').split('\n')).toHaveLength(51);
    await Promise.all(flushed);
    await ledger.flush();
    ledger.close();
  });

  test.skipIf(process.platform !== 'linux')('says so where it cannot be brought to the disk, each time', async () => {
    // What is no file on a disk cannot be flushed to one.
    const ledger = ledgerTo('/dev/null');
    await expect(ledger.flush()).rejects.toThrow('EINVAL');
    await expect(ledger.flush()).rejects.toThrow('EINVAL');
    ledger.close();
  });
});
