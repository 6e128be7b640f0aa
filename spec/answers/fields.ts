import type { Fields } from '../generated/fields.ts';
import { below } from './pointer.ts';

function collect(value: unknown, documented: Fields, pointer: string, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const { items } = documented;
    if (items) for (const element of value) collect(element, items, `${pointer}/*`, found);
    return;
  }
  const { names } = documented;
  if (!names) return;
  for (const [name, part] of Object.entries(value)) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known) collect(part, known, below(pointer, name), found);
    else found.add(below(pointer, name));
  }
}

/** JSON Pointers, with `*` for every array index, to the names in `value` that are not documented, sorted. */
export function undocumentedIn(value: unknown, documented: Fields): string[] {
  const found = new Set<string>();
  collect(value, documented, '', found);
  return [...found].sort();
}
