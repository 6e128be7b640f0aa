import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { causedBy, fieldIs, inState, isNull, isSet, presuming, setBetween, where } from '../../harness/findings.ts';
import { envelope, exchange, item, reading, troubles, without } from './exchanges.ts';

const time = '2026-07-01T08:20:00Z';

describe('the state, or a field, of a reading', () => {
  test.each<[string, Finding, Finding['kind']]>([
    ['inState: it is in that state', inState(reading(), 'active'), 'holds'],
    ['inState: it is in another', inState(reading({ state: 'stopped' }), 'active'), 'violated'],
    ['inState: it is in one that nobody documents', inState(reading({ state: 'dreaming' }), 'active'), 'open'],
    ['inState: it has none', inState(reading({}, { body: without(item(), 'state') }), 'active'), 'open'],
    ['fieldIs: it has that value', fieldIs(reading(), 'id', String(item().id)), 'holds'],
    ['fieldIs: it has another', fieldIs(reading(), 'environment_id', 'env_other'), 'violated'],
    ['isNull: it is null', isNull(reading(), 'stopped_at'), 'holds'],
    ['isNull: it is set', isNull(reading({ stopped_at: time }), 'stopped_at'), 'violated'],
    ['isNull: it is missing', isNull(reading({}, { body: without(item(), 'stopped_at') }), 'stopped_at'), 'open'],
    ['isNull: it is no time', isNull(reading({ stopped_at: 'yesterday' }), 'stopped_at'), 'open'],
    ['isSet: it is set', isSet(reading(), 'started_at'), 'holds'],
    ['isSet: it is null', isSet(reading({ started_at: null }), 'started_at'), 'violated'],
    ['isSet: it is missing', isSet(reading({}, { body: without(item(), 'started_at') }), 'started_at'), 'open'],
    ['isSet: it is a number of seconds', isSet(reading({ started_at: 1_782_892_800 }), 'started_at'), 'open'],
  ])('%s', (_, finding, want) => {
    expect(finding.kind).toBe(want);
  });

  test('a violation cites the reading, and tells what should be there and what is', () => {
    const [stopped, unset] = [reading({ state: 'stopped' }), reading({ started_at: null })];
    expect(inState(stopped, 'active')).toMatchObject({
      ...{ exchanges: [stopped], expected: 'active', actual: 'stopped' },
      message: 'state should be "active", but is "stopped"',
    });
    expect(isSet(unset, 'started_at')).toMatchObject({
      ...{ exchanges: [unset], expected: 'a time', actual: null },
      message: 'started_at should be set, but is null',
    });
  });

  test('a field that keeps its form is judged although another breaks its schema', () => {
    const seen = reading({ started_at: 'yesterday', metadata: { a: 1 } });
    expect(inState(seen, 'active').kind).toBe('holds');
    expect(isSet(seen, 'started_at').kind).toBe('open');
  });

  test('a refused reading proves nothing and points to the operation’s own requirements', () => {
    const seen = exchange('work.get', { status: 404, body: envelope('not_found_error') });
    expect(inState(seen, 'active')).toMatchObject({ kind: 'open', class: 'precondition', exchanges: [seen] });
  });

  test.each([
    ['null', null],
    ['a list', [item()]],
    ['no JSON', '<html>'],
    ['an empty body', ''],
  ])('a reading that is %s proves nothing', (_, body) => {
    expect(inState(exchange('work.get', { body }), 'active').kind).toBe('open');
    expect(isNull(exchange('work.get', { body }), 'stopped_at').kind).toBe('open');
  });

  test.each(troubles)('%s leaves it open', (_, parts, kind) => {
    const seen = exchange('work.get', parts);
    for (const finding of [inState(seen, 'active'), isNull(seen, 'stopped_at'), isSet(seen, 'started_at')]) {
      expect(finding).toMatchObject({ kind: 'open', class: kind, exchanges: [seen] });
    }
  });
});

describe('setBetween', () => {
  const unset = reading({ stopped_at: null });
  const set = reading({ stopped_at: time });
  test.each<[string, Exchange, Exchange, readonly Finding['kind'][]]>([
    ['null before, set after', unset, set, ['holds']],
    ['null before, null after', unset, reading({ stopped_at: null }), ['violated']],
    ['set before: another requirement’s business', set, set, []],
    ['unreadable before', exchange('work.get', { failure: 'reset' }), set, ['open']],
    ['unreadable after', unset, exchange('work.get', { failure: 'reset' }), ['open']],
    ['missing before', reading({}, { body: without(item(), 'stopped_at') }), set, ['open']],
    ['no time after', unset, reading({ stopped_at: 'now' }), ['open']],
  ])('%s', (_, before, after, want) => {
    expect(setBetween(before, after, 'stopped_at').map(({ kind }) => kind)).toEqual(want);
  });
});

describe('where', () => {
  const seen = reading();
  const good = holds(seen);
  const bad = violated([seen], 'wrong', { expected: 1, actual: 2 });
  const stuck = open([seen], 'rate', 'later', 'Wait.');
  const consequence = () => bad;

  test.each<[string, Finding | readonly Finding[], readonly Finding[]]>([
    ['a guard that holds lets the consequence be judged', good, [bad]],
    ['all of several guards must hold', [good, good], [bad]],
    ['a violated guard is another requirement’s business', bad, []],
    ['a violated guard among others', [good, stuck, bad], []],
    ['an open guard leaves the consequence open', [good, stuck], [stuck]],
    ['no guard finding: the point did not come up', [], []],
  ])('%s', (_, guard, want) => {
    expect(where(guard, consequence)).toEqual(want);
  });

  test('a consequence is not even looked at where its guard does not hold', () => {
    const never = () => {
      throw new Error('looked');
    };
    expect(where(bad, never)).toEqual([]);
    expect(where(stuck, never)).toEqual([stuck]);
  });
});

describe('presuming', () => {
  const seen = reading();
  const good = holds(seen);
  const bad = violated([seen], 'wrong', { expected: 1, actual: 2 });
  const stuck = open([seen], 'rate', 'later', 'Wait.');

  test('judges where what it presumes holds, and is open where that is', () => {
    expect(presuming(good, () => bad)).toEqual([bad]);
    expect(presuming([good, stuck], () => bad)).toEqual([stuck]);
  });

  test('what is presumed and violated leaves it open, with the same words', () => {
    expect(presuming([good, bad], () => good)).toEqual([
      open([seen], 'precondition', 'wrong', 'See the failed requirements of that operation.'),
    ]);
  });
});

describe('causedBy', () => {
  const [call, after] = [exchange('work.stop'), reading()];

  test('nothing is held against a call that met no answer', () => {
    const lost = exchange('work.stop', { failure: 'reset' });
    const bad = violated([after], 'wrong', { expected: 1, actual: 2 });
    expect(causedBy(lost, bad)).toMatchObject([{ kind: 'open', class: 'unreachable', exchanges: [lost] }]);
  });

  test('a violation seen in a reading cites the call that brought it about first, and once', () => {
    expect(causedBy(call, violated([after, call], 'wrong', { expected: 1, actual: 2 }))).toMatchObject([
      { kind: 'violated', exchanges: [call, after] },
    ]);
  });

  test('an open finding keeps citing what kept it open', () => {
    const stuck = open([after], 'rate', 'later', 'Wait.');
    expect(causedBy(call, [stuck])).toEqual([stuck]);
  });
});
