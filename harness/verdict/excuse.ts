import type { CheckRecord, RequirementRecord, ScenarioRecord } from '../record.ts';
import type { LeftOut } from '../selection.ts';
import type { Expectation } from './expectation.ts';

/** An expectation with its glob made ready. */
export interface Matching {
  expectation: Expectation;
  matches: (id: string) => boolean;
}

/** What makes an outcome an expected one. */
export interface Excuse {
  by: readonly Expectation[];
  /** Of a failed requirement: a check that could not be made, which no expectation speaks of; it counts for the gate. */
  remains?: CheckRecord;
}

/** How something came out, as far as an expectation speaks of it. */
type Result = Pick<RequirementRecord, 'outcome' | 'unstable' | 'class'>;

/** Whether something came out as expected. A fault of the suite never did: what it reports then is not to be relied on. */
export function fits({ expect }: Expectation, { outcome, unstable, class: kind }: Result): boolean {
  if (expect === 'unstable') return outcome === 'failed' && unstable === true;
  return outcome === expect && !(outcome === 'inconclusive' && kind === 'harness');
}

/**
 * What excuses a requirement that did not pass: expectations that match its own id, or, for each of the checks that made
 * it so, the scenario or monitor of that check.
 * @param entries those that count on the day of the run
 */
export function excuseOf(
  requirement: RequirementRecord,
  scenarios: readonly ScenarioRecord[],
  entries: readonly Matching[],
  leftOut: LeftOut,
): Excuse | undefined {
  switch (requirement.outcome) {
    case 'passed':
    case 'not-applicable':
      return undefined;
    case 'not-run':
      return excuseOfLeftOut(requirement, entries, leftOut);
    default:
      return excuseOfJudged(requirement, scenarios, entries);
  }
}

function excuseOfJudged(
  requirement: RequirementRecord,
  scenarios: readonly ScenarioRecord[],
  entries: readonly Matching[],
): Excuse | undefined {
  const { id, outcome } = requirement;
  const own = entriesFor(id, requirement, entries);
  const checks = scenarios.flatMap((scenario) =>
    scenario.checks.filter((check) => check.requirement === id).map((check) => ({ scenario: scenario.id, check })),
  );
  const excusing = ({ scenario, check }: (typeof checks)[number]) =>
    check.class === 'harness' ? [] : [...own, ...entriesFor(scenario, check, entries)];
  const undecided = checks.filter(({ check }) => check.outcome === 'inconclusive');
  if (outcome === 'inconclusive' && undecided.length === 0) return excuseOfUnchecked(requirement, own, entries);

  const offending = checks.filter(({ check }) => check.outcome === outcome).map(excusing);
  if (offending.some((by) => by.length === 0)) return undefined;
  const by = unique(offending.flat());
  const remains = undecided.find((it) => excusing(it).length === 0)?.check;
  return remains ? { by, remains } : { by };
}

/** Where not one check of it could be made: all that would have made one are expected to be inconclusive, or itself is. */
function excuseOfUnchecked(
  requirement: RequirementRecord,
  own: readonly Expectation[],
  entries: readonly Matching[],
): Excuse | undefined {
  const ofJudges = requirement.scenarios.map((id) => entriesFor(id, requirement, entries));
  const by = own.length > 0 ? own : ofJudges.every((found) => found.length > 0) ? unique(ofJudges.flat()) : [];
  return by.length > 0 ? { by } : undefined;
}

/** What left it out, itself or a scenario that judges it. */
function excuseOfLeftOut(
  { id }: RequirementRecord,
  entries: readonly Matching[],
  leftOut: LeftOut,
): Excuse | undefined {
  const scenarios = leftOut.scenarios.filter(({ judges }) => judges.includes(id)).map((scenario) => scenario.id);
  const ids = [...leftOut.requirements.filter((other) => other === id), ...scenarios];
  const by = unique(ids.flatMap((one) => entriesFor(one, { outcome: 'not-run' }, entries)));
  return by.length > 0 ? { by } : undefined;
}

function entriesFor(id: string, result: Result, entries: readonly Matching[]): Expectation[] {
  return entries
    .filter(({ expectation, matches }) => fits(expectation, result) && matches(id))
    .map(({ expectation }) => expectation);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
