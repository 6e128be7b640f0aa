import type { RunRecord } from '../record.ts';

/** What was altered in an answer: one of these, in one place. */
export type Kind =
  /** The status: an accepted answer becomes a refusal, and so on. */
  | 'another success'
  | 'refused'
  | 'accepted'
  | 'another refusal'
  | 'internal error'
  | 'another media type'
  /** The body as a whole. */
  | 'cut short'
  | 'emptied'
  | 'filled'
  /** One field. */
  | 'dropped'
  | 'nulled'
  | 'retyped'
  | 'malformed'
  | 'another value'
  | 'set'
  | 'earlier'
  | 'later'
  /** A list, or a map of strings. */
  | 'item dropped'
  | 'item repeated'
  | 'item added'
  | 'strange item'
  | 'order changed'
  | 'entry changed'
  | 'entry dropped'
  /** What the documentation allows at any time. */
  | 'undocumented field'
  | 'other wording'
  | 'keys reordered'
  | 'fraction cut';

/** Alterations of one kind, of one field, of one operation: what of them was noticed. */
export interface Group {
  operation: string;
  /** A JSON Pointer (RFC 6901) with `*` for every index; `status`, `content-type` and `body` stand for themselves. */
  field: string;
  kind: Kind;
  /** Alterations that contradict the documentation. */
  contradicting: number;
  /** Those after which a requirement that passed is violated. */
  failed: number;
  /** Those after which none is, but one can no longer be judged. */
  inconclusive: number;
  /** The requirements that noticed, the most frequent first. */
  noticed_by: readonly string[];
  /** An alteration that nothing noticed; absent where there is none. */
  example?: Example;
}

/** One alteration, for a person to look at. */
export interface Example {
  scenario: string;
  /** The label of the step in its trace. */
  step: string;
  /** The key of the exchange in the journal. */
  exchange: string;
  /** A JSON Pointer (RFC 6901), or `status`, `content-type` or `body`. */
  place: string;
  before: unknown;
  after: unknown;
  /** Why the documentation rules it out, or allows it. */
  why: string;
  /** The requirements that are violated after it. */
  failed: readonly string[];
}

/** How much of what a target could have answered wrongly a run would have noticed: `sensitivity.json`, version 1. */
export interface Sensitivity {
  sensitivity_version: 1;
  run: Pick<RunRecord, 'run_id' | 'target' | 'suite' | 'profile' | 'verdict' | 'started_at'>;
  seed: number;
  /** Alterations of each kind, of each field, of each operation, at most. */
  sample: number;
  answers: {
    /** Those that a scenario's trace holds, any of which may have been altered. */
    in_traces: number;
    /** Those of arrangement, clean-up, probes and of calls that are not judged. */
    left_out: number;
  };
  contradicting: { changes: number; failed: number; inconclusive: number; unnoticed: number };
  /** What the documentation allows: after none of it should a requirement be violated. */
  legal: { changes: number; accused: readonly (Example & Pick<Group, 'operation' | 'field' | 'kind'>)[] };
  /** Drawn, and left out because the documentation, or this run, does not decide whether they are wrong. */
  undecided: number;
  /** Alterations that made a judge fail: faults of the suite. */
  faults: readonly (Example & Pick<Group, 'operation' | 'field' | 'kind'>)[];
  /** By operation, field and kind. */
  groups: readonly Group[];
}
