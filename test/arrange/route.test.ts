import { describe, expect, test } from 'vitest';
import { type Journey, route } from '../../harness/arrange/route.ts';
import { lifecycles } from '../../spec/contract.ts';
import { type Edge, edges, type Lifecycle } from '../../spec/lifecycle.ts';

const item = lifecycles['work-item'];
/** From where a new one starts. */
const inItem = (rest: Omit<Journey, 'from'>): Journey => ({ from: item.initial, ...rest });
const calls = (way: readonly Edge[] | undefined) => way?.map(({ call }) => call);
const edge = (from: string, call: string, to: string): Edge => ({ from, call, to });

describe('the way of a work item', () => {
  test.each<[Omit<Journey, 'from'>, readonly string[]]>([
    [{ to: 'queued' }, []],
    [{ to: 'starting' }, ['ack']],
    [{ to: 'active' }, ['ack', 'heartbeat']],
    [{ to: 'stopping' }, ['ack', 'stop']],
    [{ to: 'stopping', through: 'active' }, ['ack', 'heartbeat', 'stop']],
    [{ to: 'stopped' }, ['stop']],
    [{ to: 'stopped', through: 'starting' }, ['ack', 'force-stop']],
    [{ to: 'stopped', through: 'stopping' }, ['ack', 'stop', 'stop']],
    [{ to: 'queued', through: 'queued' }, []],
  ])('to %j is the shortest one: %j', (to, want) => {
    expect(calls(route(item, inItem(to)))).toEqual(want);
  });

  test('leads from each call’s state to the next, and uses documented edges alone', () => {
    const documented = edges(item);
    for (const through of [undefined, ...item.states]) {
      for (const state of item.states) {
        const way = route(item, inItem({ to: state, through })) ?? [];
        let at = item.initial;
        for (const step of way) {
          expect(documented).toContainEqual(step);
          expect(step.from).toBe(at);
          at = step.to;
        }
        if (way.length > 0) expect(at).toBe(state);
      }
    }
  });

  test('goes round what was seen to be broken', () => {
    expect(calls(route(item, inItem({ to: 'stopped' }), [edge('queued', 'stop', 'stopped')]))).toEqual(['force-stop']);
    const both = [edge('queued', 'stop', 'stopped'), edge('queued', 'force-stop', 'stopped')];
    expect(calls(route(item, inItem({ to: 'stopped' }), both))).toEqual(['ack', 'force-stop']);
  });

  test('is none where no way is left', () => {
    expect(route(item, inItem({ to: 'starting' }), [edge('queued', 'ack', 'starting')])).toBeUndefined();
    expect(
      route(item, inItem({ to: 'stopped', through: 'active' }), [edge('starting', 'heartbeat', 'active')]),
    ).toBeUndefined();
    expect(route(item, inItem({ to: 'nowhere' }))).toBeUndefined();
  });

  test('does not lead back out of the end', () => {
    expect(route(item, inItem({ to: 'active', through: 'stopped' }))).toBeUndefined();
  });

  test('starts from where the item is', () => {
    expect(calls(route(item, { from: 'starting', to: 'stopping' }))).toEqual(['stop']);
    expect(calls(route(item, { from: 'stopping', to: 'stopping' }))).toEqual([]);
    expect(route(item, { from: 'stopped', to: 'queued' })).toBeUndefined();
  });

  test.each<[string, Journey, readonly string[] | undefined]>([
    ['on the way already', { from: 'queued', to: 'active', including: 'ack' }, ['ack', 'heartbeat']],
    ['where it changes nothing', { from: 'starting', to: 'active', including: 'ack' }, ['ack', 'heartbeat']],
    [
      'at the first such state',
      { from: 'starting', to: 'stopping', through: 'active', including: 'ack' },
      ['ack', 'heartbeat', 'stop'],
    ],
    [
      'where it changes nothing in no state of the way',
      { from: 'queued', to: 'starting', including: 'heartbeat' },
      undefined,
    ],
    ['in place, from the state that is asked for', { from: 'active', to: 'active', including: 'ack' }, ['ack']],
    [
      'with a way point',
      { from: 'queued', to: 'stopped', through: 'active', including: 'stop' },
      ['ack', 'heartbeat', 'force-stop', 'stop'],
    ],
    ['where no state of the way takes it', { from: 'stopping', to: 'stopped', including: 'ack' }, undefined],
    ['where it may not be used', { from: 'active', to: 'active', including: 'ack', usable: () => false }, undefined],
  ])('has the call that it is to have: %s', (_, journey, want) => {
    expect(calls(route(item, journey))).toEqual(want);
  });

  test('uses the calls alone that may be used', () => {
    const without = (call: string) => ({ usable: (other: string) => other !== call });
    expect(calls(route(item, inItem({ to: 'stopped', ...without('stop') })))).toEqual(['force-stop']);
    expect(route(item, inItem({ to: 'active', ...without('heartbeat') }))).toBeUndefined();
    expect(calls(route(item, { from: 'active', to: 'active', usable: () => false }))).toEqual([]);
  });
});

describe('the way of a deployment', () => {
  test.each<[Omit<Journey, 'from'>, readonly string[]]>([
    [{ to: 'active' }, []],
    [{ to: 'paused' }, ['pause']],
    [{ to: 'active', through: 'paused' }, ['pause', 'unpause']],
    [{ to: 'archived' }, ['archive']],
  ])('to %j: %j', (to, want) => {
    expect(calls(route(lifecycles.deployment, { from: lifecycles.deployment.initial, ...to }))).toEqual(want);
  });
});

test('edges are what is documented, accepted and changes the state', () => {
  const made: Lifecycle = {
    resource: 'thing',
    source: { page: 'p', section: 's' },
    states: ['a', 'b', 'c'],
    initial: 'a',
    terminal: ['c'],
    calls: { go: { operation: 'x' }, stay: { operation: 'x' }, guess: { operation: 'x' }, no: { operation: 'x' } },
    cells: {
      go: { a: { status: 200, state: 'b' }, b: { status: 202, state: 'c' } },
      stay: { a: { status: 200, state: 'a' } },
      guess: { a: { silent: 'who-knows' } },
      no: { a: { status: 409, state: 'b' } },
    },
  };
  expect(edges(made)).toEqual([edge('a', 'go', 'b'), edge('b', 'go', 'c')]);
  expect(calls(route(made, { from: 'a', to: 'c' }))).toEqual(['go', 'go']);
});
