import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import {
  type BlindSpot,
  type Fit,
  type KnownFaults,
  type Likeness,
  type Look,
  whys,
} from '../../harness/dictionary/known-faults.ts';
import type { Class } from '../../harness/finding.ts';
import type {
  CheckRecord,
  CountsByOutcome,
  ExpectationRecord,
  Gate,
  Observation,
  Outcome,
  ProbeRecord,
  Reason,
  RequirementRecord,
  RunRecord,
  ScenarioRecord,
  SequenceRecord,
  Verdict,
} from '../../harness/record.ts';
import type { Capabilities } from '../../spec/capabilities.ts';
import type { Basis, Level, Source } from '../../spec/requirement.ts';
import schema from '../../spec/run-record.schema.json' with { type: 'json' };
import type { Sample } from './sample.ts';
import { samples } from './samples.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: true, allErrors: true });
formats.default(ajv);
const valid = ajv.compile(schema);

const full = (samples['three failures'] as Sample).record;
/** As it is read from a file. */
const copy = () => JSON.parse(JSON.stringify(full)) as Record<string, unknown>;

test.each(Object.entries(samples))('a record validates: %s', (_, { record }) => {
  valid(JSON.parse(JSON.stringify(record)));
  expect(valid.errors ?? []).toEqual([]);
});

describe('a record does not validate', () => {
  const at = (record: Record<string, unknown>, path: string) =>
    path.split('.').reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, record);

  test.each([...schema.required])('without %s', (key) => {
    const record = copy();
    delete record[key];
    expect(valid(record)).toBe(false);
  });

  test.each([
    '',
    'gate',
    'selection',
    'target',
    'profile',
    'suite',
    'counts',
    'counts.requirements',
    'counts.requirements.MUST',
    'counts.exchanges',
    'requirements.0',
    'requirements.0.source',
    'scenarios.0',
    'scenarios.0.checks.0',
    'observations.0',
  ])('with an unknown field in %s', (path) => {
    const record = copy();
    const object = path === '' ? record : at(record, path);
    expect(object).toBeTypeOf('object');
    object.unknown = 1;
    expect(valid(record)).toBe(false);
  });

  test.each<[path: string, key: string, value: unknown]>([
    ['', 'schema_version', 2],
    ['', 'verdict', 'fine'],
    ['', 'started_at', 'yesterday'],
    ['', 'duration_ms', -1],
    ['', 'expectations', [{}]],
    ['gate', 'exit_code', 2],
    ['gate', 'passes', true],
    ['target', 'url', 'nowhere'],
    ['requirements.0', 'level', 'MAY'],
    ['requirements.0', 'outcome', 'skipped'],
    ['requirements.0', 'class', 'weather'],
    ['scenarios.0', 'given', []],
    ['scenarios.0.checks.0', 'outcome', 'not-run'],
    ['counts.exchanges', 'act', 1.5],
  ])('where %s has %s: %j', (path, key, value) => {
    const record = copy();
    (path === '' ? record : at(record, path))[key] = value;
    expect(valid(record)).toBe(false);
  });
});

const everyOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, true as const]));

/** Each field of a type, and whether a value must have it: a list that does not compile once the type has changed. */
type Fields<T> = { [K in keyof T]-?: object extends Pick<T, K> ? 'optional' : 'required' };

interface Shape {
  properties: Record<string, unknown>;
  required: readonly string[];
}

