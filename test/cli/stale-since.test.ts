import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { staleSince } from '../../cli/stale-since.ts';
import { recordOf } from '../harness/verdict/journals.ts';

const folder = mkdtempSync(join(tmpdir(), 'stale-since-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (text: string) => {
  writeFileSync(join(folder, 'run.json'), text);
  return staleSince(folder);
};
const passing = {
  scenarios: { 'work.ack.one': { 'work.ack.queued': 'passed' } },
  expectations: [{ id: 'work.ack.queued', expect: 'failed' }],
} as const;
const run = (day: string, since = {}, came: 'passed' | 'failed' | 'inconclusive' = 'passed') =>
  recordOf({ ...passing, scenarios: { 'work.ack.one': { 'work.ack.queued': came } }, day, since });

test('the first day goes from run to run, over one that says nothing, until the entry holds again', () => {
  rmSync(join(folder, 'run.json'), { force: true });
  const days: [string, 'passed' | 'failed' | 'inconclusive', number][] = [
    ['2030-01-01', 'passed', 0],
    ['2030-01-02', 'inconclusive', 3],
    ['2030-01-08', 'passed', 0],
    ['2030-01-09', 'passed', 1],
    ['2030-01-10', 'failed', 0],
    ['2030-01-10', 'passed', 0],
  ];
  const seen = days.map(([day, came]) => {
    const record = run(day, staleSince(folder), came);
    writeFileSync(join(folder, 'run.json'), JSON.stringify(record));
    return [record.gate.exit_code, record.expectations[0]?.since];
  });
  expect(seen).toEqual([
    [0, '2030-01-01'],
    [3, '2030-01-01'],
    [0, '2030-01-01'],
    [1, '2030-01-01'],
    [0, undefined],
    [0, '2030-01-10'],
  ]);
});

test.each<[string, string]>([
  ['an empty file', ''],
  ['no JSON', 'hello'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a file of another kind', '{"expectations":[{"id":"a","expect":"failed","since":"2030-01-01"}]}'],
  ['a later version', '{"schema_version":2,"expectations":[{"id":"a","expect":"failed","since":"2030-01-01"}]}'],
  ['expectations that are no list', '{"schema_version":1,"expectations":{"id":"a"}}'],
  ['entries without a day', '{"schema_version":1,"expectations":[{"id":"a","expect":"failed"},null,"x"]}'],
  [
    'an entry with no real day',
    '{"schema_version":1,"expectations":[{"id":"a","expect":"failed","since":"2030-02-30"}]}',
  ],
])('%s is no memory', (_, text) => {
  expect(written(text)).toEqual({});
});

test('neither is a folder that is not there', () => {
  expect(staleSince(join(folder, 'none'))).toEqual({});
});
