import { below } from '../../spec/answers/pointer.ts';
import type { Fields } from '../../spec/answers.ts';
import { isObject } from '../exchange.ts';

/** A value in an answer that the documentation names. */
export interface Place {
  /** A JSON Pointer (RFC 6901). */
  pointer: string;
  /** The same with `*` for every index. */
  field: string;
  value: unknown;
}

/**
 * The documented values of an answer, each with its place. Of a list one item is looked into, the one that `choose` names
 * among so many.
 */
export function placesIn(body: unknown, documented: Fields, choose: (length: number) => number): Place[] {
  return [...walk(body, documented, choose, { pointer: '', field: '' })];
}

type Where = Omit<Place, 'value'>;

function* walk(
  value: unknown,
  { names, items }: Fields,
  choose: (length: number) => number,
  at: Where,
): Generator<Place> {
  if (Array.isArray(value) && items && value.length > 0) {
    const index = choose(value.length);
    yield* walk(value[index], items, choose, { pointer: `${at.pointer}/${index}`, field: `${at.field}/*` });
  }
  if (!isObject(value) || !names) return;
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (!known) continue;
    const place = { pointer: below(at.pointer, name), field: below(at.field, name) };
    yield { ...place, value: inner };
    yield* walk(inner, known, choose, place);
  }
}

/** What a field is of its object: of an item of a list, the field without the list. */
export const withinObject = (field: string) => field.replace(/^\/data\/\*(?=\/)/, '');

/** A copy of a document in which another value stands at a JSON Pointer, or none where that is undefined. */
export function withValue(document: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const [, step = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(document)) {
    return document.map((element, index) => (String(index) === name ? withValue(element, rest, value) : element));
  }
  if (!isObject(document)) return document;
  const changed = Object.entries(document).map(([key, inner]) => [
    key,
    key === name ? withValue(inner, rest, value) : inner,
  ]);
  return Object.fromEntries(changed.filter(([, inner]) => inner !== undefined));
}
