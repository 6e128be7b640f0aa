import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../harness/record.ts';
import type { Expectation } from '../../../harness/verdict/expectation.ts';
import { type Imagined, recordOf } from './journals.ts';

const it = 'work.ack.queued';
const other = 'work.ack.active';
const one = 'work.ack.one';
const two = 'work.ack.two';

const entryOf = (record: RunRecord, id: string = it) => record.expectations.find((entry) => entry.id === id);

describe('whether an entry still holds', () => {
  type Given = Omit<Imagined, 'expectations'> & { entry: { id: string; expect: Expectation['expect'] } };
  const entry = { id: it, expect: 'failed' } as const;
  test.each<[string, Given, 'holds' | 'no longer holds' | undefined]>([
    ['it failed', { entry, scenarios: { [one]: { [it]: 'failed' } } }, 'holds'],
    ['it failed in some attempts', { entry, scenarios: { [one]: { [it]: 'unstable' } } }, 'holds'],
    ['it passed', { entry, scenarios: { [one]: { [it]: 'passed' } } }, 'no longer holds'],
    ['it could not be judged', { entry, scenarios: { [one]: { [it]: 'inconclusive' } } }, undefined],
    [
      'its condition did not arise',
      {
        entry: { id: 'work.ack.keeps-metadata', expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed', 'work.ack.keeps-metadata': 'nothing' } },
      },
      'no longer holds',
    ],
    [
      'it was expected to be inconclusive, and passed',
      { entry: { id: it, expect: 'inconclusive' }, scenarios: { [one]: { [it]: 'passed' } } },
      'no longer holds',
    ],
    [
      'it was expected to be inconclusive, and failed',
      { entry: { id: it, expect: 'inconclusive' }, scenarios: { [one]: { [it]: 'failed' } } },
      'no longer holds',
    ],
    [
      'it was expected to be inconclusive, and is',
      { entry: { id: it, expect: 'inconclusive' }, scenarios: { [one]: { [it]: 'inconclusive' } } },
      'holds',
    ],
    [
      'it was expected to be inconclusive, and the suite failed',
      { entry: { id: it, expect: 'inconclusive' }, scenarios: { [one]: { [it]: 'harness' } } },
      undefined,
    ],
    [
      'it was expected to be unstable, and passed',
      { entry: { id: it, expect: 'unstable' }, scenarios: { [one]: { [it]: 'passed' } } },
      undefined,
    ],
    [
      'it was expected to be unstable, and failed in every attempt',
      { entry: { id: it, expect: 'unstable' }, scenarios: { [one]: { [it]: 'failed' } } },
      undefined,
    ],
    [
      'one of several that it matches failed',
      {
        entry: { id: `{${it},${other}}`, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed', [other]: 'failed' } },
      },
      'holds',
    ],
    [
      'one of several that it matches could not be judged',
      {
        entry: { id: `{${it},${other}}`, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed', [other]: 'inconclusive' } },
      },
      undefined,
    ],
    [
      'all of several that it matches passed',
      {
        entry: { id: `{${it},${other},${one}}`, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed', [other]: 'passed' } },
      },
      'no longer holds',
    ],
    [
      'nothing of it was selected',
      { entry, scenarios: { [one]: { [it]: 'passed' }, [two]: { [other]: 'passed' } }, only: [other] },
      undefined,
    ],
    [
      'only a part of it was selected',
      {
        entry: { id: `{${it},${other}}`, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed' }, [two]: { [other]: 'passed' } },
        only: [other],
      },
      undefined,
    ],
    [
      'it is about a scenario of which only a part was selected',
      { entry: { id: one, expect: 'failed' }, scenarios: { [one]: { [it]: 'passed', [other]: 'passed' } }, only: [it] },
      undefined,
    ],
    [
      'it is about a scenario that was only run for the monitors to see',
      {
        entry: { id: one, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed' }, 'monitor.schema': { [other]: 'passed' } },
        only: ['monitor.schema'],
      },
      undefined,
    ],
    [
      'it is about a scenario, all of which was selected',
      {
        entry: { id: one, expect: 'failed' },
        scenarios: { [one]: { [it]: 'passed', [other]: 'passed' } },
        only: [one],
      },
      'no longer holds',
    ],
    ['the run was interrupted', { entry, scenarios: { [one]: { [it]: 'passed' } }, end: 'interrupted' }, undefined],
    ['the run was killed', { entry, scenarios: { [one]: { [it]: 'passed' } }, end: 'killed' }, undefined],
    [
      'the run had sent as much as it may',
      { entry, scenarios: { [one]: { [it]: 'passed' } }, end: 'spent' },
      undefined,
    ],
    [
      'it was left out by another entry',
      { entry: { id: it, expect: 'not-run' }, scenarios: { [one]: { [it]: 'passed' } } },
      'holds',
    ],
    [
      'what it would leave out was not selected',
      {
        entry: { id: it, expect: 'not-run' },
        scenarios: { [one]: { [it]: 'passed' }, [two]: { [other]: 'passed' } },
        only: [other],
      },
      undefined,
    ],
    [
      'the target is declared to lack what it takes',
      {
        entry: { id: 'work.ack.foreign-refused', expect: 'failed' },
        scenarios: { [one]: { 'work.ack.foreign-refused': 'passed' }, [two]: { [it]: 'passed' } },
        capabilities: { tenants: 1 },
      },
      undefined,
    ],
  ])('%s', (_, { entry, ...given }, want) => {
    const record = recordOf({ ...given, expectations: [entry] });
    expect(entryOf(record, entry.id)?.status).toBe(want);
    const strictly = recordOf({ ...given, expectations: [entry], strict: true });
    if (want === 'no longer holds') expect(strictly.gate.exit_code).not.toBe(0);
    else expect(strictly.gate).toEqual(record.gate);
  });
});

describe('since when an entry holds no longer', () => {
  const passing: Imagined = { scenarios: { [one]: { [it]: 'passed' } }, expectations: [{ id: it, expect: 'failed' }] };
  const key = `failed ${it}`;

  test('is the day of the first run that found it so', () => {
    expect(entryOf(recordOf({ ...passing, day: '2030-01-02' }))).toMatchObject({
      status: 'no longer holds',
      since: '2030-01-02',
      excused: [],
      message:
        'nothing that it matches failed, first seen on 2030-01-02. Counted from then, it only warns until 2030-01-09, ' +
        'and fails the gate (exit 1) after that day. Remove it (expectations.yaml:1:3).',
    });
  });

  test.each([
    ['2030-01-02', 0],
    ['2030-01-09', 0],
    ['2030-01-10', 1],
  ])('on %s an entry that an earlier run found so on 2030-01-02 makes the exit code %i', (day, exit) => {
    const record = recordOf({ ...passing, day, since: { [key]: '2030-01-02' } });
    expect(entryOf(record)).toMatchObject({ status: 'no longer holds', since: '2030-01-02' });
    expect(record.gate.exit_code).toBe(exit);
    if (exit === 0) return;
    expect(record.gate.message).toMatch(
      /^an expectation is overdue: work\.ack\.queued \(expect: failed\) holds no longer/,
    );
    expect(record.reasons).toEqual([{ class: 'expectation', message: expect.stringContaining('ended on 2030-01-09') }]);
  });

  test('is kept by a run that does not show it', () => {
    const record = recordOf({
      ...passing,
      scenarios: { [one]: { [it]: 'inconclusive' }, [two]: { [other]: 'passed' } },
      day: '2030-01-09',
      since: { [key]: '2030-01-02' },
      strict: true,
    });
    expect(entryOf(record)).toMatchObject({ status: 'undecided', since: '2030-01-02', excused: [] });
    expect(entryOf(record)).not.toHaveProperty('message');
    expect(record.gate.exit_code).toBe(3);
  });

  test('is forgotten by a run in which it holds', () => {
    const record = recordOf({ ...passing, scenarios: { [one]: { [it]: 'failed' } }, since: { [key]: '2030-01-01' } });
    expect(entryOf(record)).not.toHaveProperty('since');
  });

  test('is nothing that an entry for another outcome takes over', () => {
    const record = recordOf({ ...passing, since: { [`inconclusive ${it}`]: '2029-01-01' } });
    expect(entryOf(record)?.since).toBe('2030-01-02');
  });

  test('is never after the run itself', () => {
    expect(entryOf(recordOf({ ...passing, since: { [key]: '2031-01-01' } }))?.since).toBe('2030-01-02');
  });
});

describe('an entry whose last day is over', () => {
  const expired = (day: string, strict = false) =>
    recordOf({
      scenarios: { [one]: { [it]: 'failed' }, [two]: { [other]: 'passed' } },
      expectations: [{ id: it, expect: 'failed' }],
      day,
      strict,
    });

  test('says when its days of grace end, and excuses until then', () => {
    const record = expired('2030-01-17');
    expect(entryOf(record)).toMatchObject({
      status: 'expired',
      excused: [it],
      message:
        'its last day was 2030-01-10. Counted from then, it excuses until 2030-01-17, and fails the gate (exit 1) after ' +
        'that day. Mend the cause and remove it, or agree on another day (expectations.yaml:1:3).',
    });
  });

  test.each([
    ['after its days of grace', expired('2030-01-18'), 'The 7 days counted from then ended on 2030-01-17'],
    ['with --strict', expired('2030-01-11', true), 'With --strict that fails the gate (exit 1) at once.'],
  ])('excuses nothing %s', (_, record, said) => {
    expect(entryOf(record)).toMatchObject({ status: 'expired', excused: [], message: expect.stringContaining(said) });
    expect(record.requirements.some(({ expected }) => expected)).toBe(false);
    expect(record.reasons.map((reason) => reason.class)).toEqual(['expectation', 'violation']);
  });

  test('is told of even where nothing of it was selected', () => {
    const record = recordOf({
      scenarios: { [one]: { [it]: 'failed' }, [two]: { [other]: 'passed' } },
      expectations: [{ id: it, expect: 'failed' }],
      day: '2030-02-01',
      only: [other],
    });
    expect(entryOf(record)?.status).toBe('expired');
    expect(record.gate.exit_code).toBe(1);
  });

  test.each<[string, Partial<Imagined>, number]>([
    ['an interrupted run', { end: 'interrupted' }, 130],
    ['a fault of the suite', { scenarios: { [one]: { [it]: 'harness' }, [two]: { [other]: 'passed' } } }, 4],
    ['something that could not be judged', { scenarios: { [one]: { [it]: 'inconclusive' } } }, 3],
  ])('comes after %s', (_, given, exit) => {
    const base = { scenarios: { [one]: { [it]: 'passed' } }, expectations: [{ id: it, expect: 'failed' }] } as const;
    expect(recordOf({ ...base, day: '2030-02-01' }).gate.exit_code).toBe(1);
    expect(recordOf({ ...base, day: '2030-02-01', ...given }).gate.exit_code).toBe(exit);
  });
});
