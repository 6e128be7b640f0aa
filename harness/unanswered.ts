import type { Operation } from '../spec/request.ts';
import { unanswered } from './arrange/clean-up.ts';
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
  /** By resource, or of the session of a run by its deployment. */
  const known = new Map<string, Unfound>();
  const absent = (what: string, problem: string | undefined): Unfound => ({
    message: `${unanswered}, and ${problem ?? `the list of ${what} does not show it`}`,
    absent: problem === undefined,
  });
  for (const [resource, names] of byResource(ledger.standing())) {
    if (resource === 'work item' || !offers(listOf(resource))) continue;
    const { things, problem } = await list(resource, send);
    for (const { name, id, environment_id } of things.filter((thing) => names.has(thing.name))) {
      ledger.write({ at: 'created', resource, name, id, ...(environment_id === undefined ? {} : { environment_id }) });
    }
    known.set(resource, absent(`${resource}s`, problem));
  }
  for (const id of new Set(ledger.standing().flatMap((thing) => (isOpen(thing) ? (thing.deployment_id ?? []) : [])))) {
    const shown = await findSessions(id, ledger, { send, offers });
    const problem = shown?.pending ? 'a run of the deployment has no session yet' : shown?.problem;
    if (shown) known.set(id, absent('runs', problem));
  }
  return ({ resource, deployment_id }) =>
    known.get(deployment_id ?? resource) ?? { message: unanswered, absent: false };
}

const isOpen = ({ id }: Standing) => id === undefined;

const listOf = (resource: Resource): Operation => `${resource}.list`;

/** The names of what has no id yet and carries the name that we gave. */
function byResource(things: readonly Standing[]): Map<Thing, Set<string>> {
  const names = new Map<Thing, Set<string>>();
  for (const thing of things) {
    const { resource, name } = thing;
    if (isOpen(thing) && thing.deployment_id === undefined)
      names.set(resource, (names.get(resource) ?? new Set()).add(name));
  }
  return names;
}
