import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../../harness/behaviour/behaviour.ts';
import type { JournalEntry } from '../../../harness/journal/entry.ts';
import { fold } from '../../../harness/journal/fold.ts';
import { exchange, item } from '../exchanges.ts';
import { type Came, expectation, type Imagined, journalOf } from '../verdict/journals.ts';

const [get, stop] = ['work.get.active', 'work.stop.force-active'] as const;
const own = 'error.request-id-is-uuid';
const usual: Imagined = { scenarios: { 'work.get.one': { [get]: 'passed' }, 'work.stop.one': { [stop]: 'passed' } } };

/** The record of an imagined run, with what else its journal has before its end. */
function folded(imagined: Imagined = usual, ...more: readonly JournalEntry[]) {
  const entries = journalOf(imagined);
  const end = entries.findIndex(({ kind }) => kind === 'end');
  return fold(end < 0 ? [...entries, ...more] : entries.toSpliced(end, 0, ...more));
}
/** The same, with the first line otherwise. */
function headed(change: object, imagined: Imagined = usual) {
  const [first, ...rest] = journalOf(imagined);
  return fold([{ ...first, ...change } as JournalEntry, ...rest]);
}
const outcomesOf = ({ requirements }: ReturnType<typeof fold>) =>
  Object.fromEntries(
    requirements.filter(({ id }) => id === get || id === stop).map(({ id, outcome }) => [id, outcome]),
  );
const sent = (key: string, parts: Parameters<typeof exchange>[1] = {}): JournalEntry => ({
  kind: 'exchange',
  exchange: exchange('work.get', { key, body: item(), ...parts }),
});

describe('what came of a run', () => {
  test('is counted by level and outcome, over the whole profile', () => {
    const came = (one: Came, other: Came) =>
      folded({ scenarios: { 'work.get.one': { [get]: one, [own]: other }, 'work.stop.one': { [stop]: 'passed' } } });
    const { MUST, SHOULD } = came('failed', 'inconclusive').counts.requirements;
    expect(MUST).toMatchObject({ passed: 1, failed: 1, inconclusive: 0, 'not-applicable': 0 });
    expect(SHOULD).toMatchObject({ passed: 0, failed: 0, inconclusive: 1 });
    expect(came('inconclusive', 'failed').counts.requirements).toMatchObject({
      MUST: { passed: 1, failed: 0, inconclusive: 1 },
      SHOULD: { failed: 1, inconclusive: 0 },
    });
    const { requirements } = came('passed', 'passed');
    const unjudged = (level: string) =>
      requirements.filter((it) => it.level === level && it.outcome === 'not-run').length;
    expect(MUST['not-run']).toBe(unjudged('MUST'));
    expect(SHOULD['not-run']).toBe(unjudged('SHOULD'));
  });

  test('is the verdict over the profile and the gate over what was selected', () => {
    expect(folded()).toMatchObject({ verdict: 'incomplete', gate: { passes: true, exit_code: 0 }, cut_short: false });
    const failed = folded({ scenarios: { 'work.get.one': { [get]: 'failed' } } });
    expect(failed).toMatchObject({ verdict: 'non-conformant', gate: { passes: false, exit_code: 1 } });
    expect(failed.reasons).toEqual([{ class: 'violation', message: 'it was failed', requirement: get }]);
  });

  test.each<[string, Imagined['end'], number, Record<string, string>]>([
    ['that was interrupted', 'interrupted', 130, { [get]: 'passed', [stop]: 'passed' }],
    ['that was killed', 'killed', 130, { [get]: 'not-run', [stop]: 'not-run' }],
    ['that might send no more', 'spent', 0, { [get]: 'passed', [stop]: 'passed' }],
  ])('says so of one %s', (_, end, code, want) => {
    const record = folded({ ...usual, end: end ?? 'killed' });
    expect(record).toMatchObject({ cut_short: true, gate: { exit_code: code } });
    expect(outcomesOf(record)).toEqual(want);
    expect(record.reasons[0]).toMatchObject({ class: 'cut-short' });
  });

  test('is open where nothing could be sent', () => {
    const nothing: Imagined = { scenarios: { 'work.get.one': { [get]: 'nothing' } } };
    const blocked = {
      kind: 'blocked',
      class: 'unreachable',
      message: 'no',
      remedy: 'Start it.',
      exchanges: [],
    } as const;
    const { requirements } = folded(nothing, blocked);
    const found = { outcome: 'inconclusive', class: 'unreachable', message: 'no', remedy: 'Start it.' };
    expect(requirements.find(({ id }) => id === get)).toMatchObject(found);
    expect(folded(nothing, { kind: 'kept' }).requirements.find(({ id }) => id === get)?.message).toContain('--keep');
  });

  test('names what was left behind', () => {
    const left = { resource: 'session', id: 'sess_1', message: 'was answered 500' } as const;
    expect(folded(usual, { kind: 'left', ...left }).leftovers).toEqual([left]);
  });
});

