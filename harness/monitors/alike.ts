import { differences } from '../findings/difference.ts';
import type { Reading } from './readings.ts';

/** A field as two answers show it. */
export interface Comparison {
  field: string;
  one: unknown;
  other: unknown;
}

const texts = new WeakMap<object, string>();

/** Whether two answers show a field alike, whichever of them has what the other lacks. */
export function alike(one: Reading, other: Reading, field: string): boolean {
  const [a, b] = [one.object[field], other.object[field]];
  if (a === b && a !== undefined) return true;
  if (isStructure(a) && isStructure(b) && textOf(a) === textOf(b)) return true;
  return (
    differences(one.object, other.object, [field]).length === 0 &&
    differences(other.object, one.object, [field]).length === 0
  );
}

/** What stands in the one and in the other, of a field that is not alike in both. */
export function otherwise(one: Reading, other: Reading, field: string): Comparison {
  const [found] = differences(one.object, other.object, [field]);
  if (found) return { field, one: found.before, other: found.after };
  const [reverse] = differences(other.object, one.object, [field]);
  return { field, one: reverse?.after, other: reverse?.before };
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Printed once: the same events and metadata are compared with many others. */
function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}
