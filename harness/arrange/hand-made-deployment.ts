import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import type { SuppliedDeployment } from './supplies.ts';

type Status = SuppliedDeployment['status'];

/** A deployment made by hand, and what the run knows of it. */
export interface HandMadeDeployment {
  readonly deployment_id: string;
  /** The status that the configuration says. */
  readonly said: Status;
  /** Its status: as said, and from the first reading on as it was last read. */
  status: Status;
  /** What the first reading shows, once there is one. */
  found?: Status | 'archived';
  /** Whether it has a schedule, once that has been seen. */
  scheduled?: boolean;
}

/** The deployment of a configuration, of which nothing else is known yet. */
export function handMadeDeployment({ deployment_id, status }: SuppliedDeployment): HandMadeDeployment {
  return { deployment_id, said: status, status };
}

/** What a reading shows of a deployment; undefined where it shows no status that is documented. */
export function statusIn(read: Exchange): Status | 'archived' | undefined {
  if (answerOf(read)?.status !== 200) return undefined;
  if (typeof fieldOf(read, 'archived_at') === 'string') return 'archived';
  const status = fieldOf(read, 'status');
  return status === 'active' || status === 'paused' ? status : undefined;
}

/** Notes what a reading shows. */
export function noteStatus(deployment: HandMadeDeployment, read: Exchange, status: Status | 'archived'): void {
  deployment.found ??= status;
  if (status !== 'archived') deployment.status = status;
  const schedule = fieldOf(read, 'schedule');
  deployment.scheduled = typeof schedule === 'object' && schedule !== null;
}

/** What is to be said of deployments that do not have the status that the configuration says; empty where all have. */
export function misstated(deployments: readonly HandMadeDeployment[]): string {
  return deployments
    .filter(({ said, found }) => found !== undefined && found !== said)
    .map(
      ({ deployment_id, said, found }) => `; the deployment ${deployment_id} was said to be ${said}, but is ${found}`,
    )
    .join('');
}
