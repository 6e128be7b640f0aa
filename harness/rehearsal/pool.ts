import { isDeepStrictEqual } from 'node:util';
import type { Asked } from './asked.ts';
import type { HandMadeDeployment, HandMadeItem } from './plan.ts';

/** What has to be there when the first of some scenarios begins. */
export interface Stock {
  items: HandMadeItem[];
  deployments: HandMadeDeployment[];
}

/**
 * The stock with which scenarios, one after the other, have what they ask for: each takes what those before it left, in
 * the state in which they left it, and only where nothing of that is alike does something more have to be made.
 */
export function stockFor(asked: readonly Asked[]): Stock {
  const items = shelf<HandMadeItem>();
  const deployments = shelf<HandMadeDeployment>();
  for (const each of asked) {
    const back = [
      ...each.items.map(({ left, ...item }) => items.take(item, { ...item, state: left })),
      ...each.deployments.map(({ left, ...deployment }) => deployments.take(deployment, { status: left })),
    ];
    for (const putBack of back) putBack();
  }
  return { items: items.made, deployments: deployments.made };
}

/** Things that are taken and put back; what is not there is made. */
function shelf<T extends object>() {
  const made: T[] = [];
  const idle: T[] = [];
  return {
    made,
    /** Takes a thing, or makes it; gives what puts it back as it is by then. */
    take: (thing: T, left: T) => {
      const place = idle.findIndex((other) => isDeepStrictEqual(other, thing));
      if (place < 0) made.push(thing);
      else idle.splice(place, 1);
      return () => idle.push(left);
    },
  };
}
