import { deployment } from '../../spec/operations.ts';
import { fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import { unreadDeployment } from './deployment.ts';
import { deploymentBody } from './deployment-sources.ts';
import type { Precondition } from './precondition.ts';
import { itemsTogether } from './work-item.ts';

/** Records of a scenario's own in a list, and where that list is. */
export interface Listed {
  /** What the list is asked with: parts of its path, or filters. */
  place: Readonly<Record<string, string>>;
  /** In the order of their creation. */
  ids: readonly string[];
  /** Whether nobody else puts anything into the list at this place, or takes anything out. */
  alone: boolean;
  /** What a further record is created of, but for its name; where a create makes one. */
  another?: object;
}

/** Work items of one environment, which all wait; whether they were delivered does not matter to a list. */
export function itemsListed(count: 2 | 3): Precondition<Listed> {
  const waiting = { state: 'queued', undelivered: 'or delivered' } as const;
  const items = itemsTogether(count === 2 ? [waiting, waiting] : [waiting, waiting, waiting]);
  return {
    ...items,
    describe: `a list of work with ${count} items that wait`,
    arrange: async (arranger) => {
      const [first, ...others] = await items.arrange(arranger);
      const ids = [first, ...others].map(({ work_id }) => work_id);
      const byHand = arranger.byHand.items.all.some(({ work_id }) => ids.includes(work_id));
      const { environment_id } = first;
      return { place: { environment_id }, ids, alone: !byHand && arranger.leased()?.ours !== false };
    },
  };
}

/** Deployments of a new agent, active and without a schedule: a list by `agent_id` shows them and nobody else's. */
export function deploymentsListed(count: number): Precondition<Listed> {
  return {
    describe: count === 0 ? 'an agent without deployments' : `an agent with ${count} deployments`,
    arrange: async (arranger) => {
      const { shared } = arranger;
      const model = await shared.model();
      // Also where the configuration names an agent: others deploy that one.
      const agent = (await arranger.create('agent', (name) => ({ name, model }))).id;
      const body = deploymentBody(arranger, { agent, environment_id: await shared.cloudEnvironment() });
      const ids: string[] = [];
      while (ids.length < count) ids.push(await deployed(arranger, body));
      return { place: { agent_id: agent }, ids, alone: true, another: body };
    },
  };
}

/** A deployment of this body; gives its id. @throws Obstacle */
export async function deployed(arranger: Arranger, body: object): Promise<string> {
  return (await arranger.create('deployment', (name) => ({ ...body, name }))).id;
}

/** Runs of a deployment, made one after the other; none of one that was never run. */
export function runsListed(count: number): Precondition<Listed> {
  const deployed = unreadDeployment('active', count === 0 ? { disposable: true } : { run: true });
  return {
    ...deployed,
    describe: count === 0 ? 'a deployment that was never run' : `a deployment with ${count} runs`,
    arrange: async (arranger) => {
      const { deployment_id } = await deployed.arrange(arranger);
      const byHand = arranger.byHand.deployments.all.some((one) => one.deployment_id === deployment_id);
      const ids: string[] = [];
      while (ids.length < count) ids.push(await run(arranger, deployment_id));
      return { place: { deployment_id }, ids, alone: !byHand };
    },
  };
}

/** Runs a deployment once; gives the run's id. @throws Obstacle */
export async function run({ send }: Arranger, deployment_id: string): Promise<string> {
  const exchange = await send(deployment.run({ deployment_id }));
  const unanswered = trouble(exchange);
  if (unanswered) throw new Obstacle(unanswered);
  const id = fieldOf(exchange, 'id');
  if (isAccepted(exchange) && typeof id === 'string' && id !== '') return id;
  throw notAccepted(exchange, 'the deployment has no run', isAccepted(exchange) ? 'without an id' : '');
}
