import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../harness/exchange.ts';
import { fieldIs, inState } from '../../../harness/findings.ts';
import { schema } from '../../../harness/monitors/schema.ts';
import type { AnyScenario } from '../../../harness/scenario.ts';
import type { Group } from '../../../harness/sensitivity/result.ts';
import { sensitivityOf } from '../../../harness/sensitivity/sensitivity.ts';
import { exchange, ids, item, reading } from '../exchanges.ts';
import { journalOf, judging } from './journal.ts';

/** A reading, and the same again, of which only the first one's state is judged. */
function steps() {
  return { before: reading({}, { key: 'x/1/act/1' }), after: reading({}, { key: 'x/1/act/2' }) };
}
const ofState = judging({ 'work.get.active': ({ before }) => inState(before as Exchange, 'active') });

const judge = (made: AnyScenario, trace = steps(), options = {}) =>
  sensitivityOf(journalOf(made, trace), { scenarios: [made], monitors: [], seed: 1, sample: 10, ...options });

const groupOf = (groups: readonly Group[], field: string, kind: string) =>
  groups.find((group) => group.field === field && group.kind === kind);

describe('what altered answers come to', () => {
  test('an alteration that a judge looks at is noticed, one that none looks at is a gap with an example', () => {
    const { groups } = judge(ofState);
    expect(groupOf(groups, '/state', 'malformed')).toMatchObject({ contradicting: 2, inconclusive: 1, failed: 0 });
    const created = groupOf(groups, '/created_at', 'earlier');
    expect(created).toMatchObject({
      operation: 'work.get',
      contradicting: 2,
      failed: 0,
      inconclusive: 0,
      noticed_by: [],
    });
    expect(created?.example).toMatchObject({
      scenario: 'work.get.by-hand',
      place: '/created_at',
      before: '2026-07-01T08:15:01Z',
      after: '2026-07-01T08:14:59Z',
    });
    expect(created?.example?.why).toMatch(/another answer shows it otherwise \(x\/1\/act\/[12]\)/);
  });

  test('a violation and a check that can no longer be made are told apart', () => {
    const { groups, contradicting } = judge(
      judging({
        'work.get.active': ({ before }) => inState(before as Exchange, 'active'),
        'work.get.returns-the-item-asked-for': ({ after }) => fieldIs(after as Exchange, 'id', ids.work),
      }),
    );
    expect(groupOf(groups, '/id', 'another value')).toMatchObject({
      ...{ contradicting: 2, failed: 1, inconclusive: 0 },
      noticed_by: ['work.get.returns-the-item-asked-for'],
    });
    expect(groupOf(groups, '/state', 'dropped')).toMatchObject({
      ...{ contradicting: 2, failed: 0, inconclusive: 1 },
      noticed_by: ['work.get.active'],
    });
    const { changes, failed, inconclusive, unnoticed } = contradicting;
    expect(failed + inconclusive + unnoticed).toBe(changes);
  });

  test('a check that is gone leaves its requirement undecided', () => {
    const made = judging({
      'work.get.active': ({ before }) => {
        const found = inState(before as Exchange, 'active');
        return found.kind === 'holds' ? found : [];
      },
    });
    expect(groupOf(judge(made).groups, '/state', 'malformed')).toMatchObject({ inconclusive: 1 });
  });

  test('monitors judge again, too', () => {
    const trace = steps();
    const entries = journalOf(ofState, trace).map((entry) =>
      entry.kind === 'run' ? { ...entry, requirements: [...entry.requirements, 'work.get.schema'] } : entry,
    );
    entries.splice(-1, 0, {
      ...{ kind: 'check', scenario: schema.id, attempt: 1, requirement: 'work.get.schema', outcome: 'passed' },
      exchanges: [],
    });
    entries.splice(-1, 0, {
      ...{ kind: 'scenario', id: schema.id, title: '', attempts: 1, duration_ms: 0 },
      monitor: true,
    });
    const { groups } = sensitivityOf(entries, { scenarios: [ofState], monitors: [schema], seed: 1, sample: 10 });
    expect(groupOf(groups, '/metadata', 'nulled')).toMatchObject({ failed: 2, noticed_by: ['work.get.schema'] });
  });

  test('what failed in the run already notices nothing', () => {
    const made = judging({ 'work.get.active': ({ before }) => inState(before as Exchange, 'queued') });
    const { contradicting } = judge(made);
    expect(contradicting.unnoticed).toBe(contradicting.changes);
  });

  test('a judge that fails over an altered answer is told', () => {
    const made = judging({
      'work.get.active': ({ before }) => {
        const { data } = JSON.parse((before as Exchange & { answer: { body: string } }).answer.body);
        return fieldIs(before as Exchange, 'state', data.id === undefined ? 'queued' : 'active');
      },
    });
    const { faults } = judge(made);
    expect(faults.map(({ field, kind }) => `${field} ${kind}`)).toContain('/data dropped');
  });

  test('a judge that takes offence at what is legal is told', () => {
    const made = judging({
      'work.get.active': ({ before }) => {
        const known = (before as Exchange & { answer: { body: string } }).answer.body === JSON.stringify(item());
        return fieldIs(before as Exchange, 'state', known ? 'active' : 'queued');
      },
    });
    const kinds = judge(made).legal.accused.map(({ kind }) => kind);
    expect(kinds).toContain('undocumented field');
    expect(kinds).toContain('keys reordered');
  });
});

describe('what is altered', () => {
  test('is the same for the same seed, and at most the sample of each group', () => {
    const trace = steps();
    const once = judge(ofState, trace, { sample: 1 });
    expect(judge(ofState, trace, { sample: 1 })).toEqual(once);
    expect(Math.max(...once.groups.map(({ contradicting }) => contradicting))).toBe(1);
    expect(once).toMatchObject({ seed: 1, sample: 1, answers: { in_traces: 2, left_out: 0 } });
  });

  test('is what a trace holds of judged calls, and not what was sent besides', () => {
    const others = [exchange('work.get', { body: item(), key: 'x/1/clean-up/1' }), exchange('model.list')];
    const found = sensitivityOf(journalOf(ofState, steps(), others), {
      ...{ scenarios: [ofState], monitors: [], seed: 1, sample: 1 },
    });
    expect(found.answers).toEqual({ in_traces: 2, left_out: 2 });
  });
});
