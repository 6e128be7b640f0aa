import { describe, expect, test } from 'vitest';
import type { OperationId } from '../../spec/answers.ts';
import { deployment, deploymentRun, provision, work } from '../../spec/operations.ts';
import { type Request, raw, withIdempotencyKey, withRequestId } from '../../spec/request.ts';
import { departures } from '../../spec/requests.ts';

const env = 'env_1';
const item = { environment_id: env, work_id: 'work_1' };
const dep = { deployment_id: 'dep_1' };
const poll = (parameters: object) => work.poll(env, { worker: 'w', ...parameters });
const event = { type: 'user.message', content: [{ type: 'text', text: 'Hello.' }] };
const least = { name: 'n', agent: 'agent_1', environment_id: env, initial_events: [event] };
const create = (fields: object) => deployment.create({ ...least, ...fields });
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));
const cron = { type: 'cron', expression: '0 9 * * *', timezone: 'Asia/Shanghai' };

const placesOf = (request: Request): string[] =>
  departures(request.operation as OperationId, {
    ...request,
    headers: { authorization: 'Bearer $QODER_PAT', ...request.headers },
  }).map(({ place }) => place);

/** The limits of the documentation, written out a second time: within each, and beyond it. */
const documented: [string, Request[], Request[], string][] = [
  [
    'block_ms is 1 to 999',
    [poll({ block_ms: 1 }), poll({ block_ms: 999 })],
    [poll({ block_ms: 0 }), poll({ block_ms: 1000 }), poll({ block_ms: '1.5' }), poll({ block_ms: '' })],
    'query.block_ms',
  ],
  [
    'reclaim_older_than_ms is not negative',
    [poll({ reclaim_older_than_ms: 0 })],
    [poll({ reclaim_older_than_ms: -1 })],
    'query.reclaim_older_than_ms',
  ],
  [
    'a list of work counts a limit above 100 as 100',
    [work.list(env, { limit: 1 }), work.list(env, { limit: 1000 })],
    [work.list(env, { limit: 0 }), work.list(env, { limit: 'abc' })],
    'query.limit',
  ],
  [
    'other lists have limits of 1 to 100',
    [deployment.list({ limit: 100 }), provision.listAgents({ limit: 1 })],
    [
      deployment.list({ limit: 101 }),
      deploymentRun.list(dep, { limit: 0 }),
      deploymentRun.listAll({ limit: 101 }),
      provision.listSessions({ limit: -1 }),
    ],
    'query.limit',
  ],
  [
    'one cursor at a time',
    [work.list(env, { page: 'a' }), deployment.list({ after_id: 'a' }), deploymentRun.listAll({ before_id: 'a' })],
    [
      work.list(env, { page: 'a', before_id: 'b' }),
      deployment.list({ after_id: 'a', before_id: 'b' }),
      deploymentRun.list(dep, { page: 'a', after_id: 'a', before_id: 'b' }),
    ],
    'query',
  ],
  [
    'the wished lease is a positive integer; it is clamped',
    [1, 10, 600, 100_000].map((ttl) => work.heartbeat(item, { ttl })),
    [0, -1, '10.5', 'soon'].map((ttl) => work.heartbeat(item, { ttl })),
    'query.desired_ttl_seconds',
  ],
  [
    'the expected heartbeat is NO_HEARTBEAT or a time',
    ['NO_HEARTBEAT', '2026-07-01T08:15:06.120394Z', '2026-07-01T08:15:06+02:00'].map((expected) =>
      work.heartbeat(item, { expected }),
    ),
    ['no_heartbeat', '', '1782893706', '2026-07-01T08:15:06', '2026-13-01T08:15:06Z'].map((expected) =>
      work.heartbeat(item, { expected }),
    ),
    'query.expected_last_heartbeat',
  ],
  [
    'force is true or false',
    [work.stop(item), work.stop(item, {}), work.stop(item, { force: false })],
    [work.stop(item, raw('{"force":1}'))],
    'body/force',
  ],
  ['a stop has an object or nothing', [], ['[]', 'null', '{', ''].map((text) => work.stop(item, raw(text))), 'body'],
  [
    'a change of metadata has strings and null',
    [work.metadata(item, {}), work.metadata(item, { metadata: { a: 'b', c: null } })],
    [work.metadata(item, { metadata: { a: 7 } }), work.metadata(item, { metadata: { a: {} } })],
    'body/metadata/a',
  ],
  [
    'the name has 1 to 256 characters',
    [create({ name: '🙂'.repeat(256) }), deployment.update(dep, { name: 'n' })],
    [create({ name: '' }), create({ name: 'n'.repeat(257) }), deployment.update(dep, { name: 'n'.repeat(257) })],
    'body/name',
  ],
  [
    'there are 1 to 50 initial events',
    [create({ initial_events: Array(50).fill(event) })],
    [create({ initial_events: [] }), create({ initial_events: Array(51).fill(event) })],
    'body/initial_events',
  ],
  [
    'there are at most 50 vaults',
    [create({ vault_ids: Array(50).fill('vault_1') })],
    [create({ vault_ids: Array(51).fill('vault_1') })],
    'body/vault_ids',
  ],
  [
    'metadata has at most 16 keys, and the server one of its own',
    [
      create({ metadata: keys(16) }),
      create({ metadata: { ...keys(16), cas_config: {} } }),
      deployment.update(dep, { metadata: keys(16) }),
    ],
    [
      create({ metadata: keys(17) }),
      create({ metadata: { ...keys(17), cas_config: {} } }),
      deployment.update(dep, { metadata: keys(17) }),
      provision.createSession({ agent: 'agent_1', environment_id: env, metadata: keys(17) }),
    ],
    'body/metadata',
  ],
  [
    'a key of metadata has at most 64 characters',
    [create({ metadata: { ['é'.repeat(64)]: 'v' } })],
    [
      create({ metadata: { ['k'.repeat(65)]: 'v' } }),
      provision.createEnvironment({ name: 'n', config: { type: 'cloud' }, metadata: { ['k'.repeat(65)]: 'v' } }),
    ],
    'body/metadata',
  ],
  [
    'a value of metadata has at most 512 characters, and only a change deletes',
    [create({ metadata: { k: '🙂'.repeat(512) } }), deployment.update(dep, { metadata: { k: null } })],
    [
      create({ metadata: { k: 'v'.repeat(513) } }),
      create({ metadata: { k: null } }),
      deployment.update(dep, { metadata: { k: 'v'.repeat(513) } }),
    ],
    'body/metadata/k',
  ],
  [
    'a schedule is of cron',
    [create({ schedule: cron })],
    [create({ schedule: { ...cron, type: 'rate' } })],
    'body/schedule/type',
  ],
  [
    'an expression has five fields',
    [create({ schedule: { ...cron, expression: '*/5 0 1,15 * 1-5' } })],
    [
      create({ schedule: { ...cron, expression: '0 9 * *' } }),
      deployment.update(dep, { schedule: { ...cron, expression: '0 0 9 * * *' } }),
    ],
    'body/schedule/expression',
  ],
  [
    'an agent is an id, or an id and a version',
    [create({ agent: { id: 'agent_1', type: 'agent', version: 2 } })],
    [create({ agent: 7 }), create({ agent: 'dep_1' })],
    'body/agent',
  ],
  [
    'a message of the user has content',
    [provision.sendEvents('sess_1', { events: [event] })],
    [
      provision.sendEvents('sess_1', { events: [{ type: 'user.message' }] }),
      provision.sendEvents('sess_1', { events: [{ ...event, content: [] }] }),
    ],
    'body/events/0/content',
  ],
  [
    'a wish for an outcome has a rubric',
    [
      create({
        initial_events: [{ type: 'user.define_outcome', description: 'd', rubric: { type: 'text', content: 'c' } }],
      }),
    ],
    [create({ initial_events: [{ type: 'user.define_outcome', description: 'd' }] })],
    'body/initial_events/0/rubric',
  ],
  [
    'an agent has a name of 1 to 256 characters',
    [provision.createAgent({ name: 'n', model: 'auto' })],
    [
      provision.createAgent({ name: '', model: 'auto' }),
      provision.createAgent({ name: 'n'.repeat(257), model: 'auto' }),
    ],
    'body/name',
  ],
  [
    'an environment is self-hosted or in the cloud',
    [provision.createEnvironment({ name: 'n', config: { type: 'self_hosted' } })],
    [provision.createEnvironment({ name: 'n', config: { type: 'blue' } })],
    'body/config/type',
  ],
  [
    'filters are of their kinds',
    [deployment.list({ status: 'paused', include_archived: true, agent_id: 'agent_1' })],
    [],
    'query.status',
  ],
  ['a filter by status knows two', [], [deployment.list({ status: 'archived' })], 'query.status'],
  [
    'times of filters are RFC 3339',
    [
      deploymentRun.list(dep, { triggered_after: '2026-07-01T08:15:06Z' }),
      deploymentRun.listAll({ 'created_at[gte]': '2026-07-01T08:15:06Z' }),
    ],
    [deploymentRun.list(dep, { triggered_after: 'today' })],
    'query.triggered_after',
  ],
  [
    'ids begin with their prefixes',
    [deploymentRun.get({ ...dep, run_id: 'drun_1' })],
    [deploymentRun.get({ ...dep, run_id: 'run_1' }), deploymentRun.getGlobal('1')],
    'path.run_id',
  ],
  [
    'creates of environments, agents and sessions take an Idempotency-Key, and reads ignore it',
    [
      withIdempotencyKey('k', provision.createAgent({ name: 'n', model: 'auto' })),
      withIdempotencyKey('k', work.get(item)),
    ],
    [withIdempotencyKey('k', create({})), withIdempotencyKey('k', work.ack(item))],
    'header.idempotency-key',
  ],
  [
    'every request takes a request id, and no empty one',
    [withRequestId('r', work.get(item))],
    [withRequestId('', work.get(item))],
    'header.x-request-id',
  ],
  [
    'poll and ack take a Worker-ID',
    [work.ack(item, { worker: 'w' })],
    [work.ack(item, { worker: '' }), { ...work.heartbeat(item), headers: { 'worker-id': 'w' } }],
    'header.worker-id',
  ],
  [
    'the calls of deployments have a Content-Type',
    [deployment.pause(dep), deployment.run(dep), deployment.run(dep, {}), work.stop(item)],
    [deployment.pause(dep), deployment.unpause(dep), deployment.archive(dep), deployment.run(dep), create({})].map(
      (request) => ({ ...request, headers: {} }),
    ),
    'header.content-type',
  ],
];

