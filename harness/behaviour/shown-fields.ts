import { bodyOf, type Exchange, isObject } from '../exchange.ts';
import { isJudged } from '../monitors/monitor.ts';
import { isAccepted } from '../reading.ts';

/** Fields whose keys are the caller's, or the server's own affair. */
const opaque = ['metadata'];

/**
 * The fields that the accepted answers of a run show, with the JSON types that their values have (null only where nothing
 * else was seen). They go by the kind of object, not by operation: `deployment /paused_reason/type`. A list counts as an
 * object of its own, and so does each of its items.
 */
export function shownFields(exchanges: Iterable<Exchange>): Map<string, string> {
  const types = new Map<string, Set<string>>();
  for (const exchange of exchanges) {
    if (!isJudged(exchange) || !isAccepted(exchange)) continue;
    const body = bodyOf(exchange);
    if (!isObject(body)) continue;
    const items = Array.isArray(body.data) ? body.data.filter(isObject) : undefined;
    if (items) collect(Object.entries({ ...body, data: [] }).map(ofAnyLength), 'list ', types);
    for (const object of items ?? [body]) {
      const kind = typeof object.type === 'string' ? object.type : `answer of ${exchange.operation}`;
      collect(Object.entries(object), `${kind} `, types);
    }
  }
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, seen]) => [field, wording(seen)]));
}

/** Whether a list ends here, and has a cursor, goes by how much there is: none counts as one. */
const cursors = ['first_id', 'last_id', 'next_page'];

function ofAnyLength([name, value]: [string, unknown]): [string, unknown] {
  return [name, cursors.includes(name) && value === null ? '' : value];
}

function collect(entries: readonly [string, unknown][], pointer: string, types: Map<string, Set<string>>): void {
  for (const [name, value] of entries) {
    const field = `${pointer}/${name}`;
    const seen = types.get(field) ?? new Set();
    types.set(field, seen.add(typeOf(value)));
    if (opaque.includes(name)) continue;
    if (isObject(value)) collect(Object.entries(value), field, types);
    else if (Array.isArray(value)) {
      for (const element of value) if (isObject(element)) collect(Object.entries(element), `${field}/*`, types);
    }
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function wording(seen: ReadonlySet<string>): string {
  const others = [...seen].filter((type) => type !== 'null').sort();
  return others.length > 0 ? others.join(' or ') : 'null';
}
