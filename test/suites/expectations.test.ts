import { expect, test } from 'vitest';
import { ackDropsMetadata } from '../../fixtures/faults/ack-drops-metadata.ts';
import { stopIgnoresForce } from '../../fixtures/faults/stop-ignores-force.ts';
import { fold } from '../../harness/journal/fold.ts';
import { dayOf, daysAfter } from '../../harness/verdict/day.ts';
import type { Expectation } from '../../harness/verdict/expectation.ts';
import { junit } from '../../reporters/junit.ts';
import { verdictLine } from '../../reporters/verdict-line.ts';
import { ofTwoTenants } from '../tenancy.ts';
import { having, judgeReference } from './judged.ts';

const today = dayOf(new Date().toISOString());
const entry = (id: string, outcome: Expectation['expect'], expires = daysAfter(today, 30)): Expectation => ({
  ...{ id, expect: outcome, reason: 'We know.', owner: 'team-work', expires, at: 'expectations.yaml:1:3' },
});

test('a known fault leaves the target non-conformant and lets the gate pass', async () => {
  const { trips, change } = stopIgnoresForce;
  // What a stop does wrong by itself keeps the race of stops from being judged.
  const race = entry('race.stopped-stays-stopped', 'inconclusive');
  const expectations = [entry('work.stop.force-{starting,active}', 'failed'), race];
  const { record, exchanges, entries } = await judgeReference([change()], { expectations });
  expect(record.verdict).toBe('non-conformant');
  expect(record.gate).toMatchObject({ passes: true, exit_code: 0 });
  expect(having(record, 'failed').sort()).toEqual([...trips].sort());
  expect(record.expectations).toMatchObject([
    { status: 'holds', excused: having(record, 'failed') },
    { status: 'holds', excused: [race.id] },
  ]);
  expect(verdictLine(record)).toMatch(
    /^non-conformant: 2 of \d+ MUSTs failed, 1 inconclusive, 3 expected · gate passes \(exit 0\)$/,
  );
  expect(junit(record, exchanges)).not.toMatch(/<(failure|error)\b/);
  // As it is read from disk.
  expect(fold(JSON.parse(JSON.stringify(entries)))).toEqual(record);
});

test('a fault that is not among the known ones fails the gate', async () => {
  const { record } = await judgeReference([ackDropsMetadata.change()], {
    expectations: [entry('work.stop.*', 'failed'), entry('work.ack.queued', 'unstable')],
    only: ['work.ack.*'],
  });
  expect(record).toMatchObject({ verdict: 'non-conformant', gate: { exit_code: 1 } });
  expect(record.requirements.some(({ expected }) => expected)).toBe(false);
});

test('a fault that is mended makes its entry one to remove', async () => {
  const only = ['work.ack.keeps-metadata'];
  const expectations = [entry('work.ack.keeps-metadata', 'failed')];
  const { record } = await judgeReference([], { expectations, only });
  expect(record.gate.exit_code).toBe(0);
  expect(record.expectations).toMatchObject([{ status: 'no longer holds', since: dayOf(record.started_at) }]);
  const { record: strictly } = await judgeReference([], { expectations, only, strict: true });
  expect(strictly.gate).toMatchObject({
    exit_code: 1,
    message: expect.stringMatching(/overdue: work\.ack\.keeps-metadata/),
  });
});

test('what is left out is not executed: nothing is sent for it', async () => {
  const { record, exchanges } = await judgeReference([], {
    expectations: [entry('work.ack.*', 'not-run')],
    only: ['work.*.queued'],
  });
  expect(record).toMatchObject({ verdict: 'incomplete', gate: { exit_code: 0 } });
  expect(record.requirements.find(({ id }) => id === 'work.ack.queued')).toMatchObject({
    outcome: 'not-run',
    expected: { id: 'work.ack.*' },
  });
  expect([...exchanges.keys()].filter((key) => key.startsWith('work.ack.'))).toEqual([]);
});

test('a target that is declared to have one tenant is conformant without another account, and the scope says so', async () => {
  const { record, exchanges } = await judgeReference([], { capabilities: { tenants: 1 }, foreign: false });
  const lacking = having(record, 'not-applicable');
  expect(lacking.sort()).toEqual([...ofTwoTenants].sort());
  expect(having(record, 'failed', 'inconclusive', 'not-run')).toEqual([]);
  expect(record).toMatchObject({ verdict: 'conformant', gate: { exit_code: 0 }, capabilities: { tenants: 1 } });
  expect(record.scope).toContain(`; ${ofTwoTenants.length} are not applicable (tenants: 1)`);
  expect(verdictLine(record)).toMatch(/^conformant: \d+ of \d+ MUSTs passed, /);
  expect(verdictLine(record)).toContain(`, ${ofTwoTenants.length} not applicable (tenants: 1) · gate passes`);
  expect([...exchanges.values()].filter(({ request }) => request.credential === 'foreign')).toEqual([]);
});

test('what takes two tenants does not apply to a target with one, selected or not', async () => {
  const capabilities = { tenants: 1 } as const;
  const { record } = await judgeReference([], { capabilities, foreign: false, only: ['work.ack.{queued,foreign-*}'] });
  expect(having(record, 'not-applicable')).toHaveLength(ofTwoTenants.length);
  expect(having(record, 'passed')).toEqual(['work.ack.queued']);
  expect(record.gate.exit_code).toBe(0);
  const { record: nothing } = await judgeReference([], { capabilities, foreign: false, only: ['work.ack.foreign'] });
  expect(nothing.gate).toMatchObject({ exit_code: 3, message: 'nothing that is selected was judged' });
});
