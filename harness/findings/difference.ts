import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../exchange.ts';
import { instant, sameInstant } from '../instant.ts';

/** A field in which two readings of one object differ. */
export interface Difference {
  /** Dotted, such as `schedule.type`. */
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * The named fields (dotted paths) in which two JSON objects differ. Times are compared as moments, key order does not
 * count, and a field that neither has is no difference. Of `metadata` the entries that were there before are compared:
 * a server may add its own.
 */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  fields: readonly string[],
): Difference[] {
  return fields.flatMap((field) => {
    const a = at(before, field);
    const b = field === 'metadata' ? entriesOf(a, at(after, field)) : at(after, field);
    const from = field === 'metadata' ? entriesOf(a, a) : a;
    return same(from, b) ? [] : [{ field, before: from, after: b }];
  });
}

/** The first name of a dotted path: the field of the object itself. */
export function topLevel(field: string): string {
  return field.split('.')[0] ?? field;
}

function at(object: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), object);
}

/** The entries of a metadata map under the names of another, without what the server itself keeps there. */
function entriesOf(names: unknown, metadata: unknown): unknown {
  if (!isObject(names) || !isObject(metadata)) return metadata;
  const own = Object.keys(names).filter((name) => name !== 'cas_config');
  return Object.fromEntries(own.flatMap((name) => (name in metadata ? [[name, metadata[name]]] : [])));
}

function same(a: unknown, b: unknown): boolean {
  const [left, right] = [instant(a), instant(b)];
  return left && right ? sameInstant(left, right) : isDeepStrictEqual(a, b);
}
