import type { WorkState } from '../../spec/contract.ts';

/** What a configuration gives a run to arrange from, besides a hook and the calls that create things. */
export interface Supplies {
  /** An agent to use instead of creating one; never archived. */
  agent: string | null;
  /** The model of the agent that is created; null: the first that the target lists as enabled. */
  model: string | null;
  /** Environments to use instead of creating any; never archived. */
  environments: {
    /** Used one scenario at a time; where there are two or more, nothing is ever queued in the last. */
    self_hosted: readonly string[];
    cloud: string | null;
  };
  /** Work items made by hand. */
  workItems: readonly SuppliedWorkItem[];
  /** Deployments made by hand. */
  deployments: readonly SuppliedDeployment[];
}

/** A work item made by hand, in the state that it is said to be in. */
export interface SuppliedWorkItem {
  environment_id: string;
  work_id: string;
  state: WorkState;
  /** The Worker-ID under which a poll delivered it; null for none. */
  worker_id: string | null;
  /** Of a queued item: whether a poll has delivered it. */
  delivered: boolean;
}

/** A deployment made by hand, with the status that it is said to have. */
export interface SuppliedDeployment {
  deployment_id: string;
  status: 'active' | 'paused';
}

/** A configuration that supplies nothing. */
export const noSupplies: Supplies = {
  agent: null,
  model: null,
  environments: { self_hosted: [], cloud: null },
  workItems: [],
  deployments: [],
};
