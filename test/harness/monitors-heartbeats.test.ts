import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { heartbeatAnswers } from '../../harness/monitors/heartbeats.ts';
import { timesFitState } from '../../harness/monitors/times-fit-state.ts';
import { exchange, item, reading } from './exchanges.ts';

type Fields = Record<string, unknown>;
const time = '2026-07-01T08:20:00Z';
const starting = { state: 'starting', started_at: null, latest_heartbeat_at: null };
const queued = { ...starting, state: 'queued', acknowledged_at: null };
const stopping = { state: 'stopping', stop_requested_at: time };
const stopped = { ...stopping, state: 'stopped', stopped_at: time };
const ack = (fields: Fields = starting) => exchange('work.ack', { body: item(fields) });
const stop = (fields: Fields = stopping, parts: Fields = {}) => exchange('work.stop', { body: item(fields), ...parts });
const beat = (fields: Fields = {}, parts: Fields = {}) =>
  exchange('work.heartbeat', {
    body: {
      ...{ type: 'work_heartbeat', last_heartbeat: '2026-07-01T08:16:06.120394Z', lease_extended: true },
      ...{ state: 'active', ttl_seconds: 60, ...fields },
    },
    ...parts,
  });

describe('an accepted heartbeat', () => {
  const found = (exchanges: readonly Exchange[]) =>
    [...heartbeatAnswers.watch(exchanges)].map(([requirement, { kind }]) => `${requirement.split('.')[2]} ${kind}`);
  const fine = ['reports-state holds', 'reports-lease-extended holds'];

  test.each<[string, () => Exchange[], string[]]>([
    ['answers an active item and a lease that is extended', () => [ack(), beat()], fine],
    ['answers another state', () => [ack(), beat({ state: 'starting' })], ['reports-state violated', fine[1] ?? '']],
    [
      'extends no lease',
      () => [ack(), beat({ lease_extended: false })],
      [fine[0] ?? '', 'reports-lease-extended violated'],
    ],
    ['of an item of which nothing is known is not judged', () => [beat({ state: 'stopping' })], []],
    ['of an item that was asked to stop is not judged', () => [ack(), stop(), beat({ state: 'stopping' })], []],
    [
      'of an item that may have been asked to stop is not judged',
      () => [ack(), exchange('work.stop', { failure: 'timeout' }), beat({ state: 'stopping' })],
      [],
    ],
    ['that comes when the lease may have run out is not judged', () => [ack(), beat({}, { sent: 1e9 })], []],
    ['that is refused is not judged', () => [ack(), beat({}, { status: 409 })], []],
    ['that breaks its schema is the schema’s', () => [ack(), beat({ state: 7 })], [fine[1] ?? '']],
  ])('%s', (_, make, expected) => {
    expect(found(make())).toEqual(expected);
  });
});

describe('the times of an item', () => {
  const violated = (exchanges: readonly Exchange[]) =>
    [...timesFitState.watch(exchanges)].flatMap(([, finding]) => (finding.kind === 'violated' ? finding.message : []));

  test.each<[string, () => Exchange[]]>([
    ['when queued', () => [reading(queued)]],
    ['when acknowledged', () => [ack(), reading(starting)]],
    ['when active', () => [ack(), beat(), reading()]],
    ['when stopping', () => [ack(), stop({ ...starting, ...stopping }), reading({ ...starting, ...stopping })]],
    ['when stopped in the queue', () => [stop({ ...queued, ...stopped }), reading({ ...queued, ...stopped })]],
    ['when stopped without a request', () => [reading({ ...stopped, stop_requested_at: null })]],
    [
      'after an ack that came too late',
      () => [stop({ ...queued, ...stopped }), ack({ ...queued, ...stopped }), reading({ ...queued, ...stopped })],
    ],
    [
      'while a call is under way',
      () => [reading({ started_at: null }, { sent: 0, received: 90 }), beat({}, { sent: 10, received: 20 })],
    ],
    [
      'after a call without an answer',
      () => [exchange('work.stop', { failure: 'reset' }), reading({ stopped_at: time })],
    ],
    ['where one is none: the schema’s', () => [reading({ started_at: 7 })]],
    ['where the state is none: the schema’s', () => [reading({ state: 'idle', started_at: null })]],
  ])('fit: %s', (_, make) => {
    expect(violated(make())).toEqual([]);
  });

  test.each<[string, () => Exchange[], string]>([
    [
      'set early',
      () => [reading({ ...queued, acknowledged_at: time })],
      'acknowledged_at of an item that is queued should be null',
    ],
    [
      'in an answer of a call',
      () => [ack({ ...starting, started_at: time })],
      'started_at of an item that is starting should be null',
    ],
    ['not set', () => [reading({ started_at: null })], 'started_at of an item that is active should be set'],
    [
      'lost',
      () => [ack(), beat(), stop({ ...stopped, started_at: null }, { sent: 1e9 })],
      'started_at of an item that is stopped should be set',
    ],
    [
      'of an end that has not come',
      () => [reading({ ...stopping, stopped_at: time })],
      'stopped_at of an item that is stopping should be null',
    ],
    [
      'in a list',
      () => [exchange('work.list', { body: { data: [item({ latest_heartbeat_at: null })], has_more: false } })],
      'latest_heartbeat_at of an item that is active should be set',
    ],
  ])('do not fit: %s', (_, make, expected) => {
    expect(violated(make())).toEqual([expected]);
  });
});
