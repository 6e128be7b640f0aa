import { expect, test } from 'vitest';
import { answerProblems } from '../../spec/answers.ts';
import { example, replaced, without } from './examples.ts';

const problems = (name: string, body: unknown) => {
  const { operation, status } = example(name);
  return answerProblems(operation, status, body);
};

const anyTime = (fraction: string) => `2026-07-01T08:15:01${fraction && `.${fraction}`}Z`;
const fractions = Array.from({ length: 10 }, (_, digits) => '123456789'.slice(0, digits));
const base36 = '0k3v9x1m5q7t2w8z4b6d';

const emptyPage = { data: [], first_id: null, last_id: null, has_more: false, next_page: null };
const idle = { type: 'work_queue_stats', depth: 0, pending: 0, oldest_queued_at: null, workers_polling: 0 };

const legal: [what: string, name: string, pointer: string, value: unknown][] = [
  ...fractions.flatMap((fraction): [string, string, string, unknown][] => [
    [`${fraction.length} fraction digits`, 'work.get', '/latest_heartbeat_at', anyTime(fraction)],
    [`${fraction.length} fraction digits`, 'work.heartbeat', '/last_heartbeat', anyTime(fraction)],
    [`${fraction.length} fraction digits`, 'deployment.pause', '/updated_at', anyTime(fraction)],
  ]),
  ['a leap second', 'work.get', '/created_at', '2016-12-31T23:59:60Z'],
  ['a leap day', 'work.get', '/created_at', '2028-02-29T00:00:00Z'],
  ['another field', 'work.get', '/secret', { any: ['thing'] }],
  ['another field', 'work.get', '/data/session_thread_id', 4],
  ['another field', 'work.list', '/data/0/lease', null],
  ['another field', 'work.list', '/total', 1],
  ['another field', 'work.heartbeat', '/lease_expires_at', 'soon'],
  ['another field', 'deployment.pause', '/budget', {}],
  ['another field', 'deployment.pause', '/schedule/jitter', 1],
  ['another field', 'deployment.pause', '/agent/name', 'x'],
  ['another field', 'deployment.pause', '/paused_reason/by', 'someone'],
  ['another field', 'deployment.pause', '/initial_events/0/priority', 1],
  ['another field', 'work.stats', '/lag_ms', 4],
  ['another field', 'deployment.list', '/total', 1],
  ['another field', 'deployment.run', '/attempt', 1],
  ['another field', 'deployment.run', '/trigger_context/by', 'someone'],
  ['another field', 'error.400', '/trace', 'x'],
  ['another field', 'error.400', '/error/feature', 'x'],
  ['an id of 20 characters', 'work.get', '/id', `work_${base36}`],
  ['an id of 20 characters', 'work.get', '/environment_id', `env_${base36}`],
  ['an id of 20 characters', 'work.get', '/data/id', `sess_${base36}`],
  ['an id of 20 characters', 'deployment.pause', '/id', `dep_${base36}`],
  ['an id of 20 characters', 'environment.create', '/id', `env_${base36}`],
  ['an id of 20 characters', 'deployment.run', '/id', `drun_${base36}`],
  ['an id of one character', 'work.get', '/id', 'work_1'],
  ['null', 'work.get', '/acknowledged_at', null],
  ['null', 'work.get', '/started_at', null],
  ['null', 'work.get', '/latest_heartbeat_at', null],
  ['a time', 'work.get', '/stop_requested_at', anyTime('')],
  ['a time', 'work.get', '/stopped_at', anyTime('')],
  ['empty metadata', 'work.get', '/metadata', {}],
  ['an empty value', 'work.get', '/metadata/job', ''],
  ['a key with odd characters', 'work.get', '/metadata/a b~c', 'x'],
  ['an empty page', 'work.list', '', emptyPage],
  ['an opaque cursor', 'work.list', '/next_page', 'b3BhcXVl'],
  ['nothing to poll', 'work.poll', '', null],
  ['another state', 'work.heartbeat', '/state', 'stopping'],
  ['a lease that is not extended', 'work.heartbeat', '/lease_extended', false],
  ['an empty queue', 'work.stats', '', idle],
  ['an empty page', 'deployment.list', '', emptyPage],
  ['an empty page', 'deployment-run.list', '', emptyPage],
  ['an opaque cursor', 'deployment.list', '/next_page', 'b3BhcXVl'],
  ['a run without a session', 'deployment.run.newer', '/session_id', null],
  ['a run that failed', 'deployment.run', '/error', { type: 'session_error', message: 'no session', code: 7 }],
  ['a run that failed otherwise', 'deployment.run', '/error', {}],
  ['a retried run', 'deployment.run', '/trigger_context/type', 'retry'],
  ['a skipped run', 'deployment.run', '/status', 'skipped'],
  ['a run that has not ended', 'deployment-run.get', '/completed_at', null],
  ['a run without a duration', 'deployment-run.get', '/duration_ms', null],
  ['no schedule', 'deployment.pause', '/schedule', null],
  ['no coming runs', 'deployment.pause', '/schedule/upcoming_runs_at', []],
  ['no description', 'deployment.pause', '/description', null],
  ['an empty description', 'deployment.pause', '/description', ''],
  ['metadata of the caller', 'deployment.pause', '/metadata/team', 'platform'],
  ['metadata without cas_config', 'deployment.pause', '/metadata', {}],
  ['content as blocks', 'deployment.pause', '/initial_events/0/content', [{ type: 'text', text: 'x' }]],
  ['variables', 'deployment.pause', '/environment_variables', 'A=1'],
  ['a request id that is no UUID', 'error.400', '/request_id', 'req-1'],
  ['no param', 'error.400', '/error', { type: 'invalid_request_error', message: '' }],
];

test.each(legal)('%s is legal: %s %s %j', (_, name, pointer, value) => {
  const body = pointer === '' ? value : replaced(example(name).body, pointer, value);
  expect(problems(name, body)).toEqual([]);
});

test.each([
  ['deployment.pause', '/schedule/last_run_at'],
  ['deployment.pause', '/metadata/cas_config'],
  ['deployment.create.newer', '/environment_variables'],
  ['deployment.run', '/status'],
  ['deployment.run', '/triggered_at'],
  ['deployment.run', '/session_id'],
  ['deployment.run', '/cas_run_extras'],
  ['deployment-run.get', '/completed_at'],
  ['deployment-run.get', '/duration_ms'],
  ['deployment-run.list.newer', '/data/0/trigger_context/scheduled_at'],
  ['error.400', '/error/param'],
])('%s may leave out %s', (name, pointer) => {
  expect(problems(name, without(example(name).body, pointer))).toEqual([]);
});
