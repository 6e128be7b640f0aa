import { expect, test } from 'vitest';
import {
  answerProblems,
  documentedErrorTypes,
  errorEnvelopeProblems,
  type OperationId,
  undocumentedFields,
} from '../../spec/answers.ts';
import { example } from './examples.ts';

test.each<[OperationId, unknown, string]>([
  ['work.get', null, 'the body must be an object, is null'],
  ['work.get', undefined, 'the body must be an object, is absent'],
  ['work.get', [], 'the body must be an object, is an array'],
  ['work.poll', 'null', 'the body must be an object or null, is "null"'],
  ['work.poll', [], 'the body must be an object or null, is an array'],
  ['work.list', null, 'the body must be an object, is null'],
  ['work.heartbeat', true, 'the body must be an object, is true'],
  ['deployment.get', 'x'.repeat(100), `the body must be an object, is "${'x'.repeat(59)}…`],
])('%s: the body %j makes one problem with the whole', (operation, body, message) => {
  expect(answerProblems(operation, 200, body)).toEqual([{ pointer: '', message, keyword: 'type' }]);
});

test('an empty object as a polled item is told by its twelve missing fields, in order, without a word of null', () => {
  const found = answerProblems('work.poll', 200, {});
  const fields = Object.keys(example('work.poll').body as object)
    .map((name) => `/${name}`)
    .sort();
  expect(fields).toHaveLength(12);
  expect(found).toEqual(fields.map((pointer) => ({ pointer, message: `${pointer} is missing`, keyword: 'required' })));
});

test.each<[OperationId, number, string[]]>([
  ['work.ack', 409, ['invalid_request_error']],
  ['work.heartbeat', 409, ['invalid_request_error']],
  ['work.heartbeat', 412, ['precondition_failed_error']],
  ['deployment.pause', 409, ['conflict_error']],
  ['deployment.archive', 409, ['conflict_error']],
  ['work.get', 401, ['authentication_error']],
  ['work.metadata', 400, ['invalid_request_error']],
  ['deployment.run', 409, ['conflict_error']],
  ['deployment.update', 409, ['conflict_error']],
  ['deployment-run.list', 404, ['not_found_error']],
  ['deployment-run.list-all', 404, []],
  ['model.list', 503, ['api_error']],
  ['work.stop', 409, []],
  ['work.get', 200, []],
])('%s documents for %i the error types %j', (operation, status, types) => {
  expect(documentedErrorTypes(operation, status)).toEqual(types);
});

const error = (type: string) => ({ type: 'error', request_id: 'r', error: { type, message: 'm' } });

test.each<[OperationId, number, string, string]>([
  ['work.ack', 409, 'invalid_request_error', 'conflict_error'],
  ['work.heartbeat', 412, 'precondition_failed_error', 'invalid_request_error'],
  ['deployment.pause', 409, 'conflict_error', 'invalid_request_error'],
  ['deployment.pause', 404, 'not_found_error', 'invalid_request_error'],
  ['work.get', 403, 'permission_error', 'not_found_error'],
  ['work.get', 500, 'api_error', 'internal_error'],
])('%s %i takes %s and not %s', (operation, status, right, wrong) => {
  expect(answerProblems(operation, status, error(right))).toEqual([]);
  expect(answerProblems(operation, status, error(wrong))).toEqual([
    { pointer: '/error/type', message: `/error/type must be "${right}", is "${wrong}"`, keyword: 'const' },
  ]);
});

test.each<[OperationId, number]>([
  ['work.stop', 409],
  ['work.get', 201],
  ['work.get', 302],
  ['work.get', 429],
  ['work.poll', 204],
  ['deployment.pause', 400],
])(
  '%s %i is an undocumented status, has no undocumented fields, and can be held against the envelope',
  (operation, status) => {
    expect(answerProblems(operation, status, {})).toBe('undocumented-status');
    expect(undocumentedFields(operation, status, { a: 1 })).toEqual([]);
    expect(errorEnvelopeProblems(error('anything'))).toEqual([]);
    expect(errorEnvelopeProblems({}).map(({ pointer }) => pointer)).toEqual(['/error', '/request_id', '/type']);
  },
);

test('undocumented fields are listed once each at any level, escaped, with * for indexes', () => {
  const item = { ...(example('work.get').body as object), lease: { until: 1 }, 'a/b~c': 1 };
  const body = { data: [item, { ...item, data: { type: 'session', id: 'sess_1', thread: 1 } }], total: 2 };
  expect(undocumentedFields('work.list', 200, body)).toEqual([
    '/data/*/a~1b~0c',
    '/data/*/data/thread',
    '/data/*/lease',
    '/total',
  ]);
});

test.each<[string, OperationId, unknown, string[]]>([
  ['keys of metadata', 'work.get', { metadata: { any: 'x' } }, []],
  ['what lies in cas_config', 'deployment.get', { metadata: { cas_config: { any: 1 } } }, []],
  ['what lies in a resource', 'deployment.get', { resources: [{ any: 1 }] }, []],
  ['what lies in cas_run_extras', 'deployment.run', { cas_run_extras: { any: 1 } }, []],
  ["what lies in a run's error", 'deployment.run', { error: { any: 1 } }, []],
  [
    'what lies in a trigger',
    'deployment-run.list',
    { data: [{ trigger_context: { by: 1 } }] },
    ['/data/*/trigger_context/by'],
  ],
  ['what lies in an undescribed field', 'session.create', { agent: { any: 1 } }, []],
  ['a polled null', 'work.poll', null, []],
  ['a field named like a method of Object', 'work.get', { constructor: 1 }, ['/constructor']],
  [
    'a further reason of a pause',
    'deployment.get',
    { paused_reason: { type: 'manual', by: 1 } },
    ['/paused_reason/by'],
  ],
])('of undocumented fields, %s: %s %j lists %j', (_, operation, body, fields) => {
  expect(undocumentedFields(operation, 200, body)).toEqual(fields);
});
