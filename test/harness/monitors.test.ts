import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { archivedOnce, updatedAtForward } from '../../harness/monitors/deployment-times.ts';
import { errorEnvelope } from '../../harness/monitors/error-envelope.ts';
import { internalError } from '../../harness/monitors/internal-error.ts';
import { metadataStable } from '../../harness/monitors/metadata.ts';
import type { Monitor } from '../../harness/monitors/monitor.ts';
import { constants, statesForward, timesOrdered, timesSetOnce } from '../../harness/monitors/objects.ts';
import { readings, successive } from '../../harness/monitors/readings.ts';
import { schema } from '../../harness/monitors/schema.ts';
import { monitors } from '../../harness/monitors.ts';
import { isRequirementId } from '../../spec/contract.ts';
import { deploymentObject, envelope, exchange, ids, item, reading, troubles, without } from './exchanges.ts';

/** What a monitor finds: for each requirement the kinds of its findings, in order. */
function found(monitor: Monitor, exchanges: readonly Exchange[]): Record<string, string[]> {
  const kinds: Record<string, string[]> = {};
  for (const [requirement, { kind }] of monitor.watch(exchanges)) {
    kinds[requirement] ??= [];
    kinds[requirement].push(kind);
  }
  return kinds;
}

const itemPath = `/environments/${ids.environment}/work/${ids.work}`;

const times = {
  first: '2026-07-01T08:20:00Z',
  second: '2026-07-01T08:21:00Z',
};

test('every monitor has an id of its own, judges declared requirements, and none that another judges', () => {
  expect(new Set(monitors.map(({ id }) => id)).size).toBe(monitors.length);
  const judged = monitors.flatMap(({ requirements }) => requirements);
  expect(judged.filter((id) => !isRequirementId(id))).toEqual([]);
  expect(new Set(judged).size).toBe(judged.length);
});

test.each(monitors.map((monitor) => [monitor.id, monitor] as const))(
  '%s finds nothing where nothing was sent',
  (_, monitor) => {
    expect([...monitor.watch([])]).toEqual([]);
  },
);

describe.each(monitors.map((monitor) => [monitor.id, monitor] as const))('%s accuses no target', (_, monitor) => {
  test.each(troubles)('for %s', (_name, parts) => {
    const exchanges = (['work.get', 'work.stop', 'deployment.pause', 'work.poll', 'model.list'] as const).map(
      (operation) => exchange(operation, parts),
    );
    const violations = [...monitor.watch(exchanges)].filter(([, { kind }]) => kind === 'violated');
    // A 401 is an error of the API's own, and has an envelope.
    const own = parts.status === 401 ? violations.filter(([id]) => !id.startsWith('error.')) : violations;
    expect(own).toEqual([]);
  });
});

describe.each(monitors.map((monitor) => [monitor.id, monitor] as const))('%s does not judge', (_, monitor) => {
  test.each(['environment', 'agent', 'session'] as const)('the list of %ss', (kind) => {
    const odd = ['active', 'odd'].map((status) => deploymentObject({ status, created_at: status }));
    const pages = odd.map((one) => exchange(`${kind}.list`, { body: { data: [one] } }));
    const judged = [...monitor.watch(pages)].filter(([id]) => id !== 'error.no-internal-error');
    expect(judged).toEqual([]);
  });
});

describe('the form of accepted answers', () => {
  test.each<[string, Exchange, Record<string, string[]>]>([
    ['as documented', reading(), { 'work.get.schema': ['holds'] }],
    ['with a field that nobody documents', reading({ more: 1 }), { 'work.get.schema': ['holds'] }],
    ['without a field', reading({}, { body: without(item(), 'metadata') }), { 'work.get.schema': ['violated'] }],
    ['no JSON', exchange('work.ack', { body: 'ok' }), { 'work.ack.schema': ['violated'] }],
    ['an item in place of a page', exchange('work.list', { body: item() }), { 'work.list.schema': ['violated'] }],
    ['nothing to deliver', exchange('work.poll', { body: null }), { 'work.poll.schema': ['holds'] }],
    ['a deployment', exchange('deployment.get', { body: deploymentObject() }), { 'deployment.get.schema': ['holds'] }],
    [
      'a status that is not documented belongs to another requirement',
      exchange('work.stop', { status: 202, body: {} }),
      {},
    ],
    ['an error has an envelope of its own', exchange('work.get', { status: 404, body: {} }), {}],
    ['what only provides for the judged operations is not judged', exchange('model.list', { body: 'no' }), {}],
  ])('%s', (_, seen, want) => {
    expect(found(schema, [seen])).toEqual(want);
  });
});

