import { describe, expect, test } from 'vitest';
import type { ExpectationRecord, LockRecord, RequirementRecord } from '../../../harness/record.ts';
import { reasonsOf } from '../../../harness/verdict/reasons.ts';

const ends = { interrupted: false, overdue: [] };
const one = (outcome: RequirementRecord['outcome'], rest: Partial<RequirementRecord> = {}): RequirementRecord => ({
  ...{ id: 'work.get.active', level: 'MUST', basis: 'table', statement: 'A statement.', operation: 'work.get' },
  ...{ source: { page: 'environments/work/get', section: 'Response' }, scenarios: [], outcome },
  ...rest,
});

describe('a reason', () => {
  test.each<[string, RequirementRecord, readonly unknown[]]>([
    ['a failed MUST', one('failed', { message: 'wrong' }), [{ class: 'violation', message: 'wrong' }]],
    [
      'a failed SHOULD',
      one('failed', { level: 'SHOULD', message: 'wrong' }),
      [{ class: 'advisory', message: 'wrong' }],
    ],
    ['what is open', one('inconclusive', { class: 'rate', message: 'later' }), [{ class: 'rate', message: 'later' }]],
    ['what is open for no known cause', one('inconclusive'), [{ class: 'harness', message: '' }]],
    ['what was not run', one('not-run', { message: 'not selected' }), [{ class: 'not-run', message: 'not selected' }]],
    ['what passed', one('passed'), []],
    ['what does not apply', one('not-applicable', { message: 'one tenant' }), []],
  ])('of %s', (_, requirement, want) => {
    expect(reasonsOf([requirement], ends)).toEqual(
      want.map((reason) => Object.assign({}, reason, { requirement: requirement.id })),
    );
  });

  test('an early end comes before all requirements', () => {
    const reasons = reasonsOf([one('not-run', { message: 'not reached' })], { ...ends, interrupted: true, spent: 7 });
    expect(reasons.map(({ class: kind }) => kind)).toEqual(['cut-short', 'cut-short', 'not-run']);
    expect(reasons[0]?.message).toMatch(/ended before everything selected/);
    expect(reasons[1]?.message).toMatch(/after 7 requests/);
  });

  test.each([
    ['expired', 'work.get.* (expect: failed) has expired: why'],
    ['no longer holds', 'work.get.* (expect: failed) holds no longer: why'],
  ] as const)('an overdue expectation that %s', (status, message) => {
    const overdue = { id: 'work.get.*', expect: 'failed', status, message: 'why' } as ExpectationRecord;
    expect(reasonsOf([], { ...ends, overdue: [overdue] })).toEqual([{ class: 'expectation', message }]);
  });

  test('a change since a lock is one only where the lock is strict', () => {
    const changes = [{ subject: 'which-call-queues', before: 'session', after: 'message' }];
    const lock = (strict: boolean) => ({ file: 'lock.json', strict, changes }) as unknown as LockRecord;
    expect(reasonsOf([], { ...ends, lock: lock(true) })).toEqual([
      { class: 'lock', message: 'which-call-queues is message, and locked as session' },
    ]);
    expect(reasonsOf([], { ...ends, lock: lock(false) })).toEqual([]);
    expect(reasonsOf([], { ...ends, lock: null })).toEqual([]);
  });
});
