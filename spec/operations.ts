import { get, post, type RawBody } from './request.ts';

/** What addresses a work item; `worker` is the Worker-ID that polled it, null for none. */
export interface WorkAddress {
  environment_id: string;
  work_id: string;
  worker?: string | null;
}

/** What addresses a deployment. */
export interface DeploymentAddress {
  deployment_id: string;
}

/** The body of a stop (environments/work/stop, Request body). */
export interface StopBody {
  force?: boolean;
}

const itemPath = ({ environment_id, work_id }: WorkAddress) =>
  `/environments/${encodeURIComponent(environment_id)}/work/${encodeURIComponent(work_id)}`;
const queuePath = (environmentId: string) => `/environments/${encodeURIComponent(environmentId)}/work`;
/** Where a page of a list begins: behind the page that gave the cursor, or (older copies of the pages) behind an id. */
export interface ListPage {
  limit?: number;
  page?: string;
  after_id?: string;
}

const workerHeader = (worker: string | null | undefined): Record<string, string> =>
  typeof worker === 'string' ? { 'worker-id': worker } : {};
const query = (parameters: Record<string, string | number | undefined>) => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? '' : `?${given}`;
};

/** Requests of the work queue (environments/work/*). */
export const work = {
  get: (item: WorkAddress) => get('work.get', itemPath(item)),
  /** As the worker that polled the item, unless another is named; null for no Worker-ID. */
  ack: (item: WorkAddress, { worker = item.worker }: { worker?: string | null | undefined } = {}) =>
    post('work.ack', `${itemPath(item)}/ack`, undefined, workerHeader(worker)),
  /** Without a body unless one is given. */
  stop: (item: WorkAddress, body?: StopBody | RawBody) => post('work.stop', `${itemPath(item)}/stop`, body),
  /** `expected` is NO_HEARTBEAT or a reported time; omitted: unconditional. `ttl` in seconds. */
  heartbeat: (item: WorkAddress, { expected, ttl }: { expected?: string; ttl?: number } = {}) =>
    post(
      'work.heartbeat',
      `${itemPath(item)}/heartbeat${query({ expected_last_heartbeat: expected, desired_ttl_seconds: ttl })}`,
    ),
  poll: (environmentId: string, { worker }: { worker: string | null }) =>
    get('work.poll', `${queuePath(environmentId)}/poll`, workerHeader(worker)),
  list: (environmentId: string, { limit, page }: { limit?: number; page?: string } = {}) =>
    get('work.list', `${queuePath(environmentId)}${query({ limit, page })}`),
};

const deploymentPath = ({ deployment_id }: DeploymentAddress) => `/deployments/${encodeURIComponent(deployment_id)}`;
/** The deployment pages send a Content-Type with their empty bodies. */
const declared = { 'content-type': 'application/json' };

/** Requests of deployments (deployments/*). */
export const deployment = {
  list: ({ limit, page, after_id }: ListPage) =>
    get('deployment.list', `/deployments${query({ limit, page, after_id })}`),
  create: (body: object) => post('deployment.create', '/deployments', body),
  get: (target: DeploymentAddress) => get('deployment.get', deploymentPath(target)),
  pause: (target: DeploymentAddress) =>
    post('deployment.pause', `${deploymentPath(target)}/pause`, undefined, declared),
  unpause: (target: DeploymentAddress) =>
    post('deployment.unpause', `${deploymentPath(target)}/unpause`, undefined, declared),
  archive: (target: DeploymentAddress) =>
    post('deployment.archive', `${deploymentPath(target)}/archive`, undefined, declared),
};

/** Requests of the resources that arrangement needs (environments/*, agents/*, sessions/*, models/*). */
export const provision = {
  listEnvironments: ({ limit, page, after_id }: ListPage) =>
    get('environment.list', `/environments${query({ limit, page, after_id })}`),
  listAgents: ({ limit, page, after_id }: ListPage) => get('agent.list', `/agents${query({ limit, page, after_id })}`),
  listSessions: ({ limit, page, after_id }: ListPage) =>
    get('session.list', `/sessions${query({ limit, page, after_id })}`),
  models: () => get('model.list', '/models'),
  createEnvironment: (body: object) => post('environment.create', '/environments', body),
  archiveEnvironment: (id: string) => post('environment.archive', `/environments/${encodeURIComponent(id)}/archive`),
  createAgent: (body: object) => post('agent.create', '/agents', body),
  archiveAgent: (id: string) => post('agent.archive', `/agents/${encodeURIComponent(id)}/archive`),
  createSession: (body: object) => post('session.create', '/sessions', body),
  archiveSession: (id: string) => post('session.archive', `/sessions/${encodeURIComponent(id)}/archive`),
  sendEvents: (sessionId: string, body: object) =>
    post('event.send', `/sessions/${encodeURIComponent(sessionId)}/events`, body),
};
