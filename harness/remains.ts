import { deployment } from '../spec/operations.ts';
import { drain, hasNoQueue, isRemoved, type Leftover, order, removal, tell } from './arrange/clean-up.ts';
import { calls } from './arrange/create.ts';
import { type Known, type LedgerEntry, openLedger, runOf, type Standing, type Thing } from './arrange/ledger.ts';
import { type Cleaner, type CleaningOptions, cleaning } from './cleaning.ts';
import { answerOf, type Exchange, fieldOf, isObject } from './exchange.ts';
import type { Open } from './finding.ts';
import { Interrupted } from './obstacle.ts';
import { identify, type Unfound } from './unanswered.ts';

/** What became of one thing that a ledger names, or of a work item in an environment that it names. */
export interface Removal extends Pick<Leftover, 'resource' | 'id'> {
  name?: string;
  became: 'stopped' | 'archived' | 'gone already' | 'never made' | 'left';
  /** For what is left: why. */
  message?: string;
}

export interface RemainsOptions extends CleaningOptions {
  entries: readonly LedgerEntry[];
  /** Appends a line to the ledger; it is on disk when this returns. */
  append: (line: string) => void;
  /**
   * Whether so much time has passed since the ledger's last line that what was on its way then shows by now. A creation
   * that was never answered, and is in no list, was then never made.
   */
  settled?: boolean;
  /** Called as things are removed, or found to stay. */
  told: (removal: Removal) => void;
}

/**
 * Removes what a killed run left, from its ledger: stops the work items that the hook made for it and the live items of
 * its environments, then archives its sessions, deployments, agents and environments. What was never answered is looked
 * for by its name. Nothing that the ledger does not name is touched. What is done goes into the ledger at once, so that
 * it can be ended at any moment and run again.
 * @returns why nothing could be sent, where that is so
 */
export async function removeRemains(options: RemainsOptions): Promise<Open | undefined> {
  const { entries } = options;
  const done = await cleaning(options, runOf(entries)?.profile, (cleaner) => removeFrom(options, cleaner));
  return done?.blocked;
}

