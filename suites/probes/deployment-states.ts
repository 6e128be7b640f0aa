import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { probe, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment, deploymentRun } from '../../spec/operations.ts';
import { offending } from '../../spec/request.ts';
import { answered, leaving, listed, records, whenAccepted, word } from './tokens.ts';

export const archived = probe({
  id: 'probe.archived-deployment',
  title: 'What the calls on an archived deployment answer, and how it is shown',
  silences: [
    'get-archived-deployment',
    'status-of-an-archived-deployment',
    'update-archived-deployment',
    'pause-archived-deployment',
    'unpause-archived-deployment',
    'archive-archived-deployment',
  ],
  given: { deployed: theDeployment('active', { disposable: true }) },
  act: async ({ deployed }, { send }) => {
    const archive = await send(deployment.archive(deployed));
    if (!isAccepted(archive)) return { calls: [], archive };
    return {
      archive,
      calls: [
        await send(deployment.get(deployed)),
        await send(deployment.list({ include_archived: true, limit: 100 })),
        await send(deployment.list({ include_archived: true, status: 'active', limit: 100 })),
        await send(deployment.update(deployed, { description: 'Weekly summary' })),
        await send(deployment.pause(deployed)),
        await send(deployment.unpause(deployed)),
        await send(deployment.archive(deployed)),
      ],
    };
  },
  observe: ({ deployed, calls: [get, all, active, update, pause, unpause, archive] }) => {
    const shown = all && records(all).find(({ id }) => id === deployed.deployment_id);
    return {
      'get-archived-deployment': answered(get),
      'status-of-an-archived-deployment/shown': shown && `status=${word(shown.status)}`,
      'status-of-an-archived-deployment/filtered': active && shown && listed(active, deployed.deployment_id),
      'update-archived-deployment': answered(update),
      'pause-archived-deployment': answered(pause),
      'unpause-archived-deployment': answered(unpause),
      'archive-archived-deployment': answered(archive),
    };
  },
});

export const paused = probe({
  id: 'probe.paused-deployment',
  title: 'What a change and an archive make of a paused deployment, and which coming runs it shows',
  silences: ['update-paused-deployment', 'archive-paused-deployment', 'upcoming-runs-while-paused'],
  given: { deployed: theDeployment('paused', { scheduled: true, disposable: true }) },
  act: async ({ deployed }, { send }) => ({
    before: await send(deployment.get(deployed)),
    update: await send(deployment.update(deployed, { description: 'Weekly summary' })),
    updated: await send(deployment.get(deployed)),
    archive: await send(deployment.archive(deployed)),
  }),
  observe: ({ before, update, updated, archive }) => ({
    'upcoming-runs-while-paused': comingRuns(before),
    'update-paused-deployment': leaving(update, updated, 'status'),
    'archive-paused-deployment': answered(archive),
  }),
});

/** Whether a scheduled deployment shows coming runs; undefined where it has no schedule, as one of a hook. */
function comingRuns(read: Exchange): string | undefined {
  const schedule = fieldOf(read, 'schedule');
  if (!isAccepted(read) || typeof schedule !== 'object' || schedule === null) return undefined;
  const coming = 'upcoming_runs_at' in schedule ? schedule.upcoming_runs_at : undefined;
  return Array.isArray(coming) ? (coming.length > 0 ? 'shown' : 'none') : word(coming);
}

export const nullSchedule = probe({
  id: 'probe.null-schedule-on-update',
  title: 'Whether a schedule of null makes a deployment manual',
  silences: ['null-schedule-on-update'],
  given: { deployed: theDeployment('active', { scheduled: true, disposable: true }) },
  act: async ({ deployed }, { send }) => ({
    before: await send(deployment.get(deployed)),
    update: await send(offending('body/schedule', deployment.update(deployed, { schedule: null }))),
    after: await send(deployment.get(deployed)),
  }),
  observe: ({ before, update, after }) => ({
    'null-schedule-on-update': comingRuns(before) === undefined ? undefined : leaving(update, after, 'schedule'),
  }),
});

export const untypedPause = probe({
  id: 'probe.pause-without-content-type',
  title: 'Whether a deployment is paused without a Content-Type',
  silences: ['pause-without-content-type'],
  given: { deployed: theDeployment('active', { disposable: true }) },
  act: async ({ deployed }, { send }) => ({
    pause: await send(offending('header.content-type', { ...deployment.pause(deployed), headers: {} })),
    after: await send(deployment.get(deployed)),
  }),
  observe: ({ pause, after }) => ({ 'pause-without-content-type': leaving(pause, after, 'status') }),
});

export const lists = probe({
  id: 'probe.lists-of-deployments',
  title: 'What limits above 100, and filters by what does not exist, answer on the lists of deployments and runs',
  silences: ['deployment-limit-above-100', 'filter-by-unknown-id'],
  given: {},
  act: async (_, { send, unknownId }) => ({
    above: await send(offending('query.limit', deployment.list({ limit: 101 }))),
    most: await send(offending('query.limit', deployment.list({ limit: 1_000 }))),
    tooMany: await send(offending('query.limit', deployment.list({ limit: 1_001 }))),
    agent: await send(deployment.list({ agent_id: unknownId('agent_') })),
    runs: await send(deploymentRun.listAll({ deployment_id: unknownId('dep_') })),
  }),
  observe: ({ above, most, tooMany, agent, runs }) => ({
    'deployment-limit-above-100/101': answered(above),
    'deployment-limit-above-100/1000': answered(most),
    'deployment-limit-above-100/1001': answered(tooMany),
    'filter-by-unknown-id/deployments': emptied(agent),
    'filter-by-unknown-id/runs': emptied(runs),
  }),
});

const emptied = (list: Exchange) => whenAccepted(list, () => (records(list).length === 0 ? 'empty' : 'not empty'));
