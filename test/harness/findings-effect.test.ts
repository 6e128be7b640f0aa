import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { agrees, deploymentFields, kept, noEffect, workItemFields } from '../../harness/findings.ts';
import { deploymentObject, envelope, exchange, item, type Parts, reading, troubles, without } from './exchanges.ts';

const before = reading();
const schedule = (fields: Record<string, unknown> = {}) => ({
  type: 'cron',
  expression: '0 0 29 2 *',
  timezone: 'Asia/Shanghai',
  upcoming_runs_at: ['2028-02-28T16:00:00Z'],
  last_run_at: null,
  ...fields,
});
const readDeployment = (fields: Record<string, unknown> = {}, parts: Parts = {}) =>
  exchange('deployment.get', { body: deploymentObject(fields), ...parts });

describe.each([
  ['kept', (a: Exchange, b: Exchange) => kept(a, b, workItemFields)],
  ['agrees', (a: Exchange, b: Exchange) => agrees(a, b, ['id', ...workItemFields])],
])('%s compares two readings of an item', (_, compare) => {
  test.each<[string, Exchange, Finding['kind']]>([
    ['the same', reading(), 'holds'],
    ['another state', reading({ state: 'stopped' }), 'violated'],
    ['a time that was set', reading({ stopped_at: '2026-07-01T08:20:00Z' }), 'violated'],
    ['a time that was cleared', reading({ started_at: null }), 'violated'],
    ['a time printed more finely', reading({ started_at: '2026-07-01T08:15:06.402113Z' }), 'holds'],
    ['a time printed more coarsely, cut', reading({ latest_heartbeat_at: '2026-07-01T08:16:06Z' }), 'holds'],
    ['a time printed more coarsely, rounded up', reading({ latest_heartbeat_at: '2026-07-01T08:16:07Z' }), 'holds'],
    [
      'a time moved by more than the coarser precision',
      reading({ latest_heartbeat_at: '2026-07-01T08:16:08Z' }),
      'violated',
    ],
    ['a time moved at the same precision', reading({ started_at: '2026-07-01T08:15:07Z' }), 'violated'],
    ['a time moved by a microsecond', reading({ latest_heartbeat_at: '2026-07-01T08:16:06.120395Z' }), 'violated'],
    ['metadata with its keys in another order', reading({ metadata: { shard: '7', job: 'daily-report' } }), 'holds'],
    ['fields in another order', reading({}, { body: Object.fromEntries(Object.entries(item()).reverse()) }), 'holds'],
    ['metadata with another value', reading({ metadata: { job: 'daily-report', shard: '8' } }), 'violated'],
    ['metadata without a key', reading({ metadata: { job: 'daily-report' } }), 'violated'],
    ['a field that nobody documents', reading({ more: true }), 'holds'],
    ['metadata that breaks its schema', reading({ metadata: { job: 1 } }), 'open'],
    ['a missing field', reading({}, { body: without(item(), 'started_at') }), 'open'],
    ['a difference beside a field that breaks its schema', reading({ state: 'stopped', metadata: null }), 'violated'],
    [
      'a refusal in place of a reading',
      exchange('work.get', { status: 404, body: envelope('not_found_error') }),
      'open',
    ],
  ])('%s', (_name, after, want) => {
    expect(compare(before, after).kind).toBe(want);
  });

  test.each(troubles)('%s in either place leaves it open', (_name, parts, kind) => {
    const lost = exchange('work.get', parts);
    expect(compare(before, lost)).toMatchObject({ kind: 'open', class: kind, exchanges: [lost] });
    expect(compare(lost, before)).toMatchObject({ kind: 'open', class: kind, exchanges: [lost] });
  });

  test('every difference is told', () => {
    const after = reading({ state: 'stopped', started_at: null });
    expect(compare(before, after)).toMatchObject({
      exchanges: expect.arrayContaining([after, before]),
      message: expect.stringMatching(/state.*"active" became "stopped".*started_at/),
      expected: { state: 'active', started_at: '2026-07-01T08:15:06Z' },
      actual: { state: 'stopped', started_at: null },
    });
  });
});

test('a key that a server adds to metadata is legal after a call, and no difference between answer and store is', () => {
  const more = reading({ metadata: { job: 'daily-report', shard: '7', more: '' } });
  expect(kept(before, more, workItemFields).kind).toBe('holds');
  expect(agrees(before, more, workItemFields).kind).toBe('violated');
  expect(agrees(more, before, workItemFields).kind).toBe('violated');
});

test('several differences are told apart', () => {
  const after = reading({ state: 'stopped', started_at: null });
  const finding = kept(before, after, ['state', 'started_at']);
  expect(finding.kind === 'violated' && finding.message).toBe(
    'state should be as it was: "active" became "stopped"; started_at should be as it was: "2026-07-01T08:15:06Z" became null',
  );
});

test('the offending exchange is cited first: the later reading, or the answer', () => {
  const after = reading({ state: 'stopped' });
  expect(kept(before, after, workItemFields).exchanges).toEqual([after, before]);
  expect(agrees(before, after, workItemFields).exchanges).toEqual([before, after]);
});

