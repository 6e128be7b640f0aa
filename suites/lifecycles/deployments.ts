import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { deploymentFields, fieldIs } from '../../harness/findings.ts';
import { type Io, deployment as theDeployment, unreadDeployment } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { CallOf } from '../../spec/cells.ts';
import type { DeploymentState } from '../../spec/contract.ts';
import { lifecycles } from '../../spec/generated/lifecycles.ts';
import { deployment } from '../../spec/operations.ts';
import { asBrought } from '../deployments/get.ts';
import { idsOf, readPages, recordsOf } from '../paging.ts';
import { cellScenarios, type Subject } from './cells.ts';

type Call = CallOf<'deployment'>;

/** How the calls of the deployment's table are made, and how what is stored shows (deployments/*). */
export const deployments: Subject<DeploymentState, Call, ArrangedDeployment> = {
  name: 'a deployment',
  fields: deploymentFields,
  at: (state, call) => theDeployment(state, { run: call === 'run', disposable: call === 'archive' }),
  unread: (state) => unreadDeployment(state),
  calls: {
    get: (target) => deployment.get(target),
    update: (target) => deployment.update(target, { description: 'Changed' }),
    pause: (target) => deployment.pause(target),
    unpause: (target) => deployment.unpause(target),
    run: (target) => deployment.run(target),
    archive: (target) => deployment.archive(target),
  },
  stored: {
    needs: (state) => [state === 'archived' ? 'deployment.list' : 'deployment.get'],
    // Whether an archived deployment can be read by its id is a silence; the list shows it where it is asked to.
    look: async (target, state, io) =>
      state === 'archived' ? listed(target, io) : [await io.send(deployment.get(target))],
    isIn: (looks, target, state) =>
      state === 'archived' ? isArchived(looks, target) : looks.map((look) => fieldIs(look, 'status', state)),
  },
  reading: {
    // Only where the reading is not what was brought about, a pause shows what is.
    witnesses: async (target, state, read, { send, offers }) =>
      fieldOf(read, 'status') !== state && offers('deployment.pause') ? [await send(deployment.pause(target))] : [],
    isIn: (_, state, read, witnesses) => {
      if (state === 'archived') throw new Error('whether an archived deployment can be read is a silence');
      return asBrought(read, witnesses, state);
    },
  },
};

/** The list with what is archived, newest first, as far as it takes to find the deployment. */
function listed({ deployment_id }: ArrangedDeployment, io: Io): Promise<Exchange<'deployment.list'>[]> {
  return readPages((page) => deployment.list({ include_archived: true, ...page }), io, {
    limit: 25,
    enough: (pages) => idsOf(pages).includes(deployment_id),
  });
}

function isArchived(pages: readonly Exchange[], { deployment_id }: ArrangedDeployment): Finding {
  for (const page of pages) {
    const record = recordsOf(page).find(({ id }) => id === deployment_id);
    if (!record) continue;
    const { archived_at } = record;
    return typeof archived_at === 'string'
      ? holds(page)
      : violated([page], `archived_at should be set, but is ${JSON.stringify(archived_at)}`, {
          expected: 'a time',
          actual: archived_at,
        });
  }
  const unanswered = pages.map(trouble).find((each) => each !== undefined);
  const remedy = 'See the failed requirements of the list of deployments.';
  return unanswered ?? open(pages, 'precondition', 'the list does not show the deployment', remedy);
}

export const cells = cellScenarios(lifecycles.deployment, deployments);