describe('error answers', () => {
  const error = (status: number, body: unknown, more: Parameters<typeof exchange>[1] = {}) =>
    exchange('work.stop', { status, body, ...more });
  const good = envelope('not_found_error');
  const nameless = (rest: Record<string, string[]>) => ({
    'error.envelope': ['holds'],
    'error.type-matches-status': ['holds'],
    'error.request-id-present': ['holds'],
    'error.media-type': ['holds'],
    ...rest,
  });
  const all = (rest: Record<string, string[]>) => nameless({ 'error.request-id-is-uuid': ['holds'], ...rest });

  test.each<[string, Exchange, Record<string, unknown>]>([
    ['as documented', error(404, good), all({})],
    ['with more members', error(404, { ...good, more: 1 }), all({})],
    [
      'another type than the status has',
      error(404, envelope('conflict_error')),
      all({ 'error.type-matches-status': ['violated'] }),
    ],
    ['no request id', error(404, without(good, 'request_id')), nameless({ 'error.request-id-present': ['violated'] })],
    [
      'an empty request id',
      error(404, { ...good, request_id: ' ' }),
      nameless({ 'error.request-id-present': ['violated'] }),
    ],
    [
      'a request id that is no UUID',
      error(404, { ...good, request_id: 'req-17' }),
      all({ 'error.request-id-is-uuid': ['violated'] }),
    ],
    [
      'a request id that is a UUID in capitals',
      error(404, { ...good, request_id: '01A201F0-7E78-7000-BF80-E1251A3CF99D' }),
      all({}),
    ],
    [
      'a message that is a list',
      error(404, { ...good, error: { type: 'not_found_error', message: ['a'] } }),
      all({ 'error.envelope': ['violated'] }),
    ],
    [
      'another media type',
      error(404, good, { headers: { 'content-type': 'text/html' } }),
      all({ 'error.media-type': ['violated'] }),
    ],
    [
      'a JSON type of its own, with a parameter',
      error(404, good, { headers: { 'content-type': 'Application/Problem+JSON; charset=utf-8' } }),
      all({}),
    ],
  ])('%s', (_, seen, want) => {
    expect(found(errorEnvelope, [seen])).toEqual(want);
  });

  test('a body that cannot be read breaks the envelope, and says nothing of the type', () => {
    for (const body of ['<html>', '', [], 'null']) {
      const kinds = found(errorEnvelope, [error(404, body)]);
      expect(kinds).toMatchObject({ 'error.envelope': ['violated'] });
      expect(kinds).not.toHaveProperty('error.type-matches-status');
    }
  });

  test('a request id that was given comes back', () => {
    const requestHeaders = { 'x-request-id': 'rid-1' };
    const echoed = error(404, { ...good, request_id: 'rid-1' }, { requestHeaders });
    const other = error(404, { ...good, request_id: 'rid-2' }, { requestHeaders });
    expect(found(errorEnvelope, [echoed, other])).toMatchObject({ 'error.request-id-echoed': ['holds', 'violated'] });
    expect(found(errorEnvelope, [echoed])).not.toHaveProperty('error.request-id-present');
  });

  test('of a gateway, or of an operation that only provides, are not judged', () => {
    const others = [429, 502, 503, 504].map((status) => error(status, '<html>'));
    expect(found(errorEnvelope, [...others, exchange('agent.create', { status: 400, body: 'no' })])).toEqual({});
  });
});