describe('kept, for a deployment', () => {
  const compare = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    kept(readDeployment(a), readDeployment(b), deploymentFields);

  test.each<[string, Record<string, unknown>, Record<string, unknown>, Finding['kind']]>([
    ['the same', {}, {}, 'holds'],
    ['a field that neither generation member has is not missed', {}, {}, 'holds'],
    ['a field that only one reading has', { environment_variables: '' }, {}, 'open'],
    ['a field that both have, changed', { environment_variables: '' }, { environment_variables: 'A=1' }, 'violated'],
    ['coming runs move with time', { schedule: schedule() }, { schedule: schedule({ upcoming_runs_at: [] }) }, 'holds'],
    [
      'the last run moves with time',
      { schedule: schedule() },
      { schedule: schedule({ last_run_at: '2026-07-01T08:00:00Z' }) },
      'holds',
    ],
    [
      'what the server keeps in metadata',
      { metadata: { a: 'b' } },
      { metadata: { a: 'b', cas_config: { stats: 1 } } },
      'holds',
    ],
    [
      'what the server keeps in metadata, in both readings',
      { metadata: { a: 'b', cas_config: { stats: 1 } } },
      { metadata: { a: 'b', cas_config: { stats: 2 } } },
      'holds',
    ],
    ['what the caller keeps in metadata', { metadata: { a: 'b' } }, { metadata: { a: 'c' } }, 'violated'],
    [
      'the expression of the schedule',
      { schedule: schedule() },
      { schedule: schedule({ expression: '* * * * *' }) },
      'violated',
    ],
    ['a schedule that is gone', { schedule: schedule() }, { schedule: null }, 'violated'],
    [
      'events in another order',
      { initial_events: [{ type: 'a' }, { type: 'b' }] },
      { initial_events: [{ type: 'b' }, { type: 'a' }] },
      'violated',
    ],
    [
      'keys within events in another order',
      { initial_events: [{ type: 'a', content: 'x' }] },
      { initial_events: [{ content: 'x', type: 'a' }] },
      'holds',
    ],
  ])('%s', (_, a, b, want) => {
    expect(compare(a, b).kind).toBe(want);
  });
});

describe('noEffect', () => {
  const refusal = exchange('work.ack', { status: 409, body: envelope('invalid_request_error') });
  const control = exchange('work.ack', { body: item() });
  const judge = (parts: { refusal?: Exchange; after?: Exchange; control?: Exchange; before?: Exchange } = {}) =>
    noEffect(parts.refusal ?? refusal, parts.before ?? before, parts.after ?? reading(), {
      control: parts.control ?? control,
      fields: workItemFields,
    });
  const refusedToo = exchange('work.ack', { status: 409, body: envelope('invalid_request_error') });
  const lost = exchange('work.ack', { failure: 'reset' });
  const moved = reading({ state: 'stopping' });

  test.each<[string, Parameters<typeof judge>[0], readonly Finding['kind'][]]>([
    ['nothing changed, and the control shows that it could have', {}, ['holds']],
    ['something changed', { after: moved }, ['violated']],
    ['something changed: a violation even without a control', { after: moved, control: refusedToo }, ['violated']],
    ['something changed: a violation even with a lost control', { after: moved, control: lost }, ['violated']],
    ['nothing changed, but the control was refused too', { control: refusedToo }, ['open']],
    ['nothing changed, but the control met no answer', { control: lost }, ['open']],
    ['it was wrongly accepted: another requirement’s business', { refusal: control, after: moved }, []],
    ['whether it was refused is not known', { refusal: lost, after: moved }, ['open']],
    [
      'an internal error is a refusal too',
      { refusal: exchange('work.ack', { status: 500, body: envelope('api_error') }), after: moved },
      ['violated'],
    ],
    ['the reading afterwards met no answer', { after: exchange('work.get', { failure: 'timeout' }) }, ['open']],
    ['the reading before met no answer', { before: exchange('work.get', { failure: 'timeout' }) }, ['open']],
    ['the reading afterwards breaks its schema', { after: reading({ state: 'dreaming' }) }, ['open']],
    ['a beat came in between', { after: reading({ latest_heartbeat_at: '2026-07-01T08:17:00Z' }) }, ['violated']],
  ])('%s', (_, parts, want) => {
    expect(judge(parts).map(({ kind }) => kind)).toEqual(want);
  });

  test('a violation cites the refused call first', () => {
    const [finding] = judge({ after: moved });
    expect(finding?.exchanges).toEqual([refusal, before, moved]);
    expect(finding).toMatchObject({
      message: 'state should be as it was before the refused call: "active" became "stopping"',
    });
  });

  test('a control that was refused too is cited, and says where to look', () => {
    expect(judge({ control: refusedToo })).toMatchObject([
      {
        ...{ kind: 'open', class: 'precondition', exchanges: [refusedToo] },
        message: expect.stringContaining('proves nothing'),
        remedy: expect.stringMatching(/^See .*\.$/),
      },
    ]);
  });

  test('what could not be read afterwards stays what is open, whatever the control met', () => {
    const broken = reading({ state: 'dreaming' });
    expect(judge({ after: broken, control: refusedToo })).toMatchObject([{ kind: 'open', exchanges: [broken] }]);
  });

  test('a refused call that met no answer rests on something else: it is not repeated for this', () => {
    expect(judge({ refusal: lost })).toMatchObject([
      {
        kind: 'open',
        class: 'precondition',
        message: expect.stringMatching(/^whether it was refused is not known: POST/),
      },
    ]);
  });
});
