import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { answersAsStored } from '../../harness/monitors/answers-as-stored.ts';
import { deploymentObject, exchange, ids, item, reading } from './exchanges.ts';

const violated = (exchanges: readonly Exchange[]) =>
  [...answersAsStored.watch(exchanges)].flatMap(([requirement, { kind }]) => (kind === 'violated' ? requirement : []));

type Fields = Record<string, unknown>;
type Make = () => Exchange;

const path = `/deployments/${ids.deployment}`;
const create =
  (fields: Fields = {}, parts: Fields = {}): Make =>
  () =>
    exchange('deployment.create', { status: 201, path: '/deployments', body: deploymentObject(fields), ...parts });
const read =
  (fields: Fields = {}): Make =>
  () =>
    exchange('deployment.get', { path, body: deploymentObject(fields) });
const list =
  (fields: Fields = {}): Make =>
  () =>
    exchange('deployment.list', {
      path: '/deployments',
      body: {
        ...{ data: [deploymentObject(fields)], first_id: ids.deployment, last_id: ids.deployment },
        ...{ has_more: false, next_page: null },
      },
    });
const update =
  (fields: Fields = {}): Make =>
  () =>
    exchange('deployment.update', { path, body: deploymentObject(fields) });
const archived = { archived_at: '2026-06-14T09:00:00Z' };
const archive =
  (fields: Fields = {}, parts: Fields = {}): Make =>
  () =>
    exchange('deployment.archive', {
      ...{ path: `${path}/archive`, body: deploymentObject({ ...archived, ...fields }) },
      ...parts,
    });
const cleanUp = (fields: Fields = {}) => archive(fields, { key: 'x/1/clean-up/1' });
const other = { description: 'Another' };

describe('what a deployment is answered with', () => {
  test.each<[string, Make[], string[]]>([
    ['is as it is read', [create(), read(), list(), cleanUp()], []],
    [
      'when it is made, is what is read next',
      [create(other), read()],
      ['deployment.create.returns-created-deployment'],
    ],
    [
      'when it is made, is what a list and its archiving show',
      [create(other), list(), cleanUp()],
      ['deployment.create.returns-created-deployment'],
    ],
    ['is not known from one list alone', [create(other), list()], []],
    ['is not known from one other answer', [create(other), cleanUp()], []],
    ['is not known where the others disagree', [create(other), list(), cleanUp({ description: 'A third' })], []],
    [
      'in a list, is what is read before and after',
      [read(), list(other), read()],
      ['deployment.list.shows-deployments-as-stored'],
    ],
    [
      'in a list, is what two kinds of answers show',
      [create(), list(other), cleanUp()],
      ['deployment.list.shows-deployments-as-stored'],
    ],
    [
      'in a reading, is what is read before and after',
      [read(), read(other), read()],
      ['deployment.get.returns-the-deployment-asked-for'],
    ],
    [
      'in a list, is what is read next, whatever other lists show',
      [list(), read(other), list()],
      ['deployment.list.shows-deployments-as-stored'],
    ],
    [
      'where a call changes it, is what is read next',
      [read(), update(other), read()],
      ['deployment.update.returns-updated-deployment'],
    ],
    ['may have been changed in between', [read(), update(other), read(other), cleanUp(other)], []],
    [
      'when it is archived, is what a list shows',
      [archive(), list({ archived_at: null })],
      ['deployment.archive.returns-archived-deployment'],
    ],
    ['in clean-up is nobody’s affair', [read(), cleanUp(other), list(archived)], []],
    [
      'is the one that the path names',
      [() => exchange('deployment.update', { path, body: deploymentObject({ id: 'dep_another' }) })],
      ['deployment.update.returns-updated-deployment'],
    ],
  ])('%s', (_, sequence, expected) => {
    expect(violated(sequence.map((make) => make()))).toEqual(expected);
  });

  test('is left alone where a call that met no answer may have changed it', () => {
    const lost = exchange('deployment.update', { path, failure: 'timeout' });
    expect(violated([read()(), lost, list(other)(), read()()])).toEqual([]);
  });

  test('is left alone where answers overlap', () => {
    const [before, after] = [read()(), read()()];
    const wide = { ...list(other)(), sent: before.sent, received: after.received };
    expect(violated([before, wide, after])).toEqual([]);
  });
});

describe('what an item is answered with', () => {
  const starting = { state: 'starting', started_at: null, latest_heartbeat_at: null };
  const queued = { ...starting, state: 'queued', acknowledged_at: null };
  const poll = (fields: Fields = {}) => exchange('work.poll', { body: item({ ...queued, ...fields }) });
  const beat = (last_heartbeat: string) =>
    exchange('work.heartbeat', {
      body: { type: 'work_heartbeat', last_heartbeat, lease_extended: true, state: 'active', ttl_seconds: 60 },
    });

  test('by a poll is what is read next', () => {
    expect(violated([poll(), reading(queued)])).toEqual([]);
    expect(violated([poll({ metadata: { job: 'other' } }), reading(queued)])).toEqual([
      'work.get.shows-what-was-delivered',
    ]);
  });

  test('by a heartbeat has the time that is read next, at the coarser precision of the two', () => {
    expect(violated([beat('2026-07-01T08:16:06Z'), reading()])).toEqual([]);
    expect(violated([beat('2026-07-01T08:17:06Z'), reading()])).toEqual(['work.heartbeat.reports-stored-time']);
  });

  test('by an ack may be followed by a later state, since it may go on by itself, and by no earlier one', () => {
    const ack = (fields: Fields) => exchange('work.ack', { body: item({ ...starting, ...fields }) });
    const stopped = { ...starting, state: 'stopped', stopped_at: '2026-07-01T08:30:00Z' };
    expect(violated([ack({}), reading(stopped)])).toEqual([]);
    expect(violated([ack({ state: 'stopping' }), reading(starting)])).toEqual(['work.ack.returns-acked-item']);
  });
});
