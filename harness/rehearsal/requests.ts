import { operations } from '../../spec/generated/operations.ts';
import type { Operation } from '../../spec/request.ts';
import type { Exchange, Lane } from '../exchange.ts';
import type { PlannedRequests } from './plan.ts';

/** The requests of a rehearsal, counted by lane and by operation. */
export function requestsOf(exchanges: readonly Exchange[]): PlannedRequests {
  const reads = exchanges.filter(({ request }) => request.method === 'GET').length;
  const called = new Map<Operation, Exchange[]>();
  for (const exchange of exchanges) {
    const list = called.get(exchange.operation);
    if (list) list.push(exchange);
    else called.set(exchange.operation, [exchange]);
  }
  return {
    total: exchanges.length,
    reads,
    writes: exchanges.length - reads,
    by_lane: lanes(exchanges),
    by_operation: [...called]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([operation, list]) => ({
        operation,
        ...callOf(operation),
        requests: list.length,
        by_lane: lanes(list),
      })),
  };
}

/** Method and path of a call; every call of the hook posts to a path of its name (spec/control.yaml). */
function callOf(operation: Operation): { method: string; path: string } {
  if (Object.hasOwn(operations, operation)) {
    const { method, path } = operations[operation as keyof typeof operations];
    return { method, path };
  }
  return { method: 'POST', path: `/${operation.replace('control.', '')}` };
}

function lanes(exchanges: readonly Exchange[]): Record<Lane, number> {
  const counts: Record<Lane, number> = { act: 0, arrangement: 0, shared: 0, 'clean-up': 0 };
  // A key is `scenario/attempt/lane/ordinal`.
  for (const { key } of exchanges) counts[key.split('/').at(-2) as Lane] += 1;
  return counts;
}
