import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../harness/record.ts';
import type { Expectation } from '../../../harness/verdict/expectation.ts';
import { profiles, type RequirementId } from '../../../spec/contract.ts';
import { type Came, type Imagined, lastDay, recordOf } from './journals.ts';

const it = 'work.ack.queued';
const other = 'work.ack.active';
const one = 'work.ack.one';
const two = 'work.ack.two';

const requirementOf = (record: RunRecord, id: string = it) =>
  record.requirements.find((requirement) => requirement.id === id);

describe('the exit code, with one entry for a requirement and another requirement that passed', () => {
  // The last day, the first and the last day of grace, and the day after that.
  const days = [lastDay, '2030-01-11', '2030-01-17', '2030-01-18'];
  type Exits = readonly [number, number, number, number];
  test.each<[expect: Expectation['expect'], came: Came, exits: Exits, strictly: Exits]>([
    ['failed', 'failed', [0, 0, 0, 1], [0, 1, 1, 1]],
    ['failed', 'unstable', [0, 0, 0, 1], [0, 1, 1, 1]],
    ['failed', 'inconclusive', [3, 3, 3, 3], [3, 3, 3, 3]],
    ['failed', 'harness', [4, 4, 4, 4], [4, 4, 4, 4]],
    ['failed', 'nothing', [3, 3, 3, 3], [3, 3, 3, 3]],
    ['failed', 'passed', [0, 0, 0, 1], [1, 1, 1, 1]],
    ['inconclusive', 'failed', [1, 1, 1, 1], [1, 1, 1, 1]],
    ['inconclusive', 'unstable', [1, 1, 1, 1], [1, 1, 1, 1]],
    ['inconclusive', 'inconclusive', [0, 0, 0, 3], [0, 3, 3, 3]],
    ['inconclusive', 'harness', [4, 4, 4, 4], [4, 4, 4, 4]],
    ['inconclusive', 'nothing', [0, 0, 0, 3], [0, 3, 3, 3]],
    ['inconclusive', 'passed', [0, 0, 0, 1], [1, 1, 1, 1]],
    ['unstable', 'failed', [1, 1, 1, 1], [1, 1, 1, 1]],
    ['unstable', 'unstable', [0, 0, 0, 1], [0, 1, 1, 1]],
    ['unstable', 'inconclusive', [3, 3, 3, 3], [3, 3, 3, 3]],
    ['unstable', 'harness', [4, 4, 4, 4], [4, 4, 4, 4]],
    ['unstable', 'nothing', [3, 3, 3, 3], [3, 3, 3, 3]],
    ['unstable', 'passed', [0, 0, 0, 1], [0, 1, 1, 1]],
    // Left out as long as the entry counts; run again, and judged as it comes out, from then on.
    ['not-run', 'failed', [0, 0, 0, 1], [0, 1, 1, 1]],
    ['not-run', 'inconclusive', [0, 0, 0, 3], [0, 3, 3, 3]],
    ['not-run', 'passed', [0, 0, 0, 1], [0, 1, 1, 1]],
  ])('expect: %s, and it came out %s', (outcome, came, exits, strictly) => {
    const exitsOf = (strict: boolean) =>
      days.map((day) => {
        const scenarios = { [one]: { [it]: came }, [two]: { [other]: 'passed' } } as const;
        const record = recordOf({ scenarios, expectations: [{ id: it, expect: outcome }], day, strict });
        expect(record.gate.passes).toBe(record.gate.exit_code === 0);
        return record.gate.exit_code;
      });
    expect({ exits: exitsOf(false), strictly: exitsOf(true) }).toEqual({ exits, strictly });
  });
});

