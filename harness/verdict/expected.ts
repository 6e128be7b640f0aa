import { globOf } from '../glob.ts';
import type { RunHeader } from '../journal/entry.ts';
import type { ExpectationRecord, RequirementRecord, ScenarioRecord } from '../record.ts';
import { dayOf } from './day.ts';
import { type Excuse, excuseOf, type Matching } from './excuse.ts';
import { type Expectation, excuses, type Moment } from './expectation.ts';
import { type Standing, standingOf } from './standing.ts';

/** What a run came to, before its expectations. */
export interface Results {
  /** Of the profile. */
  requirements: readonly RequirementRecord[];
  /** Those that were to be executed, and the monitors. */
  scenarios: readonly ScenarioRecord[];
  /** Whether the run ended early. */
  cutShort: boolean;
}

/** What the expectations of a run make of its results. */
export interface Weighed {
  /** By requirement: what makes its outcome an expected one. */
  excuses: ReadonlyMap<string, Excuse>;
  /** Those that applied, and those that are to be looked at. */
  records: readonly ExpectationRecord[];
  /** Those of them that fail the gate. */
  overdue: readonly ExpectationRecord[];
}

/**
 * Holds the results of a run against its expectations: the one place for exceptions. What is found here reaches the gate
 * and the reports; outcomes and verdict are made without it.
 */
export function weigh(header: RunHeader, { requirements, scenarios, cutShort }: Results): Weighed {
  const moment: Moment = { day: dayOf(header.started_at), strict: header.strict };
  const entries = header.expectations.map(
    (expectation): Matching => ({ expectation, matches: globOf(expectation.id) }),
  );
  // Whether one that leaves something out still counted was asked before the run.
  const counting = entries.filter(({ expectation: it }) =>
    it.expect === 'not-run' ? header.left_out.globs.includes(it.id) : excuses(it, moment),
  );
  const found = new Map(
    requirements.flatMap((requirement) => {
      const excuse = excuseOf(requirement, scenarios, counting, header.left_out);
      return excuse ? [[requirement.id, excuse] as const] : [];
    }),
  );
  const seen = {
    ...{ requirements, scenarios, cutShort },
    judged: new Set(header.requirements),
    leftOut: header.left_out,
    partly: header.partly,
    since: header.stale_since,
  };
  const stood = entries.map((entry) => ({ entry, standing: standingOf(entry, seen, moment) }));
  const listed = stood
    .filter(({ standing: { status, since } }) => status !== 'undecided' || since !== undefined)
    .map(({ entry: { expectation }, standing }) => ({
      overdue: standing.overdue,
      record: recordOf(expectation, standing, found),
    }));
  return {
    excuses: found,
    records: listed.map(({ record }) => record),
    overdue: listed.filter(({ overdue }) => overdue).map(({ record }) => record),
  };
}

function recordOf(
  expectation: Expectation,
  { overdue, ...standing }: Standing,
  excuses: ReadonlyMap<string, Excuse>,
): ExpectationRecord {
  const { at, ...entry } = expectation;
  const excused = [...excuses].filter(([, { by }]) => by.includes(expectation)).map(([id]) => id);
  return { ...entry, excused, ...standing };
}

/**
 * A requirement as the gate sees it: an expected failure was judged and counts as if it had passed, what is expected to
 * be inconclusive or left out as if it did not apply. What an excuse does not speak of remains.
 */
export function afterExpectations(
  requirement: RequirementRecord,
  excuse: Excuse | undefined,
): Pick<RequirementRecord, 'level' | 'outcome' | 'class'> {
  if (!excuse) return requirement;
  const { level, outcome } = requirement;
  const { remains } = excuse;
  if (!remains) return { level, outcome: outcome === 'failed' ? 'passed' : 'not-applicable' };
  return { level, outcome: 'inconclusive', ...(remains.class ? { class: remains.class } : {}) };
}

/** A requirement's record with what excuses it. */
export function withExcuse(requirement: RequirementRecord, excuse: Excuse | undefined): RequirementRecord {
  const entry = excuse?.by[0];
  if (!entry) return requirement;
  const { id, reason } = entry;
  const { message, class: kind } = excuse.remains ?? {};
  const remains = excuse.remains ? { remains: `${kind ?? 'inconclusive'}: ${message ?? ''}` } : {};
  return { ...requirement, expected: { id, reason, ...remains } };
}
