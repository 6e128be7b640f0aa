import { deployment as calls } from '../../spec/operations.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import { notAccepted } from './create.ts';
import { type ArrangedDeployment, deployment, unreadDeployment } from './deployment.ts';
import type { Precondition } from './precondition.ts';

/** A deployment, and the accepted call that ran it. */
export interface DeploymentWithRun extends ArrangedDeployment {
  run: Exchange<'deployment.run'>;
  run_id: string;
}

/**
 * An active deployment that was run once; clean-up finds what the run has made.
 * @param options whether it is read before it is run
 */
export function deploymentWithRun({ read }: { read: boolean }): Precondition<DeploymentWithRun> {
  const active = (read ? deployment : unreadDeployment)('active', { run: true });
  return {
    ...active,
    describe: `${active.describe}, and was`,
    arrange: async (arranger) => {
      const deployed = await active.arrange(arranger);
      const run = await arranger.send(calls.run(deployed));
      const unanswered = trouble(run);
      if (unanswered) throw new Obstacle(unanswered);
      const id = fieldOf(run, 'id');
      if (answerOf(run)?.status === 200 && typeof id === 'string' && id !== '') return { ...deployed, run, run_id: id };
      throw notAccepted(run, 'there is no run to look at', answerOf(run)?.status === 200 ? 'without an id' : '');
    },
  };
}
