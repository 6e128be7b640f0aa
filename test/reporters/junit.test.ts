import { readFileSync } from 'node:fs';
import { parse, type TestCase, type TestSuites } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { gateOf } from '../../harness/verdict/gate.ts';
import { junit } from '../../reporters/junit.ts';
import { check, requirement, type Sample, sample, scenario } from './sample.ts';
import { harm, samples } from './samples.ts';

const schemas = [
  { name: 'our own schema', file: new URL('junit.xsd', import.meta.url) },
  // A CI server's own schema, where one is at hand.
  ...(process.env.JUNIT_XSD ? [{ name: 'the schema named by JUNIT_XSD', file: process.env.JUNIT_XSD }] : []),
];

async function read({ record, exchanges }: Sample): Promise<TestSuites> {
  return (await parse(junit(record, exchanges))) as TestSuites;
}

const casesOf = (suites: TestSuites): TestCase[] => (suites.testsuite ?? []).flatMap((suite) => suite.testcase ?? []);
const named = (suites: TestSuites, name: string) => casesOf(suites).find((it) => it.name === name);
const count = (cases: readonly TestCase[], kind: 'failure' | 'error' | 'skipped') =>
  cases.filter((it) => it[kind]).length;

describe('every JUnit file', () => {
  test.each(schemas)('is valid under $name', async ({ file }) => {
    const xml = Object.values(samples).map(({ record, exchanges }, i) => ({
      fileName: `sample-${i}.xml`,
      contents: junit(record, exchanges),
    }));
    const schema = readFileSync(file, 'utf8');
    expect((await validateXML({ xml, schema })).errors).toEqual([]);
    const broken = { fileName: 'broken.xml', contents: '<testsuites><testcase/></testsuites>' };
    expect((await validateXML({ xml: broken, schema })).valid, 'the schema refuses what is broken').toBe(false);
  });

  test.each(Object.entries(samples))('is green exactly when the exit code is 0: %s', async (_, it) => {
    const cases = casesOf(await read(it));
    const red = count(cases, 'failure') + count(cases, 'error') > 0;
    expect(red).toBe(it.record.gate.exit_code !== 0);
  });

  test.each(Object.entries(samples))('has a case for the verdict and for each requirement: %s', async (_, it) => {
    const names = casesOf(await read(it)).map(({ name }) => name);
    expect(names.sort()).toEqual(['verdict', ...it.record.requirements.map(({ id }) => id)].sort());
  });

  test.each(Object.entries(samples))('drops nothing that did not pass: %s', async (_, it) => {
    const suites = await read(it);
    for (const { id, outcome } of it.record.requirements) {
      const found = named(suites, id);
      const said = found?.failure ?? found?.error ?? found?.skipped ?? found?.['system-out'];
      expect(said !== undefined, id).toBe(outcome !== 'passed');
    }
  });

  test.each(Object.entries(samples))('has totals that agree with its cases: %s', async (_, it) => {
    const suites = await read(it);
    for (const group of [...(suites.testsuite ?? []), { ...suites, testcase: casesOf(suites) }]) {
      const cases = group.testcase ?? [];
      expect(group).toMatchObject({
        tests: cases.length,
        failures: count(cases, 'failure'),
        errors: count(cases, 'error'),
      });
      if ('skipped' in group) expect(group.skipped).toBe(count(cases, 'skipped'));
      expect(group.time).toBeCloseTo(
        cases.reduce((sum, { time = Number.NaN }) => sum + time, 0),
        6,
      );
    }
  });
});

