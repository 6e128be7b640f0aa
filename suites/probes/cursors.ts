import { probe, workItem } from '../../harness/scenario.ts';
import { deployment, deploymentRun, provision, work } from '../../spec/operations.ts';
import { offending, type Request } from '../../spec/request.ts';
import { answered } from './tokens.ts';

export const limits = probe({
  id: 'probe.limit-not-a-number',
  title: 'What a limit that is no number answers on the other lists',
  silences: ['limit-not-a-number'],
  given: {},
  act: async (_, { send }) => {
    const page = { limit: 'blue' };
    const ask = (request: Request) => send(offending('query.limit', request));
    return {
      deployments: await ask(deployment.list(page)),
      runs: await ask(deploymentRun.listAll(page)),
      environments: await ask(provision.listEnvironments(page)),
      agents: await ask(provision.listAgents(page)),
      sessions: await ask(provision.listSessions(page)),
    };
  },
  observe: (lists) =>
    Object.fromEntries(Object.entries(lists).map(([list, page]) => [`limit-not-a-number/${list}`, answered(page)])),
});

export const odd = probe({
  id: 'probe.odd-cursors',
  title: 'What cursors answer that are empty, name nothing, or were never given out',
  silences: ['odd-cursors'],
  given: { item: workItem('queued') },
  act: async ({ item: { environment_id } }, { send, unknownId }) => ({
    'work-empty-after-id': await send(work.list(environment_id, { after_id: '' })),
    'work-unknown-after-id': await send(work.list(environment_id, { after_id: unknownId('work_') })),
    'work-empty-page': await send(work.list(environment_id, { page: '' })),
    'work-page-never-given': await send(work.list(environment_id, { page: 'blue' })),
    'deployments-empty-page': await send(deployment.list({ page: '' })),
    'deployments-page-never-given': await send(deployment.list({ page: 'blue' })),
    'deployments-unknown-after-id': await send(deployment.list({ after_id: unknownId('dep_') })),
  }),
  observe: ({ item, ...tries }) =>
    Object.fromEntries(Object.entries(tries).map(([kind, page]) => [`odd-cursors/${kind}`, answered(page)])),
});
