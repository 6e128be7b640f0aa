import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import type { Exchange } from '../../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../../harness/finding.ts';
import { answers, deploymentFields, isSet, noEffect, presuming, refused, where } from '../../../harness/findings.ts';
import { isAccepted } from '../../../harness/reading.ts';
import { scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { cell } from '../../../spec/cells.ts';
import { deployment, deploymentRun } from '../../../spec/operations.ts';
import { withRequestId } from '../../../spec/request.ts';
import { idsOf } from '../../paging.ts';
import { unreadable } from '../../paging-judges.ts';
import { refusals } from '../../refusals.ts';
import { letTimesMove } from '../../resting.ts';
import type { Run } from './runs.ts';

type List = Exchange<'deployment-run.list'>;
type Read = Exchange<'deployment.get'>;

type Paused = { deployed: ArrangedDeployment & { before: Read | null } };
type Tried = { earlier: List; refusal: Run; after: Read; later: List; again: Run; unpause: Exchange; control: Run };

const paused = cell('deployment', 'run', 'paused');

export const whenPaused = scenario<Paused, Tried>({
  id: 'deployment.run.conflicts-when-paused',
  title: 'Running a paused deployment is refused, and nothing comes of it',
  waits: true,
  needs: ['deployment.run', 'deployment.get', 'deployment.unpause', 'deployment-run.list'],
  given: { deployed: theDeployment('paused', { run: true, scheduled: true }) },
  act: async ({ deployed }, io) => {
    // A refused run that moves updated_at shows only after more than the second that it is printed in.
    if (deployed.before) await letTimesMove(deployed.before, io);
    const earlier = await io.send(deploymentRun.list(deployed));
    return {
      earlier,
      refusal: await io.send(deployment.run(deployed)),
      after: await io.send(deployment.get(deployed)),
      later: await io.send(deploymentRun.list(deployed)),
      again: await io.send(withRequestId(io.uuid(), deployment.run(deployed, {}))),
      unpause: await io.send(deployment.unpause(deployed)),
      control: await io.send(deployment.run(deployed)),
    };
  },
  judge: {
    'deployment.run.paused': ({ refusal, again, control }) =>
      [refusal, again].map((run) => refused(run, [[paused.status, paused.type]], { control })),
    'deployment.run.conflict-no-effect': ({ deployed: { before }, earlier, refusal, after, later, control }) => [
      ...(before ? noEffect(refusal, before, after, { control, fields: deploymentFields }) : []),
      ...noneRecorded(refusal, { earlier, later, control }),
    ],
  },
});

type Archived = { deployed: ArrangedDeployment; other: ArrangedDeployment };
type Steps = { earlier: List; control: Run; archive: Exchange<'deployment.archive'>; refusal: Run; later: List };

const archived = cell('deployment', 'run', 'archived');

/** The control is the run of another deployment, so that nothing of the archived one is left. */
export const whenArchived = scenario<Archived, Steps>({
  id: 'deployment.run.conflicts-when-archived',
  title: 'Running an archived deployment is refused, and no run comes of it',
  needs: ['deployment.run', 'deployment.archive', 'deployment-run.list'],
  given: {
    deployed: theDeployment('active', { run: true, disposable: true }),
    other: theDeployment('active', { run: true }),
  },
  act: async ({ deployed, other }, { send, uuid }) => ({
    earlier: await send(deploymentRun.list(deployed)),
    control: await send(deployment.run(other)),
    archive: await send(deployment.archive(deployed)),
    refusal: await send(withRequestId(uuid(), deployment.run(deployed))),
    later: await send(deploymentRun.list(deployed)),
  }),
  judge: {
    'deployment.run.archived': ({ control, archive, refusal }) =>
      presuming([answers(archive, 200), isSet(archive, 'archived_at')], () =>
        refused(refusal, [[archived.status, archived.type]], { control }),
      ),
    // Whether the runs of an archived deployment can be listed is a silence.
    'deployment.run.conflict-no-effect': ({ earlier, control, refusal, later }) =>
      isAccepted(later)
        ? where(refused(refusal, refusals.deploymentConflict, { control }), () =>
            noneRecorded(refusal, { earlier, later, control }),
          )
        : [],
  },
});

type Lists = { earlier: List; later: List; control: Exchange };

/** After a refused run the list of the deployment's runs shows none that it did not show before. */
function noneRecorded(refusal: Exchange, { earlier, later, control }: Lists): readonly Finding[] {
  if (isAccepted(refusal)) return [];
  const problem = unreadable(earlier) ?? unreadable(later);
  if (problem) return [problem];
  const [before, after] = [idsOf([earlier]), idsOf([later])];
  const recorded = after.find((id) => !before.includes(id));
  if (recorded !== undefined) {
    return [
      violated([refusal, later, earlier], `a refused run should not be recorded, but the list shows ${recorded}`, {
        expected: before,
        actual: after,
      }),
    ];
  }
  if (isAccepted(control)) return [holds(refusal, later, earlier)];
  const remedy = 'See the failed requirements of the run.';
  return [open([control], 'precondition', 'no run was accepted, so that none is recorded proves nothing', remedy)];
}
