import { expect, test } from 'vitest';
import { ofTwoTenants } from '../tenancy.ts';
import { having, judgeReference } from './judged.ts';

test('the plain reference target is conformant, with nothing inconclusive, and nothing is left on it', async () => {
  const { record, leftovers } = await judgeReference();
  expect(having(record, 'failed', 'inconclusive', 'not-run', 'not-applicable')).toEqual([]);
  expect(record.verdict).toBe('conformant');
  expect(record.gate).toMatchObject({ passes: true, exit_code: 0 });
  expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
  expect(record.leftovers).toEqual([]);
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
