import type { RequirementId } from '../spec/contract.ts';
import type { Explored, Finding } from './finding.ts';
import { open } from './finding.ts';
import type { CheckRecord } from './record.ts';
import type { AnyScenario } from './scenario.ts';

/** Findings on one requirement as one check: the worst decides, its exchanges first. undefined: nothing was found. */
export function checkOf(requirement: string, findings: readonly Finding[]): CheckRecord | undefined {
  const violations = findings.filter((finding) => finding.kind === 'violated');
  const [violation, ...more] = violations;
  if (violation) {
    return {
      requirement,
      outcome: 'failed',
      message: more.length === 0 ? violation.message : `${violation.message} (and ${more.length} more like it)`,
      expected: violation.expected,
      actual: violation.actual,
      ...(violation.explored ? sequenceOf(violation.explored) : {}),
      exchanges: violation.exchanges.map(({ key }) => key),
    };
  }
  const undecided = findings.find((finding) => finding.kind === 'open');
  if (undecided) {
    const { message, remedy, exchanges } = undecided;
    const keys = exchanges.map(({ key }) => key);
    return { requirement, outcome: 'inconclusive', class: undecided.class, message, remedy, exchanges: keys };
  }
  if (findings.length === 0) return undefined;
  const keys = new Set(findings.flatMap(({ exchanges }) => exchanges.map(({ key }) => key)));
  return { requirement, outcome: 'passed', exchanges: [...keys].slice(0, 12) };
}

function sequenceOf({ calls, seed, path, unstable }: Explored): Pick<CheckRecord, 'sequence' | 'unstable'> {
  return {
    ...(unstable ? { unstable } : {}),
    sequence: { calls: calls.map(({ word, exchange: { key } }) => ({ word, exchange: key })), seed, path },
  };
}

/** Judges a trace by a scenario's judges, as far as they are selected. A judge that throws is our own fault. */
export function judgeTrace(
  scenario: AnyScenario,
  trace: Record<string, unknown>,
  selected: (id: string) => boolean,
): CheckRecord[] {
  const judges = Object.entries(scenario.judge) as [RequirementId, (trace: unknown) => Finding | readonly Finding[]][];
  return judges
    .filter(([requirement]) => selected(requirement))
    .flatMap(([requirement, judge]) => checkOf(requirement, findingsOf(judge, trace)) ?? []);
}

function findingsOf(judge: (trace: unknown) => Finding | readonly Finding[], trace: unknown): readonly Finding[] {
  try {
    const found = judge(trace);
    return Array.isArray(found) ? found : [found as Finding];
  } catch (error) {
    const message = `the judge failed: ${error instanceof Error ? error.message : String(error)}`;
    return [open([], 'harness', message, 'Report this to the maintainers of the suite, with the bundle.')];
  }
}
