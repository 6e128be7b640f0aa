import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { deploymentFields, noEffect, refused } from '../../harness/findings.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { letTimesMove } from '../resting.ts';

const { requirement, status, type } = cell('deployment', 'unpause', 'active');
const documented = [[status, type]] as const;
const compared = { fields: deploymentFields };

type Unpause = Exchange<'deployment.unpause'>;
type Read = Exchange<'deployment.get'>;
type Given = { deployed: ArrangedDeployment };

type Resumed = { first: Unpause; between: Read; second: Unpause; after: Read; third: Unpause };

export const resumed = scenario<Given, Resumed>({
  id: 'deployment.unpause.conflicts-when-resumed',
  title: 'Resuming a deployment that was resumed already is refused and changes nothing',
  needs: ['deployment.unpause', 'deployment.get'],
  waits: true,
  given: { deployed: theDeployment('paused', { scheduled: true }) },
  act: async ({ deployed }, io) => {
    const first = await io.send(deployment.unpause(deployed));
    const between = await io.send(deployment.get(deployed));
    // A refused call that moves updated_at shows only after more than the second that it is printed in.
    await letTimesMove(between, io);
    return {
      first,
      between,
      second: await io.send(withRequestId(io.uuid(), deployment.unpause(deployed))),
      after: await io.send(deployment.get(deployed)),
      third: await io.send(deployment.unpause(deployed)),
    };
  },
  judge: {
    [requirement]: ({ first, second, third }: Resumed) =>
      [second, third].map((unpause) => refused(unpause, documented, { control: first })),
    'deployment.unpause.active-no-effect': ({ first, between, second, after }) =>
      noEffect(second, between, after, { control: first, ...compared }),
  },
});

type Standing = { refusal: Unpause; after: Read; pause: Exchange<'deployment.pause'>; control: Unpause };

export const neverPaused = scenario<Given, Standing>({
  id: 'deployment.unpause.conflicts-when-never-paused',
  title: 'Resuming a deployment that was never paused is refused and changes nothing',
  needs: ['deployment.pause', 'deployment.unpause', 'deployment.get'],
  waits: true,
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => {
    if (deployed.before) await letTimesMove(deployed.before, io);
    return {
      refusal: await io.send(deployment.unpause(deployed)),
      after: await io.send(deployment.get(deployed)),
      pause: await io.send(deployment.pause(deployed)),
      control: await io.send(deployment.unpause(deployed)),
    };
  },
  judge: {
    [requirement]: ({ refusal, control }: Standing) => refused(refusal, documented, { control }),
    'deployment.unpause.active-no-effect': ({ deployed: { before }, refusal, after, control }) =>
      before ? noEffect(refusal, before, after, { control, ...compared }) : [],
  },
});