describe('a requirement becomes', () => {
  const red = { gate: { passes: false, exit_code: 1, message: 'no' } } as const;
  const own = {
    gate: gateOf([{ level: 'SHOULD', outcome: 'inconclusive', class: 'harness' }], { interrupted: false }),
  };
  const green = { gate: { passes: true, exit_code: 0, message: 'fine' } } as const;
  const known = { message: 'it is so', expected: { id: 'work.*', reason: 'known since May' } } as const;
  const half = { ...known, expected: { ...known.expected, remains: 'rate: it is so' } } as const;
  const why = { message: 'it is so', class: 'precondition', remedy: 'do this' } as const;

  test.each([
    ['a passed MUST', requirement('work.stop.x', 'passed'), red, undefined],
    ['a failed MUST', requirement('work.stop.x', 'failed', why), red, 'failure'],
    ['a failed MUST that the gate lets through', requirement('work.stop.x', 'failed', why), green, 'skipped'],
    ['a failed SHOULD', requirement('work.stop.x', 'failed', { ...why, level: 'SHOULD' }), red, 'system-out'],
    ['an inconclusive MUST', requirement('work.stop.x', 'inconclusive', why), red, 'error'],
    [
      'an inconclusive MUST that the gate lets through',
      requirement('work.stop.x', 'inconclusive', why),
      green,
      'skipped',
    ],
    ['an inconclusive SHOULD', requirement('work.stop.x', 'inconclusive', { ...why, level: 'SHOULD' }), red, 'skipped'],
    [
      'a SHOULD that met a fault of our own',
      requirement('work.stop.x', 'inconclusive', { ...why, class: 'harness', level: 'SHOULD' }),
      own,
      'error',
    ],
    ['an expected failure, where the gate passes', requirement('work.stop.x', 'failed', known), green, 'skipped'],
    [
      'an expected failure, where something else fails the gate',
      requirement('work.stop.x', 'failed', known),
      red,
      'skipped',
    ],
    ['an expected inconclusive MUST', requirement('work.stop.x', 'inconclusive', { ...why, ...known }), red, 'skipped'],
    ['an expected MUST that was left out', requirement('work.stop.x', 'not-run', known), red, 'skipped'],
    ['an expected advisory', requirement('work.stop.x', 'failed', { ...known, level: 'SHOULD' }), red, 'skipped'],
    ['an expected failure of which something remains', requirement('work.stop.x', 'failed', half), red, 'error'],
    ['a MUST that does not apply', requirement('work.stop.x', 'not-applicable', why), red, 'skipped'],
    ['a MUST that was not run', requirement('work.stop.x', 'not-run', why), red, 'skipped'],
  ] as const)('%s', async (_, it, gate, element) => {
    const found = named(await read(sample([it], gate)), 'work.stop.x');
    const present = (['failure', 'error', 'skipped'] as const).filter((kind) => found?.[kind]);
    expect(present).toEqual(element === undefined || element === 'system-out' ? [] : [element]);
    if (element !== undefined) expect(JSON.stringify(found)).toContain('it is so');
    if (element === 'system-out') expect(found?.['system-out']?.[0]).toContain('it is so');
  });
});

test('a failure says what was promised, where, what was sent, what came back, and how to repeat it', async () => {
  const it = samples['three failures'] as Sample;
  const failure = named(await read(it), 'work.stop.stop-active')?.failure?.[0];
  expect(failure).toMatchObject({ type: 'violation', message: 'the item is stopped, not stopping' });
  for (const part of [
    'MUST (stated): A graceful stop',
    'https://docs.qoder.com/cloud-agents/api/environments/work/stop (State transitions)',
    'sent: POST /environments/env_',
    'body: {"force":false}',
    'answer: 200 {"id"',
    'promised: "stopping"',
    'actual: "stopped"',
    'exchange: work.stop.stop-active-shown/1/act/2',
    `-H "authorization: Bearer $QODER_PAT"`,
  ]) {
    expect(failure?.inner).toContain(part);
  }
});

test('cases are grouped by operation, and rules of all operations by the area of their id', async () => {
  const found = casesOf(await read(samples['three failures'] as Sample)).map(({ name, classname }) => [
    name,
    classname,
  ]);
  expect(found).toContainEqual(['work.get.schema', 'cloud-agents-conformance.work.get']);
  expect(found).toContainEqual(['race.two-acks', 'cloud-agents-conformance.race']);
  expect(found).toContainEqual(['verdict', 'cloud-agents-conformance']);
});

test('the verdict carries scope and reasons, and the run its properties', async () => {
  const suites = await read(samples.interrupted as Sample);
  const failure = named(suites, 'verdict')?.failure?.[0];
  expect(failure?.message).toBe('incomplete: 1 of 4 MUSTs not run · cut short · gate fails (exit 130): interrupted');
  expect(failure?.inner).toContain('scope: Profile full');
  expect(failure?.inner).toContain('cut-short: the run was interrupted after 3 of 4 scenarios');
  const properties = Object.fromEntries(
    suites.testsuite?.[0]?.properties?.map(({ name, value }) => [name, value]) ?? [],
  );
  expect(properties).toMatchObject({
    run_id: 'run-20250101-5f3a',
    verdict: 'incomplete',
    target: 'http://127.0.0.1:49152/api/v1/cloud',
    profile: 'full 1',
    suite_version: '0.1.0',
    seed: 42, // Read back as a number.
  });
});

test('what is expected says the outcome and the reason, and keeps the evidence', async () => {
  const found = named(await read(samples['an expected failure'] as Sample), 'work.stop.stop-active');
  expect(found?.skipped?.[0]).toMatchObject({
    type: 'expected',
    message:
      'failed, as the expectation work.stop.stop-* says: A graceful stop is abrupt until the new scheduler is in place. ' +
      '(the item is stopped, not stopping)',
  });
  expect(found?.['system-out']?.[0]).toContain('promised: "stopping"');
});

