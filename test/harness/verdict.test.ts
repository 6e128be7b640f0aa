import { describe, expect, test } from 'vitest';
import { doubted, isDoubtful } from '../../harness/doubt.ts';
import { holds, open, violated } from '../../harness/finding.ts';
import { checkOf, judgeTrace } from '../../harness/judging.ts';
import type { CheckRecord, Outcome, RequirementRecord } from '../../harness/record.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { type Attempt, repetitions, settle, worthRepeating } from '../../harness/settle.ts';
import { type Circumstances, gateOf } from '../../harness/verdict/gate.ts';
import { type Judged, outcomeOf, scenarioOutcome } from '../../harness/verdict/outcome.ts';
import { verdictOf } from '../../harness/verdict/verdict.ts';
import type { Requirement } from '../../spec/requirement.ts';
import { exchange } from './exchanges.ts';

const row: Requirement = {
  id: 'work.get.active',
  level: 'MUST',
  basis: 'table',
  statement: 'A statement.',
  source: { page: 'environments/work/get', section: 'Response' },
  operation: 'work.get',
};
const rare: Requirement = { ...row, mayNotArise: true };

const check = (outcome: CheckRecord['outcome'], rest: Partial<CheckRecord> = {}): CheckRecord => ({
  requirement: row.id,
  outcome,
  exchanges: [],
  ...rest,
});
const passed = check('passed');
const failed = check('failed', { message: 'wrong' });
const inconclusive = check('inconclusive', { class: 'rate', message: 'later', remedy: 'Wait.' });
const none: readonly string[] = [];