describe('the schema says what the types say, of', () => {
  const { $defs, properties } = schema;
  const shapes: readonly [string, Shape, Record<string, 'optional' | 'required'>][] = [
    [
      'a run',
      schema,
      {
        schema_version: 'required',
        run_id: 'required',
        verdict: 'required',
        gate: 'required',
        reasons: 'required',
        scope: 'required',
        selection: 'required',
        capabilities: 'required',
        expectations: 'required',
        cut_short: 'required',
        target: 'required',
        profile: 'required',
        suite: 'required',
        seed: 'required',
        explore: 'required',
        anonymous: 'required',
        started_at: 'required',
        duration_ms: 'required',
        counts: 'required',
        requirements: 'required',
        scenarios: 'required',
        probes: 'required',
        observations: 'required',
        lock: 'required',
        known_faults: 'optional',
        leftovers: 'required',
      } satisfies Fields<RunRecord>,
    ],
    [
      'a requirement',
      $defs.requirement,
      {
        id: 'required',
        level: 'required',
        basis: 'required',
        statement: 'required',
        source: 'required',
        operation: 'required',
        outcome: 'required',
        scenarios: 'required',
        message: 'optional',
        class: 'optional',
        remedy: 'optional',
        unstable: 'optional',
        expected: 'optional',
      } satisfies Fields<RequirementRecord>,
    ],
    [
      'what makes an outcome expected',
      $defs.requirement.properties.expected,
      { id: 'required', reason: 'required', remains: 'optional' } satisfies Fields<
        NonNullable<RequirementRecord['expected']>
      >,
    ],
    [
      'an expectation',
      $defs.expectation,
      {
        id: 'required',
        expect: 'required',
        reason: 'required',
        owner: 'required',
        expires: 'required',
        link: 'optional',
        excused: 'required',
        status: 'required',
        since: 'optional',
        message: 'optional',
      } satisfies Fields<ExpectationRecord>,
    ],
    ['the capabilities', properties.capabilities, { tenants: 'required' } satisfies Fields<Capabilities>],
    [
      'a scenario',
      $defs.scenario,
      {
        id: 'required',
        title: 'required',
        outcome: 'required',
        attempts: 'required',
        given: 'required',
        path: 'required',
        checks: 'required',
        earlier: 'optional',
        duration_ms: 'required',
      } satisfies Fields<ScenarioRecord>,
    ],
    [
      'a check',
      $defs.check,
      {
        requirement: 'required',
        outcome: 'required',
        message: 'optional',
        expected: 'optional',
        actual: 'optional',
        class: 'optional',
        remedy: 'optional',
        unstable: 'optional',
        sequence: 'optional',
        exchanges: 'required',
      } satisfies Fields<CheckRecord>,
    ],
    [
      'a sequence',
      $defs.sequence,
      { calls: 'required', seed: 'required', path: 'required' } satisfies Fields<SequenceRecord>,
    ],
    ['the gate', $defs.gate, { passes: 'required', exit_code: 'required', message: 'required' } satisfies Fields<Gate>],
    [
      'a reason',
      $defs.reason,
      { class: 'required', message: 'required', requirement: 'optional' } satisfies Fields<Reason>,
    ],
    [
      'an observation',
      $defs.observation,
      { subject: 'required', value: 'required', probe: 'optional' } satisfies Fields<Observation>,
    ],
    [
      'a probe',
      $defs.probe,
      {
        id: 'required',
        title: 'required',
        silences: 'required',
        made: 'required',
        class: 'optional',
        message: 'optional',
        remedy: 'optional',
        path: 'required',
        duration_ms: 'required',
      } satisfies Fields<ProbeRecord>,
    ],
    [
      'what the known faults say',
      $defs.knownFaults,
      {
        dictionary: 'required',
        noticeable: 'required',
        by_chance: 'required',
        excused: 'required',
        blind_spots: 'required',
        likeness: 'required',
      } satisfies Fields<KnownFaults>,
    ],
    [
      'the dictionary',
      $defs.knownFaults.properties.dictionary,
      { faults: 'required', digest: 'required', fits: 'required' } satisfies Fields<KnownFaults['dictionary']>,
    ],
    [
      'a blind spot',
      $defs.blindSpot,
      {
        fault: 'required',
        title: 'required',
        requirement: 'required',
        judge: 'required',
        why: 'required',
        class: 'optional',
        message: 'optional',
        remedy: 'optional',
      } satisfies Fields<BlindSpot>,
    ],
    [
      'a likeness',
      $defs.likeness,
      {
        failed: 'required',
        explained: 'required',
        looks: 'required',
        unexplained: 'required',
      } satisfies Fields<Likeness>,
    ],
    [
      'a look',
      $defs.look,
      {
        fit: 'required',
        faults: 'required',
        alike: 'required',
        checks: 'required',
        explains: 'required',
      } satisfies Fields<Look>,
    ],
    [
      'a fault that fits',
      $defs.knownFault,
      { id: 'required', title: 'required', cause: 'required' } satisfies Fields<Look['faults'][number]>,
    ],
    [
      'a leftover',
      $defs.leftover,
      { resource: 'required', id: 'required', message: 'required' } satisfies Fields<RunRecord['leftovers'][number]>,
    ],
    [
      'the counts by outcome',
      $defs.countsByOutcome,
      {
        passed: 'required',
        failed: 'required',
        inconclusive: 'required',
        'not-applicable': 'required',
        'not-run': 'required',
      } satisfies Fields<CountsByOutcome>,
    ],
    [
      'the counts',
      properties.counts,
      { requirements: 'required', exchanges: 'required' } satisfies Fields<RunRecord['counts']>,
    ],
    [
      'the exchanges by lane',
      properties.counts.properties.exchanges,
      { act: 'required', arrangement: 'required', shared: 'required', 'clean-up': 'required' } satisfies Fields<
        RunRecord['counts']['exchanges']
      >,
    ],
    [
      'the selection',
      properties.selection,
      { only: 'required', requirements: 'required', scenarios: 'required', probes: 'required' } satisfies Fields<
        RunRecord['selection']
      >,
    ],
    ['the target', properties.target, { url: 'required', embedded: 'required' } satisfies Fields<RunRecord['target']>],
    [
      'the profile',
      properties.profile,
      { name: 'required', version: 'required' } satisfies Fields<RunRecord['profile']>,
    ],
    [
      'the suite',
      properties.suite,
      { version: 'required', spec_digest: 'required' } satisfies Fields<RunRecord['suite']>,
    ],
    [
      'a source',
      $defs.requirement.properties.source,
      { page: 'required', section: 'required' } satisfies Fields<Source>,
    ],
  ];

  test.each(shapes)('%s', (_, shape, fields) => {
    expect(Object.keys(shape.properties).sort()).toEqual(Object.keys(fields).sort());
    const required = Object.keys(fields).filter((key) => fields[key] === 'required');
    expect([...shape.required].sort()).toEqual(required.sort());
  });

  test.each<[string, readonly (string | number)[], Record<string, true>]>([
    [
      'every outcome',
      $defs.outcome.enum,
      { passed: true, failed: true, inconclusive: true, 'not-applicable': true, 'not-run': true } satisfies Record<
        Outcome,
        true
      >,
    ],
    [
      'every verdict',
      properties.verdict.enum,
      { conformant: true, 'non-conformant': true, incomplete: true } satisfies Record<Verdict, true>,
    ],
    [
      'every class',
      $defs.class.enum,
      {
        precondition: true,
        unreachable: true,
        rate: true,
        credential: true,
        drift: true,
        harness: true,
      } satisfies Record<Class, true>,
    ],
    ['every reason why a check was not made', $defs.blindSpot.properties.why.enum, everyOf(whys)],
    [
      'every fit',
      $defs.look.properties.fit.enum,
      { exact: true, likely: true, partly: true } satisfies Record<Fit, true>,
    ],
    [
      'every class of a reason',
      $defs.reason.properties.class.enum,
      {
        precondition: true,
        unreachable: true,
        rate: true,
        credential: true,
        drift: true,
        harness: true,
        violation: true,
        advisory: true,
        'not-run': true,
        'cut-short': true,
        expectation: true,
        lock: true,
      } satisfies Record<Reason['class'], true>,
    ],
    [
      'every outcome that can be expected',
      $defs.expectation.properties.expect.enum,
      { failed: true, inconclusive: true, unstable: true, 'not-run': true } satisfies Record<
        ExpectationRecord['expect'],
        true
      >,
    ],
    [
      'every standing of an expectation',
      $defs.expectation.properties.status.enum,
      { holds: true, 'no longer holds': true, expired: true, undecided: true } satisfies Record<
        ExpectationRecord['status'],
        true
      >,
    ],
    [
      'every outcome of a check',
      $defs.check.properties.outcome.enum,
      { passed: true, failed: true, inconclusive: true } satisfies Record<CheckRecord['outcome'], true>,
    ],
    [
      'every level',
      $defs.requirement.properties.level.enum,
      { MUST: true, SHOULD: true } satisfies Record<Level, true>,
    ],
    [
      'every basis',
      $defs.requirement.properties.basis.enum,
      { stated: true, table: true, example: true, promoted: true } satisfies Record<Basis, true>,
    ],
    [
      'every exit code',
      $defs.gate.properties.exit_code.enum,
      { 0: true, 1: true, 3: true, 4: true, 130: true } satisfies Record<Gate['exit_code'], true>,
    ],
  ])('%s', (_, listed, all) => {
    expect(listed.map(String).sort()).toEqual(Object.keys(all).sort());
  });
});

test('every field is described', () => {
  const bare = (node: unknown, path: string): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) => {
      const here = `${path}/${key}`;
      if (key !== 'properties' || /\/(if|then|else)$/.test(path)) return bare(value, here);
      return Object.entries(value as Record<string, { description?: string; $ref?: string }>).flatMap(
        ([name, field]) => {
          const described = field.description ?? definition(field.$ref)?.description;
          return [...(described === undefined ? [`${here}/${name}`] : []), ...bare(field, `${here}/${name}`)];
        },
      );
    });
  };
  const definition = (ref = '') =>
    (schema.$defs as Record<string, { description?: string }>)[ref.split('/').at(-1) ?? ''];
  expect(bare(schema, '')).toEqual([]);
});
