import type { Exchange } from '../exchange.ts';

const indexes = new WeakMap<readonly Exchange[], Map<string, Exchange[]>>();

/** The calls on an object, by its id in the path; the exchanges are gone through once for all objects. */
export function callsOn(id: unknown, exchanges: readonly Exchange[]): readonly Exchange[] {
  let index = indexes.get(exchanges);
  if (!index) {
    index = indexOf(exchanges);
    indexes.set(exchanges, index);
  }
  return index.get(encodeURIComponent(String(id))) ?? [];
}

function indexOf(exchanges: readonly Exchange[]): Map<string, Exchange[]> {
  const index = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const [path = ''] = exchange.request.path.split('?');
    for (const segment of new Set(path.split('/'))) {
      const calls = index.get(segment);
      if (calls) calls.push(exchange);
      else index.set(segment, [exchange]);
    }
  }
  return index;
}
