import { deployment, type ListPage, provision } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf, isObject, isUnsent } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Announced, Known, Ledger } from './ledger.ts';

/** What the suite creates on a target. */
export type Resource = 'environment' | 'agent' | 'session' | 'deployment';

export interface Created {
  id: string;
  name: string;
  exchange: Exchange;
}

/** The calls of a resource, and the field that holds the name that we gave. */
interface Calls {
  prefix: string;
  create: (body: object) => Request;
  remove: (id: string) => Request;
  list: (page: ListPage) => Request;
  named: 'name' | 'title';
}

/** How each resource is created, removed, and found again. */
export const calls: Record<Resource, Calls> = {
  environment: {
    prefix: 'env_',
    create: provision.createEnvironment,
    remove: provision.archiveEnvironment,
    list: provision.listEnvironments,
    named: 'name',
  },
  agent: {
    prefix: 'agent_',
    create: provision.createAgent,
    remove: provision.archiveAgent,
    list: provision.listAgents,
    named: 'name',
  },
  session: {
    prefix: 'sess_',
    create: provision.createSession,
    remove: provision.archiveSession,
    list: provision.listSessions,
    named: 'title',
  },
  deployment: {
    prefix: 'dep_',
    create: deployment.create,
    remove: (id) => deployment.archive({ deployment_id: id }),
    list: deployment.list,
    named: 'name',
  },
};

/** What creating something takes. */
export interface Means {
  ledger: Ledger;
  send: (request: Request) => Promise<Exchange>;
}

/**
 * The only way by which anything is created through the API: the ledger first, then the call, then the ledger again.
 * @throws Obstacle where the target refuses, or answers without an id
 */
export async function create(resource: Resource, name: string, body: object, means: Means): Promise<Created> {
  const { exchange, made } = await noted({ resource, name }, calls[resource].create(body), means);
  const unanswered = trouble(exchange);
  if (unanswered) throw new Obstacle(unanswered);
  const status = answerOf(exchange)?.status ?? 0;
  if (made && (status === 200 || status === 201)) return { id: made.id, name, exchange };
  throw notAccepted(exchange, `no ${resource} could be created`, status < 300 && !made ? 'without an id' : '');
}

/**
 * Sends a creation as it stands, the ledger first, and again when it is known what was made. Gives the answer, whatever it
 * is, and what there is to remove by it.
 */
export async function noted(
  { resource, name }: { resource: Resource; name: string },
  request: Request,
  means: Means,
): Promise<{ exchange: Exchange; made?: Known }> {
  const account = request.credential === 'foreign' ? { account: request.credential } : {};
  const exchange = await announced({ resource, name, ...account }, request, means);
  const id = fieldOf(exchange, 'id');
  if (!isAccepted(exchange) || typeof id !== 'string' || id === '') return { exchange };
  const made: Known = { resource, name, id, ...placeOf(resource, bodyIn(request)), ...account };
  means.ledger.write({ at: 'created', ...made });
  return { exchange, made };
}

/** The name that a creation gives, by which it can be found again; undefined where it gives none. */
export function nameIn(resource: Resource, request: Pick<Request, 'body'>): string | undefined {
  const name = bodyIn(request)[calls[resource].named];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function bodyIn({ body }: Pick<Request, 'body'>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Sends what makes something, once the ledger says so; where nothing was made, the ledger says that, too. */
export async function announced(thing: Announced, request: Request, { ledger, send }: Means): Promise<Exchange> {
  const { resource, name, account } = thing;
  const whose = account === undefined ? {} : { account };
  await ledger.announce(thing);
  const exchange = await send(request).catch((error: unknown) => {
    // The run was ending, or out of time: nothing was sent.
    ledger.write({ at: 'refused', resource, name, ...whose });
    throw error;
  });
  if (isUnmade(exchange)) ledger.write({ at: 'refused', resource, name, ...whose });
  return exchange;
}

/** Where a session's work items are, or those of a deployment's runs, which may be an environment that is not ours. */
function placeOf(resource: Resource, { environment_id: place }: Record<string, unknown>): { environment_id?: string } {
  return ['session', 'deployment'].includes(resource) && typeof place === 'string' ? { environment_id: place } : {};
}

/** Whether a creation made nothing: the target refused it, or it never reached the target. A gateway cannot know. */
function isUnmade({ answer }: Exchange): boolean {
  return 'status' in answer
    ? answer.status >= 300 && ![502, 503, 504].includes(answer.status)
    : isUnsent(answer.failure);
}

/** The obstacle of a documented call that arrangement needs and the target did not accept. */
export function notAccepted(exchange: Exchange, consequence: string, how = ''): Obstacle {
  const { method, path } = exchange.request;
  const status = answerOf(exchange)?.status;
  if (status === 404 && !/^\/[a-z_]+\/./.test(path)) {
    return Obstacle.of(
      'unreachable',
      `${method} ${path} was answered 404, so ${consequence}`,
      'Check that the target URL includes the path prefix of the API, as in https://host/api/v1/cloud.',
      [exchange],
    );
  }
  const error = fieldOf(exchange, 'error');
  const detail = typeof error === 'object' && error !== null && 'message' in error ? `: ${String(error.message)}` : '';
  return Obstacle.of(
    'precondition',
    `${method} ${path} was answered ${[status, how].filter(Boolean).join(' ')}${detail}, so ${consequence}`,
    `Make the target accept ${method} ${path.replace(/\?.*/, '')} as documented; the journal has the whole exchange.`,
    [exchange],
  );
}