test('an internal error is found in every operation of the API', () => {
  const exchanges = [
    reading(),
    exchange('work.stop', { status: 500, body: envelope('api_error') }),
    exchange('deployment.pause', { status: 500, body: '<html>' }),
    exchange('agent.create', { status: 500 }),
    exchange('work.stop', { status: 503 }),
    exchange('work.stop', { status: 404 }),
  ];
  expect(found(internalError, exchanges)).toEqual({
    'error.no-internal-error': ['holds', 'violated', 'violated', 'violated', 'holds', 'holds'],
  });
});

describe('readings', () => {
  test('are what shows what is stored: reads, items of a list, delivered items', () => {
    const all = [
      exchange('work.poll', { body: item({ state: 'queued' }) }),
      exchange('work.ack', { body: item({ state: 'starting' }) }),
      exchange('work.list', { body: { data: [item(), item({ id: 'work_2' })] } }),
      reading(),
      reading({}, { status: 404 }),
      exchange('work.poll', { body: null }),
      exchange('work.list', { body: { data: 'none' } }),
      reading({ id: 7 }),
    ];
    const byId = readings(all, 'work').map((list) => list.map(({ object }) => [object.id, object.state]));
    expect(byId).toEqual([
      [
        [ids.work, 'queued'],
        [ids.work, 'active'],
        [ids.work, 'active'],
      ],
      [['work_2', 'active']],
    ]);
  });

  test('are paired with the last one that was answered before they were asked for', () => {
    const at = (sent: number, received: number) => reading({}, { sent, received });
    const [a, slow, b, c] = [at(0, 10), at(5, 100), at(20, 30), at(40, 50)];
    const [list = []] = readings([c, slow, b, a], 'work');
    expect([...successive(list)].map((pair) => pair.map(({ exchange: { sent } }) => sent))).toEqual([
      [0, 20],
      [20, 40],
    ]);
  });
});

describe('what never changes', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['everything else may', { state: 'stopped', stopped_at: times.first, metadata: {} }, 'holds'],
    ['the environment', { environment_id: 'env_other' }, 'violated'],
    ['the session', { data: { type: 'session', id: 'sess_other' } }, 'violated'],
    ['the session, with its keys in another order', { data: { id: ids.session, type: 'session' } }, 'holds'],
    ['the creation', { created_at: '2026-07-01T08:15:02Z' }, 'violated'],
    ['the creation, printed more finely', { created_at: '2026-07-01T08:15:01.731Z' }, 'holds'],
    ['the type: the schema’s', { type: 'job' }, 'holds'],
  ])('of an item: %s', (_, fields, want) => {
    expect(found(constants, [reading(), reading(fields)])).toEqual({ 'format.work-constants': [want] });
  });

  test('of an item: a missing field is the schema’s', () => {
    const second = reading({}, { body: without(item(), 'data') });
    expect(found(constants, [reading(), second])).toEqual({ 'format.work-constants': ['holds'] });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['everything else may', { status: 'paused', name: 'other', updated_at: times.first }, 'holds'],
    ['the creation', { created_at: times.first }, 'violated'],
  ])('of a deployment: %s', (_, fields, want) => {
    const read = (more: Record<string, unknown> = {}) => exchange('deployment.get', { body: deploymentObject(more) });
    expect(found(constants, [read(), read(fields)])).toEqual({ 'format.deployment-constants': [want] });
  });

  test('is not compared between two items, nor between readings that overlap', () => {
    expect(found(constants, [reading(), reading({ id: 'work_2', environment_id: 'env_2' })])).toEqual({});
    const overlapping = [
      reading({}, { sent: 0, received: 20 }),
      reading({ environment_id: 'env_2' }, { sent: 10, received: 30 }),
    ];
    expect(found(constants, overlapping)).toEqual({});
  });

  test('a violation cites the later reading first', () => {
    const [a, b] = [reading(), reading({ environment_id: 'env_2' })];
    const [[, finding] = []] = [...constants.watch([b, a])];
    expect(finding?.exchanges).toEqual([b, a]);
  });
});

