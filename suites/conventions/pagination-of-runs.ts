import { manyRuns, runsListed } from '../../harness/scenario.ts';
import { deployment, deploymentRun } from '../../spec/operations.ts';
import { noneIs } from '../deployments/runs/runs.ts';
import type { Belonging, PagedList, Write } from './pagination-lists.ts';

const target = ({ deployment_id = '' }: Readonly<Record<string, string>>) => ({ deployment_id });

/** A new run comes in front of all that are there. */
const another: Write = (io, { place }) => io.send(deployment.run(target(place)));

/** Whichever page it is, it shows the runs of the deployment alone. */
const ofOneDeployment: Belonging['judge'] = (pages, { deployment_id }) =>
  noneIs(pages, (run) => run.deployment_id !== deployment_id, `runs of ${deployment_id}`);

const runs = { records: runsListed, empty: runsListed(0), writes: [another] };

/** The list of a deployment's runs (deployments/list-runs). */
export const runList: PagedList = {
  ...runs,
  page: (place, parameters) => deploymentRun.list(target(place), parameters),
  rows: { own: { requirement: 'deployment-run.list.shows-runs', judge: ofOneDeployment } },
};

/** The list of all runs (deployments/list-all-runs), narrowed to a deployment; without that it is everybody's. */
export const allRunsList: PagedList = {
  ...runs,
  crowded: manyRuns(),
  page: (place, parameters) => deploymentRun.listAll({ ...target(place), ...parameters }),
  widest: (_, parameters) => deploymentRun.listAll(parameters),
  rows: { own: { requirement: 'deployment-run.list.all-deployment-filter', judge: ofOneDeployment } },
};
