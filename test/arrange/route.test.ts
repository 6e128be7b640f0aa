import { describe, expect, test } from 'vitest';
import { type Destination, route } from '../../harness/arrange/route.ts';
import { lifecycles } from '../../spec/contract.ts';
import { type Edge, edges, type Lifecycle } from '../../spec/lifecycle.ts';

const item = lifecycles['work-item'];
const calls = (way: readonly Edge[] | undefined) => way?.map(({ call }) => call);
const edge = (from: string, call: string, to: string): Edge => ({ from, call, to });

describe('the way of a work item', () => {
  test.each<[Destination, readonly string[]]>([
    [{ state: 'queued' }, []],
    [{ state: 'starting' }, ['ack']],
    [{ state: 'active' }, ['ack', 'heartbeat']],
    [{ state: 'stopping' }, ['ack', 'stop']],
    [{ state: 'stopping', through: 'active' }, ['ack', 'heartbeat', 'stop']],
    [{ state: 'stopped' }, ['stop']],
    [{ state: 'stopped', through: 'starting' }, ['ack', 'force-stop']],
    [{ state: 'stopped', through: 'stopping' }, ['ack', 'stop', 'stop']],
    [{ state: 'queued', through: 'queued' }, []],
  ])('to %j is the shortest one: %j', (to, want) => {
    expect(calls(route(item, to))).toEqual(want);
  });

  test('leads from each call’s state to the next, and uses documented edges alone', () => {
    const documented = edges(item);
    for (const through of [undefined, ...item.states]) {
      for (const state of item.states) {
        const way = route(item, { state, through }) ?? [];
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
    expect(calls(route(item, { state: 'stopped' }, [edge('queued', 'stop', 'stopped')]))).toEqual(['force-stop']);
    const both = [edge('queued', 'stop', 'stopped'), edge('queued', 'force-stop', 'stopped')];
    expect(calls(route(item, { state: 'stopped' }, both))).toEqual(['ack', 'force-stop']);
  });

  test('is none where no way is left', () => {
    expect(route(item, { state: 'starting' }, [edge('queued', 'ack', 'starting')])).toBeUndefined();
    expect(
      route(item, { state: 'stopped', through: 'active' }, [edge('starting', 'heartbeat', 'active')]),
    ).toBeUndefined();
    expect(route(item, { state: 'nowhere' })).toBeUndefined();
  });

  test('does not lead back out of the end', () => {
    expect(route(item, { state: 'active', through: 'stopped' })).toBeUndefined();
  });
});

describe('the way of a deployment', () => {
  test.each<[Destination, readonly string[]]>([
    [{ state: 'active' }, []],
    [{ state: 'paused' }, ['pause']],
    [{ state: 'active', through: 'paused' }, ['pause', 'unpause']],
    [{ state: 'archived' }, ['archive']],
  ])('to %j: %j', (to, want) => {
    expect(calls(route(lifecycles.deployment, to))).toEqual(want);
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
  expect(calls(route(made, { state: 'c' }))).toEqual(['go', 'go']);
});
