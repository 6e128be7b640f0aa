import { lifecycles } from '../../spec/contract.ts';
import { deployment as calls } from '../../spec/operations.ts';
import { type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { notAccepted } from './create.ts';
import type { Precondition } from './precondition.ts';
import { route } from './route.ts';

/** A deployment that was brought to a status and read right before the act. */
export interface ReadDeployment {
  deployment_id: string;
  before: Exchange<'deployment.get'>;
  route: readonly Exchange<'deployment.pause' | 'deployment.unpause'>[];
}

/** A schedule that fires once in four years, so that no run of it happens during a test. */
const rare = { type: 'cron', expression: '0 0 29 2 *', timezone: 'Asia/Shanghai' };

/** A deployment, without a schedule unless one is asked for, by the documented calls alone. */
export function deployment(
  status: 'active' | 'paused',
  { scheduled = false }: { scheduled?: boolean } = {},
): Precondition<ReadDeployment> {
  return {
    describe: `a deployment that is ${status}${scheduled ? ' and has a schedule' : ''}`,
    arrange: async (arranger) => {
      const agent = await arranger.shared.agent();
      const environment_id = await arranger.shared.cloudEnvironment();
      const created = await arranger.create('deployment', (name) => ({
        name,
        description: 'Made by a conformance run',
        agent,
        environment_id,
        initial_events: [{ type: 'user.message', content: [{ type: 'text', text: 'No answer is needed.' }] }],
        metadata: { made_by: 'cloud-agents-conformance' },
        ...(scheduled ? { schedule: rare } : {}),
      }));
      const target = { deployment_id: created.id };
      const steps: ReadDeployment['route'][number][] = [];
      const way = route(lifecycles.deployment, { state: status }) ?? [];
      for (const { call } of way) {
        const exchange = await arranger.send(call === 'pause' ? calls.pause(target) : calls.unpause(target));
        accepted(exchange, `the deployment could not be made ${status}`);
        steps.push(exchange);
      }
      const before = await arranger.send(calls.get(target));
      accepted(before, 'the deployment could not be read before the act');
      if (fieldOf(before, 'status') !== status) {
        throw Obstacle.of(
          'precondition',
          `the deployment should be ${status}, but is ${JSON.stringify(fieldOf(before, 'status'))} when read right before the act`,
          'See the failed requirements of the call that should have brought it there.',
          [before, ...steps],
        );
      }
      arranger.note(`deployment: ${['create', ...way.map((edge) => edge.call)].join(', ')}`);
      return { ...target, before, route: steps };
    },
  };
}

function accepted(exchange: Exchange, consequence: string): void {
  const unanswered = trouble(exchange);
  if (unanswered) throw new Obstacle(unanswered);
  if (!isAccepted(exchange)) throw notAccepted(exchange, consequence);
}