describe('what a scenario came to', () => {
  const scenarioOf = (record: ReturnType<typeof fold>, name = 'work.get.one') =>
    record.scenarios.find(({ id }) => id === name);

  test('has what was arranged last, and its way', () => {
    const arranged = (attempt: number): JournalEntry => ({
      ...{ kind: 'arranged', scenario: 'work.get.one', attempt, given: { attempt }, path: [`way ${attempt}`] },
    });
    expect(scenarioOf(folded(usual, arranged(1), arranged(2)))).toMatchObject({
      given: { attempt: 2 },
      path: ['way 2'],
    });
    expect(scenarioOf(folded(usual, arranged(1)), 'work.stop.one')).toMatchObject({ given: {}, path: [] });
    expect(scenarioOf(folded())).toMatchObject({ attempts: 1, duration_ms: 1, outcome: 'passed' });
    expect(scenarioOf(folded())).not.toHaveProperty('earlier');
    expect(scenarioOf(folded({ ...usual, end: 'killed' }))).toMatchObject({
      ...{ attempts: 0, duration_ms: 0, outcome: 'not-run', checks: [] },
    });
  });

  test('in several attempts is what they settled on; what each of the earlier found stays', () => {
    const check = { requirement: get, outcome: 'inconclusive', class: 'unreachable', exchanges: [] } as const;
    const passed = { requirement: get, outcome: 'passed', exchanges: [] } as const;
    const entries = journalOf({ scenarios: { 'work.get.one': { [get]: 'nothing' } } }).flatMap(
      (entry): JournalEntry[] =>
        entry.kind === 'scenario'
          ? [
              { kind: 'check', scenario: entry.id, attempt: 1, ...check },
              { kind: 'check', scenario: entry.id, attempt: 2, ...passed },
              { kind: 'check', scenario: 'work.get.other', attempt: 1, ...passed },
              { ...entry, attempts: 2, settled: [passed] },
            ]
          : [entry],
    );
    expect(scenarioOf(fold(entries))).toMatchObject({
      ...{ attempts: 2, outcome: 'passed', checks: [passed] },
      earlier: [{ attempt: 1, checks: [check] }],
    });
  });

  test('monitors stand beside scenarios', () => {
    const { scenarios } = folded({ scenarios: { ...usual.scenarios, 'monitor.mine': { [get]: 'failed' } } });
    expect(scenarios.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'work.get.one passed',
      'work.stop.one passed',
      'monitor.mine failed',
    ]);
  });
});

