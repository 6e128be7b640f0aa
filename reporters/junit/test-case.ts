import type { Exchange } from '../../harness/exchange.ts';
import type { ExpectationRecord, RequirementRecord, RunRecord } from '../../harness/record.ts';
import { pageUrl } from '../../spec/requirement.ts';
import { evidence } from '../evidence.ts';
import { blindSpotLines, noticedLine } from '../known-faults/blind-spots.ts';
import { likenessLines, lookLines, lookOf } from '../known-faults/likeness.ts';
import { observedLines } from '../observed.ts';
import { clip, count, few, printable } from '../text.ts';
import { verdictLine } from '../verdict-line.ts';

/** What a `<testcase>` says besides its name; `passed` has no element of its own. */
export type Result =
  | { kind: 'passed' }
  | { kind: 'failure' | 'error'; type: string; message: string; text: string }
  | { kind: 'skipped'; type: string; message: string };

export interface TestCase {
  /** The suite that it belongs to, and the last part of its class name. */
  group: string;
  name: string;
  /** Whole milliseconds. */
  duration: number;
  result: Result;
  systemOut?: string;
}

const bounds = { text: 2_000, curl: 8_000 };
const messageLimit = 500;
const evidenceLimit = 5;
/** Of each reason; `run.json` has them all. */
const spotLimit = 50;
const lookLimit = 10;

/**
 * One requirement as a test case. A failed MUST is a failure, an inconclusive MUST or a fault of our own an error;
 * a failed SHOULD passes, and says so on its standard output; everything else that did not pass is skipped, and so is
 * what came out as expected, whatever the exit code, unless a part of it remains that is not.
 * Where the gate passes, nothing is red: what the gate let through is skipped, and says what it is.
 */
export function testCase(
  requirement: RequirementRecord,
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
): TestCase {
  const { id, level, outcome } = requirement;
  const it = { group: groupOf(requirement), name: id, duration: durationOf(requirement, record) };
  const message = messageOf(requirement);
  const explained = (checks: 'failed' | 'inconclusive') => explain(requirement, checks, record, exchanges);
  const red = (kind: 'failure' | 'error', type: string, text: string): TestCase =>
    record.gate.exit_code === 0
      ? {
          ...it,
          result: { kind: 'skipped', type, message: `${outcome}, and the gate passes: ${message}` },
          systemOut: text,
        }
      : { ...it, result: { kind, type, message, text } };

  if (requirement.expected) return expectedCase(it, requirement, record, explained);
  switch (outcome) {
    case 'passed':
      return { ...it, result: { kind: 'passed' } };
    case 'failed':
      if (level === 'MUST') return red('failure', 'violation', explained('failed'));
      return { ...it, result: { kind: 'passed' }, systemOut: `Advisory: ${message}\n${explained('failed')}` };
    case 'inconclusive': {
      const type = requirement.class ?? 'inconclusive';
      if (level === 'MUST' || type === 'harness') return red('error', type, explained('inconclusive'));
      return { ...it, result: { kind: 'skipped', type, message } };
    }
    case 'not-applicable':
    case 'not-run':
      return { ...it, result: { kind: 'skipped', type: outcome, message } };
  }
}

/** A requirement that came out as expected: skipped, with the reason, but for what of it is not expected. */
function expectedCase(
  it: Pick<TestCase, 'group' | 'name' | 'duration'>,
  requirement: RequirementRecord,
  { gate }: RunRecord,
  explained: (checks: 'failed' | 'inconclusive') => string,
): TestCase {
  const { level, outcome, expected } = requirement;
  const { id, reason, remains } = expected ?? {};
  const because = `${outcome}, as the expectation ${id} says: ${reason}`;
  const message = clip(printable(`${because} (${messageOf(requirement)})`), messageLimit);
  const judged = outcome === 'failed' || outcome === 'inconclusive';
  const systemOut = judged ? { systemOut: explained(outcome) } : {};
  if (remains === undefined || level === 'SHOULD' || gate.exit_code === 0) {
    return { ...it, result: { kind: 'skipped', type: 'expected', message }, ...systemOut };
  }
  const left = clip(printable(`${remains} (besides, ${because})`), messageLimit);
  return { ...it, result: { kind: 'error', type: 'inconclusive', message: left, text: explained('inconclusive') } };
}

/** The operation, or for a rule of all operations the area of its id. */
function groupOf({ id, operation }: RequirementRecord): string {
  return operation === '*' ? id.slice(0, Math.max(id.lastIndexOf('.'), 0)) || id : operation;
}

