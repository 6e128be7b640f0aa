import { setTimeout as sleep } from 'node:timers/promises';
import { deploymentRun } from '../../spec/operations.ts';
import type { Operation, Request } from '../../spec/request.ts';
import { bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { isAccepted } from '../reading.ts';
import type { Send } from './clean-up.ts';
import { announced, type Means } from './create.ts';
import { readToEnd } from './find.ts';
import type { Ledger, Standing, Thing } from './ledger.ts';

/** Whether a request runs a deployment, which makes a session without a name of ours. */
export function isRun(request: Request): request is Request<'deployment.run'> {
  return request.operation === 'deployment.run';
}

/** The deployment that a run is asked of. */
export function deploymentOf({ path }: Request<'deployment.run'>): string {
  return decodeURIComponent(path.split('/')[2] ?? '');
}

/**
 * Runs a deployment, and writes the session that this makes into the ledger as what we create is: under a name by which
 * the ledger alone knows it. A session that the answer does not show yet stands there without its id. Gives that name.
 */
export async function runAnnounced(
  request: Request<'deployment.run'>,
  nameFor: (thing: Thing) => string,
  means: Means,
): Promise<{ exchange: Exchange; name: string }> {
  const thing = { resource: 'session', name: nameFor('session'), deployment_id: deploymentOf(request) } as const;
  const exchange = await announced(thing, request, means);
  const { resource, name } = thing;
  if (!isAccepted(exchange)) return { exchange, name };
  const run = bodyOf(exchange);
  const id = fieldOf(exchange, 'session_id');
  if (isId(id)) note(means.ledger, thing, id);
  else if (isObject(run) && !mayGetSession(run)) means.ledger.write({ at: 'refused', resource, name });
  return { exchange, name };
}

const isId = (id: unknown): id is string => typeof id === 'string' && id !== '';

/** Writes down the session of a run; one that is known already was made by another, and this one made none. */
function note(ledger: Ledger, { resource, name, deployment_id = '' }: Standing, id: string): void {
  if (ledger.created(id)) ledger.write({ at: 'refused', resource, name });
  else {
    const place = ledger.created(deployment_id)?.environment_id;
    ledger.write({
      at: 'created',
      resource,
      name,
      id,
      ...(place === undefined ? {} : { environment_id: place }),
      deployment_id,
    });
  }
}

/**
 * Whether a run that shows no session may have one later. Newer pages: null says that none could be made; older ones
 * leave it out until there is one, and have a status.
 */
function mayGetSession({ status, session_id, error }: Record<string, unknown>): boolean {
  if (isId(session_id)) return false;
  return typeof status === 'string'
    ? ['pending', 'running'].includes(status)
    : session_id === undefined && !isObject(error);
}

/** The sessions that the runs of a deployment show. */
export interface RunSessions {
  sessions: readonly string[];
  /** Whether a run may yet get one. */
  pending: boolean;
  /** Why the list of its runs could not be read to its end, where that is so. */
  problem?: string;
}

/** Reads the list of a deployment's runs. */
export async function sessionsOfRuns(deploymentId: string, send: Send): Promise<RunSessions> {
  const list = (page: object) => deploymentRun.list({ deployment_id: deploymentId }, page);
  const { records, ...rest } = await readToEnd('runs', list, send);
  const runs = records.filter(isObject);
  const sessions = new Set(runs.map(({ session_id }) => session_id).filter(isId));
  return { sessions: [...sessions], pending: runs.some(mayGetSession), ...rest };
}

/** How long, in milliseconds, and how often a session is looked for that a run may yet get. */
const patience = { pause: 200, looks: 10 };

/**
 * Looks for the sessions that the runs of a deployment of ours have made and the ledger does not know yet; what is found
 * stands in the ledger from then on, under the names of the runs that were not answered with one.
 * @returns what the list shows; undefined where the deployment is not ours, so that not all of its runs need be, or where
 *   there is no such list
 */
export async function findSessions(
  deploymentId: string,
  ledger: Ledger,
  { send, offers }: { send: Send; offers: (operation: Operation) => boolean },
): Promise<RunSessions | undefined> {
  if (!ledger.created(deploymentId) || !offers('deployment-run.list')) return undefined;
  const open = () =>
    ledger.standing().filter((thing) => thing.deployment_id === deploymentId && thing.id === undefined);
  let shown = await sessionsOfRuns(deploymentId, send);
  for (let look = 1; shown.pending && shown.problem === undefined && look < patience.looks; look++) {
    await sleep(patience.pause);
    shown = await sessionsOfRuns(deploymentId, send);
  }
  for (const id of shown.sessions.filter((session) => !ledger.created(session))) {
    const [first] = open();
    note(ledger, first ?? { resource: 'session', name: `session of ${deploymentId}`, deployment_id: deploymentId }, id);
  }
  return shown;
}
