import type { Finding } from '../../harness/finding.ts';
import { noEffect, workItemFields } from '../../harness/findings.ts';
import { work } from '../../spec/operations.ts';
import { as } from '../../spec/request.ts';
import type { Refused } from './proof.ts';
import type { Purpose } from './subject.ts';
import type { Calling } from './trial.ts';

/** For whose token a call of this purpose is refused. */
const credentials = { tokens: 'none', foreign: 'foreign' } as const;

/**
 * The same offence once more, when the accepted call has taken the item on: what changes an item in several states may be
 * guarded in one of them alone.
 */
export function alsoInNextState(calling: Calling, purpose: Purpose): Calling {
  const { proof, call } = calling;
  if (!proof || (purpose !== 'tokens' && purpose !== 'foreign')) return calling;
  return {
    ...calling,
    proof: {
      ...proof,
      further: (subject) => {
        const { environment_id = '', work_id = '' } = subject.address;
        const read = work.get({ environment_id, work_id });
        return [read, as(credentials[purpose], call(subject)), read];
      },
      judge: (refused) => [...proof.judge(refused), ...unchangedThen(refused)],
    },
  };
}

/** The item is then as it was before the further call, where that was refused. */
function unchangedThen({ further: [before, call, after], control }: Refused): readonly Finding[] {
  return before && call && after ? noEffect(call, before, after, { control, fields: workItemFields }) : [];
}
