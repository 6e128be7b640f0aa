import { pageShowing } from '../../harness/arrange/listed-work.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { bodyOf, fieldOf, isObject } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { ingredients, ownQueue, probe, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment, deploymentRun, work } from '../../spec/operations.ts';
import { addressOf, deploymentBody, untilThere } from './making.ts';
import { answered, orRefusal, records, word } from './tokens.ts';

/** The time of a deployment's last run; undefined where it cannot be read. */
function lastRun(read: Exchange): string | undefined {
  const schedule = fieldOf(read, 'schedule');
  if (!isAccepted(read) || !isObject(schedule)) return undefined;
  return typeof schedule.last_run_at === 'string' ? 'a time' : word(schedule.last_run_at);
}

export const form = probe({
  id: 'probe.form-of-a-run',
  title: 'What a run is like, what it leaves in its deployment, and whether it is there when that is archived',
  silences: ['form-of-a-run', 'last-run-after-run-by-hand', 'runs-of-an-archived-deployment'],
  given: { deployed: theDeployment('active', { scheduled: true, disposable: true }) },
  act: async ({ deployed }, io) => {
    const before = await io.send(deployment.get(deployed));
    const run = await io.send(deployment.run(deployed, {}));
    const after = await io.send(deployment.get(deployed));

    const archive = await io.send(deployment.archive(deployed));
    const id = fieldOf(run, 'id');
    const read = isAccepted(archive) && typeof id === 'string' ? [id] : [];
    return {
      ...{ before, run, after },
      lists: read.length === 0 ? [] : [await io.send(deploymentRun.list(deployed))],
      reads: read.length === 0 ? [] : [await io.send(deploymentRun.get({ ...deployed, run_id: String(id) }))],
    };
  },
  observe: ({ before, run, after, lists: [list], reads: [read] }) => ({
    'last-run-after-run-by-hand/before': lastRun(before),
    'last-run-after-run-by-hand/after': orRefusal(run, () => lastRun(after)),
    'form-of-a-run/status': orRefusal(run, () => {
      const body = bodyOf(run);
      return isObject(body) ? ('status' in body ? 'with a status' : 'without a status') : undefined;
    }),
    'form-of-a-run/session': orRefusal(run, () => `session_id=${word(fieldOf(run, 'session_id'))}`),
    'form-of-a-run/error': orRefusal(run, () => `error=${word(fieldOf(run, 'error'))}`),
    'runs-of-an-archived-deployment/list':
      list && orRefusal(list, () => (records(list).length > 0 ? 'shown' : 'empty')),
    'runs-of-an-archived-deployment/get': answered(read),
  }),
});

export const atOnce = probe({
  id: 'probe.run-above-concurrency',
  title: 'What two runs of one deployment at the same time come to',
  silences: ['run-above-concurrency'],
  given: { deployed: theDeployment('active', { disposable: true }) },
  act: async ({ deployed }, io) => {
    const runs = await io.together({
      one: io.send(deployment.run(deployed, {})),
      other: io.send(deployment.run(deployed, {})),
    });
    return { runs };
  },
  observe: ({ runs }) => {
    const told = Object.values(runs).map((run) =>
      orRefusal(run, () => (fieldOf(run, 'status') === 'skipped' ? 'skipped' : 'made')),
    );
    return { 'run-above-concurrency': told.includes(undefined) ? undefined : told.sort().join(' and ') };
  },
});

export const selfHosted = probe({
  id: 'probe.run-queues-work',
  title: 'Whether the run of a deployment in a self-hosted environment queues a work item there',
  silences: ['run-queues-work'],
  given: { parts: ingredients(), queue: ownQueue() },
  act: async ({ parts: { agent }, queue: { environment_id } }, io) => {
    const made = await io.create('deployment', (name) =>
      deployment.create(deploymentBody(name, { agent, environment_id })),
    );
    const run = await io.send(deployment.run(addressOf(made), {}));
    const isIts = (item: Record<string, unknown>) => isObject(item.data) && item.data.id === fieldOf(run, 'session_id');
    const list = await untilThere(
      () => pageShowing(environment_id, io.send, isIts),
      (page) => records(page).some(isIts),
      io,
    );
    for (const { id } of records(list).filter(isIts))
      await io.send(work.stop({ environment_id, work_id: String(id) }, { force: true }));

    return { run, list };
  },
  observe: ({ run, list }) => ({
    'run-queues-work': orRefusal(run, () => {
      const session = fieldOf(run, 'session_id');
      if (typeof session !== 'string') return undefined;
      const item = records(list).some(({ data }) => isObject(data) && data.id === session);
      return item ? 'queues an item' : 'queues no item';
    }),
  }),
});