async function removeFrom(options: RemainsOptions, cleaner: Cleaner): Promise<undefined> {
  const { entries, append, told } = options;
  const ledger = openLedger(append, entries);
  const { send, offers } = cleaner;
  const settled = new Set<string>();
  const tellOf = ({ resource, id, name }: Known, became: Removal['became'], message?: string) => {
    settled.add(id);
    const named = resource === 'work item' ? {} : { name };
    told({ resource, id, ...named, became, ...(message === undefined ? {} : { message }) });
  };
  const done = (thing: Known, became: 'stopped' | 'archived' | 'gone already') => {
    ledger.write({ at: 'removed', resource: thing.resource, id: thing.id });
    tellOf(thing, became);
  };
  /** What was answered 404, and the accounts that have shown that they own something of the ledger. */
  const missing: { thing: Known; answer: Exchange }[] = [];
  const owners = new Set<Standing['account'] | undefined>();
  let unfound: (thing: Standing) => Unfound = () => ({ message: 'the clean-up was interrupted', absent: false });

  /** Stops what is live in an environment of ours, or of a session of ours in another's; gives what stays. */
  const stopItems = async (environment: string, session?: string) => {
    if (!offers('work.list')) return [];
    const ofSession = ({ data }: Record<string, unknown>) => isObject(data) && data.id === session;
    const { stopped, left, unlisted } = await drain(
      environment,
      send,
      session === undefined ? {} : { ours: ofSession },
    );
    if (unlisted === undefined) owners.add(undefined);
    for (const item of stopped) told({ resource: 'work item', id: item, became: 'stopped' });
    return unlisted && hasNoQueue(unlisted) ? [] : left;
  };
  const remove = async (thing: Known) => {
    if (thing.account === 'foreign' && options.target.foreignToken === null) {
      tellOf(thing, 'left', foreignTokenMissing);
      return;
    }
    const answer = await removal(thing, send);
    const status = answerOf(answer)?.status;
    if (isRemoved(answer) || status === 409) owners.add(thing.account);
    if (isRemoved(answer)) done(thing, thing.resource === 'work item' ? 'stopped' : 'archived');
    else if (status === 404) missing.push({ thing, answer });
    else if (status === 409 && (await isArchived(thing, cleaner))) done(thing, 'gone already');
    else tellOf(thing, 'left', tell(answer));
  };

  try {
    unfound = await identify(ledger, cleaner);
    const known = ledger.standing().filter((thing): thing is Known => thing.id !== undefined);
    const of = (resource: Thing) => known.filter((thing) => thing.resource === resource);
    const own = new Set(of('environment').map(({ id }) => id));
    for (const item of of('work item')) await remove(item);
    for (const environment of own) await stopItems(environment);
    for (const resource of order) {
      for (const thing of of(resource)) {
        // Items may have shown up since; where some stay, so does what they are known by, so that they can be found again.
        const left = await itemsOf(thing, own, stopItems);
        const items = left.filter((each) => each.resource === 'work item');
        for (const item of items) told({ ...item, became: 'left' });
        const [first] = left;
        if (first) tellOf(thing, 'left', items.length > 0 ? 'live work items are left' : first.message);
        else await remove(thing);
      }
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  for (const { thing, answer } of missing) {
    // Another account's token meets 404 everywhere (conventions/errors): then nothing is known to be gone.
    if (owners.has(thing.account)) done(thing, 'gone already');
    else tellOf(thing, 'left', `${tell(answer)}; it is gone, or the token is of another account`);
  }
  for (const thing of ledger.standing()) {
    const { resource, name, id, account } = thing;
    if (id === undefined) {
      const { message, absent } = unfound(thing);
      const past = absent && options.settled === true;
      if (past && !owners.has(account) && (await isOurs(entries, cleaner))) owners.add(undefined);
      if (past && owners.has(account)) {
        ledger.write({ at: 'refused', resource, name, ...(account === undefined ? {} : { account }) });
        told({ resource, id: name, became: 'never made' });
      } else told({ resource, id: name, became: 'left', message });
    } else if (!settled.has(id)) tellOf({ resource, name, id }, 'left', 'the clean-up was interrupted');
  }
}

const foreignTokenMissing =
  'it is in the other account, whose token is not given: put it into QODER_FOREIGN_PAT, or name its variable';

/** Whether the account still takes the removal of something that was removed before: then the ledger is of its things. */
async function isOurs(entries: readonly LedgerEntry[], { send }: Cleaner): Promise<boolean> {
  const removed = entries.findLast((entry) => entry.at === 'removed');
  if (removed?.at !== 'removed' || removed.resource === 'work item') return false;
  const again = await send(calls[removed.resource].remove(removed.id)).catch(() => undefined);
  return again !== undefined && (isRemoved(again) || answerOf(again)?.status === 409);
}

type StopItems = (environment: string, session?: string) => Promise<readonly Leftover[]>;

/** Stops what is live in an environment, or what a session has in an environment that is not ours; gives what stays. */
async function itemsOf({ resource, id, environment_id }: Known, own: ReadonlySet<string>, stopItems: StopItems) {
  if (resource === 'environment') return stopItems(id);
  const elsewhere = resource === 'session' && environment_id !== undefined && !own.has(environment_id);
  return elsewhere ? stopItems(environment_id, id) : [];
}

const conflictsOnceArchived: ReadonlySet<Thing> = new Set<Thing>(['environment', 'agent']);

/**
 * Whether a 409 to an archive says that the thing is archived. environments/archive says so; a deployment can be read;
 * for sessions no page lists a 409 (sessions/archive), so that one may as well be running.
 */
async function isArchived({ resource, id }: Known, { send, offers }: Cleaner): Promise<boolean> {
  if (resource !== 'deployment' || !offers('deployment.get')) return conflictsOnceArchived.has(resource);
  const read = await send(deployment.get({ deployment_id: id }));
  return typeof fieldOf(read, 'archived_at') === 'string' || answerOf(read)?.status === 404;
}
