import { describe, expect, test } from 'vitest';
import type { AskedItem } from '../../harness/rehearsal/asked.ts';
import { stockFor } from '../../harness/rehearsal/pool.ts';
import { stockForAnyOrder } from '../../harness/rehearsal/pool-in-any-order.ts';

type State = AskedItem['state'];
const item = (state: State, left: State, rest: Partial<AskedItem> = {}): AskedItem => ({
  state,
  delivered: true,
  worker: true,
  left,
  ...rest,
});
const scenario = (...items: readonly AskedItem[]) => ({ scenario: 'work.get.x', items, deployments: [] });
const states = (...asked: readonly ReturnType<typeof scenario>[]) => stockFor(asked).items.map(({ state }) => state);

describe('the stock for scenarios one after the other', () => {
  test('has one item for all that leave it as it was', () => {
    expect(states(scenario(item('queued', 'queued')), scenario(item('queued', 'queued')))).toEqual(['queued']);
  });

  test('has an item for each that moves it on', () => {
    const stops = scenario(item('active', 'stopping'));
    expect(states(stops, stops)).toEqual(['active', 'active']);
  });

  test('lets an item serve again in the state in which it was left', () => {
    expect(
      states(
        scenario(item('queued', 'starting')),
        scenario(item('starting', 'stopping')),
        scenario(item('stopping', 'stopped')),
      ),
    ).toEqual(['queued']);
  });

  test('does not foresee what is left later', () => {
    expect(states(scenario(item('starting', 'stopping')), scenario(item('queued', 'starting')))).toEqual([
      'starting',
      'queued',
    ]);
  });

  test('has two items for a scenario that needs both at once', () => {
    expect(states(scenario(item('queued', 'queued'), item('queued', 'queued')))).toEqual(['queued', 'queued']);
  });

  test.each<[string, Partial<AskedItem>]>([
    ['polled without a Worker-ID', { worker: false }],
    ['never polled', { delivered: false }],
  ])('does not take an item for one that was %s', (_, rest) => {
    expect(states(scenario(item('queued', 'queued')), scenario(item('queued', 'queued', rest)))).toHaveLength(2);
  });

  test('treats deployments in the same way', () => {
    const pause = {
      scenario: 'deployment.pause.x',
      items: [],
      deployments: [{ status: 'active', left: 'paused' }],
    } as const;
    const look = {
      scenario: 'deployment.pause.y',
      items: [],
      deployments: [{ status: 'paused', left: 'paused' }],
    } as const;
    expect(stockFor([pause, look, look, pause]).deployments).toEqual([{ status: 'active' }, { status: 'active' }]);
  });
});

describe('the stock for scenarios in any order', () => {
  const anyOrder = (...asked: readonly ReturnType<typeof scenario>[]) =>
    stockForAnyOrder(asked).items.map(({ state }) => state);

  test('has one item for all that leave it as it was, and one for each that does not', () => {
    const look = scenario(item('queued', 'queued'));
    const ack = scenario(item('queued', 'starting'));
    expect(anyOrder(look, ack, look, ack)).toEqual(['queued', 'queued', 'queued']);
  });

  test('counts on nothing that another leaves', () => {
    expect(anyOrder(scenario(item('queued', 'starting')), scenario(item('starting', 'stopping')))).toEqual([
      'queued',
      'starting',
    ]);
  });

  test('has what a scenario needs at once', () => {
    const two = scenario(item('queued', 'queued'), item('queued', 'queued'));
    expect(anyOrder(two, scenario(item('queued', 'queued')), two)).toEqual(['queued', 'queued']);
    expect(anyOrder(scenario(item('queued', 'starting'), item('queued', 'queued')))).toEqual(['queued', 'queued']);
  });
});
