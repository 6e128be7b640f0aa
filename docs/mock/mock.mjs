/*
 * A mock of four operations of the Cloud Agents API (get, acknowledge and stop a work item, pause a deployment) with the
 * test-control hook beside them, as the guide certify-a-mock.md builds it. Node's own modules only.
 *
 * Usage: node mock.mjs [PORT]. Tokens are those of QODER_PAT and QODER_FOREIGN_PAT.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const accounts = new Map([
  [process.env.QODER_PAT ?? 'pt-first-account', 'first'],
  [process.env.QODER_FOREIGN_PAT ?? 'pt-second-account', 'second'],
]);
const environments = new Map();
const items = new Map();
const deployments = new Map();

const id = (prefix) => prefix + randomUUID().replaceAll('-', '');
const now = () => new Date().toISOString();

// Errors

class ApiError extends Error {
  constructor(status, type, message) {
    super(message);
    this.status = status;
    this.type = type;
  }
}
const invalid = (message) => new ApiError(400, 'invalid_request_error', message);
const missing = (what) => new ApiError(404, 'not_found_error', `There is no such ${what}.`);

// The four operations

/** The item that a path names, if it is the caller's. */
function itemOf({ account, params: [environmentId, workId] }) {
  const environment = environments.get(environmentId);
  if (environment?.account !== account) throw missing('environment');
  if (environment.type !== 'self_hosted') throw invalid('The environment is not self_hosted.');
  const item = items.get(workId);
  if (item?.shown.environment_id !== environmentId) throw missing('work item');
  return item;
}

function acknowledge(call) {
  const item = itemOf(call);
  const { shown } = item;
  if (item.worker !== undefined && item.worker !== call.headers['worker-id']) {
    throw new ApiError(409, 'invalid_request_error', 'Another worker has claimed the work item.');
  }
  if (shown.state === 'stopping' || shown.state === 'stopped') {
    throw new ApiError(409, 'invalid_request_error', `The work item is ${shown.state}.`);
  }
  if (shown.state === 'queued') Object.assign(shown, { state: 'starting', acknowledged_at: now() });
  return shown;
}

function stop(call) {
  const { shown } = itemOf(call);
  const force = call.body?.force === true;
  if (shown.state === 'stopped') return shown;
  if (!force && (shown.state === 'starting' || shown.state === 'active')) {
    return Object.assign(shown, { state: 'stopping', stop_requested_at: now() });
  }
  return Object.assign(shown, { state: 'stopped', stopped_at: now() });
}

function pause({ account, params: [deploymentId] }) {
  const deployment = deployments.get(deploymentId);
  if (deployment?.account !== account) throw missing('deployment');
  if (deployment.shown.status === 'paused') {
    throw new ApiError(409, 'conflict_error', 'The deployment is paused already.');
  }
  return Object.assign(deployment.shown, { status: 'paused', paused_reason: { type: 'manual' }, updated_at: now() });
}

const item = '/api/v1/cloud/environments/([^/]+)/work/([^/]+)';
const api = [
  ['GET', item, (call) => itemOf(call).shown],
  ['POST', `${item}/ack`, acknowledge],
  ['POST', `${item}/stop`, stop],
  ['POST', '/api/v1/cloud/deployments/([^/]+)/pause', pause],
];

// The hook

function makeEnvironment(account, type) {
  const environmentId = id('env_');
  environments.set(environmentId, { account, type });
  return environmentId;
}

/** Which times an item has that was brought to a state, in the order in which they are set. */
const timesOf = {
  queued: [],
  starting: ['acknowledged_at'],
  active: ['acknowledged_at', 'started_at', 'latest_heartbeat_at'],
};

function makeWorkItem({ account, body }) {
  const { state, environment_id, worker_id, metadata = { made_by: 'hook' } } = body;
  if (!(state in timesOf)) throw new ApiError(501, 'not_supported', `Items that are ${state} are not made here.`);
  const environmentId = environment_id ?? makeEnvironment(account, 'self_hosted');
  const workId = id('work_');
  const made = now();
  const shown = {
    id: workId,
    type: 'work',
    environment_id: environmentId,
    data: { type: 'session', id: id('sess_') },
    state,
    created_at: made,
    acknowledged_at: null,
    started_at: null,
    latest_heartbeat_at: null,
    stop_requested_at: null,
    stopped_at: null,
    metadata,
  };
  for (const field of timesOf[state]) shown[field] = made;
  items.set(workId, { worker: worker_id, shown });
  return {
    environment_id: environmentId,
    work_id: workId,
    worker_id: worker_id ?? null,
    last_heartbeat: shown.latest_heartbeat_at,
  };
}

function makeDeployment({ account, body }) {
  if (body.status !== 'active' || body.archived) throw new ApiError(501, 'not_supported', 'Only active ones.');
  const made = now();
  const shown = {
    id: id('dep_'),
    type: 'deployment',
    name: 'nightly report',
    description: 'Made by the hook',
    agent: { id: id('agent_'), type: 'agent', version: 1 },
    environment_id: makeEnvironment(account, 'cloud'),
    environment_variables: '',
    initial_events: [{ type: 'user.message', content: [{ type: 'text', text: 'Write the report.' }] }],
    resources: [],
    vault_ids: [],
    metadata: { team: 'reports' },
    schedule: null,
    status: 'active',
    paused_reason: null,
    archived_at: null,
    created_at: made,
    updated_at: made,
  };
  deployments.set(shown.id, { account, shown });
  return { deployment_id: shown.id, deployment: shown };
}

const hook = [
  ['POST', '/control/environments', ({ account, body }) => ({ environment_id: makeEnvironment(account, body.type) })],
  ['POST', '/control/work-items', makeWorkItem],
  ['POST', '/control/deployments', makeDeployment],
];

// HTTP

function parsed(text) {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The body is not JSON.');
  }
}

function answer({ method, url, headers }, text) {
  const account = accounts.get(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]);
  if (!account) throw new ApiError(401, 'authentication_error', 'There is no valid token.');
  const { pathname } = new URL(url, 'http://mock');
  for (const [routes, status] of [
    [api, 200],
    [hook, 201],
  ]) {
    for (const [routeMethod, path, handle] of routes) {
      const match = method === routeMethod && new RegExp(`^${path}$`).exec(pathname);
      if (match) return [status, handle({ account, params: match.slice(1), headers, body: parsed(text) })];
    }
  }
  throw missing('operation');
}

const server = createServer(async (request, response) => {
  const send = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  let text = '';
  for await (const chunk of request) text += chunk;
  try {
    send(...answer(request, text));
  } catch (error) {
    const { status = 500, type = 'api_error', message } = error;
    const requestId = request.headers['x-request-id'] ?? randomUUID();
    send(status, { type: 'error', request_id: requestId, error: { type, message } });
  }
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
