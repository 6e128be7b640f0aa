import type { RunRecord } from '../record.ts';
import { blindSpotsOf } from './blind-spots.ts';
import type { KillMatrix } from './kill-matrix.ts';
import type { KnownFaults } from './known-faults.ts';
import { likenessOf } from './likeness.ts';
import { checksOf, type Suite } from './made.ts';

/** The dictionary of known faults, and the suite that asks it. */
export interface Asked {
  matrix: KillMatrix;
  /** Of the matrix; see `KnownFaults`. */
  digest: string;
  /** What a fault may fail besides what it always fails. */
  may: (fault: string) => readonly string[];
  suite: Suite;
}

/** What the dictionary of known faults says of a run: a pure function of the record, which it leaves as it is. */
export function knownFaultsOf(record: RunRecord, { matrix, digest, may, suite }: Asked): KnownFaults {
  const checks = checksOf(record, suite);
  return {
    dictionary: {
      faults: Object.keys(matrix.faults).length,
      digest,
      fits: matrix.suite.spec_digest === record.suite.spec_digest,
    },
    ...blindSpotsOf(matrix, checks, record),
    likeness: likenessOf(record, { faults: matrix.faults, may }, checks),
  };
}
