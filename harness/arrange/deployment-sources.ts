import { control } from '../../spec/control.ts';
import { deployment as calls } from '../../spec/operations.ts';
import { answerOf, fieldOf, isObject } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { type HandMadeDeployment, noteStatus, statusIn } from './hand-made-deployment.ts';
import { hookFailed } from './hook.ts';
import type { Offer } from './search.ts';

/** A deployment as a source hands it over. */
export interface SuppliedDeployment {
  deployment_id: string;
  /** What the hook said of it, where the hook made it and said something. */
  known: Record<string, unknown> | null;
}

/** A deployment that a source would hand over, in a status. */
export interface DeploymentOffer extends Offer<SuppliedDeployment> {
  start: 'active' | 'paused';
}

/** What a deployment is to be like. */
export interface DeploymentWish {
  /** Whether it has a schedule. */
  scheduled?: boolean;
  /** Whether it is run, which makes sessions, and may queue work items in its environment. */
  run?: boolean;
  /** Whether it is of the run's own making, since the act archives it: what was made by hand is used and never archived. */
  disposable?: boolean;
}

/** A schedule that fires once in four years, so that no run of it happens during a test. */
const rare = { type: 'cron', expression: '0 0 29 2 *', timezone: 'Asia/Shanghai' };

/**
 * Everything that hands over deployments at the moment, what was made by hand first, then the hook, then the API. One that
 * is to be run comes from the API if it can: of others nobody knows what their runs do, or where.
 */
export function deploymentOffers(arranger: Arranger, wish: DeploymentWish): DeploymentOffer[] {
  const { scheduled = false, run = false, disposable = false } = wish;
  if (run && arranger.shared.makes.runs) return byApi(arranger, scheduled, () => environmentForRuns(arranger));
  return [
    ...(disposable ? [] : byHand(arranger, scheduled)),
    ...byHook(arranger),
    ...(run || !arranger.shared.makes.deployments ? [] : byApi(arranger, scheduled, arranger.shared.cloudEnvironment)),
  ];
}

const environmentForRuns = ({ shared, lease }: Arranger) => shared.environmentForRuns(lease);

/** Of a deployment that nothing can read, whether it has a schedule is its maker's affair. */
function byHand(arranger: Arranger, scheduled: boolean): DeploymentOffer[] {
  return arranger.byHand.deployments
    .free()
    .filter((deployment) => !scheduled || deployment.scheduled !== false)
    .map((deployment) => ({
      key: `${deployment.deployment_id} ${deployment.status}`,
      cost: 0,
      from: `${deployment.status} by hand`,
      start: deployment.status,
      supply: () => takeByHand(arranger, deployment, scheduled),
    }));
}

/** Takes a hand-made one after a look at it; undefined where it is not what it was thought to be, which is noted. */
async function takeByHand(
  arranger: Arranger,
  deployment: HandMadeDeployment,
  scheduled: boolean,
): Promise<SuppliedDeployment | undefined> {
  const { deployments } = arranger.byHand;
  deployments.take(deployment);
  const { deployment_id, said } = deployment;
  if (arranger.offers('deployment.get')) {
    const before = deployment.status;
    const read = await arranger.send(calls.get(deployment));
    const status = statusIn(read);
    if (status === undefined) {
      // It stays on offer, so that whoever would use it says what is wrong with it.
      deployments.giveBack(deployment);
      const unanswered = trouble(read);
      if (unanswered) throw new Obstacle(unanswered);
      const { method, path } = read.request;
      throw Obstacle.of(
        'precondition',
        `${method} ${path} was answered ${answerOf(read)?.status} without a status, so the deployment ${deployment_id}, said to be ${said}, could not be used`,
        'Correct or remove the deployment under arrange.deployments: its id, the account that it belongs to.',
        [read],
      );
    }
    noteStatus(deployment, read, status);
    // An archived one serves nobody, and stays taken.
    if (status === 'archived') return undefined;
    if (status !== before || (scheduled && deployment.scheduled === false)) {
      deployments.giveBack(deployment);
      return undefined;
    }
  }
  return { deployment_id, known: null };
}

function byHook(arranger: Arranger): DeploymentOffer[] {
  if (!arranger.offers('control.deployments')) return [];
  const { unmade } = arranger.shared.learnt;
  return (['active', 'paused'] as const)
    .map((start) => ({ start, key: `hook deployment ${start}` }))
    .filter(({ key }) => !unmade.has(key))
    .map(({ start, key }) => ({
      key,
      cost: 1,
      from: `${start} by the hook`,
      start,
      supply: async () => {
        const made = await arranger.send(control.deployment(start));
        if (answerOf(made)?.status === 501) {
          unmade.add(key);
          return undefined;
        }
        const id = fieldOf(made, 'deployment_id');
        if (answerOf(made)?.status !== 201 || typeof id !== 'string') {
          throw hookFailed(made, `the hook made no deployment that is ${start}`, ['deployment_id']);
        }
        const known = fieldOf(made, 'deployment');
        return { deployment_id: id, known: isObject(known) ? known : null };
      },
    }));
}

function byApi(arranger: Arranger, scheduled: boolean, environment: () => Promise<string>): DeploymentOffer[] {
  return [
    {
      key: 'create',
      cost: 2,
      from: 'create',
      start: 'active',
      supply: async () => {
        const agent = await arranger.shared.agent();
        const environment_id = await environment();
        const made = await arranger.create('deployment', (name) => ({
          ...deploymentBody(arranger, { agent, environment_id }),
          name,
          metadata: arranger.texts.metadata(name),
          ...(scheduled ? { schedule: rare } : {}),
        }));
        return { deployment_id: made.id, known: null };
      },
    },
  ];
}

/** What a deployment is created of, but for its name; without a schedule. */
export function deploymentBody(
  { texts }: Pick<Arranger, 'texts'>,
  { agent, environment_id }: { agent: string; environment_id: string },
): object {
  return {
    description: texts.description,
    agent,
    environment_id,
    initial_events: [{ type: 'user.message', content: [{ type: 'text', text: texts.event }] }],
  };
}
