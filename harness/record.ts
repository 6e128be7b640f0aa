import type { Capabilities } from '../spec/capabilities.ts';
import type { Basis, Level, Source } from '../spec/requirement.ts';
import type { Changes } from './behaviour/changes.ts';
import type { KnownFaults } from './dictionary/known-faults.ts';
import type { Class } from './finding.ts';
import type { Expectation } from './verdict/expectation.ts';

/** What became of a requirement; see the README for how each comes about. */
export type Outcome = 'passed' | 'failed' | 'inconclusive' | 'not-applicable' | 'not-run';

/** What the requirements of the profile come to; see verdict/verdict.ts. */
export type Verdict = 'conformant' | 'non-conformant' | 'incomplete';

/** One judgement of one requirement by one scenario or monitor. */
export interface CheckRecord {
  requirement: string;
  outcome: 'passed' | 'failed' | 'inconclusive';
  /** For `failed` and `inconclusive`: what was found. */
  message?: string;
  expected?: unknown;
  actual?: unknown;
  /** For `inconclusive`. */
  class?: Class;
  remedy?: string;
  /** Seen in one attempt and not in another. */
  unstable?: boolean;
  /** Of a violation that exploration found: the shortest sequence of calls that shows it. */
  sequence?: SequenceRecord;
  /** Keys of the exchanges it rests on, the offending one first. */
  exchanges: readonly string[];
}

/** A sequence of calls on something that was freshly arranged, and with what it is drawn again. */
export interface SequenceRecord {
  /** The calls in their order: each in a word, and the key of its exchange. */
  calls: readonly { word: string; exchange: string }[];
  /** What fast-check was given, and the path by which it came here from there; the run's own seed decides the first. */
  seed: number;
  path: string;
}

/** What became of a scenario or a monitor, with all its checks. */
export interface ScenarioRecord {
  id: string;
  title: string;
  outcome: Outcome;
  attempts: number;
  /** What was arranged, by name; values hold ids and `{"$exchange": key}` references. */
  given: Readonly<Record<string, unknown>>;
  /** The arrangement's way to each precondition, such as `work item: poll, ack, heartbeat`. */
  path: readonly string[];
  /** What all attempts come to. */
  checks: readonly CheckRecord[];
  /** Where there were several attempts: what each but the last one found. */
  earlier?: readonly { attempt: number; checks: readonly CheckRecord[] }[];
  duration_ms: number;
}

/** What became of a requirement, with all that a reader needs to know of it. */
export interface RequirementRecord {
  id: string;
  level: Level;
  basis: Basis;
  statement: string;
  source: Source;
  operation: string;
  outcome: Outcome;
  /** The scenarios and monitors that judged it, or would have. */
  scenarios: readonly string[];
  /** Why, unless it passed. */
  message?: string;
  class?: Class;
  remedy?: string;
  unstable?: boolean;
  /** The expectation that excuses it: id and reason. `remains` is what of it none speaks of, and counts for the gate. */
  expected?: { id: string; reason: string; remains?: string };
}

/** An exception of the user's, and what it did in this run. */
export interface ExpectationRecord extends Omit<Expectation, 'at'> {
  /** The requirements whose outcome it makes an expected one. */
  excused: readonly string[];
  /**
   * `holds`: something came out as expected. `no longer holds`: everything that it matches was decided, otherwise.
   * `expired`: its last day is over. `undecided`: this run does not show it, and an earlier one found that it no longer
   * holds.
   */
  status: 'holds' | 'no longer holds' | 'expired' | 'undecided';
  /** The day of the first run that found it no longer to hold: `YYYY-MM-DD`, in UTC. */
  since?: string;
  /** What is to be done about it, and by when. */
  message?: string;
}

/** Why a verdict or a gate is not the best one. */
export interface Reason {
  class: Class | 'violation' | 'advisory' | 'not-run' | 'cut-short' | 'expectation' | 'lock';
  message: string;
  requirement?: string;
}

/** Something the documentation does not decide, as this target does it. */
export interface Observation {
  /** The id of a silence, that and a part of its question (`malformed-ids/work-get`), or `undocumented-field`. */
  subject: string;
  /** A short stable token. */
  value: string;
  /** The probe that asked, whose exchanges the journal has; absent where it showed on the way. */
  probe?: string;
}

/** What became of a probe, a scenario that observes and judges nothing. What it saw is among the observations. */
export interface ProbeRecord {
  id: string;
  title: string;
  /** The silences that it may observe. */
  silences: readonly string[];
  /** Whether it was made; else what kept it from that, where the run came to it at all. It changes no outcome. */
  made: boolean;
  class?: Class;
  message?: string;
  remedy?: string;
  /** The arrangement's way, and how long it took. */
  path: readonly string[];
  duration_ms: number;
}

/** What a run found changed since the behaviour that is locked; see behaviour/behaviour.ts. */
export interface LockRecord extends Changes {
  /** The file, as it was named. */
  file: string;
  /** Whether a change fails the gate. */
  strict: boolean;
}

/** What the exit code says: the verdict over what was selected, after the expectations; see verdict/gate.ts. */
export interface Gate {
  passes: boolean;
  exit_code: 0 | 1 | 3 | 4 | 130;
  message: string;
}

/** How many there are of each outcome. */
export type CountsByOutcome = Readonly<Record<Outcome, number>>;

/** The result of a run: `run.json`, version 1 (schema: spec/run-record.schema.json). Readable without the suite that made it. */
export interface RunRecord {
  schema_version: 1;
  run_id: string;
  verdict: Verdict;
  gate: Gate;
  reasons: readonly Reason[];
  /** What the verdict speaks of, in one sentence. */
  scope: string;
  selection: { only: readonly string[]; requirements: number; scenarios: number; probes: number };
  /** What the target is declared to have; less narrows the scope. */
  capabilities: Capabilities;
  /** Exceptions that applied, and those that expired or no longer hold. They reach the gate, never the verdict. */
  expectations: readonly ExpectationRecord[];
  /** Whether the run ended before everything selected was judged. */
  cut_short: boolean;
  target: { url: string; embedded: boolean };
  profile: { name: string; version: number };
  suite: { version: string; spec_digest: string };
  seed: number;
  /** How many sequences of calls were to be explored on each lifecycle; 0: none. */
  explore: number;
  /** Whether names, User-Agent and order were made unrecognisable. */
  anonymous: boolean;
  /** RFC 3339, this machine's clock. */
  started_at: string;
  duration_ms: number;
  counts: {
    requirements: Readonly<Record<Level, CountsByOutcome>>;
    exchanges: Readonly<Record<'act' | 'arrangement' | 'shared' | 'clean-up', number>>;
  };
  requirements: readonly RequirementRecord[];
  scenarios: readonly ScenarioRecord[];
  /** The probes that were to be made. */
  probes: readonly ProbeRecord[];
  observations: readonly Observation[];
  /** How it compares with the behaviour that is locked; null where none is. */
  lock: LockRecord | null;
  /** Which known faults the run could not have noticed, and which its failures look like; absent until that was asked. */
  known_faults?: KnownFaults;
  /** What clean-up could not remove; empty when nothing was left. */
  leftovers: readonly { resource: string; id: string; message: string }[];
}
