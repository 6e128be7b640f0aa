import {
  noSupplies,
  type SuppliedDeployment,
  type SuppliedWorkItem,
  type Supplies,
} from '../harness/arrange/supplies.ts';
import type { WorkState } from '../spec/contract.ts';

/** Where a reference target takes orders. */
interface Hook {
  hookUrl?: string;
  hookToken?: string;
}

/**
 * Has a reference target make what a run of reads alone needs to find, as somebody would by hand: an item in each state,
 * two in one environment, a deployment of each status, and environments in which there is nothing.
 */
export async function supplyEmbedded({ hookUrl, hookToken }: Hook): Promise<Supplies> {
  const order = async (resource: string, body: object) => {
    const answer = await fetch(`${hookUrl}/${resource}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hookToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { environment_id: string; work_id: string; deployment_id: string };
  };
  const item = async (state: WorkState, home?: string): Promise<SuppliedWorkItem> => {
    const made = await order('work-items', { state, worker_id: 'worker', ...(home ? { environment_id: home } : {}) });
    const { environment_id, work_id } = made;
    return { environment_id, work_id, state, worker_id: 'worker', delivered: true };
  };
  const deployed = async (status: SuppliedDeployment['status']): Promise<SuppliedDeployment> => ({
    deployment_id: (await order('deployments', { status })).deployment_id,
    status,
  });
  const queued = await item('queued');
  const workItems = [queued, await item('queued', queued.environment_id)];
  for (const state of ['starting', 'active', 'stopping', 'stopped'] as const) workItems.push(await item(state));
  const idle = await order('environments', { type: 'self_hosted' });
  const cloud = await order('environments', { type: 'cloud' });
  return {
    ...noSupplies,
    environments: { self_hosted: [idle.environment_id], cloud: cloud.environment_id },
    workItems,
    deployments: [await deployed('active'), await deployed('paused')],
  };
}