describe('the outcome of a requirement', () => {
  const judged = (rest: Partial<Judged>): Judged => ({
    selected: true,
    judges: ['one', 'two'],
    ended: ['one', 'two'],
    checks: [],
    ...rest,
  });

  test.each<[string, { row?: Requirement; judged: Partial<Judged>; want: Outcome }]>([
    ['no check at all is not a pass', { judged: {}, want: 'inconclusive' }],
    ['no check and no judge is not a pass either', { judged: { judges: none, ended: none }, want: 'inconclusive' }],
    ['one passed check passes', { judged: { checks: [passed] }, want: 'passed' }],
    ['a failed check beats passed ones', { judged: { checks: [passed, failed, passed] }, want: 'failed' }],
    ['a failed check beats an inconclusive one', { judged: { checks: [inconclusive, failed] }, want: 'failed' }],
    ['an inconclusive check beats passed ones', { judged: { checks: [passed, inconclusive] }, want: 'inconclusive' }],
    ['what is not selected is not run', { judged: { selected: false }, want: 'not-run' }],
    [
      'what is not selected is not run, whatever was seen',
      { judged: { selected: false, checks: [failed] }, want: 'not-run' },
    ],
    ['a condition that never arose makes it not applicable', { row: rare, judged: {}, want: 'not-applicable' }],
    ['a condition that arose is judged', { row: rare, judged: { checks: [passed] }, want: 'passed' }],
    ['a condition that arose and was broken fails', { row: rare, judged: { checks: [failed] }, want: 'failed' }],
    [
      'a condition is not known not to arise before all judges ended',
      { row: rare, judged: { ended: ['one'] }, want: 'inconclusive' },
    ],
    ['a condition is not known not to arise when none ended', { row: rare, judged: { ended: none }, want: 'not-run' }],
    ['cut short before any judge ended', { judged: { ended: none }, want: 'not-run' }],
    ['cut short with one judge left', { judged: { ended: ['one'], checks: [passed] }, want: 'inconclusive' }],
    ['cut short after a violation', { judged: { ended: ['one'], checks: [failed] }, want: 'failed' }],
    [
      'blocked before anything was sent',
      {
        judged: { ended: none, blocked: { class: 'unreachable', message: 'no', remedy: 'Start it.' } },
        want: 'inconclusive',
      },
    ],
    [
      'blocked, and still not selected',
      { judged: { selected: false, ended: none, blocked: { class: 'unreachable' } }, want: 'not-run' },
    ],
  ])('%s', (_, given) => {
    expect(outcomeOf(given.row ?? row, judged(given.judged)).outcome).toBe(given.want);
  });

  test('everything but a pass says why', () => {
    const outcomes: Partial<Judged>[] = [
      {},
      { selected: false },
      { checks: [failed] },
      { checks: [inconclusive] },
      { ended: none },
      { ended: ['one'], checks: [passed] },
    ];
    for (const given of outcomes) expect(outcomeOf(row, judged(given)).message).toMatch(/\w/);
    expect(outcomeOf(rare, judged({})).message).toMatch(/\w/);
  });

  test('an inconclusive one keeps the class, the message and the remedy of its check', () => {
    expect(outcomeOf(row, judged({ checks: [inconclusive] }))).toEqual({
      outcome: 'inconclusive',
      class: 'rate',
      message: 'later',
      remedy: 'Wait.',
    });
  });

  test('of which no check was made says so of what was left out, and what to do', () => {
    expect(outcomeOf(row, judged({ thinned: true }))).toMatchObject({
      ...{ outcome: 'inconclusive', class: 'precondition' },
      message: expect.stringContaining('left out of the run'),
      remedy: expect.stringContaining('expected to be inconclusive'),
    });
    expect(outcomeOf(row, judged({ thinned: true, checks: [passed] })).outcome).toBe('passed');
  });

  test.each<[string, Partial<Judged>, Outcome, RegExp]>([
    ['it was left out', { selected: false, leftOut: 'as expected' }, 'not-run', /^as expected$/],
    ['one of its judges was left out', { leftOut: 'as expected', checks: [passed] }, 'not-run', /^as expected$/],
    ['one of its judges was left out, another failed', { leftOut: 'as expected', checks: [failed] }, 'failed', /wrong/],
    ['the run might send no more', { spent: 7 }, 'inconclusive', /after 7 requests/],
    ['it rests on the clean-up, and there was none', { kept: true }, 'inconclusive', /which --keep leaves out/],
    [
      'only explorations judge it, and none came to it',
      { judges: ['explore.x'], ended: ['explore.x'] },
      'inconclusive',
      /none of the sequences that were explored came to it/,
    ],
    [
      'an exploration and a scenario judge it',
      { judges: ['explore.x', 'one'], ended: ['explore.x', 'one'] },
      'inconclusive',
      /no check of it came about/,
    ],
    ['nothing judges it', { judges: none, ended: none }, 'inconclusive', /no check of it came about/],
    ['its judges had nothing to look at', {}, 'inconclusive', /no check of it came about/],
    ['it passed, whatever else', { spent: 7, kept: true, thinned: true, checks: [passed] }, 'passed', /^$/],
  ])('where %s', (_, given, want, message) => {
    const found = outcomeOf(row, judged(given));
    expect(found.outcome).toBe(want);
    expect(found.message ?? '').toMatch(message);
    if (want === 'inconclusive') {
      expect(found.class).toBe('spent' in given ? 'rate' : 'precondition');
      expect(found.remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('what the target lacks makes it not applicable, selected or not', () => {
    const lack = 'it takes 2 tenants';
    expect(outcomeOf(row, judged({ lack }))).toEqual({ outcome: 'not-applicable', message: lack });
    expect(outcomeOf(row, judged({ lack, selected: false }))).toEqual({ outcome: 'not-applicable', message: lack });
  });

  test('a blocked one keeps what the first call met', () => {
    const blocked = { class: 'credential', message: 'no', remedy: 'Get one.' } as const;
    expect(outcomeOf(row, judged({ ended: none, blocked }))).toEqual({ outcome: 'inconclusive', ...blocked });
  });

  test('a failed one is unstable where its check is', () => {
    expect(outcomeOf(row, judged({ checks: [{ ...failed, unstable: true }] }))).toMatchObject({ unstable: true });
    expect(outcomeOf(row, judged({ checks: [failed] }))).not.toHaveProperty('unstable');
    expect(outcomeOf(row, judged({ checks: [{ ...failed, unstable: true }, failed] }))).not.toHaveProperty('unstable');
  });
});

describe('the outcome of a scenario', () => {
  test.each<[string, readonly CheckRecord[], boolean, Outcome]>([
    ['its worst check: failed', [passed, inconclusive, failed], true, 'failed'],
    ['its worst check: inconclusive', [passed, inconclusive], true, 'inconclusive'],
    ['passed only where a check passed', [passed], true, 'passed'],
    ['without a check it is never a pass', [], true, 'not-applicable'],
    ['without an end it was not run', [], false, 'not-run'],
  ])('%s', (_, checks, ended, want) => {
    expect(scenarioOutcome(checks, ended)).toBe(want);
  });
});

type Row = Pick<RequirementRecord, 'level' | 'outcome' | 'class'>;
const must = (outcome: Outcome, kind?: RequirementRecord['class']): Row => ({
  level: 'MUST',
  outcome,
  ...(kind ? { class: kind } : {}),
});
const should = (outcome: Outcome, kind?: RequirementRecord['class']): Row => ({
  ...must(outcome, kind),
  level: 'SHOULD',
});

describe('the verdict', () => {
  test.each<[string, readonly Row[], string]>([
    ['all MUSTs passed', [must('passed'), must('passed')], 'conformant'],
    ['a failed MUST', [must('passed'), must('failed')], 'non-conformant'],
    ['a failed MUST beside an inconclusive one', [must('inconclusive'), must('failed')], 'non-conformant'],
    ['an inconclusive MUST', [must('passed'), must('inconclusive')], 'incomplete'],
    ['a MUST that was not run', [must('passed'), must('not-run')], 'incomplete'],
    ['a MUST that does not apply', [must('passed'), must('not-applicable')], 'conformant'],
    ['MUSTs that do not apply, and nothing else', [must('not-applicable')], 'incomplete'],
    ['nothing at all', [], 'incomplete'],
    ['a failed SHOULD', [must('passed'), should('failed')], 'conformant'],
    ['an inconclusive SHOULD', [must('passed'), should('inconclusive')], 'conformant'],
    ['SHOULDs alone', [should('passed')], 'incomplete'],
    ['a passed SHOULD cannot stand in for an unjudged MUST', [should('passed'), must('not-run')], 'incomplete'],
  ])('%s', (_, rows, want) => {
    expect(verdictOf(rows)).toBe(want);
  });
});

describe('the gate', () => {
  test.each<[string, readonly Row[], number]>([
    ['all selected MUSTs passed', [must('passed'), should('failed')], 0],
    ['a violation', [must('failed'), must('passed')], 1],
    ['a violation beside a fault of our own', [must('failed'), must('inconclusive', 'harness')], 1],
    ['a fault of our own', [must('passed'), must('inconclusive', 'harness')], 4],
    [
      'a fault of our own beside something that could not be judged',
      [must('inconclusive', 'rate'), must('inconclusive', 'harness')],
      4,
    ],
    ['a fault of our own in a SHOULD', [must('passed'), should('inconclusive', 'harness')], 4],
    ['a fault of our own in a SHOULD beside a violation', [must('failed'), should('inconclusive', 'harness')], 1],
    ['a fault of our own in a SHOULD alone', [should('passed'), should('inconclusive', 'harness')], 4],
    ['a SHOULD that could not be judged', [must('passed'), should('inconclusive', 'rate')], 0],
    ['something that could not be judged', [must('passed'), must('inconclusive', 'precondition')], 3],
    ['something that was not run', [must('passed'), must('not-run')], 3],
    ['nothing selected', [], 3],
    ['SHOULDs alone, passed', [should('passed')], 0],
    ['SHOULDs alone, failed: an advisory', [should('failed')], 0],
    ['SHOULDs alone, none judged', [should('inconclusive'), should('not-applicable')], 3],
    ['a MUST that does not apply beside a passed SHOULD', [must('not-applicable'), should('passed')], 3],
  ])('%s', (_, rows, want) => {
    const gate = gateOf(rows, { interrupted: false });
    expect(gate.exit_code).toBe(want);
    expect(gateOf(rows, { interrupted: true })).toMatchObject({ passes: false, exit_code: 130 });
  });

  test.each<[string, readonly Row[], Partial<Circumstances>, number, RegExp]>([
    ['what is violated', [must('failed')], {}, 1, /^a MUST is violated$/],
    ['that the suite failed', [must('inconclusive', 'harness')], {}, 4, /^the suite itself failed$/],
    ['what is open', [must('passed'), must('inconclusive', 'rate')], {}, 3, /^a selected MUST could not be judged$/],
    ['what was not run', [must('passed'), must('not-run')], {}, 3, /^a selected MUST could not be judged$/],
    ['that no MUST applies', [must('not-applicable'), should('not-run')], {}, 3, /^no selected MUST was judged$/],
    ['that there is no MUST', [should('not-run')], {}, 3, /^nothing that is selected was judged$/],
    ['that all hold', [must('passed'), should('not-run')], {}, 0, /^every selected MUST holds$/],
    ['that SHOULDs alone were asked for', [should('passed'), should('not-run')], {}, 0, /^only SHOULDs are selected$/],
    ['what of it is expected', [must('passed')], { expected: 1 }, 0, /^every selected MUST holds, but for what is exp/],
    ['one overdue expectation', [must('passed')], { overdue: ['x'] }, 1, /^an expectation is overdue: x$/],
    ['several', [must('passed')], { overdue: ['x', 'y', 'z'] }, 1, /^an expectation is overdue: x \(and 2 more\)$/],
    ['a change since a strict lock', [must('passed')], { changes: 1 }, 1, /locked, in 1 point$/],
    ['several changes', [must('passed')], { changes: 2 }, 1, /locked, in 2 points$/],
    ['a violation rather than a change', [must('failed')], { changes: 2, overdue: ['x'] }, 1, /^a MUST is violated$/],
    ['an interruption', [must('failed')], { interrupted: true }, 130, /^the run was interrupted$/],
  ])('says %s', (_, rows, circumstances, code, message) => {
    expect(gateOf(rows, { interrupted: false, ...circumstances })).toEqual({
      ...{ passes: code === 0, exit_code: code },
      message: expect.stringMatching(message),
    });
  });

  const outcomes: readonly Outcome[] = ['passed', 'failed', 'inconclusive', 'not-applicable', 'not-run'];
  const rows = outcomes.flatMap((outcome) =>
    [undefined, 'harness' as const].flatMap((kind) => [must(outcome, kind), should(outcome, kind)]),
  );

  test('it passes exactly where the exit code is 0, and never over a MUST that did not hold, for every three rows', () => {
    const sets: (readonly Row[])[] = [[]];
    for (const a of rows) {
      sets.push([a]);
      for (const b of rows) {
        sets.push([a, b]);
        for (const c of rows) sets.push([a, b, c]);
      }
    }
    for (const set of sets) {
      for (const interrupted of [false, true]) {
        const gate = gateOf(set, { interrupted });
        const name = JSON.stringify({ set, interrupted, gate });
        if (gate.passes !== (gate.exit_code === 0)) expect.fail(name);
        const broken = set.some(
          ({ level, outcome }) => level === 'MUST' && ['failed', 'inconclusive', 'not-run'].includes(outcome),
        );
        const judged = set.some(({ outcome }) => outcome === 'passed' || outcome === 'failed');
        if (gate.passes && (interrupted || broken || !judged)) expect.fail(name);
        const own = set.some(({ outcome, class: kind }) => outcome === 'inconclusive' && kind === 'harness');
        if (gate.passes && own) expect.fail(name);
        if (!interrupted && !own && verdictOf(set) === 'conformant' && !gate.passes) expect.fail(name);
        if ((gate.exit_code === 1) !== (!interrupted && verdictOf(set) === 'non-conformant')) expect.fail(name);
      }
    }
    expect(sets.length).toBe(1 + 20 + 400 + 8000);
  });
});

describe('several attempts', () => {
  const lost = (key = 'a'): CheckRecord =>
    check('inconclusive', { class: 'unreachable', message: 'no answer', remedy: 'Look.', exchanges: [key] });
  const alone = (...checks: CheckRecord[]): Attempt => ({
    checks,
    lostAlone: new Map([
      ['a', { operation: 'work.get', ordinal: 0 }],
      ['b', { operation: 'work.get', ordinal: 0 }],
      ['later', { operation: 'work.get', ordinal: 4 }],
      ['elsewhere', { operation: 'deployment.pause', ordinal: 0 }],
    ]),
  });
  const together = (...checks: CheckRecord[]): Attempt => ({ checks, lostAlone: new Map() });
  const other = (outcome: CheckRecord['outcome']) => check(outcome, { requirement: 'work.get.queued' });
  const fine = (...checks: CheckRecord[]): Attempt => together(...checks);

  test.each<[string, readonly Attempt[], readonly Partial<CheckRecord>[]]>([
    ['one attempt is taken as it is', [fine(passed, other('failed'))], [{ outcome: 'passed' }, { outcome: 'failed' }]],
    [
      'lost alone in all three: the target fails on that input',
      [alone(lost()), alone(lost()), alone(lost())],
      [{ outcome: 'failed' }],
    ],
    [
      'lost alone in two of two: open',
      [alone(lost()), alone(lost())],
      [{ outcome: 'inconclusive', class: 'unreachable' }],
    ],
    ['lost alone in one: open', [alone(lost())], [{ outcome: 'inconclusive' }]],
    [
      'lost in three, but once with everything around it',
      [alone(lost()), together(lost()), alone(lost())],
      [{ outcome: 'inconclusive' }],
    ],
    [
      'lost in three, but not the same request: open',
      [alone(lost()), alone(lost('later')), alone(lost())],
      [{ outcome: 'inconclusive' }],
    ],
    [
      'lost in three, but a call of another operation: not held against this one',
      [alone(lost('elsewhere')), alone(lost('elsewhere')), alone(lost('elsewhere'))],
      [{ outcome: 'inconclusive' }],
    ],
    [
      'lost in three, and of no one operation: held against the rule of all',
      [0, 1, 2].map(() => alone({ ...lost('elsewhere'), requirement: 'error.no-internal-error' })),
      [{ outcome: 'failed' }],
    ],
    ['accepted, then lost: it passed', [fine(passed), alone(lost())], [{ outcome: 'passed' }]],
    ['lost twice, then accepted', [alone(lost()), alone(lost()), fine(passed)], [{ outcome: 'passed' }]],
    ['a violation in one of two', [alone(lost()), fine(failed)], [{ outcome: 'failed' }]],
    [
      'a violation that another attempt did not show',
      [fine(passed), fine(failed)],
      [{ outcome: 'failed', unstable: true }],
    ],
    [
      'a crash takes no other check with it',
      [alone(lost(), other('passed')), alone(lost(), other('passed')), alone(lost(), other('passed'))],
      [{ outcome: 'failed' }, { outcome: 'passed', requirement: 'work.get.queued' }],
    ],
    [
      'a check that only one attempt could make is kept',
      [alone(lost()), alone(lost()), alone(lost(), other('passed'))],
      [{ outcome: 'failed' }, { outcome: 'passed' }],
    ],
  ])('%s', (_, attempts, want) => {
    const settled = settle(attempts);
    expect(settled).toMatchObject(want);
    expect(settled).toHaveLength(want.length);
  });

  test('a violation in every attempt is not unstable', () => {
    const [settled] = settle([fine(failed), fine(failed)]);
    expect(settled).not.toHaveProperty('unstable');
  });

  test('what is blamed on the target names the request, and keeps no remedy of an open check', () => {
    const [settled] = settle([alone(lost()), alone(lost()), alone(lost('b'))]);
    expect(settled).toMatchObject({ outcome: 'failed', exchanges: ['b'], expected: 'a documented answer' });
    expect(settled?.message).toContain('no answer');
    expect(settled).not.toHaveProperty('remedy');
    expect(settled).not.toHaveProperty('class');
  });

  test.each<[string, Attempt, boolean]>([
    ['a request that alone met no answer', alone(passed, lost()), true],
    ['a target that answered nothing around it', together(lost()), false],
    ['another inconclusive class', alone({ ...lost(), class: 'rate' }), false],
    ['a check that cites nothing', alone({ ...lost(), exchanges: [] }), false],
    ['a request whose answer was not lost', alone(lost('other')), false],
    ['a violation', alone(failed), false],
  ])('whether it is worth repeating: %s', (_, attempt, want) => {
    expect(worthRepeating(attempt)).toBe(want);
  });

  test('it takes three', () => {
    expect(repetitions).toBe(3);
  });
});

describe('findings of one requirement as one check', () => {
  const [one, two] = [exchange('work.get', { key: 'one' }), exchange('work.get', { key: 'two' })];
  const bad = violated([two, one], 'wrong', { expected: 1, actual: 2 });
  const stuck = open([two], 'rate', 'later', 'Wait.');

  test('no finding is no check', () => {
    expect(checkOf(row.id, [])).toBeUndefined();
  });

  test('a violation decides, and its exchanges stand first', () => {
    expect(checkOf(row.id, [holds(one), stuck, bad])).toEqual({
      requirement: row.id,
      outcome: 'failed',
      message: 'wrong',
      expected: 1,
      actual: 2,
      exchanges: ['two', 'one'],
    });
  });

  test('further violations are counted', () => {
    expect(checkOf(row.id, [bad, bad, bad])?.message).toBe('wrong (and 2 more like it)');
  });

  test('an open finding comes before those that hold', () => {
    expect(checkOf(row.id, [holds(one), stuck])).toMatchObject({
      outcome: 'inconclusive',
      class: 'rate',
      exchanges: ['two'],
    });
  });

  test('a passed check cites each exchange once, and not without end', () => {
    expect(checkOf(row.id, [holds(one, two), holds(one)])).toEqual({
      requirement: row.id,
      outcome: 'passed',
      exchanges: ['one', 'two'],
    });
    const many = Array.from({ length: 50 }, (_, index) => holds(exchange('work.get', { key: String(index) })));
    expect(checkOf(row.id, many)?.exchanges.length).toBeLessThanOrEqual(12);
  });

  test('a violation that exploration found keeps its sequence, and whether it shows every time', () => {
    const explored = { calls: [{ word: 'pause', exchange: two }], seed: 7, path: '1:0', unstable: false };
    const sequence = { calls: [{ word: 'pause', exchange: 'two' }], seed: 7, path: '1:0' };
    const steady = checkOf(row.id, [{ ...bad, explored }]);
    expect(steady).toMatchObject({ outcome: 'failed', sequence });
    expect(steady).not.toHaveProperty('unstable');
    expect(checkOf(row.id, [{ ...bad, explored: { ...explored, unstable: true } }])).toMatchObject({
      ...{ outcome: 'failed', sequence },
      unstable: true,
    });
  });

  test('a judge that throws is a fault of our own, and takes no other judge with it', () => {
    const judges = {
      judge: {
        'work.get.active': () => {
          throw new Error('oops');
        },
        'work.get.queued': () => holds(one),
        'work.get.stopped': () => bad,
      },
    } as unknown as AnyScenario;
    const checks = judgeTrace(judges, {}, (id) => id !== 'work.get.stopped');
    expect(checks).toMatchObject([
      {
        requirement: 'work.get.active',
        outcome: 'inconclusive',
        class: 'harness',
        message: expect.stringContaining('oops'),
        remedy: expect.stringMatching(/^Report this .*\.$/),
        exchanges: [],
      },
      { requirement: 'work.get.queued', outcome: 'passed' },
    ]);
    expect(checks).toHaveLength(2);
  });
});

describe('on a target that moves items by itself', () => {
  const movement = { message: 'queued became starting', exchanges: ['still', 'one'] };
  const stuck = check('inconclusive', { class: 'precondition', message: 'nothing there', remedy: 'Look.' });

  test.each<[string, CheckRecord, boolean]>([
    ['a violation about items', failed, true],
    ['a violation in a race', { ...failed, requirement: 'race.one-winner' }, true],
    ['what had nothing to rest on', stuck, true],
    ['what passed', passed, false],
    ['what is open for another reason', inconclusive, false],
    ['a violation about deployments', { ...failed, requirement: 'deployment.pause.active' }, false],
    ['a violation of a rule of all operations', { ...failed, requirement: 'error.network.work.item' }, false],
  ])('%s: whether that may be why', (_, it, want) => {
    expect(isDoubtful(it)).toBe(want);
    expect(doubted([it], movement)[0] === it).toBe(!want);
  });

  test('what may be due to it is open, tells both, and cites both', () => {
    expect(doubted([{ ...failed, exchanges: ['one', 'two'], expected: 1, actual: 2 }], movement)).toEqual([
      {
        ...{ requirement: row.id, outcome: 'inconclusive', class: 'drift' },
        message: 'the target moves items by itself (queued became starting), which may be why: wrong',
        remedy: expect.stringMatching(/^Keep other workers .*\.$/),
        exchanges: ['one', 'two', 'still'],
      },
    ]);
    expect(doubted([check('failed')], movement)[0]?.message).toMatch(/which may be why: $/);
  });
});
