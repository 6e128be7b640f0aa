import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { answersAsStored } from '../../harness/monitors/answers-as-stored.ts';
import { leaseLength } from '../../harness/monitors/lease-length.ts';
import type { Monitor } from '../../harness/monitors/monitor.ts';
import { pages } from '../../harness/monitors/pages.ts';
import { deploymentObject, exchange, ids, item, reading } from './exchanges.ts';

/** What a monitor finds violated, by requirement. */
function violatedBy(monitor: Monitor, exchanges: readonly Exchange[]): string[] {
  return [...monitor.watch(exchanges)].flatMap(([requirement, { kind }]) => (kind === 'violated' ? requirement : []));
}
const found = (monitor: Monitor, exchanges: readonly Exchange[]) =>
  [...monitor.watch(exchanges)].map(([requirement]) => requirement);

const starting = { state: 'starting', started_at: null, latest_heartbeat_at: null };
const queued = { ...starting, state: 'queued', acknowledged_at: null };
const later = '2026-07-01T09:00:00Z';

/** A reading, an ack, and a reading after it. */
function acked(answer: Record<string, unknown> = {}, after: Record<string, unknown> = {}): Exchange[] {
  return [
    reading(queued),
    exchange('work.ack', { body: item({ ...starting, ...answer }) }),
    reading({ ...starting, ...after }),
  ];
}

describe('the answer of a call, held against the readings before and after it', () => {
  test('agrees with them in what the call leaves', () => {
    expect(violatedBy(answersAsStored, acked())).toEqual([]);
    expect(found(answersAsStored, acked())).toEqual(['work.ack.returns-acked-item']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another id', { id: 'work_another' }],
    ['another environment', { environment_id: 'env_another' }],
    ['another session', { data: { type: 'session', id: 'sess_another' } }],
    ['another time of creation', { created_at: later }],
    ['a time of an event that has not come', { stopped_at: later }],
    ['metadata without an entry', { metadata: { job: 'daily-report' } }],
    ['another time of its own than is then read', { acknowledged_at: later }],
    ['another state than is then read', { state: 'active' }],
  ])('is wrong with %s', (_, answer) => {
    expect(violatedBy(answersAsStored, acked(answer))).toEqual(['work.ack.returns-acked-item']);
  });

  test.each<[string, () => Exchange[]]>([
    ['what changed in between, by whatever', () => acked({ metadata: {} }, { metadata: {} })],
    ['a field that breaks its schema', () => acked({ created_at: 7 })],
    ['fewer digits of a time', () => acked({ created_at: '2026-07-01T08:15:01.000Z' })],
    [
      'a refusal',
      () => [
        reading(queued),
        exchange('work.ack', { status: 409, body: item({ created_at: later }) }),
        reading(queued),
      ],
    ],
    ['what nothing is read after', () => acked({ created_at: later }).slice(0, 2)],
    [
      'what another call may have changed and changed back',
      () => [
        reading({ metadata: {} }),
        exchange('work.metadata', { body: item(), path: `/environments/${ids.environment}/work/${ids.work}` }),
        exchange('work.ack', { body: item({ metadata: { job: 'x' } }) }),
        reading({ metadata: {} }),
      ],
    ],
  ])('is not judged on %s', (_, make) => {
    expect(violatedBy(answersAsStored, make()).filter((id) => id.startsWith('work.ack'))).toEqual([]);
  });

  test('is that of a deployment, too', () => {
    const read = () => exchange('deployment.get', { body: deploymentObject() });
    const pause = exchange('deployment.pause', {
      ...{ path: `/deployments/${ids.deployment}/pause` },
      body: deploymentObject({ status: 'paused', paused_reason: { type: 'manual' }, name: 'weekly' }),
    });
    const before = read();
    const exchanges = [before, { ...pause, sent: before.received + 1, received: before.received + 2 }, read()];
    expect(violatedBy(answersAsStored, exchanges)).toEqual(['deployment.pause.returns-updated-deployment']);
  });
});

describe('a page of a list, held against itself', () => {
  const page = (change: Record<string, unknown> = {}) =>
    exchange('work.list', {
      body: {
        ...{ data: [item({ id: 'work_a' }), item({ id: 'work_b' })], first_id: 'work_a', last_id: 'work_b' },
        ...{ has_more: false, next_page: null, ...change },
      },
    });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['is as it says', {}, []],
    ['names another first record', { first_id: 'work_b' }, ['pagination.names-first-and-last']],
    ['names no last record', { last_id: null }, ['pagination.names-first-and-last']],
    ['has no record, and names one', { data: [] }, ['pagination.names-first-and-last']],
    ['has no record, and names none', { data: [], first_id: null, last_id: null }, []],
    ['names a page after the last', { next_page: 'c' }, ['pagination.no-next-page-at-end']],
    ['names none though more follows', { has_more: true }, ['pagination.next-page-while-more']],
    ['names one while more follows', { has_more: true, next_page: 'c' }, []],
    [
      'repeats a record',
      { data: [item({ id: 'work_a' }), item({ id: 'work_a' })], last_id: 'work_a' },
      ['pagination.without-repetition'],
    ],
    ['breaks the schema of its envelope', { first_id: 7, next_page: undefined, has_more: 'no' }, []],
    ['shows a record without an id', { data: [{ ...item(), id: undefined }], first_id: 'x' }, []],
  ])('%s', (_, change, expected) => {
    expect(violatedBy(pages, [page(change)])).toEqual(expected);
  });

  test('is not looked at where it was refused, or provides for other calls only', () => {
    const body = { data: [], first_id: 'x', last_id: null, has_more: false, next_page: 'c' };
    expect(found(pages, [exchange('work.list', { status: 400, body }), exchange('agent.list', { body })])).toEqual([]);
  });
});

describe('the length of a lease', () => {
  const range = 'work.heartbeat.ttl-within-range';
  const clamped = 'work.heartbeat.ttl-is-clamped-wish';

  test.each<[string, unknown, string[]]>([
    ['?desired_ttl_seconds=30', 30, []],
    ['?desired_ttl_seconds=1', 10, []],
    ['?desired_ttl_seconds=9999', 600, []],
    ['', 45, []],
    ['?desired_ttl_seconds=30', 31, [clamped]],
    ['?desired_ttl_seconds=9999', 9999, [range, clamped]],
    ['', 9, [range]],
    ['?desired_ttl_seconds=30', 'thirty', []],
  ])('wished as %j and answered %j', (query, ttl_seconds, expected) => {
    const path = `/environments/${ids.environment}/work/${ids.work}/heartbeat${query}`;
    expect(violatedBy(leaseLength, [exchange('work.heartbeat', { path, body: { ttl_seconds } })])).toEqual(expected);
  });
});
