import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { exchangesOf, fold } from '../../harness/journal/fold.ts';
import { readJournal } from '../../harness/journal/read.ts';
import { withExchanges, withReferences } from '../../harness/journal/references.ts';
import { type Judged, judgeReference } from '../suites/judged.ts';
import { exchange, reading } from './exchanges.ts';

let judged: Judged;
beforeAll(async () => {
  judged = await judgeReference([], {
    only: ['work.ack.{queued,active,other-worker-*}', 'deployment.pause.unknown-*'],
  });
});

const root = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = (text: string) => {
  const path = join(root, 'journal.ndjson');
  writeFileSync(path, text);
  return path;
};
const written = (entries: readonly JournalEntry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('references', () => {
  const [a, b, c] = [exchange('work.ack'), reading(), exchange('work.stop')];
  const trace = {
    item: { work_id: 'work_1', worker: null, state: 'active', route: [a, b], before: b },
    tries: [
      { call: a, read: b },
      { call: c, read: b },
    ],
    control: c,
    count: 3,
    nothing: null,
  };
  const known = new Map([a, b, c].map((one) => [one.key, one]));

  test('a trace comes back from its references as it was, with the very same exchanges', () => {
    const restored = withExchanges(JSON.parse(JSON.stringify(withReferences(trace))), known);
    expect(restored).toEqual(trace);
    expect((restored.tries as (typeof trace)['tries'])[1]?.call).toBe(c);
  });

  test('what is kept holds no exchange, only keys', () => {
    expect(withReferences(trace)).toMatchObject({
      control: { $exchange: c.key },
      item: { route: [{ $exchange: a.key }, {}] },
    });
    expect(JSON.stringify(withReferences(trace))).not.toContain('"answer"');
  });

  test('a key that the journal lacks is an error that names it', () => {
    expect(() => withExchanges({ x: [{ $exchange: 'gone/1/act/1' }] }, known)).toThrow('gone/1/act/1');
  });
});

describe('a journal on disk', () => {
  test('is read as it was written', () => {
    expect(readJournal(file(written(judged.entries)))).toEqual(judged.entries);
  });

  test('may end in the middle of a line', () => {
    const [first, second, third] = judged.entries.map((entry) => JSON.stringify(entry));
    for (const rest of ['', (third ?? '').slice(0, 20), third ?? '']) {
      expect(readJournal(file(`${first}\n${second}\n${rest}`))).toHaveLength(2);
    }
  });

  test.each<[string, string]>([
    ['an empty file', ''],
    ['a first line that was cut off', JSON.stringify({ kind: 'run', journal_version: 1 })],
    ['a file of another kind', '{"a":1}\n'],
    ['a later version', '{"kind":"run","journal_version":2}\n'],
    ['a file that is no JSON', 'hello\n'],
  ])('%s is refused', (_, text) => {
    expect(() => readJournal(file(text))).toThrow();
  });
});

describe('the run record', () => {
  test('is the same for the same journal, read again', () => {
    expect(fold(readJournal(file(written(judged.entries))))).toEqual(judged.record);
  });

  test('does not depend on the order in which scenarios ended', () => {
    const [header, ...rest] = judged.entries as [JournalEntry, ...JournalEntry[]];
    const named = (entry: JournalEntry) =>
      entry.kind === 'exchange'
        ? entry.exchange.key
        : 'scenario' in entry
          ? entry.scenario
          : 'id' in entry
            ? entry.id
            : '';
    const sorted = [...rest].sort((a, b) => named(a).localeCompare(named(b)));
    const again = fold([header, ...sorted]);
    expect(again.requirements).toEqual(judged.record.requirements);
    expect(again.gate).toEqual(judged.record.gate);
  });

  test('of a journal without its first line is refused', () => {
    expect(() => fold([])).toThrow();
    expect(() => fold(judged.entries.slice(1))).toThrow();
  });

  test('can be made of a journal that was cut after any line; it then says so and its gate does not pass', () => {
    const { entries, record } = judged;
    expect(record.gate.passes).toBe(true);
    expect(entries.length).toBeGreaterThan(50);
    for (let length = 1; length < entries.length; length++) {
      const cut = fold(entries.slice(0, length));
      const name = `after ${length} of ${entries.length} lines`;
      expect({ name, cut_short: cut.cut_short, gate: cut.gate }).toMatchObject({
        name,
        cut_short: true,
        gate: { passes: false, exit_code: 130 },
      });
      expect(cut.reasons[0]).toMatchObject({ class: 'cut-short' });
      expect(cut.requirements.length).toBe(record.requirements.length);
    }
  });

  test('of a cut journal calls nothing not applicable that the whole one judges, and passes nothing early', () => {
    const { entries, record } = judged;
    const final = new Map(record.requirements.map(({ id, outcome }) => [id, outcome]));
    for (let length = 1; length < entries.length; length++) {
      for (const { id, outcome } of fold(entries.slice(0, length)).requirements) {
        if (outcome === 'passed') expect({ id, length, final: final.get(id) }).toEqual({ id, length, final: 'passed' });
        if (outcome === 'not-applicable') {
          expect({ id, length, final: final.get(id) }).toEqual({ id, length, final: 'not-applicable' });
        }
      }
    }
  });

  test('counts each exchange in its lane', () => {
    const { exchanges } = judged.record.counts;
    const total = Object.values(exchanges).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(exchangesOf(judged.entries).size);
    for (const count of Object.values(exchanges)) expect(count).toBeGreaterThan(0);
  });

  test('cites only exchanges that the journal has, by keys that are never the same', () => {
    const keys = judged.entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { checks } of judged.record.scenarios) {
      for (const { exchanges } of checks) for (const key of exchanges) expect(keys).toContain(key);
    }
  });
});
