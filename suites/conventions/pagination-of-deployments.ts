import { fieldOf } from '../../harness/exchange.ts';
import { deploymentsListed, manyDeployments } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import type { PagedList, Write } from './pagination-lists.ts';

/** A new deployment comes in front of all that are there: whoever counts records shows one of them again. */
const another: Write = (io, { another: body }) =>
  io.create('deployment', (name) => deployment.create({ ...body, name }));

/** Once it is archived, the list hides it: whoever counts records leaves one out. */
const withoutIt: Write = (io, _, [created]) => {
  const id = created && fieldOf(created, 'id');
  return typeof id === 'string' ? io.send(deployment.archive({ deployment_id: id })) : undefined;
};

/** The list of deployments (deployments/list), narrowed to an agent that no other deployment has. */
export const deploymentList: PagedList = {
  records: deploymentsListed,
  empty: deploymentsListed(0),
  crowded: manyDeployments(),
  page: (place, parameters) => deployment.list({ ...place, ...parameters }),
  writes: [another, withoutIt],
};
