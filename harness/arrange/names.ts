/**
 * The beginning of every name that the suite gives, by which its things are known on a target. Short, since names of up
 * to 64 characters are all that the agents' guide recommends.
 */
export const namePrefix = 'conformance';

/** Makes the names of what a run creates: they carry the run's id, so that two runs never collide. */
export function names(runId: string): (resource: string) => string {
  let count = 0;
  return (resource) => `${namePrefix} ${runId} ${resource} ${++count}`;
}
