import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { answerOf, type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { answers, fieldIs } from '../../harness/findings.ts';
import { scenario, unreadDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';

type Status = 'active' | 'paused';
type Given = { deployed: ArrangedDeployment };
type Steps = { read: Exchange<'deployment.get'>; witness: readonly Exchange<'deployment.pause'>[] };

export const reads = (['active', 'paused'] as const).map((status) =>
  scenario<Given, Steps>({
    id: `deployment.get.reads-${status}`,
    title: `A deployment that is ${status} is read as it is`,
    needs: ['deployment.get'],
    given: { deployed: unreadDeployment(status) },
    act: async ({ deployed }, { send, offers }) => {
      const read = await send(deployment.get(deployed));
      // Only where the reading is not what was brought about, a pause shows what is.
      const asked = fieldOf(read, 'status') !== status && offers('deployment.pause');
      return { read, witness: asked ? [await send(deployment.pause(deployed))] : [] };
    },
    judge: {
      [cell('deployment', 'get', status).requirement]: ({ read, witness }: Given & Steps) => [
        answers(read, cell('deployment', 'get', status).status),
        asBrought(read, witness, status),
      ],
    },
  }),
);

/** The status that accepted calls brought about; another one is held against the reading only where a pause belies it. */
export function asBrought(read: Exchange, [witness]: readonly Exchange[], status: Status): Finding {
  const seen = fieldIs(read, 'status', status);
  const pause = witness && answerOf(witness)?.status;
  if (seen.kind !== 'violated' || pause === (status === 'paused' ? 409 : 200)) return seen;
  return open(
    [read, ...(witness ? [witness] : [])],
    'precondition',
    `the deployment was brought to ${status}, but is read as ${JSON.stringify(seen.actual)}, and nothing shows that it is not`,
    'See the failed requirements of the call that should have brought it there.',
  );
}
