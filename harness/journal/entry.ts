import type { Capabilities } from '../../spec/capabilities.ts';
import type { Leftover } from '../arrange/clean-up.ts';
import type { Behaviour } from '../behaviour/behaviour.ts';
import type { Movement } from '../doubt.ts';
import type { Exchange } from '../exchange.ts';
import type { Class } from '../finding.ts';
import type { CheckRecord, RunRecord } from '../record.ts';
import type { LeftOut } from '../selection.ts';
import type { Expectation } from '../verdict/expectation.ts';

/** What is known of a run before it sends anything: the journal's first line. */
export interface RunHeader
  extends Pick<RunRecord, 'run_id' | 'target' | 'profile' | 'suite' | 'seed' | 'explore' | 'started_at'> {
  only: readonly string[];
  concurrency: number;
  capabilities: Capabilities;
  /** Exceptions of the configuration, for the gate alone. */
  expectations: readonly Expectation[];
  /** Whether an expectation that holds no longer fails the gate at once. */
  strict: boolean;
  /** Since when expectations hold no longer, as an earlier run into the same folder found; by `keyOf`. */
  stale_since: Readonly<Record<string, string>>;
  /** The behaviour that the target is held against, from a file; absent where there is none. */
  lock?: { file: string; strict: boolean; behaviour: Behaviour };
  /** Whether names, User-Agent and order were made unrecognisable. */
  anonymous: boolean;
  /** The requirements that are judged. */
  requirements: readonly string[];
  /** The scenarios that are run, each with the selected requirements that it judges. */
  scenarios: readonly { id: string; title: string; judges: readonly string[] }[];
  /** The probes that are made, and the silences that each may observe. */
  probes: readonly { id: string; title: string; silences: readonly string[] }[];
  /** What expectations keep from being judged and run, though it was selected. */
  left_out: LeftOut;
  /** Scenarios and monitors that judge more of the profile than is judged in this run. */
  partly: readonly string[];
}

/** One line of `journal.ndjson`, written as it happens. */
export type JournalEntry =
  | ({ kind: 'run'; journal_version: 1 } & RunHeader)
  | { kind: 'exchange'; exchange: Exchange }
  /** Nothing else will be sent: what the first call met. */
  | { kind: 'blocked'; class: Class; message: string; remedy: string; exchanges: readonly string[] }
  /** From here on nothing was sent but for the clean-up: the run had sent as many requests as it may. */
  | { kind: 'spent'; requests: number }
  /** There was no clean-up, since what was created is to stay. */
  | { kind: 'kept' }
  /** What was arranged for an attempt; exchanges stand as `{"$exchange": key}`. */
  | { kind: 'arranged'; scenario: string; attempt: number; given: Record<string, unknown>; path: readonly string[] }
  /** What the act left, by step label, in the same form. */
  | { kind: 'acted'; scenario: string; attempt: number; steps: Record<string, unknown> }
  /** What went wrong in an attempt was held against an item that was left alone, and that one moved all the same. */
  | ({ kind: 'moved'; scenario: string; attempt: number } & Movement)
  | ({ kind: 'check'; scenario: string; attempt: number } & CheckRecord)
  /** A scenario, monitor or probe came to its end; `settled` are its checks over several attempts. */
  | {
      kind: 'scenario';
      id: string;
      title: string;
      attempts: number;
      duration_ms: number;
      settled?: readonly CheckRecord[];
      monitor?: true;
    }
  /** How this target does what the documentation leaves open; without a probe, what showed on the way. */
  | { kind: 'observed'; subject: string; value: string; probe?: string }
  /** A probe could not be made. */
  | { kind: 'unobserved'; probe: string; class: Class; message: string; remedy: string }
  | ({ kind: 'left' } & Leftover)
  | { kind: 'end'; duration_ms: number; interrupted: boolean };

/** Where a run writes; a line is on its way to the disk when this returns. */
export type Journal = (entry: JournalEntry) => void;
