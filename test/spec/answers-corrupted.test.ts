import { describe, expect, test } from 'vitest';
import { answerProblems } from '../../spec/answers.ts';
import { example, replaced } from './examples.ts';

const problems = (name: string, body: unknown) => {
  const { operation, status } = example(name);
  return answerProblems(operation, status, body);
};

const utc = 'an RFC 3339 time in UTC that ends in Z';
const notTimes = [
  ['a local time', '2026-07-01T08:15:01'],
  ['an offset time', '2026-07-01T10:15:01+02:00'],
  ['a zero offset', '2026-07-01T08:15:01+00:00'],
  ['a date only', '2026-07-01'],
  ['a space for the T', '2026-07-01 08:15:01Z'],
  ['a day that does not exist', '2026-02-30T08:15:01Z'],
  ['an hour that does not exist', '2026-07-01T25:15:01Z'],
  ['an empty fraction', '2026-07-01T08:15:01.Z'],
  ['an empty string', ''],
  ['words', 'yesterday'],
] as const;
const times = {
  'work.get': [
    '/created_at',
    '/acknowledged_at',
    '/started_at',
    '/latest_heartbeat_at',
    '/stop_requested_at',
    '/stopped_at',
  ],
  'work.list': ['/data/0/created_at'],
  'work.heartbeat': ['/last_heartbeat'],
  'work.stats': ['/oldest_queued_at'],
  'deployment.pause': [
    '/created_at',
    '/updated_at',
    '/archived_at',
    '/schedule/last_run_at',
    '/schedule/upcoming_runs_at/0',
  ],
  'deployment.list': ['/data/0/created_at', '/data/0/schedule/upcoming_runs_at/4'],
  'deployment-run.get': ['/created_at', '/triggered_at', '/completed_at'],
  'deployment-run.list.newer': ['/data/0/created_at', '/data/0/trigger_context/scheduled_at'],
};

describe.each(Object.entries(times))('%s', (name, pointers) => {
  describe.each(pointers)('%s', (pointer) => {
    test.each(notTimes)('may not be %s', (_, value) => {
      const [problem, ...others] = problems(name, replaced(example(name).body, pointer, value));
      expect(problem).toMatchObject({ pointer, message: `${pointer} must be ${utc}, is ${JSON.stringify(value)}` });
      expect(others).toEqual([]);
    });
    test('may not be a number', () => {
      const [problem, ...others] = problems(name, replaced(example(name).body, pointer, 1_782_893_701));
      expect(problem).toMatchObject({ pointer, keyword: 'type' });
      expect(others).toEqual([]);
    });
  });
});

const states = 'one of queued, starting, active, stopping, stopped';
const id = (prefix: string) => `an id that starts with "${prefix}" and goes on after it`;