describe('what was sent', () => {
  test('is counted by lane, and says how long a run took that did not say so itself', () => {
    const keys = ['a/1/act/1', 'a/1/act/2', 'a/1/arrangement/1', 'run/shared/1', 'a/1/clean-up/1', 'a/1/clean-up/2'];
    const exchanges = keys.map((key, index) => sent(key, { sent: index, received: index + 7 }));
    expect(folded(usual, ...exchanges, ...exchanges).counts.exchanges).toEqual({
      ...{ act: 2, arrangement: 1, shared: 1, 'clean-up': 2 },
    });
    expect(folded(usual, ...exchanges).duration_ms).toBe(1);
    expect(folded({ ...usual, end: 'killed' }, ...exchanges).duration_ms).toBe(12);
    expect(folded({ ...usual, end: 'killed' }).duration_ms).toBe(0);
  });

  test('shows what the documentation leaves open, sorted and once', () => {
    const { observations } = folded(
      usual,
      { kind: 'observed', subject: 'which-call-queues', value: 'session' },
      { kind: 'observed', subject: 'default-ttl', value: '60' },
      sent('a/1/act/1', { credential: 'foreign', status: 403 }),
      sent('a/1/act/2', { credential: 'foreign', status: 403 }),
      sent('a/1/arrangement/1', { credential: 'foreign', status: 404 }),
      sent('probe.x/1/act/1', { credential: 'foreign', status: 404 }),
      sent('a/1/act/3', { body: { ...item(), odd: 1, more: 2 } }),
      sent('a/1/act/4', { body: { ...item(), odd: 1 } }),
      sent('a/1/act/5', { status: 404, body: { ...item(), refused: 1 } }),
      sent('probe.x/1/act/2', { body: { ...item(), probed: 1 } }),
    );
    expect(observations).toEqual([
      { subject: 'default-ttl', value: '60' },
      { subject: 'which-call-queues', value: 'session' },
      { subject: 'forbidden-or-missing', value: 'work.get 403' },
      { subject: 'undocumented-field', value: 'work.get /more' },
      { subject: 'undocumented-field', value: 'work.get /odd' },
    ]);
  });
});

describe('what was expected', () => {
  const failing: Imagined = { scenarios: { 'work.get.one': { [get]: 'failed' } } };

  test('calms the gate and not the verdict', () => {
    const record = folded({ ...failing, expectations: [expectation({ id: get, expect: 'failed' })] });
    expect(record).toMatchObject({ verdict: 'non-conformant', gate: { exit_code: 0 } });
    expect(record.gate.message).toContain('but for what is expected');
    expect(record.requirements.find(({ id }) => id === get)).toMatchObject({ expected: { id: get } });
  });

  test('to be left out was not run, and says by which expectation', () => {
    const out = (id: string) => folded({ ...usual, expectations: [expectation({ id, expect: 'not-run' })] });
    const found = out(get).requirements.find(({ id }) => id === get);
    expect(found).toMatchObject({ outcome: 'not-run', expected: { id: get } });
    expect(found?.message).toBe(
      `left out of the run, as the expectation ${get} says (expectations.yaml:1:3): It is so.`,
    );
    const judged = out('work.get.one').requirements.find(({ id }) => id === get);
    expect(judged?.message).toMatch(/^work\.get\.one, which judges it, was left out of the run, as the expectation/);
    expect(judged?.scenarios).toEqual(['work.get.one']);
    expect(outcomesOf(out(get))[stop]).toBe('passed');
  });
});

describe('a lock', () => {
  const behaviour: Behaviour = {
    ...{ lock_version: 1, suite: { version: '0', spec_digest: '' }, profile: { name: 'full', version: 1 }, tenants: 2 },
    ...{ whole: false, outcomes: { [get]: 'failed' }, observations: {}, undocumented_fields: [] },
  };
  test.each([
    [true, 1],
    [false, 0],
  ])('is held against the run, and fails the gate where it is strict: %j', (strict, code) => {
    expect(folded().lock).toBeNull();
    const { lock, gate, reasons } = headed({ lock: { file: 'lock.json', strict, behaviour } });
    const changes = [{ kind: 'outcome', subject: get, before: 'failed', after: 'passed' }];
    expect(lock).toMatchObject({ file: 'lock.json', strict, changes });
    expect(gate.exit_code).toBe(code);
    expect(reasons.some(({ class: kind }) => kind === 'lock')).toBe(strict);
  });
});