test('the verdict carries the expectations, what they excuse, and what is to be done about them', async () => {
  const passed = named(await read(samples['an expected failure'] as Sample), 'verdict');
  expect(passed?.['system-out']?.[0]).toContain(
    'expectation: work.stop.stop-* (expect: failed): A graceful stop is abrupt until the new scheduler is in place. ' +
      '(owner team-work, expires 2025-01-31, https://tracker.example.com/issues/4711); excuses work.stop.stop-active',
  );
  const failed = named(await read(samples['overdue expectations'] as Sample), 'verdict');
  expect(failed?.failure?.[0]?.message).toContain('an expectation is overdue: work.get.schema (and 1 more)');
  expect(failed?.failure?.[0]?.inner).toContain('; no longer holds: With --strict that fails the gate');
  expect(failed?.failure?.[0]?.inner).toContain('expectation: work.stop.stop-* (expect: failed) has expired');
});

test('declared capabilities stand beside the verdict and among the properties', async () => {
  const suites = await read(samples['a target with one tenant'] as Sample);
  expect(named(suites, 'verdict')?.['system-out']?.[0]).toContain('1 not applicable (tenants: 1)');
  expect(suites.testsuite?.[0]?.properties).toContainEqual({ name: 'capabilities', value: 'tenants: 1' });
});

test('a case takes as long as the longest scenario that judges it', async () => {
  const it = requirement('work.stop.x', 'passed', { scenarios: ['a', 'b'] });
  const scenarios = [
    scenario(it, { id: 'a', duration_ms: 1234.4 }),
    scenario(it, { id: 'b', duration_ms: 20 }),
    scenario(it, { id: 'c', duration_ms: 9999 }),
  ];
  const { record, exchanges } = sample([it], { scenarios });
  expect(junit(record, exchanges)).toContain(
    'name="work.stop.x" classname="cloud-agents-conformance.work.stop" time="1.234"',
  );
});

test('what a target writes comes back as it was, or escaped, and never as markup', async () => {
  const failure = named(await read(samples['a hostile target'] as Sample), 'work.stop.stop-active')?.failure?.[0];
  const shown = ']]> &nbsp; &#0; &amp; <b attr="x">\u{1F600}';
  expect(harm.endsWith(shown)).toBe(true);
  expect(failure?.message?.endsWith(shown)).toBe(true);
  expect(failure?.inner).toContain(`answer: 200 \\u{001b}[2J`);
});

test('a crowd of failing checks and long bodies stay within bounds', async () => {
  const it = requirement('work.get.schema', 'failed', { message: 'm'.repeat(100_000) });
  const checks = Array.from({ length: 500 }, (_, i) =>
    check(it, { message: `${i} ${'x'.repeat(9_999)}`, actual: 'y'.repeat(9_999) }),
  );
  const { record, exchanges } = sample([it], { scenarios: [scenario(it, { checks })] });
  const xml = junit(record, exchanges);
  expect(xml.length).toBeLessThan(100_000);
  expect(xml).toContain('and 495 further findings');
});

test('a character that XML does not allow is replaced wherever it stands', async () => {
  const suites = await read(sample([requirement('work.stop.\u0000x', 'passed', { operation: 'work.\u001bstop' })]));
  expect(casesOf(suites)[1]).toMatchObject({
    name: 'work.stop.\uFFFDx',
    classname: 'cloud-agents-conformance.work.\uFFFDstop',
  });
});

test('a violation that exploration found carries its sequence, and every call of it', async () => {
  const suites = await read(samples['a violation that exploration found'] as Sample);
  const inner = named(suites, 'work.stop.graceful-starting')?.failure?.[0]?.inner ?? '';
  expect(inner).toContain('sequence: ack, set-metadata, stop');
  expect(inner).toContain('drawn by: fast-check seed -1182588588, path 9:7:8:6');
  expect(inner.match(/^curl /gm)).toHaveLength(4);
});

describe('the known faults', () => {
  test('stand in the properties and in the output of the verdict', async () => {
    const it = samples['blind spots'] as Sample;
    const suites = await read(it);
    const properties = suites.testsuite?.[0]?.properties ?? [];
    expect(properties).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'known_faults', value: 214 }),
        expect.objectContaining({ name: 'blind_spots', value: 11 }),
      ]),
    );
    const out = String(named(suites, 'verdict')?.['system-out']);
    expect(out).toContain('could not have noticed 11 of 214 known faults');
    expect(out).toContain('ack-1: An ack is lost. (work.ack.rule-1 by work.ack.acks)');
  });

  test('are named in the failure that looks like one', async () => {
    const suites = await read(samples['a failure that looks like a known fault'] as Sample);
    const text = JSON.stringify(named(suites, 'work.stop.stop-active')?.failure);
    expect(text).toContain('Fails like stop-answers-abruptly; exact: all 3 checks');
    expect(text).toContain('Usual cause: There is one flag only.');
  });
});
