import { exceptions } from './exceptions.ts';
import { proofOf } from './proof.ts';
import { type Purpose, subjectFor } from './subject.ts';
import { requestOf, type Tested } from './tested.ts';
import type { Calling } from './trial.ts';

/** How an operation is called, by its row in the table, and by what is said of it besides. */
export function callingOf(tested: Tested, purpose: Purpose): Calling {
  return {
    subject: subjectFor(tested, purpose),
    call: (subject, address = subject.address) => requestOf(tested, address),
    proof: proofOf(tested),
    ...exceptions[tested.operation]?.(purpose),
  };
}
