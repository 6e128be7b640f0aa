import { isDeepStrictEqual } from 'node:util';
import type { Asked } from './asked.ts';
import type { Stock } from './pool.ts';

/**
 * The stock with which scenarios have what they ask for in whatever order they come: something for each that leaves it
 * otherwise than it was, and what those need together that leave it as it was.
 */
export function stockForAnyOrder(asked: readonly Asked[]): Stock {
  const items = asked.map((each) =>
    each.items.map(({ left, ...item }) => ({ thing: item, kept: item.state === left })),
  );
  const deployments = asked.map((each) =>
    each.deployments.map(({ left, ...deployment }) => ({ thing: deployment, kept: deployment.status === left })),
  );
  return { items: inAnyOrder(items), deployments: inAnyOrder(deployments) };
}

function inAnyOrder<T>(asked: readonly (readonly { thing: T; kept: boolean }[])[]): T[] {
  const stock = asked.flatMap((things) => things.flatMap(({ thing, kept }) => (kept ? [] : [thing])));
  const spare: T[] = [];
  for (const things of asked) {
    const missing = [...spare];
    for (const { thing } of things.filter(({ kept }) => kept)) {
      const place = missing.findIndex((other) => isDeepStrictEqual(other, thing));
      if (place < 0) spare.push(thing);
      else missing.splice(place, 1);
    }
  }
  return [...stock, ...spare];
}
