import { describe, expect, test } from 'vitest';
import { handMadeDeployment, misstated, noteStatus, statusIn } from '../../harness/arrange/hand-made-deployment.ts';
import { handMadeItem, isSound, misplaced, note, stateIn } from '../../harness/arrange/hand-made-item.ts';
import { leasesOfSupplied } from '../../harness/arrange/leases.ts';
import { pool } from '../../harness/arrange/pool.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { WorkState } from '../../spec/contract.ts';

const answered = (body: object, status = 200) =>
  ({ answer: { status, headers: {}, body: JSON.stringify(body) } }) as unknown as Exchange;

const times = ['acknowledged_at', 'started_at', 'stop_requested_at', 'stopped_at'] as const;
/** A reading of an item in which these times are set and the others null. */
const item = (state: string, set: readonly string[] = []) =>
  answered({
    state,
    ...Object.fromEntries(times.map((time) => [time, set.includes(time) ? '2026-07-01T08:15:01Z' : null])),
  });

const given = () =>
  handMadeItem({ environment_id: 'env_1', work_id: 'work_1', state: 'queued', worker_id: null, delivered: false });

describe('a pool of what was made by hand', () => {
  test('has each thing for one at a time', () => {
    const things = pool(['a', 'b']);
    things.take('a');
    expect(things.free()).toEqual(['b']);
    things.giveBack('a');
    expect(things.free()).toEqual(['a', 'b']);
    expect(things.all).toEqual(['a', 'b']);
  });

  test('of environments lends those, marked as not ours, and makes none', async () => {
    const { take, giveBack } = leasesOfSupplied(['env_1']);
    const first = await take();
    expect(first).toEqual({ id: 'env_1', ours: false });
    const next = take();
    giveBack(first);
    expect(await next).toBe(first);
  });
});

describe('a work item made by hand', () => {
  test.each<[string, Exchange, WorkState | undefined]>([
    ['a state', item('active'), 'active'],
    ['a state that is none', item('running'), undefined],
    ['nothing', answered({}, 200), undefined],
    ['a refusal', answered({ state: 'active' }, 404), undefined],
  ])('is read as %s', (_, read, state) => expect(stateIn(read)).toBe(state));

  test.each<[WorkState, readonly string[], WorkState]>([
    ['stopped', ['stopped_at'], 'queued'],
    ['stopping', ['acknowledged_at', 'stop_requested_at'], 'starting'],
    ['stopped', ['acknowledged_at', 'started_at', 'stopped_at'], 'active'],
  ])('that is %s, with %j, came there from %s', (state, set, from) => {
    const one = given();
    note(one, item(state, set), state);
    expect(one).toMatchObject({ state, from, found: state });
  });

  test('that has moved on was delivered, and what was said of it is wrong', () => {
    const one = given();
    note(one, item('starting', ['acknowledged_at']), 'starting');
    note(one, item('active', ['acknowledged_at', 'started_at']), 'active');
    expect(one).toMatchObject({ delivered: true, state: 'active', found: 'starting', said: 'queued' });
    expect(misplaced([one, given()])).toBe('; the work item work_1 was said to be queued, but is starting');
  });

  test.each<[WorkState, readonly string[], boolean]>([
    ['queued', [], true],
    ['queued', ['acknowledged_at'], false],
    ['starting', ['acknowledged_at'], true],
    ['starting', ['acknowledged_at', 'started_at'], false],
    ['active', ['acknowledged_at', 'started_at'], true],
    ['active', ['acknowledged_at', 'started_at', 'stop_requested_at'], false],
    ['stopping', ['acknowledged_at', 'stop_requested_at'], true],
    ['stopping', ['acknowledged_at'], false],
    ['stopped', ['stopped_at'], true],
    ['stopped', [], false],
  ])('that is %s with %j may serve again: %s', (state, set, sound) => {
    expect(isSound(item(state, set), state)).toBe(sound);
  });
});

describe('a deployment made by hand', () => {
  test.each<[string, object, string | undefined]>([
    ['active', { status: 'active', archived_at: null }, 'active'],
    ['archived', { status: 'paused', archived_at: '2026-07-01T08:15:01Z' }, 'archived'],
    ['nothing', { status: 'disabled', archived_at: null }, undefined],
  ])('is read as %s', (_, body, status) => expect(statusIn(answered(body))).toBe(status));

  test('shows whether it has a schedule, and whether what was said of it is wrong', () => {
    const one = handMadeDeployment({ deployment_id: 'dep_1', status: 'active' });
    noteStatus(one, answered({ schedule: null }), 'paused');
    expect(one).toMatchObject({ status: 'paused', scheduled: false });
    expect(misstated([one])).toBe('; the deployment dep_1 was said to be active, but is paused');
  });
});
