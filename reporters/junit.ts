import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Exchange } from '../harness/exchange.ts';
import type { RunRecord } from '../harness/record.ts';
import { grouped } from './grouped.ts';
import { type TestCase, testCase, verdictCase } from './junit/test-case.ts';
import { xmlText } from './junit/xml-text.ts';
import { printable } from './text.ts';

const product = 'cloud-agents-conformance';

/**
 * A run as JUnit XML for a CI server, valid under Jenkins' schema (`junit-10.xsd` of its xunit plugin).
 *
 * One suite per operation, one test case per requirement, and before them the case `verdict` with the run's properties.
 * The file has a failure or an error exactly when the exit code is not 0. Times are seconds with three decimals: a
 * case's is the longest of the scenarios that judge it, a suite's the sum of its cases', and neither is time on a clock.
 */
export function junit(record: RunRecord, exchanges: ReadonlyMap<string, Exchange>): string {
  const cases = record.requirements.map((requirement) => testCase(requirement, record, exchanges));
  const verdict = verdictCase(record);
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' }).ele('testsuites', {
    name: product,
    time: seconds([verdict, ...cases]),
    tests: String(cases.length + 1),
    failures: tally([verdict, ...cases], 'failure'),
    errors: tally([verdict, ...cases], 'error'),
  });
  suite(root, product, [verdict], record, properties(record));
  for (const members of grouped(cases, ({ group }) => group)) suite(root, members[0]?.group ?? '', members, record);
  return `${root.end({ prettyPrint: true })}\n`;
}

function properties(record: RunRecord): Record<string, string> {
  const { run_id, verdict, gate, scope, capabilities, target, profile, suite, seed, explore, duration_ms } = record;
  const { known_faults: known } = record;
  return {
    run_id,
    verdict,
    exit_code: String(gate.exit_code),
    scope,
    capabilities: Object.entries(capabilities)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
    target: target.url,
    profile: `${profile.name} ${profile.version}`,
    suite_version: suite.version,
    spec_digest: suite.spec_digest,
    seed: String(seed),
    explore: String(explore),
    duration_ms: String(Math.round(duration_ms)),
    ...(known ? { known_faults: String(known.dictionary.faults), blind_spots: String(known.blind_spots.length) } : {}),
  };
}

function suite(
  root: XMLBuilder,
  name: string,
  cases: readonly TestCase[],
  record: RunRecord,
  properties: Record<string, string> = {},
): void {
  const element = root.ele('testsuite', {
    name: xmlText(name),
    tests: String(cases.length),
    failures: tally(cases, 'failure'),
    errors: tally(cases, 'error'),
    skipped: tally(cases, 'skipped'),
    time: seconds(cases),
    timestamp: xmlText(record.started_at),
  });
  const entries = Object.entries(properties);
  if (entries.length > 0) {
    const list = element.ele('properties');
    for (const [name, value] of entries) list.ele('property', { name, value: xmlText(printable(value)) });
  }
  for (const it of cases) write(element, it);
}

function write(suite: XMLBuilder, it: TestCase): void {
  const { group, name, result, systemOut } = it;
  const classname = group === '' ? product : `${product}.${group}`;
  const element = suite.ele('testcase', { name: xmlText(name), classname: xmlText(classname), time: seconds([it]) });
  if (result.kind !== 'passed') {
    const detail = element.ele(result.kind, { type: result.type, message: xmlText(result.message) });
    if (result.kind !== 'skipped') detail.txt(xmlText(result.text));
  }
  if (systemOut !== undefined) element.ele('system-out').txt(xmlText(systemOut));
}

function tally(cases: readonly TestCase[], kind: TestCase['result']['kind']): string {
  return String(cases.filter(({ result }) => result.kind === kind).length);
}

/** Whole milliseconds are added up, so that the parts make the sum to the last digit. */
function seconds(cases: readonly TestCase[]): string {
  return (cases.reduce((sum, { duration }) => sum + duration, 0) / 1000).toFixed(3);
}
