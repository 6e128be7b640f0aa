import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { fieldOf } from '../../harness/exchange.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { type DeploymentListParameters, deployment } from '../../spec/operations.ts';
import { onlyShows, type Page } from './listing.ts';

type Given = { older: ArrangedDeployment; paused: ArrangedDeployment; active: ArrangedDeployment };

/** The first page holds one record, so that whatever else is asked for comes behind a cursor. */
const ofActive: DeploymentListParameters = { status: 'active' };

export const laterPages = scenario<Given, { pages: readonly Page[] }>({
  id: 'deployment.list.status-on-later-pages',
  title: 'A status holds on a later page of the list, too',
  needs: ['deployment.list', 'deployment.get'],
  given: { older: theDeployment('active'), paused: theDeployment('paused'), active: theDeployment('active') },
  act: async (_, { send }) => {
    const first = await send(deployment.list({ ...ofActive, limit: 1 }));
    const page = fieldOf(first, 'next_page');
    if (typeof page !== 'string' || page === '') return { pages: [first] };
    return { pages: [first, await send(deployment.list({ ...ofActive, limit: 25, page }))] };
  },
  judge: {
    'deployment.list.status-filter': ({ pages }) =>
      onlyShows([pages], 'deployments that are active', ({ status }) => status === 'active'),
  },
});
