import { expect, test } from 'vitest';
import type { Lane } from '../../harness/exchange.ts';
import { misstepsIn } from '../../harness/own-traffic.ts';
import { ofTwoTenants } from '../tenancy.ts';
import { having, judgeReference } from './judged.ts';

const lanes: readonly Lane[] = ['act', 'arrangement', 'clean-up', 'shared'];
const plain = judgeReference();

test('the plain reference target is conformant, with nothing inconclusive, and nothing is left on it', async () => {
  const { record, leftovers } = await plain;
  expect(having(record, 'failed', 'inconclusive', 'not-run', 'not-applicable')).toEqual([]);
  expect(record.verdict).toBe('conformant');
  expect(record.gate).toMatchObject({ passes: true, exit_code: 0 });
  expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
  expect(record.leftovers).toEqual([]);
});

test('every request of a whole run is as documented, or wrong in the one place that it declares', async () => {
  const { exchanges, entries } = await plain;
  expect(misstepsIn(entries)).toEqual([]);
  const sent = [...exchanges.values()];
  expect([...new Set(sent.map(({ key }) => key.split('/')[2]))].sort()).toEqual(lanes);
  expect(sent.some(({ key }) => key.startsWith('explore.'))).toBe(true);
  // Arrangement and clean-up have nothing to declare.
  const declared = sent.filter(({ request }) => request.offence !== undefined);
  expect(new Set(declared.map(({ key }) => key.split('/')[2]))).toEqual(new Set(['act']));
  expect(declared.length).toBeGreaterThan(80);
});

test('without the token of another account the run is incomplete and says so', async () => {
  const { record } = await judgeReference([], { foreign: false });
  expect(record.verdict).toBe('incomplete');
  expect(record.gate.exit_code).toBe(3);
  expect(having(record, 'inconclusive').sort()).toEqual([...ofTwoTenants].sort());
  expect(ofTwoTenants).toContain('work.get.foreign-refused');
  for (const requirement of record.requirements.filter(({ outcome }) => outcome === 'inconclusive')) {
    expect(requirement).toMatchObject({ class: 'credential', remedy: expect.stringContaining('QODER_FOREIGN_PAT') });
  }
});
