import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../harness/exchange.ts';
import { type Alteration, altered } from '../../../harness/sensitivity/alterations.ts';
import { rulingOn } from '../../../harness/sensitivity/legal.ts';
import type { Kind } from '../../../harness/sensitivity/result.ts';
import { showingsIn } from '../../../harness/sensitivity/showings.ts';
import { valueAt } from '../../../spec/answers/pointer.ts';
import type { OperationId } from '../../../spec/answers.ts';
import { deploymentObject, envelope, exchange, ids, item, reading } from '../exchanges.ts';

const uuid = 'cb80235f-76a2-4ff3-9e28-5aa2da12dc14';
const page = (...data: Record<string, unknown>[]) => ({
  ...{ data, first_id: data[0]?.id, last_id: data.at(-1)?.id, has_more: false, next_page: null },
});

const run = (id: string) =>
  exchange('deployment-run.get', {
    path: `/deployments/${ids.deployment}/runs/${id}`,
    body: {
      ...{ id, type: 'deployment_run', deployment_id: ids.deployment, session_id: ids.session, error: null },
      agent: { id: 'agent_019ebb21ef8e7df6a559052c94875160', type: 'agent', version: 1 },
      ...{ trigger_context: { type: 'manual' }, created_at: '2026-06-14T08:58:01Z' },
    },
  });

interface Case {
  of: Exchange;
  field: string;
  pointer?: string;
  kind: Kind;
  /** Besides the answer itself; none but that one unless said. */
  others?: readonly Exchange[];
  donor?: unknown;
  contested?: boolean;
}

function rule({ of, field, pointer = field, kind, others = [], donor, contested = false }: Case) {
  const made = of as Exchange<OperationId>;
  const body = 'body' in made.answer ? JSON.parse(made.answer.body) : undefined;
  const value = field === 'status' || field === 'body' ? body : valueAt(body, pointer);
  const alteration: Alteration = { operation: made.operation, field, kind, place: { pointer, field, value } };
  const donors = { valuesOf: () => (donor === undefined ? [] : [donor]), bodiesOf: () => [item()] };
  const changed = altered(made, alteration, donors, () => 0);
  if (!changed) throw new Error('nothing is altered');
  const showings = showingsIn([...others, made].sort((a, b) => a.sent - b.sent));
  return rulingOn({
    ...alteration,
    exchange: made,
    altered: changed.exchange,
    after: changed.after,
    contested,
    showings,
  });
}

const stop = () =>
  exchange('work.stop', { body: item({ state: 'stopping', stop_requested_at: '2026-07-01T08:17:00Z' }) });

describe('what contradicts the documentation', () => {
  test.each<[string, () => Case]>([
    ['a field that is missing', () => ({ of: reading(), field: '/stopped_at', kind: 'dropped' })],
    ['a field of another type', () => ({ of: reading(), field: '/metadata', kind: 'retyped' })],
    ['a time that is none', () => ({ of: reading(), field: '/created_at', kind: 'malformed' })],
    ['another status', () => ({ of: reading(), field: 'status', kind: 'another success' })],
    ['a body that ends in the middle', () => ({ of: reading(), field: 'body', kind: 'cut short' })],
    ['the id of another item', () => ({ of: reading(), field: '/id', kind: 'another value', donor: 'work_1' })],
    [
      'a time that another reading shows otherwise',
      () => ({ of: reading(), field: '/started_at', kind: 'later', others: [reading()] }),
    ],
    [
      'a state that no call has changed',
      () => ({ of: reading(), field: '/state', kind: 'another value', donor: 'queued', others: [reading()] }),
    ],
    [
      'an entry of metadata that an ack may not change',
      () => ({
        ...{ of: reading(), field: '/metadata', kind: 'entry changed' },
        others: [reading(), exchange('work.ack', { body: item() })],
      }),
    ],
    [
      'a first_id that is not that of the first record',
      () => ({ of: exchange('work.list', { body: page(item()) }), field: '/first_id', kind: 'nulled' }),
    ],
    [
      'another request id than was sent',
      () => ({
        of: exchange('work.get', {
          ...{ status: 404, body: envelope('not_found_error'), requestHeaders: { 'x-request-id': uuid } },
        }),
        ...{ field: '/request_id', kind: 'another value' },
      }),
    ],
    [
      'a type that is not that of the status',
      () => ({
        of: exchange('work.get', { status: 404, body: envelope('not_found_error') }),
        ...{ field: '/error/type', kind: 'another value', donor: 'conflict_error' },
      }),
    ],
    [
      'an error that is no JSON by its media type',
      () => ({
        of: exchange('work.get', { status: 404, body: envelope('not_found_error') }),
        ...{ field: 'content-type', kind: 'another media type' },
      }),
    ],
    [
      'a session of a run that an earlier answer shows',
      () => {
        const others = [run('r1')];
        return { of: run('r1'), field: '/session_id', kind: 'nulled', others };
      },
    ],
    [
      'an entry of metadata that an earlier answer shows',
      () => {
        const others = [reading(), exchange('work.ack', { body: item() })];
        return { of: reading(), field: '/metadata', kind: 'entry dropped', others };
      },
    ],
  ])('%s', (_, make) => {
    expect(rule(make())).toMatchObject({ ruling: 'contradicts', why: expect.stringMatching(/./) });
  });
});

