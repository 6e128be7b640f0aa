import { lifecycles } from '../../spec/contract.ts';
import { control } from '../../spec/control.ts';
import { deployment as calls } from '../../spec/operations.ts';
import { answerOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import type { Precondition } from './precondition.ts';
import { route } from './route.ts';
import { noSource } from './shared.ts';

/** A deployment that was brought to a status. */
export interface ArrangedDeployment {
  deployment_id: string;
  /** Its reading right before the act; null where the profile has no such read. */
  before: Exchange<'deployment.get'> | null;
  /** What the hook said of it, where the hook made it and said something. */
  known: Record<string, unknown> | null;
  route: readonly Exchange<'deployment.pause' | 'deployment.unpause'>[];
}

/** A schedule that fires once in four years, so that no run of it happens during a test. */
const rare = { type: 'cron', expression: '0 0 29 2 *', timezone: 'Asia/Shanghai' };

/** A deployment, without a schedule unless one is asked for, by the documented calls alone. */
export function deployment(
  status: 'active' | 'paused',
  { scheduled = false }: { scheduled?: boolean } = {},
): Precondition<ArrangedDeployment> {
  return {
    describe: `a deployment that is ${status}${scheduled ? ' and has a schedule' : ''}`,
    arrange: async (arranger) => {
      const handed = arranger.offers('control.deployments') ? await fromHook(arranger, status) : undefined;
      const made = handed ?? (await created(arranger, status, scheduled));
      if (!arranger.offers('deployment.get')) return { ...made, before: null };
      const before = await arranger.send(calls.get(made));
      accepted(before, 'the deployment could not be read before the act');
      if (fieldOf(before, 'status') !== status) {
        throw Obstacle.of(
          'precondition',
          `the deployment should be ${status}, but is ${JSON.stringify(fieldOf(before, 'status'))} when read right before the act`,
          'See the failed requirements of the call that should have brought it there.',
          [before, ...made.route],
        );
      }
      return { ...made, before };
    },
  };
}

type Made = Omit<ArrangedDeployment, 'before'>;

/** A deployment of the hook's making; undefined where it makes none with this status (501). */
async function fromHook(arranger: Arranger, status: 'active' | 'paused'): Promise<Made | undefined> {
  const made = await arranger.send(control.deployment(status));
  const answer = answerOf(made)?.status;
  if (answer === 501) return undefined;
  const unanswered = trouble(made);
  if (unanswered) throw new Obstacle(unanswered);
  const id = fieldOf(made, 'deployment_id');
  if (answer !== 201 || typeof id !== 'string')
    throw notAccepted(made, `the hook made no deployment that is ${status}`);
  arranger.note(`deployment: ${status} by the hook`);
  const known = fieldOf(made, 'deployment');
  return { deployment_id: id, known: isObject(known) ? known : null, route: [] };
}

/** A deployment of the public API, and the documented calls that bring it to its status. */
async function created(arranger: Arranger, status: 'active' | 'paused', scheduled: boolean): Promise<Made> {
  if (!arranger.offers('deployment.create')) throw noSource(`a deployment that is ${status}`);
  const agent = await arranger.shared.agent();
  const environment_id = await arranger.shared.cloudEnvironment();
  const made = await arranger.create('deployment', (name) => ({
    name,
    description: arranger.texts.description,
    agent,
    environment_id,
    initial_events: [{ type: 'user.message', content: [{ type: 'text', text: arranger.texts.event }] }],
    metadata: arranger.texts.metadata(name),
    ...(scheduled ? { schedule: rare } : {}),
  }));
  const target = { deployment_id: made.id };
  const steps: Made['route'][number][] = [];
  const way = route(lifecycles.deployment, { from: 'active', to: status }) ?? [];
  for (const { call } of way) {
    const exchange = await arranger.send(call === 'pause' ? calls.pause(target) : calls.unpause(target));
    accepted(exchange, `the deployment could not be made ${status}`);
    steps.push(exchange);
  }
  arranger.note(`deployment: ${['create', ...way.map((edge) => edge.call)].join(', ')}`);
  return { ...target, known: null, route: steps };
}

function accepted(exchange: Exchange, consequence: string): void {
  const unanswered = trouble(exchange);
  if (unanswered) throw new Obstacle(unanswered);
  if (!isAccepted(exchange)) throw notAccepted(exchange, consequence);
}
