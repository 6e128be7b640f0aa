import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { answerOf, type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { agrees, answers, deploymentFields, fieldIs, isNull, isSet, where } from '../../harness/findings.ts';
import { scenario, unreadDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';
import { letTimesMove } from '../resting.ts';

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
        ...where(asBrought(read, witness, status), () => besides(read, status)),
      ],
    },
  }),
);

/** What goes with the status; a deployment that is neither paused nor archived has neither a reason nor a time for it. */
function besides(read: Exchange, status: Status): Finding[] {
  return status === 'paused'
    ? [isSet(read, 'paused_reason')]
    : [isNull(read, 'paused_reason'), isNull(read, 'archived_at')];
}

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

type Two = { deployed: ArrangedDeployment; other: ArrangedDeployment };
type Reads = { reads: readonly Exchange<'deployment.get'>[] };

export const oneOfSeveral = scenario<Two, Reads>({
  id: 'deployment.get.one-of-several',
  title: 'Of several deployments, the one that the path names is read',
  needs: ['deployment.get'],
  given: { deployed: unreadDeployment('active'), other: unreadDeployment('active') },
  act: async ({ deployed, other }, { send }) => {
    const reads = [];
    for (const one of [deployed, other, deployed]) reads.push(await send(deployment.get(one)));
    return { reads };
  },
  judge: {
    'deployment.get.returns-the-deployment-asked-for': ({ deployed, other, reads }) =>
      [deployed, other, deployed].flatMap(({ deployment_id }, index) => {
        const read = reads[index];
        return read ? [answers(read, 200), fieldIs(read, 'id', deployment_id)] : [];
      }),
    'deployment.get.changes-nothing': ({ reads: [first, , again] }) =>
      first && again ? where(answers(first, 200), () => agrees(again, first, whole)) : [],
  },
});

type Again = {
  first: Exchange<'deployment.get'>;
  second: Exchange<'deployment.get'>;
  third: Exchange<'deployment.get'>;
};

export const readsAgain = (['active', 'paused'] as const).map((status) =>
  scenario<Given, Again>({
    id: `deployment.get.changes-nothing-when-${status}`,
    title: `A deployment that is ${status} is the same at each reading`,
    needs: ['deployment.get'],
    waits: true,
    given: { deployed: unreadDeployment(status, { scheduled: true }) },
    act: async ({ deployed }, io) => {
      const first = await io.send(deployment.get(deployed));
      // A reading that moves updated_at shows only after more than the second that it is printed in.
      await letTimesMove(first, io);
      return {
        first,
        second: await io.send(deployment.get(deployed)),
        third: await io.send(deployment.get(deployed)),
      };
    },
    judge: {
      'deployment.get.changes-nothing': ({ first, second, third }) =>
        where(answers(first, 200), () => [agrees(second, first, whole), agrees(third, first, whole)]),
    },
  }),
);

const whole = ['id', ...deploymentFields];
