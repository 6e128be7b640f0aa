/** The beginning of every name that the suite gives, by which its things are known on a target. */
export const namePrefix = 'cloud-agents-conformance';

/** Makes the names of what a run creates: they carry the run's id, so that two runs never collide. */
export function names(runId: string): (resource: string) => string {
  let count = 0;
  return (resource) => `${namePrefix} ${runId} ${resource} ${++count}`;
}
