import { setTimeout as sleep } from 'node:timers/promises';
import { deployment } from '../spec/operations.ts';
import type { Request } from '../spec/request.ts';
import { drain, hasNoQueue } from './arrange/clean-up.ts';
import type { Known, Ledger, Standing } from './arrange/ledger.ts';
import { findSessions, type RunSessions } from './arrange/run-sessions.ts';
import { type Exchange, fieldOf, isObject } from './exchange.ts';
import type { RunContext } from './run-context.ts';

type Clean = (request: Request) => Promise<Exchange>;

/** The deployments that an attempt has run, each with the ledger's names for the runs that were answered. */
export type Ran = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Stops the work items of the sessions that the runs of some deployments have made, and gives the sessions, which are
 * then to be archived. Whether a run queues an item, and how soon it shows, is a silence: what has not shown by now is
 * looked for once more when the run ends.
 */
export async function stopRuns(ran: Ran, run: RunContext, send: Clean): Promise<Known[]> {
  const found: Known[] = [];
  for (const [id, answered] of ran) {
    const shown = await findSessions(id, run.ledger, { send, offers: run.offers });
    if (isWhole(shown)) withdraw(run.ledger, id, answered);
    const sessions = run.ledger
      .standing()
      .filter(isKnown)
      .filter(({ deployment_id }) => deployment_id === id);
    const place = sessions.length > 0 ? await placeOf(id, run, send) : undefined;
    if (place !== undefined) await stopItems(place, expected(sessions, place, run), run, send);
    found.push(...sessions);
  }
  return found;
}

/**
 * Looks, when the run ends, once more for the sessions of runs that were never answered with one, and for work items that
 * had not shown. What the list of an archived deployment's runs does not show was never made: no further run can begin.
 */
export async function stopLateRuns(run: RunContext, send: Clean): Promise<void> {
  const { ledger, offers, itemless } = run;
  for (const id of new Set(open(ledger).map(({ deployment_id = '' }) => deployment_id))) {
    const shown = await findSessions(id, ledger, { send, offers });
    const archived = ledger.created(id) !== undefined && !ledger.standing().some((thing) => thing.id === id);
    if (archived && isWhole(shown)) withdraw(ledger, id);
    const place = ledger.created(id)?.environment_id;
    const sessions = ledger
      .standing()
      .filter(isKnown)
      .filter(({ deployment_id }) => deployment_id === id);
    if (place !== undefined) expected(sessions, place, run);
  }
  for (let look = 1; itemless.size > 0 && look <= patience.looks; look++) {
    if (look > 1) await sleep(patience.pause);
    for (const place of new Set(itemless.values())) {
      const sessions = [...itemless.keys()].filter((session) => itemless.get(session) === place);
      await stopItems(place, new Set(sessions), run, send);
    }
  }
}

/** How long, in milliseconds, and how often an item is looked for that a run may have queued. */
const patience = { pause: 200, looks: 10 };

const isKnown = (thing: Standing): thing is Known => thing.id !== undefined;

/** The sessions of runs whose ids are not known. */
const open = (ledger: Ledger) =>
  ledger.standing().filter((thing) => !isKnown(thing) && thing.deployment_id !== undefined);

/** Whether a list of runs shows all the sessions that there will be. */
const isWhole = (shown: RunSessions | undefined) => shown?.pending === false && shown.problem === undefined;

/** Takes the sessions out of the ledger that the runs of a deployment have not made; of those named, or of all. */
function withdraw(ledger: Ledger, deploymentId: string, names?: ReadonlySet<string>): void {
  for (const { resource, name, deployment_id } of open(ledger)) {
    if (deployment_id === deploymentId && (names?.has(name) ?? true)) ledger.write({ at: 'refused', resource, name });
  }
}

/** Where the work items of a deployment's runs are; undefined where that is not to be known. */
async function placeOf(id: string, { ledger, offers }: RunContext, send: Clean): Promise<string | undefined> {
  const made = ledger.created(id)?.environment_id;
  if (made !== undefined || !offers('deployment.get')) return made;
  const place = fieldOf(await send(deployment.get({ deployment_id: id })), 'environment_id');
  return typeof place === 'string' ? place : undefined;
}

/** Notes that items of these sessions may show up in an environment; gives the ids. */
function expected(sessions: readonly Known[], place: string, { itemless }: RunContext): Set<string> {
  for (const { id } of sessions) itemless.set(id, place);
  return new Set(sessions.map(({ id }) => id));
}

/** Stops the items of some sessions in an environment. */
async function stopItems(
  environment: string,
  of: ReadonlySet<string>,
  { itemless, journal, offers }: RunContext,
  send: Clean,
): Promise<void> {
  if (!offers('work.list') || !offers('work.stop')) return;
  const ours = ({ data }: Record<string, unknown>) => isObject(data) && typeof data.id === 'string' && of.has(data.id);
  const { left, sessions, unlisted } = await drain(environment, send, { ours });
  // A cloud environment has no queue. A list that got lost says nothing, and is read again.
  const none = unlisted !== undefined && hasNoQueue(unlisted);
  for (const session of of) if (none || sessions.includes(session)) itemless.delete(session);
  if (unlisted) return;
  for (const each of left) journal({ kind: 'left', ...each });
}
