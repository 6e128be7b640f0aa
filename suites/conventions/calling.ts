import { movesTwice } from '../refusals.ts';
import { exceptions } from './exceptions.ts';
import { alsoInNextState } from './next-state.ts';
import { proofOf } from './proof.ts';
import { type Purpose, subjectFor } from './subject.ts';
import { requestOf, type Tested } from './tested.ts';
import type { Calling } from './trial.ts';

/** How an operation is called, by its row in the table, and by what is said of it besides. */
export function callingOf(tested: Tested, purpose: Purpose): Calling {
  const calling: Calling = {
    subject: subjectFor(tested, purpose),
    call: (subject, address = subject.address) => requestOf(tested, address),
    proof: proofOf(tested),
    ...exceptions[tested.operation]?.(purpose),
  };
  return movesTwice.has(tested.operation) ? alsoInNextState(calling, purpose) : calling;
}