describe('the times of a deployment', () => {
  const read = (fields: Record<string, unknown>) => () =>
    exchange('deployment.get', { body: deploymentObject(fields) });
  const listed = (fields: Record<string, unknown>) => () =>
    exchange('deployment.list', { body: { data: [deploymentObject(fields)] } });
  const archive = (fields: Record<string, unknown>) => () =>
    exchange('deployment.archive', { body: deploymentObject(fields) });
  const [first, second] = [{ archived_at: times.first }, { archived_at: times.second }];

  test.each<[string, (() => Exchange)[], string[]]>([
    ['not archived', [read({}), listed({})], []],
    ['archived in between', [read({}), listed(first)], []],
    ['archived, and read again', [listed(first), listed(first), read(first)], ['holds', 'holds']],
    ['archived, printed more finely', [listed(first), read({ archived_at: '2026-07-01T08:20:00.5Z' })], ['holds']],
    ['archived at another time', [listed(first), listed(second)], ['violated']],
    ['archived, and not any more', [listed(first), read({})], ['violated']],
    ['archived, and listed as it was answered', [archive(first), listed(first)], ['holds']],
    ['archived, in the answer at another time', [archive(second), listed(first)], ['violated']],
    ['with a time that is none: the schema’s', [listed(first), read({ archived_at: 7 })], []],
  ])('%s: since when it is archived stays', (_, sequence, want) => {
    const exchanges = sequence.map((make) => make());
    expect(found(archivedOnce, exchanges)['format.deployment-archived-once'] ?? []).toEqual(want);
  });

  const at = (time: string) => ({ updated_at: time });

  test.each<[string, (() => Exchange)[], string[]]>([
    ['moves on', [read(at(times.first)), listed(at(times.second))], ['holds', 'holds', 'holds']],
    ['stays', [read(at(times.first)), read(at(times.first))], ['holds', 'holds', 'holds']],
    ['moves back', [read(at(times.second)), listed(at(times.first))], ['holds', 'holds', 'violated']],
    [
      'is cut to whole seconds',
      [read(at('2026-07-01T08:20:00.9Z')), read(at(times.first))],
      ['holds', 'holds', 'holds'],
    ],
    ['lies before the creation', [read(at('2026-06-14T08:57:59Z'))], ['violated']],
    ['lies within a second of the creation', [read(at('2026-06-14T08:58:00Z'))], ['holds']],
    ['is no time: the schema’s', [read(at(times.second)), read({ updated_at: 7 })], ['holds', 'holds']],
  ])('updated_at %s', (_, sequence, want) => {
    const exchanges = sequence.map((make) => make());
    expect(found(updatedAtForward, exchanges)).toEqual({ 'format.deployment-updated-at-forward': want });
  });
});