describe.each(documented)('%s', (_, within, beyond, place) => {
  test.each(within)('as in $method $path: %#', (request) => {
    expect(placesOf(request)).toEqual([]);
  });

  test.each(beyond)('other than in $method $path: %#', (request) => {
    expect(placesOf(request)).toEqual([place]);
  });
});

test.each<[string, Request]>([
  ['path', { ...work.get(item), path: '/environments/env_1/work/work_1/' }],
  ['method', { ...work.get(item), method: 'HEAD' }],
  ['authorization', { ...work.get(item), headers: { authorization: 'Basic abc' } }],
  ['body', { ...work.get(item), ...{ body: '{}', headers: { 'content-type': 'application/json' } } }],
  ['body/colour', deployment.run(dep, { colour: 'blue' })],
  ['body/schedule/color', create({ schedule: { ...cron, color: 'blue' } })],
  ['query.limit', { ...work.list(env), path: '/environments/env_1/work?limit=1&limit=2' }],
])('a request is amiss at %s, and nowhere else', (place, request) => {
  expect(placesOf(request)).toEqual([place]);
});

test('an expected heartbeat that is neither word nor time is told so', () => {
  const { path, headers } = work.heartbeat(item, { expected: 'today' });
  const request = { method: 'POST', path, headers: { ...headers, authorization: 'Bearer t' }, body: null };
  expect(departures('work.heartbeat', request).map(({ message }) => message)).toEqual([
    'query.expected_last_heartbeat must be "NO_HEARTBEAT" or an RFC 3339 time, is "today"',
  ]);
});
