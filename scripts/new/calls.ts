/** How a scenario of an area begins: what it is given, and the call and the reading that it makes. */
export interface Beginning {
  /** The folder of the file, below suites/. */
  folder: 'work' | 'deployments' | 'conventions';
  /** What scenario.ts gives the precondition by. */
  precondition: string;
  given: string;
  call: string;
  read: string;
  /** The makers of requests that both take. */
  makers: readonly string[];
}

const item: Omit<Beginning, 'call'> = {
  ...{ folder: 'work', precondition: 'workItem', given: "item: workItem('active')" },
  ...{ read: 'work.get(item)', makers: ['work'] },
};
const queue: Omit<Beginning, 'call'> = {
  ...{ folder: 'work', precondition: 'workItem', given: "item: workItem('queued')" },
  ...{ read: 'work.get(item)', makers: ['work'] },
};
const deployed: Omit<Beginning, 'call'> = {
  folder: 'deployments',
  precondition: 'deployment as theDeployment',
  given: "deployed: theDeployment('active')",
  read: 'deployment.get(deployed)',
  makers: ['deployment'],
};
const runs: Omit<Beginning, 'call'> = { ...deployed, makers: ['deployment', 'deploymentRun'] };

const beginnings: Readonly<Record<string, Beginning>> = {
  'work.get': { ...item, call: 'work.get(item)' },
  'work.ack': { ...item, call: 'work.ack(item)' },
  'work.stop': { ...item, call: 'work.stop(item)' },
  'work.heartbeat': { ...item, call: 'work.heartbeat(item, { ttl: 600 })' },
  'work.metadata': { ...item, call: "work.metadata(item, { metadata: { key: 'value' } })" },
  'work.poll': { ...queue, call: 'work.poll(item.environment_id, { worker: item.worker ?? null })' },
  'work.list': { ...queue, call: 'work.list(item.environment_id)' },
  'work.stats': { ...queue, call: 'work.stats(item.environment_id)' },
  'deployment.get': { ...deployed, call: 'deployment.get(deployed)' },
  'deployment.list': { ...deployed, call: "deployment.list({ status: 'active' })" },
  'deployment.update': { ...deployed, call: "deployment.update(deployed, { description: 'another' })" },
  'deployment.pause': { ...deployed, call: 'deployment.pause(deployed)' },
  'deployment.unpause': {
    ...deployed,
    given: "deployed: theDeployment('paused')",
    call: 'deployment.unpause(deployed)',
  },
  'deployment.archive': { ...deployed, call: 'deployment.archive(deployed)' },
  'deployment-run.list': { ...runs, call: 'deploymentRun.list(deployed)' },
};

/** How a scenario of an area begins; of one that needs more than a resource in a state, as the nearest one does. */
export function beginningOf(area: string): Beginning {
  const known = beginnings[area];
  if (known) return known;
  if (area.startsWith('deployment')) return { ...deployed, call: 'deployment.get(deployed)' };
  return { ...item, folder: 'conventions', call: 'work.get(item)' };
}
