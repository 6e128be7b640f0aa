import { describe, expect, test } from 'vitest';
import { type Behaviour, behaviourOf } from '../../../harness/behaviour/behaviour.ts';
import { changesBetween } from '../../../harness/behaviour/changes.ts';
import { requirement, sample } from '../../reporters/sample.ts';

const kept: Behaviour = {
  lock_version: 1,
  suite: { version: '0.1.0', spec_digest: 'a' },
  profile: { name: 'full', version: 1 },
  tenants: 2,
  whole: true,
  outcomes: { 'work.stop.force-active': 'passed', 'work.stop.schema': 'passed' },
  observations: { 'force-stop-on-stopped': ['200 state=stopped'], 'lease-expiry': ['state=active'] },
  undocumented_fields: ['work.get /secret'],
};
const now = (change: Partial<Behaviour>) => changesBetween(kept, { ...kept, ...change });
const nothing = { changes: [], only_before: [], only_after: [] };

describe('what changed from one behaviour to another', () => {
  test('is nothing where they are alike', () => {
    expect(now({})).toEqual(nothing);
  });

  test('is an outcome', () => {
    const outcomes = { ...kept.outcomes, 'work.stop.schema': 'failed' } as const;
    expect(now({ outcomes }).changes).toEqual([
      { kind: 'outcome', subject: 'work.stop.schema', before: 'passed', after: 'failed' },
    ]);
  });

  test('is an observation, whatever the order of its values', () => {
    const observations = { ...kept.observations, 'lease-expiry': ['state=active', 'state=queued'] };
    expect(now({ observations }).changes).toEqual([
      { kind: 'observation', subject: 'lease-expiry', before: 'state=active', after: 'state=active | state=queued' },
    ]);
  });

  test('is a field that came or went', () => {
    expect(now({ undocumented_fields: ['work.get /lease'] }).changes).toEqual([
      { kind: 'undocumented-field', subject: 'work.get /secret', before: 'shown', after: 'not shown' },
      { kind: 'undocumented-field', subject: 'work.get /lease', before: 'not shown', after: 'shown' },
    ]);
  });

  test('is not what only one of them asked about', () => {
    const outcomes = { 'work.stop.force-active': 'passed', 'work.get.queued': 'passed' } as const;
    const observations = { 'lease-expiry': ['state=active'], 'poll-order': ['as created'] };
    expect(now({ outcomes, observations })).toEqual({
      changes: [],
      only_before: ['work.stop.schema', 'force-stop-on-stopped'],
      only_after: ['work.get.queued', 'poll-order'],
    });
  });

  test('is not a field that a part of the suite did not show, or did not show then', () => {
    expect(now({ whole: false, undocumented_fields: [] })).toEqual(nothing);
    expect(
      changesBetween({ ...kept, whole: false }, { ...kept, undocumented_fields: ['a /b', 'work.get /secret'] }),
    ).toEqual(nothing);
  });
});

describe('the behaviour of a run', () => {
  const { record } = sample(
    [requirement('work.stop.b', 'passed'), requirement('work.stop.a', 'failed'), requirement('work.stop.c', 'not-run')],
    {
      observations: [
        { subject: 'undocumented-field', value: 'work.get /b' },
        { subject: 'poll-order', value: 'y' },
        { subject: 'poll-order', value: 'x' },
        { subject: 'undocumented-field', value: 'work.get /a' },
        { subject: 'ack-retry', value: '200' },
        { subject: 'poll-order', value: 'x' },
      ],
    },
  );

  test('is in alphabetical order, once each, and without what was not run', () => {
    expect(JSON.stringify(behaviourOf(record))).toBe(
      JSON.stringify({
        lock_version: 1,
        suite: record.suite,
        profile: record.profile,
        tenants: 2,
        whole: true,
        outcomes: { 'work.stop.a': 'failed', 'work.stop.b': 'passed' },
        observations: { 'ack-retry': ['200'], 'poll-order': ['x', 'y'] },
        undocumented_fields: ['work.get /a', 'work.get /b'],
      }),
    );
  });

  test.each([
    ['part of the suite was selected', { selection: { ...record.selection, only: ['work.stop.*'] } }],
    ['the run was cut short', { cut_short: true }],
  ])('is not whole where %s', (_, change) => {
    expect(behaviourOf({ ...record, ...change }).whole).toBe(false);
  });
});
