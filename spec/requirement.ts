/** How binding a requirement is, in the words of RFC 2119. */
export type Level = 'MUST' | 'SHOULD';

/** What a requirement rests on: a sentence, a table row, an example only, or a decided silence. */
export type Basis = 'stated' | 'table' | 'example' | 'promoted';

/** Where the documentation says it: a page below https://docs.qoder.com/cloud-agents/api/ and its section. */
export interface Source {
  page: string;
  section: string;
}

/** One normative statement of the documentation, as written in `spec/requirements/`. */
export interface Requirement {
  id: string;
  level: Level;
  basis: Basis;
  /** In the project's own words. */
  statement: string;
  source: Source;
  /** The operation that it is about, `*` for all. */
  operation: string;
  /** Why a silence is judged all the same; present exactly where the basis is `promoted`. */
  why?: string;
  /** Whether a target may be such that the requirement's condition never comes up; it is then not applicable. */
  mayNotArise?: boolean;
  /** How many accounts its checks need, where that is more than one. */
  tenants?: number;
}

/** A question that the documentation leaves open, as written in `spec/silences.yaml`. */
export interface Silence {
  id: string;
  operation: string;
  page: string;
  question: string;
  /** How the suite behaves meanwhile. */
  reading: string;
}

/** A point that the documentation contradicts itself on, or leaves open, and how it is judged: `spec/adjudications.yaml`. */
export interface Adjudication {
  id: string;
  /** What is contested. */
  contested: string;
  /** How it is judged, or that it is not. */
  judged: string;
  why: string;
  /** The requirements that follow from it, or keep to it. */
  requirements: readonly string[];
  /** What of it is left open, and observed. */
  silences: readonly string[];
}

/** A frozen, versioned list of what a run may call and what it judges. */
export interface Profile {
  name: string;
  version: number;
  statement: string;
  operations: readonly string[];
  requirements: readonly string[];
  /** The silences that a run observes; where there are none, it makes no probes. */
  silences?: readonly string[];
}

/** The web address of a page of the documentation. */
export function pageUrl(page: string): string {
  return `https://docs.qoder.com/cloud-agents/api/${page}`;
}
