import { describe, expect, test } from 'vitest';
import { knownFaultsOf } from '../../../harness/dictionary/ask.ts';
import type { Likeness } from '../../../harness/dictionary/known-faults.ts';
import { patternOf } from '../../../harness/dictionary/pattern.ts';
import { dictionary, type Imagined, ran, row } from './imagined.ts';

const likeness = (checks: Imagined, ...asked: Parameters<typeof dictionary>): Likeness | null =>
  knownFaultsOf(ran(checks), dictionary(...asked)).likeness;

/** The names and the fit of each look. */
const looks = (found: Likeness | null) => found?.looks.map(({ fit, faults }) => [fit, ...faults.map(({ id }) => id)]);

const one = row({ 'a.one': ['a.x', 'a.y'] });
const other = row({ 'b.one': ['b.x'], 'b.two': ['b.x', 'b.y'] });
const faults = { one, other };

describe('what failed looks like', () => {
  test('nothing, where nothing failed', () => {
    expect(likeness({ 'a.x': { 'a.one': 'passed' } }, faults)).toBeNull();
  });

  test('a fault all of whose checks failed, and nothing else did', () => {
    const found = likeness(
      { 'a.x': { 'a.one': 'failed' }, 'a.y': { 'a.one': 'failed' }, 'b.x': { 'b.one': 'passed' } },
      faults,
    );
    expect(found).toEqual({
      ...{ failed: 2, explained: 2, unexplained: {} },
      looks: [
        {
          ...{ fit: 'exact', checks: { made: 2, failed: 2, unmade: 0 }, explains: { 'a.one': ['a.x', 'a.y'] } },
          ...{ alike: null, faults: [{ id: 'one', title: one.title, cause: one.cause }] },
        },
      ],
    });
  });

  test('a fault by those of its checks that were made', () => {
    const found = likeness({ 'a.x': { 'a.one': 'failed' }, 'a.y': { 'a.one': 'inconclusive' } }, faults);
    expect(found?.looks).toMatchObject([{ fit: 'exact', checks: { made: 1, failed: 1, unmade: 1 } }]);
  });

  test('several faults at once', () => {
    const found = likeness(
      {
        'a.x': { 'a.one': 'failed' },
        'a.y': { 'a.one': 'failed' },
        'b.x': { 'b.one': 'failed', 'b.two': 'failed' },
        'b.y': { 'b.two': 'failed' },
      },
      faults,
    );
    expect(looks(found)).toEqual([
      ['exact', 'other'],
      ['exact', 'one'],
    ]);
  });

  test('one fault rather than two that explain no more', () => {
    const parts = { ...faults, 'part-a': row({ 'b.one': ['b.x'] }), 'part-b': row({ 'b.two': ['b.x', 'b.y'] }) };
    const found = likeness({ 'b.x': { 'b.one': 'failed', 'b.two': 'failed' }, 'b.y': { 'b.two': 'failed' } }, parts);
    expect(looks(found)).toEqual([['exact', 'other']]);
  });

  test('likely, where something else failed, too', () => {
    const found = likeness(
      { 'a.x': { 'a.one': 'failed' }, 'a.y': { 'a.one': 'failed' }, 'c.x': { 'c.one': 'failed' } },
      faults,
    );
    expect(looks(found)).toEqual([['likely', 'one']]);
    expect(found).toMatchObject({ failed: 3, explained: 2, unexplained: { 'c.one': ['c.x'] } });
  });

  test('in part, where a check of it passed and most failed', () => {
    const many = { many: row({ 'a.one': ['a.x', 'a.y', 'b.x', 'b.y', 'c.x'] }) };
    const failing = Object.fromEntries(['a.x', 'a.y', 'b.x', 'b.y'].map((id) => [id, { 'a.one': 'failed' as const }]));
    expect(looks(likeness({ ...failing, 'c.x': { 'a.one': 'passed' } }, many))).toEqual([['partly', 'many']]);
  });

  test('no known fault, where as many checks of it passed', () => {
    const found = likeness(
      { 'a.x': { 'a.one': 'failed' }, 'a.y': { 'a.one': 'passed' }, 'c.x': { 'c.one': 'failed' } },
      faults,
    );
    expect(found).toMatchObject({ looks: [], explained: 0, unexplained: { 'a.one': ['a.x'], 'c.one': ['c.x'] } });
  });

  test('what a fault may fail besides is explained by it', () => {
    const found = likeness({ 'a.x': { 'a.one': 'failed', 'a.two': 'failed' }, 'a.y': { 'a.one': 'failed' } }, faults, {
      one: ['a.two'],
    });
    expect(looks(found)).toEqual([['exact', 'one']]);
  });
});

describe('faults that fail the same checks', () => {
  const failing: Imagined = { 'a.x': { 'a.one': { failed: 'the answer should be 200, but is 409' } } };

  test('are told together', () => {
    const twins = { late: row({ 'a.one': ['a.x'] }), early: row({ 'a.one': ['a.x'], 'a.two': ['a.y'] }) };
    expect(looks(likeness(failing, twins))).toEqual([['exact', 'early', 'late']]);
  });

  test('are told apart by what they show', () => {
    const twins = {
      conflicts: row({ 'a.one': ['a.x'] }, { 'a.one': ['the answer should be 200, but is 409'] }),
      answers: row({ 'a.one': ['a.x'] }, { 'a.one': ['the answer should be 200, but is 204'] }),
    };
    const found = likeness(failing, twins);
    expect(looks(found)).toEqual([['exact', 'conflicts']]);
    expect(found?.looks[0]?.alike).toBe(1);
  });

  test('are likely at best where they show in part what was found', () => {
    const shown = { 'a.one': ['the answer should be 200, but is 409', 'the item is gone'] };
    const found = likeness(failing, { conflicts: row({ 'a.one': ['a.x', 'a.y'] }, shown) });
    expect(looks(found)).toEqual([['likely', 'conflicts']]);
    expect(found?.looks[0]?.alike).toBe(0.5);
  });

  test('are not named where none shows what was found', () => {
    const its = { answers: row({ 'a.one': ['a.x'] }, { 'a.one': ['the answer should be 200, but is 204'] }) };
    expect(likeness(failing, its)).toMatchObject({ looks: [], explained: 0 });
  });
});

test.each([
  ['the item work_019f3be4fd2475d9a784bf2c739e1194 is at 2026-01-02T03:04:05.678Z', 'the item ID is at TIME'],
  [
    'the answer should be 200, but is 409 conflict_error (and 3 more like it)',
    'the answer should be 200, but is 409 conflict_error',
  ],
  ['of 2 events 13 are stored', 'of # events # are stored'],
  ['shows drun_01a202aae77070079ad47e85a0007acd, drun_01a202aae77070079ad47e85a0007ace', 'shows IDS'],
  ['name should be "conformance 20261122T095134Z-5edfead0 deployment 6"', 'name should be "NAME"'],
  ['status should be "active", but is "paused"', 'status should be "active", but is "paused"'],
])('a pattern leaves out what differs from run to run: %s', (message, pattern) => {
  expect(patternOf(message)).toBe(pattern);
});
