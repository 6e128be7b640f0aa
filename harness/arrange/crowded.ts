import { deployment, deploymentRun } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import type { Arranger } from './arranger.ts';
import { unreadDeployment } from './deployment.ts';
import { deploymentBody } from './deployment-sources.ts';
import { deployed, type Listed, run } from './listed.ts';
import type { Precondition } from './precondition.ts';

/** The most records that a page has without a limit (conventions/pagination). */
const page = 20;

/** How many records a list lacks to have more than a page without a limit. */
async function missing({ send }: Arranger, list: Request): Promise<number> {
  const first = await send(list);
  const shown = fieldOf(first, 'data');
  if (fieldOf(first, 'has_more') === true) return 0;
  return Math.max(0, page + 1 - (Array.isArray(shown) ? shown.length : 0));
}

/** More deployments than a page holds without a limit; those of earlier scenarios serve, too, archived as they are. */
export function manyDeployments(): Precondition<Pick<Listed, 'place'>> {
  const place = { include_archived: 'true' };
  return {
    describe: `an account that has had more than ${page} deployments`,
    arrange: async (arranger) => {
      const lacking = await missing(arranger, deployment.list({ ...place, limit: 100 }));
      if (lacking === 0) return { place };
      const environment_id = await arranger.shared.cloudEnvironment();
      const body = deploymentBody(arranger, { agent: await arranger.shared.agent(), environment_id });
      for (let made = 0; made < lacking; made++) await deployed(arranger, body);
      return { place };
    },
  };
}

/**
 * As many runs, of whatever deployments. They stay with the account for ever, so that a later run of the suite makes
 * none; where the target takes no more of them at once, those that it has taken have to do.
 */
export function manyRuns(): Precondition<Pick<Listed, 'place'>> {
  const one = unreadDeployment('active', { run: true });
  return {
    ...one,
    describe: `an account with more than ${page} runs`,
    arrange: async (arranger) => {
      const lacking = await missing(arranger, deploymentRun.listAll({ limit: 100 }));
      if (lacking === 0) return { place: {} };
      const { deployment_id } = await one.arrange(arranger);
      for (let made = 0; made < lacking; made++) {
        const enough = await run(arranger, deployment_id).catch((error: unknown) => {
          if (error instanceof Obstacle && made > 0) return undefined;
          throw error;
        });
        if (enough === undefined) break;
      }
      return { place: {} };
    },
  };
}