describe('what is legal', () => {
  test.each<[string, () => Case]>([
    ['a field that nobody documents', () => ({ of: reading(), field: 'body', kind: 'undocumented field' })],
    ['another order of keys', () => ({ of: reading(), field: 'body', kind: 'keys reordered' })],
    ['fewer digits of a time', () => ({ of: reading(), field: '/latest_heartbeat_at', kind: 'fraction cut' })],
    [
      'another message',
      () => ({
        of: exchange('work.get', { status: 404, body: envelope('not_found_error') }),
        ...{ field: '/error/message', kind: 'other wording' },
      }),
    ],
    [
      'a field that not every generation has',
      () => ({
        of: exchange('deployment.get', { body: deploymentObject({ environment_variables: 'A=b' }) }),
        ...{ field: '/environment_variables', kind: 'dropped' },
      }),
    ],
  ])('%s', (_, make) => {
    expect(rule(make()).ruling).toBe('legal');
  });
});

describe('what is left open', () => {
  test.each<[string, () => Case]>([
    ['a time that no other answer bears out', () => ({ of: reading(), field: '/created_at', kind: 'earlier' })],
    [
      'a state that a call in between may have changed',
      () => {
        const others = [reading(), exchange('work.stop', { body: item({ state: 'stopping' }) })];
        return { of: reading(), field: '/state', kind: 'another value', donor: 'stopped', others };
      },
    ],
    ['the time of a stop after it', () => ({ of: stop(), field: '/stop_requested_at', kind: 'later', others: [] })],
    [
      'another cursor',
      () => ({
        of: exchange('work.list', { body: { ...page(item()), has_more: true, next_page: 'c1' } }),
        ...{ field: '/next_page', kind: 'another value' },
      }),
    ],
    [
      'when a schedule fires next',
      () => {
        const schedule = {
          type: 'cron',
          expression: '0 0 29 2 *',
          timezone: 'UTC',
          upcoming_runs_at: [],
          last_run_at: null,
        };
        const of = exchange('deployment.get', { body: deploymentObject({ schedule }) });
        return { of, field: '/schedule/last_run_at', kind: 'set', donor: '2026-07-01T00:00:00Z', others: [of] };
      },
    ],
    ['the status of calls that overlap', () => ({ of: stop(), field: 'status', kind: 'refused', contested: true })],
    [
      'whether an arranging call is accepted',
      () => ({
        of: exchange('work.ack', { body: item(), key: 'x/1/arrangement/2' }),
        field: 'status',
        kind: 'refused',
      }),
    ],
    [
      'a session of a run that only later answers show',
      () => {
        const of = run('r2');
        return { of, field: '/session_id', kind: 'nulled', others: [run('r2')] };
      },
    ],
    [
      'an entry of metadata that only later answers show',
      () => {
        const of = reading();
        return { of, field: '/metadata', kind: 'entry dropped', others: [exchange('work.ack', { body: item() })] };
      },
    ],
    [
      'the media type of what is accepted',
      () => ({ of: reading(), field: 'content-type', kind: 'another media type' }),
    ],
    [
      'a request id of the server',
      () => ({
        of: exchange('work.get', { status: 404, body: envelope('not_found_error') }),
        ...{ field: '/request_id', kind: 'another value' },
      }),
    ],
  ])('%s', (_, make) => {
    expect(rule(make())).toMatchObject({ ruling: 'open', why: expect.stringMatching(/./) });
  });
});

test('an answer that broke its schema before is not held against the alteration', () => {
  const of = reading({ state: 'paused', id: ids.work });
  expect(rule({ of, field: '/latest_heartbeat_at', kind: 'later' }).ruling).toBe('open');
});
