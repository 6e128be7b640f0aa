import { derived } from '../anonymity.ts';
import { beginOf, runIdPattern } from '../run-id.ts';
import type { Resource } from './create.ts';

/**
 * The beginning of every name that the suite gives, by which its things are known on a target. Short, since names of up
 * to 64 characters are all that the agents' guide recommends.
 */
export const namePrefix = 'conformance';

/**
 * Makes the names of what a run creates: they carry the run's id, so that two runs never collide. With a secret they
 * carry nothing that can be recognised without it, and are as unlikely to collide.
 */
export function names(runId: string, secret: string | null = null): (resource: string) => string {
  let count = 0;
  return (resource) => {
    count += 1;
    return secret === null
      ? `${namePrefix} ${runId} ${resource} ${count}`
      : derived(secret, `name ${count} of ${resource}`).slice(0, 24);
  };
}

/** What one of our own names says. */
export interface OwnName {
  runId: string;
  resource: Resource;
  /** When that run began. */
  begun: Date;
}

const pattern = new RegExp(`^${namePrefix} (${runIdPattern}) (environment|agent|session|deployment) [1-9]\\d*$`);

/** Reads a name that a run has given, which must match from end to end; undefined for any other text. */
export function readName(name: string): OwnName | undefined {
  const [, runId = '', resource] = pattern.exec(name) ?? [];
  const begun = beginOf(runId);
  return begun && { runId, resource: resource as Resource, begun };
}
