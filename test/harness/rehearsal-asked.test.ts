import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { askedIn, environmentsAsked } from '../../harness/rehearsal/asked.ts';
import { control } from '../../spec/control.ts';
import type { Request } from '../../spec/request.ts';
import { exchange, ids } from './exchanges.ts';

/** An order to the hook, and what it made. */
function order(request: Request, made: object, { key = 'work.stop.x/1/arrangement/1', status = 201 } = {}): Exchange {
  return { ...exchange('work.get', { key, status, body: made }), operation: request.operation, request };
}

const activeItem = order(control.workItem({ state: 'active', worker_id: 'w' }), { work_id: ids.work });
const shown = (state: string, key = 'work.stop.x/1/act/1', status = 200) =>
  exchange('work.stop', { key, status, body: { id: ids.work, state } });
const itemsOf = (...exchanges: readonly Exchange[]) => askedIn(exchanges, ['work.stop.x'])[0]?.items;

describe('what a scenario asked the hook for', () => {
  test('is left as it was where no answer says otherwise', () => {
    expect(itemsOf(activeItem)).toEqual([{ state: 'active', delivered: true, worker: true, left: 'active' }]);
  });

  test('is left as the last accepted answer says', () => {
    expect(itemsOf(activeItem, shown('stopping'), shown('stopped'))).toMatchObject([{ left: 'stopped' }]);
  });

  test.each<[string, Exchange]>([
    ['a refusal', shown('stopped', undefined, 409)],
    ['the clean-up', shown('stopped', 'work.stop.x/1/clean-up/1')],
    ['another scenario', shown('stopped', 'work.stop.y/1/act/1')],
    ['another item', exchange('work.stop', { key: 'work.stop.x/1/act/2', body: { id: 'work_2', state: 'stopped' } })],
  ])('is not held to be where %s says', (_, other) => {
    expect(itemsOf(activeItem, other)).toMatchObject([{ left: 'active' }]);
  });

  test.each([
    [
      { state: 'queued', worker_id: 'w' },
      { delivered: true, worker: true },
    ],
    [{ state: 'queued' }, { delivered: true, worker: false }],
    [
      { state: 'queued', worker_id: 'w', delivered: false as const },
      { delivered: false, worker: false },
    ],
  ])('was polled as ordered: %j', (ordered, want) => {
    expect(itemsOf(order(control.workItem(ordered), { work_id: ids.work }))).toMatchObject([want]);
  });

  test.each([
    ['which the hook did not make', { status: 501 }],
    ['in a second attempt', { key: 'work.stop.x/2/arrangement/1' }],
  ])('does not count %s', (_, how) => {
    expect(itemsOf(order(control.workItem({ state: 'active' }), { work_id: ids.work }, how))).toEqual([]);
  });

  test('may be a deployment', () => {
    const made = order(control.deployment('active'), { deployment_id: ids.deployment });
    const paused = exchange('deployment.pause', {
      key: 'work.stop.x/1/act/1',
      body: { id: ids.deployment, status: 'paused' },
    });
    expect(askedIn([made, paused], ['work.stop.x'])[0]?.deployments).toEqual([{ status: 'active', left: 'paused' }]);
  });

  test('comes in the order of the scenarios, not of the answers', () => {
    const first = order(control.workItem({ state: 'queued' }), {}, { key: 'work.ack.x/1/arrangement/1' });
    expect(askedIn([activeItem, first], ['work.ack.x', 'work.stop.x']).map(({ scenario }) => scenario)).toEqual([
      'work.ack.x',
      'work.stop.x',
    ]);
  });
});

test('environments are asked for by no scenario of its own', () => {
  const shared = { key: 'run/1/shared/1' };
  expect(
    environmentsAsked([
      order(control.environment('cloud'), { environment_id: ids.environment }, shared),
      order(control.environment('self_hosted'), { environment_id: ids.environment }, shared),
    ]),
  ).toEqual(['cloud', 'self_hosted']);
});
