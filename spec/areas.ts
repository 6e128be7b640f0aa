/** What the id of a requirement or a scenario may start with: an operation, or a rule of several operations. */
// biome-ignore format: a table reads better in rows
export const areas = [
  'work.get', 'work.ack', 'work.stop', 'work.heartbeat', 'work.poll', 'work.list', 'work.stats', 'work.metadata',
  'deployment.create', 'deployment.get', 'deployment.list', 'deployment.update', 'deployment.pause',
  'deployment.unpause', 'deployment.archive', 'deployment.run', 'deployment-run.get', 'deployment-run.list',
  'auth', 'tenancy', 'error', 'pagination', 'format', 'idempotency', 'race',
] as const;

/** What the id of a scenario may start with besides: what it asks is of several areas. */
export const scenarioAreas = ['probe', 'explore'] as const;

/** What follows the area and a dot: kebab case that starts with a letter. */
export const rule = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The area that an id starts with; undefined where it starts with none. */
export function areaOf(id: string): string | undefined {
  return [...areas, ...scenarioAreas].find((area) => id.startsWith(`${area}.`));
}

/** Whether an id is an area, a dot, and a rule. */
export function isId(id: string): boolean {
  const area = areaOf(id);
  return area !== undefined && rule.test(id.slice(area.length + 1));
}
