import type { Operation } from '../spec/request.ts';
import { unanswered } from './arrange/clean-up.ts';
import type { Resource } from './arrange/create.ts';
import { list } from './arrange/find.ts';
import type { Ledger, Standing, Thing } from './arrange/ledger.ts';
import type { Cleaner } from './cleaning.ts';

/**
 * Looks for creations that were never answered in the lists, by their exact names; what is found stands in the ledger
 * with its id from then on. Gives what to say of those that stay without one, by resource.
 */
export async function identify(ledger: Ledger, { send, offers }: Cleaner): Promise<(resource: Thing) => string> {
  const said = new Map<Thing, string>();
  for (const [resource, names] of byResource(ledger.standing())) {
    if (resource === 'work item' || !offers(listOf(resource))) continue;
    const { things, problem } = await list(resource, send);
    for (const { name, id, environment_id } of things.filter((thing) => names.has(thing.name))) {
      ledger.write({ at: 'created', resource, name, id, ...(environment_id === undefined ? {} : { environment_id }) });
    }
    said.set(resource, `${unanswered}, and ${problem ?? `the list of ${resource}s does not show it`}`);
  }
  return (resource) => said.get(resource) ?? unanswered;
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
