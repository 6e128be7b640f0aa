import type { Operation } from '../spec/request.ts';
import { unanswered } from './arrange/clean-up.ts';
import type { Resource } from './arrange/create.ts';
import { list } from './arrange/find.ts';
import type { Ledger, Standing, Thing } from './arrange/ledger.ts';
import type { Cleaner } from './cleaning.ts';

/** What is known of a creation that was never answered and was not found. */
export interface Unfound {
  /** What to say of it. */
  message: string;
  /** Whether a list that was read to its end does not show it. */
  absent: boolean;
}

/**
 * Looks for creations that were never answered in the lists, by their exact names; what is found stands in the ledger
 * with its id from then on. Gives what is known of those that stay without one, by resource.
 */
export async function identify(ledger: Ledger, { send, offers }: Cleaner): Promise<(resource: Thing) => Unfound> {
  const known = new Map<Thing, Unfound>();
  for (const [resource, names] of byResource(ledger.standing())) {
    if (resource === 'work item' || !offers(listOf(resource))) continue;
    const { things, problem } = await list(resource, send);
    for (const { name, id, environment_id } of things.filter((thing) => names.has(thing.name))) {
      ledger.write({ at: 'created', resource, name, id, ...(environment_id === undefined ? {} : { environment_id }) });
    }
    const message = `${unanswered}, and ${problem ?? `the list of ${resource}s does not show it`}`;
    known.set(resource, { message, absent: problem === undefined });
  }
  return (resource) => known.get(resource) ?? { message: unanswered, absent: false };
}

const listOf = (resource: Resource): Operation => `${resource}.list`;

/** The names of what has no id yet. */
function byResource(things: readonly Standing[]): Map<Thing, Set<string>> {
  const names = new Map<Thing, Set<string>>();
  for (const { resource, name, id } of things) {
    if (id === undefined) names.set(resource, (names.get(resource) ?? new Set()).add(name));
  }
  return names;
}
