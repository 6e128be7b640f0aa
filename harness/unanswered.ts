import type { Operation } from '../spec/request.ts';
import { inAccount, unanswered } from './arrange/clean-up.ts';
import type { Resource } from './arrange/create.ts';
import { list } from './arrange/find.ts';
import type { Ledger, Standing, Thing } from './arrange/ledger.ts';
import { findSessions } from './arrange/run-sessions.ts';
import type { Cleaner } from './cleaning.ts';

/** What is known of a creation that was never answered and was not found. */
export interface Unfound {
  /** What to say of it. */
  message: string;
  /** Whether a list that was read to its end does not show it. */
  absent: boolean;
}

/**
 * Looks for creations that were never answered in the lists, by their exact names, and for the sessions of runs in the
 * lists of these; what is found stands in the ledger with its id from then on. Gives what is known of those that stay
 * without one.
 */
export async function identify(ledger: Ledger, { send, offers }: Cleaner): Promise<(thing: Standing) => Unfound> {
  /** By resource and account, or of the session of a run by its deployment. */
  const known = new Map<string, Unfound>();
  const absent = (what: string, problem: string | undefined): Unfound => ({
    message: `${unanswered}, and ${problem ?? `the list of ${what} does not show it`}`,
    absent: problem === undefined,
  });
  for (const { resource, account, names } of listsOf(ledger.standing())) {
    if (resource === 'work item' || !offers(listOf(resource))) continue;
    const { things, problem } = await list(resource, inAccount(account, send));
    for (const { name, id, environment_id } of things.filter((thing) => names.has(thing.name))) {
      const place = environment_id === undefined ? {} : { environment_id };
      ledger.write({ at: 'created', resource, name, id, ...place, ...(account === undefined ? {} : { account }) });
    }
    known.set(keyOf(resource, account), absent(`${resource}s`, problem));
  }
  for (const id of new Set(ledger.standing().flatMap((thing) => (isOpen(thing) ? (thing.deployment_id ?? []) : [])))) {
    const shown = await findSessions(id, ledger, { send, offers });
    const problem = shown?.pending ? 'a run of the deployment has no session yet' : shown?.problem;
    if (shown) known.set(id, absent('runs', problem));
  }
  return ({ resource, account, deployment_id }) =>
    known.get(deployment_id ?? keyOf(resource, account)) ?? { message: unanswered, absent: false };
}

const keyOf = (resource: Thing, account: Standing['account'] | undefined) => `${resource} ${account}`;

const isOpen = ({ id }: Standing) => id === undefined;

const listOf = (resource: Resource): Operation => `${resource}.list`;

/** Names that are looked for in the list of one account. */
interface Sought {
  resource: Thing;
  account: Standing['account'] | undefined;
  names: Set<string>;
}

/** The lists that show what has no id yet and carries the name that we gave. */
function listsOf(things: readonly Standing[]): Iterable<Sought> {
  const found = new Map<string, Sought>();
  for (const thing of things) {
    const { resource, account, name } = thing;
    if (!isOpen(thing) || thing.deployment_id !== undefined) continue;
    const { names } = found.get(keyOf(resource, account)) ?? { names: new Set() };
    found.set(keyOf(resource, account), { resource, account, names: names.add(name) });
  }
  return found.values();
}
