import { expect, test } from 'vitest';
import { constants } from '../../harness/monitors/objects.ts';
import { schema } from '../../harness/monitors/schema.ts';
import { exchange, without } from './exchanges.ts';

/** A run as all documented generations show it. */
const run = (fields: Record<string, unknown> = {}) => ({
  id: 'drun_019ec55694c07f2a9b402ffb4448ec18',
  type: 'deployment_run',
  deployment_id: 'dep_019ec556114c78f8b60ee34fcb98bf59',
  agent: { id: 'agent_019eb4d4a06d747c865d5800b9c57ae2', type: 'agent', version: 1 },
  session_id: 'sess_019ec55694c47605a8904c8f3d842ccb',
  error: null,
  trigger_context: { type: 'manual' },
  created_at: '2026-06-14T08:54:06Z',
  ...fields,
});

const found = (first: object, second: object) =>
  [
    ...constants.watch([
      exchange('deployment-run.get', { body: first }),
      exchange('deployment-run.get-global', { body: second }),
    ]),
  ].map(([id, { kind }]) => `${id} ${kind}`);

test.each<[string, object, object, 'holds' | 'violated']>([
  ['everything else may', run(), run({ error: { message: 'No.' }, status: 'failed', duration_ms: 1 }), 'holds'],
  ['the creation, printed more finely', run(), run({ created_at: '2026-06-14T08:54:06.271902633Z' }), 'holds'],
  ['the creation', run(), run({ created_at: '2026-06-14T08:54:08Z' }), 'violated'],
  ['the deployment', run(), run({ deployment_id: 'dep_other' }), 'violated'],
  ['the version of the agent', run(), run({ agent: { id: run().agent.id, type: 'agent', version: 2 } }), 'violated'],
  ['the trigger', run(), run({ trigger_context: { type: 'schedule' } }), 'violated'],
  ['a session that comes later', run({ session_id: null }), run(), 'holds'],
  ['a session that was left out at first', without(run(), 'session_id'), run(), 'holds'],
  ['a session that an answer leaves out', run(), without(run(), 'session_id'), 'holds'],
  ['a session that is lost', run(), run({ session_id: null }), 'violated'],
  ['the session', run(), run({ session_id: 'sess_other' }), 'violated'],
])('what never changes of a run: %s', (_, first, second, want) => {
  expect(found(first, second)).toEqual([`format.run-constants ${want}`]);
});

test.each([
  ['deployment.run', 'deployment.run.schema'],
  ['deployment-run.get', 'deployment-run.get.schema'],
  ['deployment-run.get-global', 'deployment-run.get.global-schema'],
] as const)('the form of what %s answers is judged by %s', (operation, requirement) => {
  const judged = (body: object) =>
    [...schema.watch([exchange(operation, { body })])].map(([id, { kind }]) => [id, kind]);
  expect(judged(run())).toEqual([[requirement, 'holds']]);
  expect(judged(without(run(), 'trigger_context'))).toEqual([[requirement, 'violated']]);
});
