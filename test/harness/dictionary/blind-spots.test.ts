import { expect, test } from 'vitest';
import { knownFaultsOf } from '../../../harness/dictionary/ask.ts';
import type { Why } from '../../../harness/dictionary/known-faults.ts';
import type { ExpectationRecord, RunRecord } from '../../../harness/record.ts';
import { dictionary, type Imagined, ran, row } from './imagined.ts';

const fault = row({ 'a.one': ['a.x'] });

/** What is said of one fault after a run. */
function said(checks: Imagined, rest: Partial<RunRecord> = {}, its = fault) {
  const { noticeable, blind_spots, by_chance, excused } = knownFaultsOf(ran(checks, rest), dictionary({ its }));
  return { noticeable, why: blind_spots.map(({ why }) => why), by_chance, excused };
}

const only = { selection: { only: ['b.*'], requirements: 1, scenarios: 1, probes: 0 } };
const noticed = { noticeable: 1, why: [], by_chance: [], excused: [] };
const blind = (why: Why) => ({ noticeable: 0, why: [why], by_chance: [], excused: [] });

test.each([
  ['passed', { 'a.x': { 'a.one': 'passed' } }],
  ['failed', { 'a.x': { 'a.one': 'failed' } }],
] as const)('a fault could have been noticed where a check of it %s', (_, checks) => {
  expect(said(checks)).toEqual(noticed);
});

test('one check of several is enough, and what else the requirement came to does not matter', () => {
  const several = row({ 'a.one': ['a.x', 'a.y'], 'a.two': ['a.x'] });
  const checks: Imagined = { 'a.x': { 'a.one': 'inconclusive' }, 'a.y': { 'a.one': 'passed' } };
  expect(ran(checks).requirements[0]).toMatchObject({ id: 'a.one', outcome: 'inconclusive' });
  expect(said(checks, {}, several)).toEqual(noticed);
});

test('that another scenario judged the same requirement is not enough', () => {
  expect(said({ 'a.x': {}, 'a.y': { 'a.one': 'passed' } })).toEqual(blind('no-check'));
});

test.each<[Why, Imagined, Partial<RunRecord>]>([
  ['inconclusive', { 'a.x': { 'a.one': 'inconclusive' } }, {}],
  ['not-selected', { 'b.x': { 'b.one': 'passed' } }, only],
  ['profile', { 'b.x': { 'b.one': 'passed' } }, {}],
  ['not-selected', { 'a.x': { 'a.two': 'passed' } }, only],
])('%s', (why, checks, rest) => {
  expect(said(checks, rest)).toEqual(blind(why));
});

test('not-run, where the run ended before', () => {
  const record = ran({ 'a.x': {} }, { cut_short: true });
  const scenarios = record.scenarios.map((it) => ({ ...it, outcome: 'not-run' as const }));
  expect(said({}, { ...record, scenarios })).toEqual(blind('not-run'));
});

test('inconclusive, where nothing could be sent, with what would let it', () => {
  const record = ran({ 'a.x': {} });
  const scenarios = record.scenarios.map((it) => ({ ...it, outcome: 'not-run' as const }));
  const requirements = record.requirements.map((it) => ({
    ...{ ...it, outcome: 'inconclusive' as const, class: 'unreachable' as const },
    ...{ message: 'no connection', remedy: 'Start it.' },
  }));
  const known = knownFaultsOf({ ...record, scenarios, requirements }, dictionary({ its: fault }));
  expect(known.blind_spots).toEqual([
    {
      ...{ fault: 'its', title: 'It does so.', requirement: 'a.one', judge: 'a.x' },
      ...{ why: 'inconclusive', class: 'unreachable', message: 'no connection', remedy: 'Start it.' },
    },
  ]);
});

test('not-applicable, where the target is declared to have less', () => {
  const record = ran({ 'b.x': { 'b.one': 'passed' } });
  const requirements = record.requirements.map((it) =>
    it.id === 'a.one' ? { ...it, outcome: 'not-applicable' as const } : it,
  );
  expect(said({}, { ...record, requirements })).toEqual(blind('not-applicable'));
});

const expectation: ExpectationRecord = {
  ...{ id: 'a.one', expect: 'failed', reason: 'known', owner: 'us', expires: '2030-01-01' },
  ...{ excused: [], status: 'holds' },
};

test('left-out, where an expectation says so', () => {
  expect(said({ 'b.x': {} }, { expectations: [{ ...expectation, id: 'a.x', expect: 'not-run' }] })).toEqual(
    blind('left-out'),
  );
});

test.each(['a.one', 'a.x'])('a fault that fails only what an expectation of %s excuses is listed', (id) => {
  const checks: Imagined = { 'a.x': { 'a.one': 'passed' } };
  expect(said(checks, { expectations: [{ ...expectation, id }] })).toEqual({ ...noticed, excused: ['its'] });
  expect(said(checks, { expectations: [{ ...expectation, id, status: 'expired' }] })).toEqual(noticed);
  const wider = row({ 'a.one': ['a.x'], 'b.one': ['b.x'] });
  expect(said({ ...checks, 'b.x': { 'b.one': 'passed' } }, { expectations: [{ ...expectation, id }] }, wider)).toEqual(
    noticed,
  );
});

test('unknown, where the suite has no such requirement or scenario any more', () => {
  expect(said({ 'a.x': { 'a.one': 'passed' } }, {}, row({ 'a.one': ['a.gone'] }))).toEqual(blind('unknown'));
  expect(said({ 'a.x': { 'a.one': 'passed' } }, {}, row({ 'a.gone': ['a.x'] }))).toEqual(blind('unknown'));
  expect(said({ 'a.x': { 'a.one': 'passed' } }, {}, row({}))).toEqual(blind('unknown'));
});

test('what only exploring shows is noticed by chance, and not by a monitor alone', () => {
  const explored = row({ 'a.one': ['explore.all'], 'a.two': ['monitor.m'] });
  expect(said({ 'explore.all': { 'a.one': 'passed' }, 'monitor.m': { 'a.two': 'passed' } }, {}, explored)).toEqual({
    ...{ ...noticed, by_chance: ['its'] },
  });
  expect(said({ 'monitor.m': { 'a.two': 'passed' } }, { explore: 0 }, explored)).toEqual(blind('not-explored'));
});

test('of several reasons that which is mended most easily is told', () => {
  const several = row({ 'a.one': ['a.gone', 'a.x'], 'a.two': ['a.y'] });
  expect(said({ 'a.y': { 'a.two': 'inconclusive' } }, only, several)).toEqual(blind('inconclusive'));
  expect(said({}, only, several)).toEqual(blind('not-selected'));
});

test('says by which dictionary, and whether it was made for these requirements', () => {
  const asked = dictionary({ its: fault });
  const record = ran({});
  expect(knownFaultsOf(record, asked).dictionary).toEqual({ faults: 1, digest: 'sha256:1', fits: true });
  const older = { ...record, suite: { ...record.suite, spec_digest: 'sha256:older' } };
  expect(knownFaultsOf(older, asked).dictionary.fits).toBe(false);
});

test('leaves outcomes, verdict and gate alone', () => {
  const record = ran({ 'a.x': { 'a.one': 'failed' } });
  const before = structuredClone(record);
  knownFaultsOf(record, dictionary({ its: fault }));
  expect(record).toEqual(before);
});
