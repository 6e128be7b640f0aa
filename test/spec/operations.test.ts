import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../spec/generated/operations.ts';
import { type OpenApiDocument, readOpenApi } from '../../spec/generator/openapi.ts';
import { deployment, deploymentRun, work } from '../../spec/operations.ts';
import { as, type Request, raw, withIdempotencyKey, withRequestId } from '../../spec/request.ts';

const env = 'env_1';
const item = { environment_id: env, work_id: 'work_1', worker: 'w' };
const target = { deployment_id: 'dep_1' };
const run = { ...target, run_id: 'drun_1' };
const time = '2026-07-01T08:15:06.120394+00:00';
const pages = { limit: 'abc', page: 'p', before_id: 'b', after_id: '' };

/** Each request of an operation with everything that it can carry. */
const requests: Request[] = [
  work.list(env, pages),
  work.poll(env, { worker: 'w', block_ms: 999, reclaim_older_than_ms: 0 }),
  work.stats(env),
  work.get(item),
  work.metadata(item, { metadata: { a: 'x', b: null } }),
  work.ack(item),
  work.heartbeat(item, { expected: time, ttl: -1 }),
  work.stop(item, { force: true }),
  deployment.create({ name: 'n' }),
  deployment.list({ ...pages, status: 'paused', include_archived: true, agent_id: 'agent_1' }),
  deployment.get(target),
  deployment.update(target, { name: 'n' }),
  deployment.pause(target),
  deployment.unpause(target),
  deployment.archive(target),
  deployment.run(target, {}),
  deploymentRun.list(target, { ...pages, status: 'failed', triggered_after: time, triggered_before: time }),
  deploymentRun.get(run),
  deploymentRun.listAll({
    ...pages,
    deployment_id: 'dep_1',
    status: 'failed',
    trigger_type: 'manual',
    has_error: false,
    'created_at[gt]': time,
    'created_at[gte]': time,
  }),
  deploymentRun.getGlobal('drun_1'),
];
const table = requests.map((request): [string, Request] => [request.operation, request]);

let document: OpenApiDocument;
beforeAll(async () => {
  document = await readOpenApi();
});

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
}

/** The parameters as they stand in the document, which the generator does not read. */
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** The documented query parameters of an operation, by name, sorted. */
function queryParameters(operation: string): string[] {
  const { paths, components } = document as unknown as Described;
  const { method, path } = operations[operation as keyof typeof operations];
  const { parameters = [] } = paths[path]?.[method.toLowerCase()] ?? {};
  return parameters
    .map((one) => (one.$ref ? components.parameters[one.$ref.replace(/^.*\//, '')] : one))
    .flatMap((one) => (one?.in === 'query' ? [one.name] : []))
    .sort();
}

test('every operation on work, deployments and their runs can be asked for, each once', () => {
  const ids = Object.keys(operations).filter((id) => /^(work|deployment|deployment-run)\./.test(id));
  expect(table.map(([operation]) => operation).sort()).toEqual(ids.sort());
  expect(ids).toHaveLength(20);
});

describe.each(table)('%s', (operation, { method, path }) => {
  test('goes to its documented place', () => {
    const documented = operations[operation as keyof typeof operations];
    const place = new RegExp(`^${documented.path.replace(/\{\w+\}/g, '[^/]+')}$`);
    expect(method).toBe(documented.method);
    expect(path.replace(/\?.*$/, '')).toMatch(place);
  });
  test('can carry the documented query parameters, no others', () => {
    expect([...new URL(path, 'http://h').searchParams.keys()].sort()).toEqual(queryParameters(operation));
  });
});

test.each([
  ['a time keeps its plus sign', work.heartbeat(item, { expected: time }), 'expected_last_heartbeat', time],
  ['an empty value is sent', work.list(env, { page: '' }), 'page', ''],
  ['false is sent', deploymentRun.listAll({ has_error: false }), 'has_error', 'false'],
  ['zero is sent', work.poll(env, { worker: null, reclaim_older_than_ms: 0 }), 'reclaim_older_than_ms', '0'],
  ['a malformed number is sent as it is', work.heartbeat(item, { ttl: '1.5' }), 'desired_ttl_seconds', '1.5'],
])('%s', (_, { path }, name, value) => {
  expect(new URL(path, 'http://h').searchParams.get(name)).toBe(value);
});

test.each([
  ['a list without parameters has no query', deployment.list(), '/deployments'],
  ['a poll without parameters has no query', work.poll(env, { worker: null }), '/environments/env_1/work/poll'],
  ['an id with a slash stays one step of the path', deploymentRun.getGlobal('a/b'), '/deployment_runs/a%2Fb'],
])('%s', (_, { path }, expected) => {
  expect(path).toBe(expected);
});

test.each([
  ['a poll as a worker', work.poll(env, { worker: 'w' }), { 'worker-id': 'w' }],
  ['a poll as nobody', work.poll(env, { worker: null }), {}],
  ['an ack by the worker that polled', work.ack(item), { 'worker-id': 'w' }],
  ['an ack as nobody', work.ack(item, { worker: null }), {}],
  ['a stop without a body', work.stop(item), {}],
  ['a heartbeat', work.heartbeat(item), {}],
  ['a run without a body', deployment.run(target), { 'content-type': 'application/json' }],
  ['a change of metadata', work.metadata(item, {}), { 'content-type': 'application/json' }],
  [
    'a create with an idempotency key',
    withIdempotencyKey('k', deployment.create({})),
    { 'content-type': 'application/json', 'idempotency-key': 'k' },
  ],
  ['a read with a request id', withRequestId('r', deployment.get(target)), { 'x-request-id': 'r' }],
])('%s carries its headers and no others', (_, { headers }, expected) => {
  expect(headers).toEqual(expected);
});

test.each([
  ['an object', work.metadata(item, { metadata: { a: null } }), '{"metadata":{"a":null}}'],
  ['an array', work.metadata(item, []), '[]'],
  ['what is no JSON', deployment.update(target, raw('{"name": ')), '{"name": '],
  ['no body', deployment.run(target), null],
  ['an empty object', deployment.run(target, {}), '{}'],
])('%s is sent as it is', (_, { body }, expected) => {
  expect(body).toBe(expected);
});

test('another credential changes nothing else', () => {
  const request = deploymentRun.get(run);
  expect(as('foreign', request)).toEqual({ ...request, credential: 'foreign' });
});
