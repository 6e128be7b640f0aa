import type { Answer, Exchange, Failure } from '../../harness/exchange.ts';
import type { Operation } from '../../spec/request.ts';

/** Exchanges built by hand, for judges and monitors. */

export const ids = {
  environment: 'env_019e64e01a137caf953ac2ac7b42ec5c',
  work: 'work_019f3be4fd2475d9a784bf2c739e1194',
  session: 'sess_019f3be3fa66750bb9a1fbcde85b5fe1',
  deployment: 'dep_019ec55a2b687b3f94eee77dd77e4b2a',
} as const;

const itemPath = `/environments/${ids.environment}/work/${ids.work}`;
const paths: Partial<Record<Operation, string>> = {
  'work.get': itemPath,
  'work.ack': `${itemPath}/ack`,
  'work.stop': `${itemPath}/stop`,
  'work.heartbeat': `${itemPath}/heartbeat`,
  'work.poll': `/environments/${ids.environment}/work/poll`,
  'work.list': `/environments/${ids.environment}/work`,
  'deployment.get': `/deployments/${ids.deployment}`,
  'deployment.pause': `/deployments/${ids.deployment}/pause`,
  'model.list': '/models',
};
const reads = /\.(get|poll|list)$/;

export interface Parts {
  key?: string;
  /** 200 unless said otherwise. */
  status?: number;
  /** Sent as JSON; a string is sent as it stands. */
  body?: unknown;
  headers?: Record<string, string>;
  /** In place of an answer. */
  failure?: Failure;
  path?: string;
  requestHeaders?: Record<string, string>;
  credential?: Exchange['request']['credential'];
  credentialCheck?: Exchange['credentialCheck'];
  sent?: number;
  received?: number;
}

let made = 0;

/** An exchange; each is sent after the one that was made before it, unless told otherwise. */
export function exchange<O extends Operation>(operation: O, parts: Parts = {}): Exchange<O> {
  made += 1;
  const { status = 200, body = null, failure, sent = made * 10, received = sent + 5 } = parts;
  const answer: Answer = {
    status,
    headers: { 'content-type': 'application/json', ...parts.headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  return {
    key: parts.key ?? `by-hand/1/act/${made}`,
    operation,
    request: {
      method: reads.test(operation) ? 'GET' : 'POST',
      path: parts.path ?? paths[operation] ?? `/${operation}`,
      headers: parts.requestHeaders ?? {},
      body: null,
      credential: parts.credential ?? 'own',
    },
    answer: failure ? { failure, detail: '' } : answer,
    sent,
    received,
    ...(parts.credentialCheck ? { credentialCheck: parts.credentialCheck } : {}),
  };
}

/** A work item as the documentation shows it, active unless told otherwise. */
export function item(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: ids.work,
    type: 'work',
    environment_id: ids.environment,
    data: { type: 'session', id: ids.session },
    state: 'active',
    created_at: '2026-07-01T08:15:01Z',
    acknowledged_at: '2026-07-01T08:15:04Z',
    started_at: '2026-07-01T08:15:06Z',
    latest_heartbeat_at: '2026-07-01T08:16:06.120394Z',
    stop_requested_at: null,
    stopped_at: null,
    metadata: { job: 'daily-report', shard: '7' },
    ...fields,
  };
}

/** A reading of that item. */
export function reading(fields: Record<string, unknown> = {}, parts: Parts = {}): Exchange<'work.get'> {
  return exchange('work.get', { body: item(fields), ...parts });
}

/** A deployment as all documented generations show it, active and without a schedule unless told otherwise. */
export function deploymentObject(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: ids.deployment,
    type: 'deployment',
    name: 'nightly',
    description: 'A report',
    agent: { id: 'agent_019ebb21ef8e7df6a559052c94875160', type: 'agent', version: 1 },
    environment_id: 'env_019e49a1780171daac1e6b01f290ac2b',
    initial_events: [{ type: 'user.message', content: 'Report' }],
    resources: [],
    vault_ids: [],
    metadata: {},
    schedule: null,
    status: 'active',
    paused_reason: null,
    created_at: '2026-06-14T08:58:01Z',
    updated_at: '2026-06-14T08:58:22Z',
    archived_at: null,
    ...fields,
  };
}

/** An error envelope. */
export function envelope(type: unknown, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'error',
    request_id: 'cb80235f-76a2-4ff3-9e28-5aa2da12dc14',
    error: { type, message: 'No.' },
    ...rest,
  };
}

/** An item without some of its fields. */
export function without(object: Record<string, unknown>, ...fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}

/** Every way of not getting an answer of the API itself, with the class that an open finding then has. */
export const troubles: readonly (readonly [string, Parts, string])[] = [
  ['429', { status: 429 }, 'rate'],
  ['502', { status: 502, body: '<html>' }, 'unreachable'],
  ['503', { status: 503 }, 'unreachable'],
  ['504', { status: 504 }, 'unreachable'],
  ['a reset', { failure: 'reset' }, 'unreachable'],
  ['a time-out', { failure: 'timeout' }, 'unreachable'],
  ['no connection', { failure: 'refused' }, 'unreachable'],
  ['an answer too large', { failure: 'too-large' }, 'unreachable'],
  ['a request that was not sent', { failure: 'skipped' }, 'unreachable'],
  ['a certificate that is not trusted', { failure: 'untrusted' }, 'unreachable'],
  ['a refusal of the proxy', { failure: 'proxy-refused' }, 'unreachable'],
  ['407', { status: 407 }, 'unreachable'],
  ['511', { status: 511 }, 'unreachable'],
  ['301', { status: 301, headers: { location: 'https://elsewhere/' } }, 'unreachable'],
  ['302 without a location', { status: 302 }, 'unreachable'],
  ['307', { status: 307, headers: { location: '/login' } }, 'unreachable'],
  ['300', { status: 300 }, 'unreachable'],
  ['401 on a token that is rejected elsewhere too', { status: 401, credentialCheck: 'rejected' }, 'credential'],
  ['401 on a token that could not be tried elsewhere', { status: 401, credentialCheck: 'not-made' }, 'rate'],
];