describe('times that are set once', () => {
  const unset = { acknowledged_at: null, started_at: null, latest_heartbeat_at: null };
  const stopping = { state: 'stopping', stop_requested_at: times.first };
  const call =
    (operation: 'work.ack' | 'work.stop', parts: Parameters<typeof exchange>[1] = {}) =>
    () =>
      exchange(operation, { body: item(), ...parts });
  const read = (fields: Record<string, unknown>) => () => reading(fields);

  test.each<[string, (() => Exchange)[], string[]]>([
    ['are kept', [read(stopping), read(stopping)], ['holds']],
    ['may be set', [read(unset), read({}), read(stopping)], ['holds', 'holds']],
    ['do not move', [read({ started_at: times.first }), read({ started_at: times.second })], ['violated']],
    ['do not move back', [read({ started_at: times.second }), read({ started_at: times.first })], ['violated']],
    ['are not cleared', [read(stopping), read({ ...stopping, stop_requested_at: null })], ['violated']],
    [
      'may be printed more finely',
      [read(stopping), read({ ...stopping, stop_requested_at: '2026-07-01T08:20:00.5Z' })],
      ['holds'],
    ],
    [
      'are the schema’s where they are no time',
      [read(stopping), read({ ...stopping, stop_requested_at: 7 })],
      ['holds'],
    ],
    ['the latest heartbeat moves by its nature', [read({}), read({ latest_heartbeat_at: times.first })], ['holds']],
    [
      'an ack that is repeated may move its own',
      [
        read({}),
        call('work.ack', { body: item({ acknowledged_at: times.first }) }),
        read({ acknowledged_at: times.first }),
      ],
      ['holds', 'holds'],
    ],
    [
      'a refused ack may not',
      [read({}), call('work.ack', { status: 409 }), read({ acknowledged_at: times.first })],
      ['violated'],
    ],
    [
      'an ack may not move another',
      [read({}), call('work.ack', { body: item({ started_at: times.first }) }), read({ started_at: times.first })],
      ['violated', 'holds'],
    ],
    [
      'an ack answers with the time that stays',
      [call('work.ack'), read({ acknowledged_at: times.first })],
      ['violated'],
    ],
    [
      'a stop that is repeated may move its request’s',
      [
        read(stopping),
        call('work.stop', { body: item({ ...stopping, stop_requested_at: times.second }) }),
        read({ ...stopping, stop_requested_at: times.second }),
      ],
      ['holds', 'holds'],
    ],
    [
      'a refused stop may not',
      [read(stopping), call('work.stop', { status: 400 }), read({ ...stopping, stop_requested_at: times.second })],
      ['violated'],
    ],
    [
      'a stop may not move the end',
      [
        read({ stopped_at: times.first }),
        call('work.stop', { body: item({ stopped_at: times.second }) }),
        read({ stopped_at: times.second }),
      ],
      ['violated', 'holds'],
    ],
    [
      'an ack before the first reading explains nothing',
      [call('work.ack'), read({}), read({ acknowledged_at: times.first })],
      ['holds', 'violated'],
    ],
    [
      'an ack of another item explains nothing',
      [
        read({}),
        call('work.ack', { body: item({ id: 'work_2' }), path: '/environments/e/work/work_2/ack' }),
        read({ acknowledged_at: times.first }),
      ],
      ['violated'],
    ],
  ])('%s', (_, sequence, want) => {
    expect(
      found(
        timesSetOnce,
        sequence.map((make) => make()),
      ),
    ).toEqual({ 'format.work-times-set-once': want });
  });

  test('an ack that met no answer may have been accepted, and excuses the move', () => {
    const exchanges = [
      reading(),
      exchange('work.ack', { failure: 'timeout' }),
      reading({ acknowledged_at: times.first }),
    ];
    expect(found(timesSetOnce, exchanges)).toEqual({ 'format.work-times-set-once': ['holds'] });
  });

  test('are not compared between readings that overlap', () => {
    const exchanges = [
      reading({ started_at: times.first }, { sent: 0, received: 20 }),
      reading({ started_at: times.second }, { sent: 10, received: 30 }),
    ];
    expect(found(timesSetOnce, exchanges)).toEqual({});
  });
});

describe('the metadata of an item', () => {
  const at = (sent: number, received: number) => ({ sent, received });
  const one = { metadata: { job: 'report' } };
  const other = { metadata: { job: 'summary' } };
  const change = (parts: Parameters<typeof exchange>[1] = {}) =>
    exchange('work.metadata', { body: item(), path: itemPath, ...parts });

  test.each<[string, Exchange[], string[]]>([
    ['stays', [reading(one), reading(one)], ['holds']],
    ['does not change by itself', [reading(one), reading(other)], ['violated']],
    ['is not lost', [reading(one), reading({ metadata: {} })], ['violated']],
    ['may be added to by the server', [reading(one), reading({ metadata: { job: 'report', by: 'us' } })], ['holds']],
    ['belongs to the schema where it is no map', [reading(one), reading({ metadata: null })], []],
    ['may be changed', [reading(one), change(), reading(other)], []],
    ['is not changed by a refused change', [reading(one), change({ status: 400 }), reading(other)], ['violated']],
    ['may be changed by a change that failed', [reading(one), change({ status: 500 }), reading(other)], []],
    ['may be changed by one that met no answer', [reading(one), change({ failure: 'timeout' }), reading(other)], []],
    [
      'is not changed by a change of another item',
      [reading(one), change({ path: `${itemPath}2` }), reading(other)],
      ['violated'],
    ],
    ['is not changed by an earlier change', [change(), reading(one), reading(other)], ['violated']],
    ['is not changed by another call', [reading(one), exchange('work.ack'), reading(other)], ['violated']],
    [
      'may be changed by a change that overlaps the earlier reading',
      [reading(one, at(10, 30)), change(at(5, 20)), reading(other, at(40, 50))],
      [],
    ],
    [
      'may be changed by a change that overlaps the later reading',
      [reading(one, at(10, 20)), reading(other, at(30, 50)), change(at(40, 60))],
      [],
    ],
    [
      'may be changed by one that was sent long before and met no answer',
      [change({ failure: 'timeout', ...at(1, 5) }), reading(one, at(10, 20)), reading(other, at(30, 40))],
      [],
    ],
    ['is not compared in readings that overlap', [reading(one, at(10, 30)), reading(other, at(20, 40))], []],
  ])('%s', (_, exchanges, want) => {
    expect(found(metadataStable, exchanges)).toEqual(want.length > 0 ? { 'format.work-metadata-stable': want } : {});
  });
});

