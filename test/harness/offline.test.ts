import { describe, expect, test } from 'vitest';
import { ackDropsMetadata } from '../../fixtures/faults/ack-drops-metadata.ts';
import { stopIgnoresForce } from '../../fixtures/faults/stop-ignores-force.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { monitors } from '../../harness/monitors.ts';
import { rejudge } from '../../harness/rejudge.ts';
import { scenarios } from '../../suites/index.ts';
import { judgeReference } from '../suites/judged.ts';

const suite = { scenarios, monitors };

/** A journal in which one exchange of an act was answered with another state. */
function altered(entries: readonly JournalEntry[]): JournalEntry[] {
  let done = false;
  return entries.map((entry) => {
    if (done || entry.kind !== 'exchange') return entry;
    const { exchange } = entry;
    if (exchange.operation !== 'work.stop' || !exchange.key.includes('/act/') || !('status' in exchange.answer)) {
      return entry;
    }
    if (!exchange.answer.body.includes('"stopping"')) return entry;
    done = true;
    const body = exchange.answer.body.replace('"stopping"', '"stopped"');
    return { ...entry, exchange: { ...exchange, answer: { ...exchange.answer, body } } };
  });
}

describe.each<[string, readonly Change[]]>([
  ['the reference target', []],
  ['a target that ignores force', [stopIgnoresForce.change()]],
  ['a target whose ack drops metadata', [ackDropsMetadata.change()]],
])('judged from the journal alone, %s', (_, changes) => {
  test('gets exactly the checks that the live run wrote', async () => {
    const { entries, record } = await judgeReference(changes);
    const { traces, checks, differences } = rejudge(entries, suite);
    expect(differences).toEqual([]);
    expect(traces).toBe(record.selection.scenarios + monitors.length);
    expect(checks).toBe(entries.filter(({ kind }) => kind === 'check').length);
  });
});

describe('a journal that was tampered with', () => {
  test('shows where what it says does not follow from its exchanges', async () => {
    const { entries } = await judgeReference([], { only: ['work.stop.graceful-*'] });
    const { differences } = rejudge(altered(entries), suite);
    expect(differences).not.toEqual([]);
    expect(differences.every(({ recorded }) => recorded === 'passed')).toBe(true);
    expect(differences.some(({ found }) => found.startsWith('failed'))).toBe(true);
  });

  test('shows a scenario that this suite does not have', async () => {
    const { entries } = await judgeReference([], { only: ['work.stop.graceful-in-queued'] });
    const { differences } = rejudge(entries, { scenarios: [], monitors: [] });
    expect(differences.map(({ found }) => found)).toContain('no such scenario in this suite');
    expect(differences.map(({ found }) => found)).toContain('no such monitor in this suite');
  });

  test('is refused where it lacks an exchange', async () => {
    const { entries } = await judgeReference([], { only: ['work.stop.graceful-in-queued'] });
    const cut = entries.filter((entry) => entry.kind !== 'exchange' || !entry.exchange.key.includes('/act/1'));
    expect(() => rejudge(cut, suite)).toThrow(/the journal has no exchange/);
  });
});