/** How long the longest of the scenarios took that judge it: scenarios share requirements and run side by side. */
function durationOf({ scenarios }: RequirementRecord, record: RunRecord): number {
  const judging = new Set(scenarios);
  return record.scenarios.reduce((most, { id, duration_ms }) => {
    return judging.has(id) ? Math.max(most, Math.round(duration_ms)) : most;
  }, 0);
}

const unsaid = {
  passed: 'passed',
  failed: 'the target breaks this promise',
  inconclusive: 'a check could not be made',
  'not-applicable': 'does not apply to this target',
  'not-run': 'not selected, or not reached',
};

function messageOf({ outcome, message, remedy, unstable }: RequirementRecord): string {
  const parts = [
    message ?? unsaid[outcome],
    ...(unstable ? ['(unstable)'] : []),
    ...(remedy === undefined ? [] : [`(remedy: ${remedy})`]),
  ];
  return clip(printable(parts.join(' ')), messageLimit);
}

function explain(
  requirement: RequirementRecord,
  outcome: 'failed' | 'inconclusive',
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
): string {
  const { id, level, basis, statement, source, remedy } = requirement;
  const found = evidence(record, exchanges, requirement.id, outcome, bounds);
  const lines = [
    `${level} (${basis}): ${printable(statement)}`,
    `${pageUrl(printable(source.page))} (${printable(source.section)})`,
    ...(remedy === undefined ? [] : [`remedy: ${clip(printable(remedy), bounds.text)}`]),
    ...found
      .slice(0, evidenceLimit)
      .flatMap(({ scenario, title, facts, curl }) => [
        '',
        `${scenario}: ${title}`,
        ...facts.map(({ label, text }) => `  ${label}: ${text}`),
        ...curl,
      ]),
    ...(outcome === 'failed' ? likeness(id, record) : []),
    ...(found.length > evidenceLimit ? ['', `and ${count(found.length - evidenceLimit, 'further finding')}`] : []),
  ];
  return lines.join('\n');
}

/** The known fault that a requirement's failure looks like, where one does; a hint. */
function likeness(requirement: string, { known_faults: known }: RunRecord): string[] {
  const look = known && lookOf(requirement, known);
  return look && known?.likeness ? ['', ...lookLines(look, known.likeness)] : [];
}

/** What the known faults say of the run: how many it could not have noticed and which, and which its failures look like. */
function knownFaults({ known_faults: known }: RunRecord): string[] {
  if (!known) return [];
  const lines = [`${noticedLine(known)}`, ...blindSpotLines(known, spotLimit), ...likenessLines(known, lookLimit)];
  return [lines.join('\n')];
}

/** An expectation in a line: what, whose, until when, what it excused, and how it stands where that is not well. */
function expectationLine({ id, expect, reason, owner, expires, link, excused, status, message }: ExpectationRecord) {
  const until = [`owner ${owner}`, `expires ${expires}`, ...(link === undefined ? [] : [link])].join(', ');
  const what = `${id} (expect: ${expect}): ${reason} (${until})`;
  const did = excused.length > 0 ? `; excuses ${few(excused, 20)}` : '';
  const stands = message === undefined ? '' : `; ${status}: ${message}`;
  return clip(printable(`expectation: ${what}${did}${stands}`), bounds.text);
}

/** The gate as a test case: it fails unless the gate passes, so that no run that exits with anything but 0 is green. */
export function verdictCase(record: RunRecord): TestCase {
  const { gate, scope, reasons, expectations } = record;
  const text = [
    verdictLine(record),
    printable(gate.message),
    `scope: ${printable(scope)}`,
    ...expectations.slice(0, 100).map(expectationLine),
    ...reasons.slice(0, 100).map(({ class: kind, requirement, message }) => {
      return clip(printable(`${kind}: ${requirement === undefined ? '' : `${requirement}: `}${message}`), messageLimit);
    }),
    ...(reasons.length > 100 ? [`and ${count(reasons.length - 100, 'further reason')}`] : []),
  ].join('\n');
  const it = { group: '', name: 'verdict', duration: 0 };
  const observed = observedLines(record).join('\n');
  const besides = [...knownFaults(record), ...(observed ? [observed] : [])];
  if (gate.exit_code === 0) return { ...it, result: { kind: 'passed' }, systemOut: [text, ...besides].join('\n\n') };
  const message = clip(`${verdictLine(record)}: ${printable(gate.message)}`, messageLimit);
  const systemOut = besides.length > 0 ? { systemOut: besides.join('\n\n') } : {};
  return { ...it, result: { kind: 'failure', type: record.verdict, message, text }, ...systemOut };
}