describe('states', () => {
  const order = ['queued', 'starting', 'active', 'stopping', 'stopped'];
  test.each(order.flatMap((from, i) => order.map((to, j) => [from, to, j >= i ? 'holds' : 'violated'] as const)))(
    'from %s to %s: %s',
    (from, to, want) => {
      expect(found(statesForward, [reading({ state: from }), reading({ state: to })])).toEqual({
        'format.work-states-forward': [want],
      });
    },
  );

  test('that nobody documents are the schema’s', () => {
    expect(found(statesForward, [reading({ state: 'active' }), reading({ state: 'dreaming' })])).toEqual({});
  });

  test('of readings that overlap are not compared', () => {
    const exchanges = [
      reading({ state: 'stopped' }, { sent: 0, received: 20 }),
      reading({ state: 'active' }, { sent: 10, received: 30 }),
    ];
    expect(found(statesForward, exchanges)).toEqual({});
  });

  test('are compared in the order in which they were asked for, however they are listed', () => {
    const [first, second] = [reading({ state: 'starting' }), reading({ state: 'active' })];
    expect(found(statesForward, [second, first])).toEqual({ 'format.work-states-forward': ['holds'] });
  });
});

describe('the order of times', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['as their events', {}, 'holds'],
    ['all null but the first', { acknowledged_at: null, started_at: null, latest_heartbeat_at: null }, 'holds'],
    ['an acknowledgement before the creation', { acknowledged_at: '2026-07-01T08:14:00Z' }, 'violated'],
    ['a start before the acknowledgement', { started_at: '2026-07-01T08:15:02Z' }, 'violated'],
    ['a start one unit before the acknowledgement is rounding', { started_at: '2026-07-01T08:15:03Z' }, 'holds'],
    ['a start after the latest heartbeat', { started_at: '2026-07-01T08:17:00Z' }, 'violated'],
    ['an end before the creation', { stopped_at: '2026-07-01T08:00:00Z' }, 'violated'],
    ['an end before its request', { stop_requested_at: times.second, stopped_at: times.first }, 'violated'],
    ['a request before the creation', { stop_requested_at: '2026-07-01T08:00:00Z' }, 'violated'],
    ['an end after its request', { stop_requested_at: times.first, stopped_at: times.second }, 'holds'],
  ])('%s', (_, fields, want) => {
    expect(found(timesOrdered, [reading(fields)])).toEqual({ 'format.work-times-ordered': [want] });
  });

  test('an acknowledgement that a repeated ack may have moved is not compared', () => {
    const ack = () => exchange('work.ack', { body: item() });
    const late = { acknowledged_at: '2026-07-01T08:30:00Z' };
    expect(found(timesOrdered, [ack(), ack(), reading(late)])).toEqual({ 'format.work-times-ordered': ['holds'] });
    expect(found(timesOrdered, [ack(), reading(late), ack()])).toEqual({ 'format.work-times-ordered': ['violated'] });
  });
});
