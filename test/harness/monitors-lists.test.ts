import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { listsComplete } from '../../harness/monitors/lists-complete.ts';
import type { Monitor } from '../../harness/monitors/monitor.ts';
import { ownRecords } from '../../harness/monitors/own-records.ts';
import { pendingDelivered } from '../../harness/monitors/pending.ts';
import { successStatus } from '../../harness/monitors/success-status.ts';
import { deploymentObject, exchange, ids, item, reading } from './exchanges.ts';

const found = ({ watch }: Monitor, exchanges: readonly Exchange[]) =>
  [...watch(exchanges)].map(([requirement, { kind }]) => `${requirement} ${kind}`);
const queue = `/environments/${ids.environment}/work`;
const page = (records: readonly Record<string, unknown>[], more = {}) => ({
  ...{ data: records, first_id: records[0]?.id ?? null, last_id: records.at(-1)?.id ?? null },
  ...{ has_more: false, next_page: null, ...more },
});
const list = (records: readonly Record<string, unknown>[], parts: Record<string, unknown> = {}, more = {}) =>
  exchange('work.list', { path: queue, body: page(records, more), ...parts });

describe('a list of one page', () => {
  const [shows, hides] = ['work.list.shows-live-items holds', 'work.list.shows-live-items violated'];
  const stop = (parts: Record<string, unknown> = {}) => exchange('work.stop', { body: item(), ...parts });

  test.each<[string, () => Exchange[], string[]]>([
    ['shows what was listed and still stands', () => [list([item()]), list([item()]), reading()], [shows]],
    ['leaves it out', () => [list([item()]), list([]), reading()], [hides]],
    ['is not known to, where nothing shows it afterwards', () => [list([item()]), list([])], []],
    ['is not known to, where no list has shown it before', () => [reading(), list([]), reading()], []],
    ['may leave out what is stopped', () => [list([item()]), stop(), list([]), reading()], []],
    [
      'may leave out what may be stopped',
      () => [list([item()]), stop({ failure: 'timeout' }), list([]), reading()],
      [],
    ],
    [
      'shows what was to be stopped, and was not',
      () => [list([item()]), stop({ status: 404 }), list([]), reading()],
      [hides],
    ],
    ['has more pages', () => [list([item()]), list([], {}, { has_more: true, next_page: 'c' }), reading()], []],
    ['is a later one', () => [list([item()]), list([], { path: `${queue}?after_id=work_1` }), reading()], []],
    [
      'is of another environment',
      () => [list([item()]), list([], { path: '/environments/env_2/work' }), reading()],
      [],
    ],
    ['is asked for by another account', () => [list([item()]), list([], { credential: 'foreign' }), reading()], []],
  ])('%s', (_, make, expected) => {
    expect(found(listsComplete, make())).toEqual(expected);
  });

  test('of deployments leaves out what is archived, and nothing else', () => {
    const all = (...records: Record<string, unknown>[]) =>
      exchange('deployment.list', { path: '/deployments', body: page(records) });
    const read = () => exchange('deployment.get', { body: deploymentObject() });
    expect(found(listsComplete, [all(deploymentObject()), all(), read()])).toEqual([
      'deployment.list.shows-active-and-paused violated',
    ]);
    const filtered = exchange('deployment.list', { path: '/deployments?status=paused', body: page([]) });
    expect(found(listsComplete, [all(deploymentObject()), filtered, read()])).toEqual([]);
  });
});

describe('what a list shows, or a poll delivers', () => {
  test.each<[string, () => Exchange, string[]]>([
    ['is of its environment', () => list([item()]), ['work.list.own-environment-only holds']],
    [
      'is of another environment',
      () => list([item(), item({ environment_id: 'env_2' })]),
      ['work.list.own-environment-only violated'],
    ],
    ['is nothing', () => list([]), []],
    [
      'is of another environment, by a poll',
      () => exchange('work.poll', { body: item({ environment_id: 'env_2' }) }),
      ['work.poll.own-environment-only violated'],
    ],
    ['is none: the schema’s', () => list([item({ environment_id: 7 })]), ['work.list.own-environment-only holds']],
    [
      'is a run of another deployment',
      () =>
        exchange('deployment-run.list', {
          path: `/deployments/${ids.deployment}/runs`,
          body: page([{ id: 'drun_1', deployment_id: 'dep_2' }]),
        }),
      ['deployment-run.list.shows-runs violated'],
    ],
  ])('%s', (_, make, expected) => {
    expect(found(ownRecords, [make()])).toEqual(expected);
  });
});

describe('the items that are pending', () => {
  const made = () => exchange('environment.create', { status: 201, body: { id: ids.environment } });
  const stats = (pending: unknown) => exchange('work.stats', { path: `${queue}/stats`, body: { pending } });
  const poll = (parts: Record<string, unknown> = {}) => exchange('work.poll', { body: item(), ...parts });
  const requirement = 'work.stats.pending-counts-delivered';

  test.each<[string, () => Exchange[], string[]]>([
    ['were delivered', () => [made(), poll(), stats(1)], [`${requirement} holds`]],
    ['were not delivered', () => [made(), stats(1)], [`${requirement} violated`]],
    ['are more than were delivered', () => [made(), poll(), poll(), stats(2)], [`${requirement} violated`]],
    ['may have been delivered', () => [made(), poll({ failure: 'timeout' }), stats(1)], [`${requirement} holds`]],
    ['are others’, perhaps', () => [stats(1)], []],
    ['are the hook’s, perhaps', () => [made(), exchange('control.work-items'), stats(1)], []],
    ['are no number: the schema’s', () => [made(), stats('one')], []],
  ])('%s', (_, make, expected) => {
    expect(found(pendingDelivered, make())).toEqual(expected);
  });
});

describe('the status of what is accepted', () => {
  const of = (...parts: Parameters<typeof exchange>) => found(successStatus, [exchange(...parts)]);
  const requirement = 'format.success-status';

  test.each<[string, Parameters<typeof exchange>, string[]]>([
    ['200', ['work.get', { body: item() }], [`${requirement} holds`]],
    ['202', ['work.get', { status: 202, body: item() }], [`${requirement} violated`]],
    [
      '200 or 201 of a create',
      ['deployment.create', { status: 201, body: deploymentObject() }],
      [`${requirement} holds`],
    ],
    ['202 of a create', ['deployment.create', { status: 202, body: deploymentObject() }], [`${requirement} violated`]],
    ['a refusal', ['work.get', { status: 404 }], []],
    ['in clean-up', ['work.stop', { status: 202, key: 'x/1/clean-up/1' }], []],
    ['of what is not judged', ['session.create', { status: 202 }], []],
  ])('%s', (_, parts, expected) => {
    expect(of(...parts)).toEqual(expected);
  });
});
