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

/** What addresses a run below its deployment. */
export interface DeploymentRunAddress extends DeploymentAddress {
  run_id: string;
}

/** A value of a query parameter; one that the API must refuse is given as it would be written, `'abc'` or `-1`. */
type Value = string | number | boolean;

/** Query parameters by their documented names. */
type Query<Name extends string> = Readonly<Partial<Record<Name, Value>>>;

/** Where a page of a list begins: behind the page that gave the cursor, or (older copies of the pages) behind an id. */
export type ListPage = Query<'limit' | 'page' | 'after_id'>;

/** Which page of a list (conventions/pagination); several cursors at once are to be refused. */
export type PageParameters = ListPage & Query<'before_id'>;

/** Which deployments (deployments/list, Query parameters). */
export type DeploymentListParameters = PageParameters & Query<'status' | 'include_archived' | 'agent_id'>;

/** Which runs of a deployment (deployments/list-runs, Query parameters); `status` is in older copies only. */
export type RunListParameters = PageParameters & Query<'status' | 'triggered_after' | 'triggered_before'>;

/** Which runs of all (deployments/list-all-runs, Query parameters); copies differ over `status` and `created_at`. */
export type AllRunsListParameters = PageParameters &
  Query<'deployment_id' | 'status' | 'trigger_type' | 'has_error' | 'created_at[gt]' | 'created_at[gte]'>;

/** Whom a poll claims for, and how (environments/work/poll); `worker` is its Worker-ID, null for none. */
export type PollParameters = { worker: string | null } & Query<'block_ms' | 'reclaim_older_than_ms'>;

/** The body of a stop (environments/work/stop, Request body). */
export interface StopBody {
  force?: boolean;
}

const itemPath = ({ environment_id, work_id }: WorkAddress) =>
  `/environments/${encodeURIComponent(environment_id)}/work/${encodeURIComponent(work_id)}`;
const queuePath = (environmentId: string) => `/environments/${encodeURIComponent(environmentId)}/work`;
const workerHeader = (worker: string | null | undefined): Record<string, string> =>
  typeof worker === 'string' ? { 'worker-id': worker } : {};
const query = (parameters: Readonly<Record<string, Value | undefined>>) => {
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
  heartbeat: (item: WorkAddress, { expected, ttl }: { expected?: string; ttl?: Value } = {}) =>
    post(
      'work.heartbeat',
      `${itemPath(item)}/heartbeat${query({ expected_last_heartbeat: expected, desired_ttl_seconds: ttl })}`,
    ),
  /** Of the body's `metadata`, a string sets a key and null deletes it; without `metadata` nothing changes. */
  metadata: (item: WorkAddress, body: object | RawBody) => post('work.metadata', itemPath(item), body),
  /** Times in milliseconds; without `block_ms` the call does not wait. */
  poll: (environmentId: string, { worker, ...parameters }: PollParameters) =>
    get('work.poll', `${queuePath(environmentId)}/poll${query(parameters)}`, workerHeader(worker)),
  list: (environmentId: string, parameters: PageParameters = {}) =>
    get('work.list', `${queuePath(environmentId)}${query(parameters)}`),
  stats: (environmentId: string) => get('work.stats', `${queuePath(environmentId)}/stats`),
};

const deploymentPath = ({ deployment_id }: DeploymentAddress) => `/deployments/${encodeURIComponent(deployment_id)}`;
/** The deployment pages send a Content-Type with their empty bodies. */
const declared = { 'content-type': 'application/json' };

/** Requests of deployments (deployments/*). */
export const deployment = {
  create: (body: object | RawBody) => post('deployment.create', '/deployments', body),
  list: (parameters: DeploymentListParameters = {}) => get('deployment.list', `/deployments${query(parameters)}`),
  get: (target: DeploymentAddress) => get('deployment.get', deploymentPath(target)),
  /** A merge patch: what the body leaves out stays as it is. */
  update: (target: DeploymentAddress, body: object | RawBody) =>
    post('deployment.update', deploymentPath(target), body),
  pause: (target: DeploymentAddress) =>
    post('deployment.pause', `${deploymentPath(target)}/pause`, undefined, declared),
  unpause: (target: DeploymentAddress) =>
    post('deployment.unpause', `${deploymentPath(target)}/unpause`, undefined, declared),
  archive: (target: DeploymentAddress) =>
    post('deployment.archive', `${deploymentPath(target)}/archive`, undefined, declared),
  /** Without a body unless one is given; the documented one is an empty object. */
  run: (target: DeploymentAddress, body?: object | RawBody) =>
    post('deployment.run', `${deploymentPath(target)}/run`, body, declared),
};

/** Requests of deployment runs (deployments/*-run*), below their deployment and across all of them. */
export const deploymentRun = {
  list: (target: DeploymentAddress, parameters: RunListParameters = {}) =>
    get('deployment-run.list', `${deploymentPath(target)}/runs${query(parameters)}`),
  get: (run: DeploymentRunAddress) =>
    get('deployment-run.get', `${deploymentPath(run)}/runs/${encodeURIComponent(run.run_id)}`),
  listAll: (parameters: AllRunsListParameters = {}) =>
    get('deployment-run.list-all', `/deployment_runs${query(parameters)}`),
  getGlobal: (runId: string) => get('deployment-run.get-global', `/deployment_runs/${encodeURIComponent(runId)}`),
};

/** Requests of the resources that arrangement needs (environments/*, agents/*, sessions/*, models/*). */
export const provision = {
  listEnvironments: (page: ListPage) => get('environment.list', `/environments${query(page)}`),
  listAgents: (page: ListPage) => get('agent.list', `/agents${query(page)}`),
  listSessions: (page: ListPage) => get('session.list', `/sessions${query(page)}`),
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
