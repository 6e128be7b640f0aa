import { refused } from '../../../harness/findings.ts';
import { scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { deploymentRun } from '../../../spec/operations.ts';
import { offending, withRequestId } from '../../../spec/request.ts';
import { refusals } from '../../refusals.ts';

export const limitAbove = scenario({
  id: 'deployment-run.list.limit-above-100',
  title: 'A list of runs with a limit above 100 is refused',
  needs: ['deployment-run.list', 'deployment-run.list-all'],
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, { send, uuid }) => ({
    own: await send(offending('query.limit', deploymentRun.list(deployed, { limit: 101 }))),
    control: await send(deploymentRun.list(deployed, { limit: 100 })),
    all: await send(withRequestId(uuid(), offending('query.limit', deploymentRun.listAll({ limit: 101 })))),
    allControl: await send(deploymentRun.listAll({ limit: 100 })),
  }),
  judge: {
    'deployment-run.list.limit-above-100-refused': ({ own, control }) => refused(own, refusals.malformed, { control }),
    'deployment-run.list.all-limit-above-100-refused': ({ all, allControl }) =>
      refused(all, refusals.malformed, { control: allControl }),
  },
});
