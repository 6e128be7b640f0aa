import { expect, test } from 'vitest';
import { answerProblems } from '../../spec/answers.ts';
import { example, without } from './examples.ts';

/** Written out rather than read from the schema: a field that the schema forgets to require has to show here. */
const workItem = [
  '/id',
  '/type',
  '/environment_id',
  '/data',
  '/data/type',
  '/data/id',
  '/state',
  '/created_at',
  '/acknowledged_at',
  '/started_at',
  '/latest_heartbeat_at',
  '/stop_requested_at',
  '/stopped_at',
  '/metadata',
];
const deployment = [
  '/agent',
  '/agent/id',
  '/agent/type',
  '/agent/version',
  '/archived_at',
  '/created_at',
  '/description',
  '/environment_id',
  '/id',
  '/initial_events',
  '/metadata',
  '/name',
  '/paused_reason',
  '/resources',
  '/schedule',
  '/schedule/type',
  '/schedule/expression',
  '/schedule/timezone',
  '/schedule/upcoming_runs_at',
  '/status',
  '/type',
  '/updated_at',
  '/vault_ids',
];
const run = [
  '/agent',
  '/agent/id',
  '/agent/type',
  '/agent/version',
  '/created_at',
  '/deployment_id',
  '/error',
  '/id',
  '/trigger_context',
  '/trigger_context/type',
  '/type',
];
const list = ['/data', '/first_id', '/last_id', '/has_more', '/next_page'];
const heartbeat = ['/type', '/last_heartbeat', '/lease_extended', '/state', '/ttl_seconds'];
const stats = ['/type', '/depth', '/pending', '/oldest_queued_at', '/workers_polling'];
const envelope = ['/type', '/request_id', '/error', '/error/type', '/error/message'];

const required: Record<string, string[]> = {
  'work.get': workItem,
  'work.ack': workItem,
  'work.stop': workItem,
  'work.poll': workItem,
  'work.list': [...list, ...workItem.map((pointer) => `/data/0${pointer}`)],
  'work.heartbeat': heartbeat,
  'work.metadata': workItem,
  'work.stats': stats,
  'deployment.get': deployment,
  'deployment.list': [...list, ...deployment.map((pointer) => `/data/0${pointer}`)],
  'deployment.list.newer': [...list, ...deployment.map((pointer) => `/data/0${pointer}`)],
  'deployment.pause': [...deployment, '/paused_reason/type'],
  'deployment.create.newer': deployment,
  'deployment.unpause.newer': deployment,
  'deployment.archive.newer': deployment,
  'deployment.run': run,
  'deployment.run.newer': run,
  'deployment-run.get': run,
  'deployment-run.list': [...list, ...run.map((pointer) => `/data/0${pointer}`)],
  'deployment-run.list.newer': [...list, ...run.map((pointer) => `/data/0${pointer}`)],
  'environment.create': ['/id'],
  'environment.list': ['/data', '/data/0/id'],
  'agent.list': ['/data', '/data/0/id'],
  'session.list': ['/data', '/data/0/id'],
  'agent.create': ['/id'],
  'session.create': ['/id'],
  'event.send': ['/data', '/data/0/id'],
  'model.list': ['/data', '/data/0/id'],
  'error.400': envelope,
  'error.401': envelope,
  'error.409': envelope,
};

const missing = Object.entries(required).flatMap(([name, pointers]) => pointers.map((pointer) => ({ name, pointer })));

test.each(missing)('$name without $pointer is told as that field missing, and nothing else', ({ name, pointer }) => {
  const { operation, status, body } = example(name);
  expect(answerProblems(operation, status, without(body, pointer))).toEqual([
    { pointer, message: `${pointer} is missing`, keyword: 'required' },
  ]);
});