describe('what is excused', () => {
  type Given = Pick<Imagined, 'scenarios' | 'expectations'>;
  test.each<[string, Given, { excused: boolean; exit: number; remains?: RegExp }]>([
    [
      'a failure whose only failed check is of an expected scenario',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'passed' } },
        expectations: [{ id: one, expect: 'failed' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'not a failure that another scenario shows, too',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'failed' } },
        expectations: [{ id: one, expect: 'failed' }],
      },
      { excused: false, exit: 1 },
    ],
    [
      'a failure that two scenarios show, each with an entry of its own',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'failed' } },
        expectations: [
          { id: one, expect: 'failed' },
          { id: two, expect: 'failed' },
        ],
      },
      { excused: true, exit: 0 },
    ],
    [
      'a failure by its scenario, but not what another scenario could not decide',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'inconclusive' } },
        expectations: [{ id: one, expect: 'failed' }],
      },
      { excused: true, exit: 3, remains: /^rate: it was inconclusive$/ },
    ],
    [
      'both, where there is an entry for each',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'inconclusive' } },
        expectations: [
          { id: one, expect: 'failed' },
          { id: two, expect: 'inconclusive' },
        ],
      },
      { excused: true, exit: 0 },
    ],
    [
      'a requirement by its own id, with all that was found of it',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'inconclusive' } },
        expectations: [{ id: it, expect: 'failed' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'a failure, but not a fault of the suite beside it',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'harness' } },
        expectations: [{ id: it, expect: 'failed' }],
      },
      { excused: true, exit: 4, remains: /^harness: it was harness$/ },
    ],
    [
      'a failure by its monitor',
      {
        scenarios: { [one]: { [other]: 'passed' }, 'monitor.schema': { [it]: 'failed' } },
        expectations: [{ id: 'monitor.*', expect: 'failed' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'an inconclusive requirement whose open checks are all of expected scenarios',
      {
        scenarios: { [one]: { [it]: 'inconclusive' }, [two]: { [it]: 'passed', [other]: 'passed' } },
        expectations: [{ id: one, expect: 'inconclusive' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'not one of whose open checks some are of other scenarios',
      {
        scenarios: { [one]: { [it]: 'inconclusive' }, [two]: { [it]: 'inconclusive' } },
        expectations: [{ id: one, expect: 'inconclusive' }],
      },
      { excused: false, exit: 3 },
    ],
    [
      'one of which no check could be made, where all that judge it are expected to be inconclusive',
      {
        scenarios: { [one]: { [it]: 'nothing', [other]: 'passed' }, [two]: { [it]: 'nothing' } },
        expectations: [{ id: 'work.ack.{one,two}', expect: 'inconclusive' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'not one of which no check could be made, where only some of those are',
      {
        scenarios: { [one]: { [it]: 'nothing', [other]: 'passed' }, [two]: { [it]: 'nothing' } },
        expectations: [{ id: one, expect: 'inconclusive' }],
      },
      { excused: false, exit: 3 },
    ],
    [
      'an unstable failure by its scenario',
      {
        scenarios: { [one]: { [it]: 'unstable' } },
        expectations: [{ id: one, expect: 'unstable' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'not an unstable failure that another scenario shows in every attempt',
      {
        scenarios: { [one]: { [it]: 'unstable' }, [two]: { [it]: 'failed' } },
        expectations: [{ id: '{work.ack.*,monitor.*}', expect: 'unstable' }],
      },
      { excused: false, exit: 1 },
    ],
    [
      'a requirement of which a scenario was left out',
      {
        scenarios: { [one]: { [it]: 'failed' }, [two]: { [it]: 'passed', [other]: 'passed' } },
        expectations: [{ id: one, expect: 'not-run' }],
      },
      { excused: true, exit: 0 },
    ],
    [
      'not what its other scenario finds then',
      {
        scenarios: { [one]: { [it]: 'passed' }, [two]: { [it]: 'failed', [other]: 'passed' } },
        expectations: [{ id: one, expect: 'not-run' }],
      },
      { excused: false, exit: 1 },
    ],
    [
      'nothing by an entry for something else',
      {
        scenarios: { [one]: { [it]: 'failed' } },
        expectations: [
          { id: other, expect: 'failed' },
          { id: 'work.ack', expect: 'failed' },
        ],
      },
      { excused: false, exit: 1 },
    ],
  ])('%s', (_, given, want) => {
    const record = recordOf(given);
    expect({ excused: requirementOf(record)?.expected !== undefined, exit: record.gate.exit_code }).toEqual({
      excused: want.excused,
      exit: want.exit,
    });
    expect(requirementOf(record)?.expected?.remains ?? '').toMatch(want.remains ?? /^$/);
    expect(record.expectations.some(({ excused }) => excused.includes(it))).toBe(want.excused);
  });

  test('is named by the entry for the requirement itself, where there are several', () => {
    const record = recordOf({
      scenarios: { [one]: { [it]: 'failed' } },
      expectations: [
        { id: one, expect: 'failed', reason: 'The scenario.' },
        { id: it, expect: 'failed', reason: 'The requirement.' },
      ],
    });
    expect(requirementOf(record)?.expected).toEqual({ id: it, reason: 'The requirement.' });
    expect(record.expectations.map(({ excused }) => excused)).toEqual([[it], [it]]);
  });

  test('cannot stand for a judgement: a run in which nothing was judged is incomplete', () => {
    const record = recordOf({
      scenarios: { [one]: { [it]: 'inconclusive' }, [two]: { [other]: 'passed' } },
      expectations: [
        { id: '*', expect: 'inconclusive' },
        { id: two, expect: 'not-run' },
      ],
    });
    expect(record.gate).toMatchObject({ exit_code: 3, message: 'no selected MUST was judged' });
  });

  test('a failure was judged, so that it can be all that was selected', () => {
    const expectations = [{ id: it, expect: 'failed' }] as const;
    const record = recordOf({ scenarios: { [one]: { [it]: 'failed' } }, expectations });
    expect(record.verdict).toBe('non-conformant');
    expect(record.gate).toEqual({
      passes: true,
      exit_code: 0,
      message: 'every selected MUST holds, but for what is expected',
    });
  });
});

describe('what is left out of the run', () => {
  const scenarios = { [one]: { [it]: 'failed', [other]: 'passed' }, [two]: { [other]: 'passed' } } as const;

  test('as a requirement is not judged, and its entry is named', () => {
    const record = recordOf({ scenarios, expectations: [{ id: it, expect: 'not-run', reason: 'It takes an hour.' }] });
    expect(requirementOf(record)).toMatchObject({
      outcome: 'not-run',
      message: `left out of the run, as the expectation ${it} says (expectations.yaml:1:3): It takes an hour.`,
    });
    expect(requirementOf(record, other)?.outcome).toBe('passed');
    expect(record).toMatchObject({ verdict: 'incomplete', gate: { exit_code: 0 } });
    expect(record.scope).toContain('; left out, as expected: 1 requirement');
    expect(record.selection.requirements).toBe(2);
  });

  test('as a scenario is not executed, and what it would have judged is not passed by the others', () => {
    const record = recordOf({ scenarios, expectations: [{ id: one, expect: 'not-run', reason: 'It takes an hour.' }] });
    for (const id of [it, other]) {
      expect(requirementOf(record, id)).toMatchObject({
        outcome: 'not-run',
        message: `${one}, which judges it, was left out of the run, as the expectation ${one} says (expectations.yaml:1:3): It takes an hour.`,
      });
    }
    expect(requirementOf(record)?.scenarios).toEqual([one]);
    expect(record.scenarios.map(({ id, outcome }) => [id, outcome])).toEqual([
      [two, 'passed'],
      [one, 'not-run'],
    ]);
    expect(record).toMatchObject({ verdict: 'incomplete', selection: { requirements: 2, scenarios: 1 } });
    expect(record.gate).toMatchObject({ exit_code: 3 });
    expect(record.scope).toContain('; left out, as expected: 1 scenario');
  });

  test('names the entry that left it out, and not another one for it', () => {
    const record = recordOf({
      scenarios,
      day: '2030-02-01',
      expectations: [
        { id: it, expect: 'failed', reason: 'It fails.', expires: '2030-03-01' },
        { id: 'work.ack.que*', expect: 'not-run', reason: 'Long over.' },
        { id: '*.queued', expect: 'not-run', reason: 'It takes an hour.', expires: '2030-03-01' },
      ],
    });
    expect(requirementOf(record)?.message).toMatch(/It takes an hour\.$/);
    expect(record.expectations.map(({ id, status, excused }) => [id, status, excused])).toEqual([
      ['work.ack.que*', 'expired', []],
      ['*.queued', 'holds', [it]],
    ]);
  });

  test('as a monitor does not judge', () => {
    const record = recordOf({
      scenarios: { [one]: { [other]: 'passed' }, 'monitor.schema': { [it]: 'failed' } },
      expectations: [{ id: 'monitor.schema', expect: 'not-run' }],
    });
    expect(requirementOf(record)?.outcome).toBe('not-run');
    expect(record.gate.exit_code).toBe(0);
  });
});

describe('the verdict', () => {
  const everything = profiles.full?.requirements ?? [];
  const whole = (came: Partial<Record<RequirementId, Came>>) => ({
    'work.ack.whole': { ...Object.fromEntries(everything.map((id) => [id, 'passed'])), ...came },
  });
  const runs: readonly (readonly [string, Imagined['scenarios']])[] = [
    ['conformant', whole({})],
    ['non-conformant', whole({ [it]: 'failed' })],
    ['non-conformant', whole({ [it]: 'unstable', [other]: 'inconclusive' })],
    ['incomplete', whole({ [it]: 'inconclusive' })],
    ['incomplete', whole({ [it]: 'harness' })],
  ];

  test.each(runs)('%s, whatever the configuration says of the same outcomes', (verdict, scenarios) => {
    const outcomes = recordOf({ scenarios }).requirements.map(({ id, outcome }) => [id, outcome]);
    for (const kind of ['failed', 'inconclusive', 'unstable'] as const) {
      for (const id of [it, '*', 'work.ack.whole']) {
        for (const day of ['2030-01-12', '2030-03-01']) {
          for (const strict of [false, true]) {
            for (const since of [{}, { [`${kind} ${id}`]: '2029-01-01' }]) {
              const record = recordOf({ scenarios, expectations: [{ id, expect: kind }], day, strict, since });
              expect(record.verdict).toBe(verdict);
              expect(record.requirements.map((one) => [one.id, one.outcome])).toEqual(outcomes);
            }
          }
        }
      }
    }
    for (const strict of [false, true]) expect(recordOf({ scenarios, strict }).verdict).toBe(verdict);
  });
});

test('a gate is never calmed without an entry, for any two requirements', () => {
  const all: readonly Came[] = ['passed', 'failed', 'unstable', 'inconclusive', 'harness', 'nothing'];
  const kinds = ['failed', 'inconclusive', 'unstable', 'not-run'] as const;
  let calmed = 0;
  for (const a of all) {
    for (const b of all) {
      const scenarios = { [one]: { [it]: a }, [two]: { [other]: b } } as const;
      const base = recordOf({ scenarios }).gate;
      for (const strict of [false, true]) {
        expect(recordOf({ scenarios, strict, day: '2040-01-01' }).gate).toEqual(base);
        for (const kind of kinds) {
          const record = recordOf({ scenarios, strict, expectations: [{ id: it, expect: kind }] });
          const name = JSON.stringify({ a, b, kind, strict, gate: record.gate });
          const held = record.requirements.filter(
            ({ id, outcome }) => [it, other].includes(id) && outcome === 'passed',
          );
          const excused = record.requirements.filter(({ expected }) => expected);
          if (record.gate.passes && held.length + excused.length < 2) expect.fail(name);
          if (record.gate.passes && !base.passes) calmed += 1;
          if (excused.some(({ id }) => id !== it)) expect.fail(name);
        }
      }
    }
  }
  expect(calmed).toBeGreaterThan(0);
});
