import type { Operation } from '../spec/request.ts';
import { inAccount, unanswered } from './arrange/clean-up.ts';
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
  for (const { resource, account, names } of lists(ledger.standing())) {
    if (resource === 'work item' || !offers(listOf(resource))) continue;
    const { things, problem } = await list(resource, inAccount(account, send));
    for (const { name, id, environment_id } of things.filter((thing) => names.has(thing.name))) {
      const place = environment_id === undefined ? {} : { environment_id };
      ledger.write({ at: 'created', resource, name, id, ...place, ...(account === undefined ? {} : { account }) });
    }
    const message = `${unanswered}, and ${problem ?? `the list of ${resource}s does not show it`}`;
    const absent = problem === undefined && known.get(resource)?.absent !== false;
    known.set(resource, { message, absent });
  }
  return (resource) => known.get(resource) ?? { message: unanswered, absent: false };
}

const listOf = (resource: Resource): Operation => `${resource}.list`;

/** Names in the list of one account that would show them. */
interface Sought {
  resource: Thing;
  account: Standing['account'] | undefined;
  names: Set<string>;
}

/** The names of what has no id yet. */
function lists(things: readonly Standing[]): Iterable<Sought> {
  const found = new Map<string, Sought>();
  for (const { resource, account, name, id } of things) {
    if (id !== undefined) continue;
    const key = `${resource} ${account}`;
    const { names } = found.get(key) ?? { names: new Set() };
    found.set(key, { resource, account, names: names.add(name) });
  }
  return found.values();
}
