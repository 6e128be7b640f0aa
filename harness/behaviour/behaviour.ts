import type { Outcome, RunRecord } from '../record.ts';

/**
 * How a target behaved in a run, without what differs from run to run: no times, no ids, no addresses. What a lock keeps
 * (`behaviour.lock.yaml`; schema: spec/behaviour-lock.schema.json).
 */
export interface Behaviour {
  lock_version: 1;
  suite: RunRecord['suite'];
  profile: RunRecord['profile'];
  /** The accounts that the target was declared to keep apart. */
  tenants: 1 | 2;
  /** Whether everything of the profile was run, so that what did not show was not there. */
  whole: boolean;
  /** By requirement; of those alone that were run. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** What the target does where the documentation is silent, by subject. */
  observations: Readonly<Record<string, readonly string[]>>;
  /** Fields that the documentation does not name: an operation and a JSON Pointer (RFC 6901). */
  undocumented_fields: readonly string[];
}

/** The subject of an observation that is a field. */
const fieldSubject = 'undocumented-field';

/** What of a run record its behaviour follows from. */
export type Behaved = Pick<
  RunRecord,
  'suite' | 'profile' | 'capabilities' | 'selection' | 'cut_short' | 'requirements' | 'observations'
>;

/** How the target of a run behaved; everything in alphabetical order, so that two of them can be compared as text. */
export function behaviourOf(run: Behaved): Behaviour {
  const { suite, profile, capabilities, selection, requirements, observations } = run;
  const subjects = [...new Set(observations.map(({ subject }) => subject))].filter((it) => it !== fieldSubject).sort();
  const valuesOf = (subject: string) =>
    [...new Set(observations.filter((it) => it.subject === subject).map(({ value }) => value))].sort();
  const outcomes = requirements
    .filter(({ outcome }) => outcome !== 'not-run')
    .map(({ id, outcome }) => [id, outcome] as const);
  return {
    lock_version: 1,
    suite,
    profile,
    tenants: capabilities.tenants,
    whole: selection.only.length === 0 && !run.cut_short,
    outcomes: Object.fromEntries(outcomes.sort(([a], [b]) => (a < b ? -1 : 1))),
    observations: Object.fromEntries(subjects.map((subject) => [subject, valuesOf(subject)])),
    undocumented_fields: valuesOf(fieldSubject),
  };
}
