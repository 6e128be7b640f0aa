/**
 * `fixtures/kill-matrix.json`: which scenarios and monitors notice which known fault, by the requirement that they fail.
 * `npm run kill-matrix` writes it; every run is held against it.
 */
export interface KillMatrix {
  matrix_version: 1;
  /** The suite that made it, or the latest part of it. */
  suite: { spec_digest: string };
  faults: Readonly<Record<string, Row>>;
}

/** One fault of it. */
export interface Row {
  title: string;
  cause: string;
  /** The requirements that fail. */
  trips: readonly string[];
  /** What failed each of them, in every run. */
  killed: Killed;
  /**
   * What the checks say that fail, by requirement, without what differs from run to run (see pattern.ts): it tells faults
   * apart that fail the same checks.
   */
  shown?: Shown;
}

/** Scenarios and monitors, by the requirement that they fail. */
export type Killed = Readonly<Record<string, readonly string[]>>;

/** Patterns of messages, by the requirement that fails. */
export type Shown = Readonly<Record<string, readonly string[]>>;

/** What a fault is known to fail: its checks, one by one. */
export function killersOf({ killed }: Pick<Row, 'killed'>): Check[] {
  return Object.entries(killed).flatMap(([requirement, judges]) => judges.map((judge) => ({ requirement, judge })));
}

/** A check: a requirement, and the scenario or monitor that judges it. */
export interface Check {
  requirement: string;
  judge: string;
}

/** A check's name, as the key of a set. */
export const keyOf = ({ requirement, judge }: Check): string => `${requirement} ${judge}`;