/** Example, pointer, value, what the message says was expected, and the place where it differs from the pointer. */
const corruptions: [name: string, pointer: string, value: unknown, expected: string, at?: string][] = [
  ['work.get', '/id', 'dep_019f3be4fd2475d9a784bf2c739e1194', id('work_')],
  ['work.get', '/id', 'WORK_019f', id('work_')],
  ['work.get', '/id', 'work_', id('work_')],
  ['work.get', '/id', '', id('work_')],
  ['work.get', '/id', null, 'a string'],
  ['work.get', '/id', 7, 'a string'],
  ['work.get', '/type', 'work_item', '"work"'],
  ['work.get', '/type', null, 'a string'],
  ['work.get', '/environment_id', 'environment_1', id('env_')],
  ['work.get', '/data', null, 'an object'],
  ['work.get', '/data', [], 'an object'],
  ['work.get', '/data/type', 'batch', '"session"'],
  ['work.get', '/data/id', 'work_1', id('sess_')],
  ['work.get', '/state', 'paused', states],
  ['work.get', '/state', 'Active', states],
  ['work.get', '/state', null, 'a string'],
  ['work.get', '/created_at', null, 'a string'],
  ['work.get', '/metadata', null, 'an object'],
  ['work.get', '/metadata', [], 'an object'],
  ['work.get', '/metadata/job', 1, 'a string'],
  ['work.get', '/metadata/job', true, 'a string'],
  ['work.get', '/metadata/job', null, 'a string'],
  ['work.get', '/metadata/job', { nested: 'x' }, 'a string'],
  ['work.get', '/metadata/job', ['x'], 'a string'],
  ['work.ack', '/state', '', states],
  ['work.stop', '/stop_requested_at', false, 'a string or null'],
  ['work.poll', '/state', 'waiting', states],
  ['work.poll', '/data/id', 'sess-1', id('sess_')],
  ['work.poll', '/metadata', 'none', 'an object'],
  ['work.list', '/data', null, 'an array'],
  ['work.list', '/data', {}, 'an array'],
  ['work.list', '/data/0', null, 'an object'],
  ['work.list', '/data/0/state', 'done', states],
  ['work.list', '/has_more', 'false', 'true or false'],
  ['work.list', '/has_more', null, 'true or false'],
  ['work.list', '/next_page', 2, 'a string or null'],
  ['work.list', '/next_page', '', 'a string that is not empty'],
  ['work.list', '/first_id', 'sess_1', id('work_')],
  ['work.list', '/last_id', false, 'a string or null'],
  ['work.heartbeat', '/type', 'heartbeat', '"work_heartbeat"'],
  ['work.heartbeat', '/last_heartbeat', null, 'a string'],
  ['work.heartbeat', '/lease_extended', 'true', 'true or false'],
  ['work.heartbeat', '/lease_extended', 1, 'true or false'],
  ['work.heartbeat', '/state', 'alive', states],
  ['work.heartbeat', '/ttl_seconds', '60', 'an integer'],
  ['work.heartbeat', '/ttl_seconds', 60.5, 'an integer'],
  ['work.heartbeat', '/ttl_seconds', null, 'an integer'],
  ['work.stats', '/type', 'work_stats', '"work_queue_stats"'],
  ['work.stats', '/depth', -1, 'at least 0'],
  ['work.stats', '/depth', '3', 'an integer'],
  ['work.stats', '/depth', 2.5, 'an integer'],
  ['work.stats', '/depth', null, 'an integer'],
  ['work.stats', '/pending', -3, 'at least 0'],
  ['work.stats', '/pending', [], 'an integer'],
  ['work.stats', '/oldest_queued_at', 0, 'a string or null'],
  ['work.stats', '/workers_polling', true, 'an integer'],
  ['work.stats', '/workers_polling', null, 'an integer'],
  ['work.metadata', '/metadata/worker', 1, 'a string'],
  ['work.metadata', '/metadata/worker', null, 'a string'],
  ['deployment.pause', '/id', 'depl_1', id('dep_')],
  ['deployment.pause', '/type', 'Deployment', '"deployment"'],
  ['deployment.pause', '/status', 'archived', 'one of active, paused'],
  ['deployment.pause', '/status', null, 'a string'],
  ['deployment.pause', '/name', null, 'a string'],
  ['deployment.pause', '/description', 3, 'a string or null'],
  ['deployment.pause', '/agent', 'agent_1', 'an object'],
  ['deployment.pause', '/agent/id', 'ag_1', id('agent_')],
  ['deployment.pause', '/agent/type', 'bot', '"agent"'],
  ['deployment.pause', '/agent/version', '1', 'an integer'],
  ['deployment.pause', '/environment_id', null, 'a string'],
  ['deployment.pause', '/initial_events', {}, 'an array'],
  ['deployment.pause', '/initial_events/0', 'hello', 'an object'],
  ['deployment.pause', '/resources', null, 'an array'],
  ['deployment.pause', '/vault_ids', null, 'an array'],
  ['deployment.pause', '/vault_ids', [1], 'a string', '/vault_ids/0'],
  ['deployment.pause', '/metadata', null, 'an object'],
  ['deployment.pause', '/metadata/team', 5, 'a string'],
  ['deployment.pause', '/metadata/team', { name: 'x' }, 'a string'],
  ['deployment.pause', '/metadata/cas_config', 'none', 'an object'],
  ['deployment.pause', '/paused_reason', 'manual', 'an object or null'],
  ['deployment.pause', '/paused_reason/type', null, 'a string'],
  ['deployment.pause', '/schedule', '30 9 * * 1-5', 'an object or null'],
  ['deployment.pause', '/schedule/type', 'interval', '"cron"'],
  ['deployment.pause', '/schedule/expression', null, 'a string'],
  ['deployment.pause', '/schedule/timezone', null, 'a string'],
  ['deployment.pause', '/schedule/upcoming_runs_at', null, 'an array'],
  ['deployment.pause', '/created_at', null, 'a string'],
  ['deployment.create.newer', '/environment_variables', null, 'a string'],
  ['deployment.list', '/data', null, 'an array'],
  ['deployment.list', '/data/0', 'dep_1', 'an object'],
  ['deployment.list', '/data/0/status', 'archived', 'one of active, paused'],
  ['deployment.list', '/first_id', 'drun_1', id('dep_')],
  ['deployment.list', '/last_id', 1, 'a string or null'],
  ['deployment.list', '/has_more', 1, 'true or false'],
  ['deployment.list', '/next_page', '', 'a string that is not empty'],
  ['deployment.run', '/id', 'run_1', id('drun_')],
  ['deployment.run', '/type', 'run', '"deployment_run"'],
  ['deployment.run', '/deployment_id', null, 'a string'],
  ['deployment.run', '/deployment_id', 'depl_1', id('dep_')],
  ['deployment.run', '/agent', null, 'an object'],
  ['deployment.run', '/agent/version', '1', 'an integer'],
  ['deployment.run', '/session_id', 'session_1', id('sess_')],
  ['deployment.run', '/session_id', 1, 'a string or null'],
  ['deployment.run', '/error', 'failed', 'an object or null'],
  ['deployment.run', '/error', { type: 1 }, 'a string', '/error/type'],
  ['deployment.run', '/trigger_context', 'manual', 'an object'],
  ['deployment.run', '/trigger_context', null, 'an object'],
  ['deployment.run', '/trigger_context/type', 'cron', 'one of manual, schedule, retry'],
  ['deployment.run', '/created_at', null, 'a string'],
  ['deployment.run', '/status', 'done', 'one of pending, running, completed, failed, skipped'],
  ['deployment.run', '/triggered_at', null, 'a string'],
  ['deployment.run', '/cas_run_extras', 'none', 'an object'],
  ['deployment-run.get', '/duration_ms', '17268', 'an integer or null'],
  ['deployment-run.get', '/duration_ms', 0.5, 'an integer or null'],
  ['deployment-run.list', '/data/0/id', 'dep_1', id('drun_')],
  ['deployment-run.list', '/first_id', 'dep_1', id('drun_')],
  ['deployment-run.list', '/has_more', null, 'true or false'],
  ['deployment-run.list', '/next_page', 2, 'a string or null'],
  ['environment.create', '/id', 'agent_1', id('env_')],
  ['agent.create', '/id', 'ag_1', id('agent_')],
  ['session.create', '/id', 'ses_1', id('sess_')],
  ['event.send', '/data/0/id', 'event_1', id('evt_')],
  ['model.list', '/data/0/id', '', 'a string that is not empty'],
  ['error.400', '/type', 'failure', '"error"'],
  ['error.400', '/request_id', '', 'a string that is not empty'],
  ['error.400', '/request_id', null, 'a string'],
  ['error.400', '/error', 'bad request', 'an object'],
  ['error.400', '/error/message', null, 'a string'],
  ['error.400', '/error/param', ['name'], 'a string'],
  ['error.400', '/error/type', 'validation_error', '"invalid_request_error"'],
  ['error.400', '/error/type', null, 'a string'],
  ['error.401', '/error/type', 'permission_error', '"authentication_error"'],
  ['error.409', '/error/type', 'invalid_request_error', '"conflict_error"'],
];

test.each(corruptions)(
  '%s: with %s %j it is told that it must be %s',
  (name, pointer, value, expected, at = pointer) => {
    const found = problems(name, replaced(example(name).body, pointer, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ pointer: at, message: expect.stringContaining(`${at} must be ${expected}, is `) });
  },
);
