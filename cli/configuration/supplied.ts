import type { SuppliedDeployment, SuppliedWorkItem } from '../../harness/arrange/supplies.ts';
import { UsageError } from '../usage-error.ts';
import { type Given, subject } from './given.ts';
import type { Kind } from './kinds.ts';

/** Work items made by hand; each is there once. */
export const workItems: Kind<readonly SuppliedWorkItem[]> = {
  read: (given) => {
    const items = given.value as (Pick<SuppliedWorkItem, 'environment_id' | 'work_id' | 'state'> &
      Partial<SuppliedWorkItem>)[];
    once(given, items, 'work_id');
    return items.map((item, index) => {
      const { worker_id = null, delivered = true } = item;
      if (!delivered && (item.state !== 'queued' || worker_id !== null)) {
        throw new UsageError(
          `${subject(given.part(index, 'delivered'))} is false, but the item ${worker_id === null ? `is ${item.state}` : 'has a worker'}`,
          'Only a queued item without a worker_id can be one that no poll has delivered.',
        );
      }
      return { ...item, worker_id, delivered };
    });
  },
  show: (items) => items,
};

/** Deployments made by hand; each is there once. */
export const deployments: Kind<readonly SuppliedDeployment[]> = {
  read: (given) => {
    const all = given.value as SuppliedDeployment[];
    once(given, all, 'deployment_id');
    return all;
  },
  show: (all) => all,
};

/** @throws UsageError for an id that is there twice */
function once<K extends string>(given: Given, things: readonly Record<K, string>[], key: K): void {
  const seen = new Set<string>();
  for (const [index, thing] of things.entries()) {
    if (seen.has(thing[key])) {
      throw new UsageError(
        `${subject(given.part(index, key))} is there twice: ${thing[key]}`,
        'Leave one of them out: each is used once.',
      );
    }
    seen.add(thing[key]);
  }
}
