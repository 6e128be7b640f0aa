import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../exchange.ts';
import { instant, sameInstant } from '../instant.ts';

/** A field in which two readings of one object differ. */
export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** What moves with time, or belongs to the server, and is never compared (dotted paths). */
export type Exempt = readonly string[];

/**
 * The named top-level fields in which two JSON objects differ; times are compared as moments, key order does not count,
 * and a field that neither has is no difference.
 */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  fields: readonly string[],
  exempt: Exempt = [],
): Difference[] {
  return fields.flatMap((field) => {
    const [a, b] = [without(before[field], field, exempt), without(after[field], field, exempt)];
    return same(a, b) ? [] : [{ field, before: a, after: b }];
  });
}

function same(a: unknown, b: unknown): boolean {
  const [left, right] = [instant(a), instant(b)];
  return left && right ? sameInstant(left, right) : isDeepStrictEqual(a, b);
}

function without(value: unknown, path: string, exempt: Exempt): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      exempt.includes(`${path}.${key}`) ? [] : [[key, without(inner, `${path}.${key}`, exempt)]],
    ),
  );
}
