import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { hasKey } from './metadata.ts';

/** The metadata that the item's session was made with; none where another made the session. */
function givenTo({ session }: ReadWorkItem): [key: string, value: string][] {
  const body: unknown = JSON.parse(session?.request.body ?? '{}');
  const metadata = isObject(body) && isObject(body.metadata) ? body.metadata : {};
  return Object.entries(metadata).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
}

/** The item carries every key of its session's metadata. */
export function carried({ item }: { item: ReadWorkItem }): Finding[] {
  const metadata = fieldOf(item.before, 'metadata');
  if (!isObject(metadata)) return [];
  return givenTo(item).map(([key]) =>
    Object.hasOwn(metadata, key)
      ? holds(item.before)
      : violated([item.before], `the item's metadata should have the key ${key} of its session's`, {
          expected: key,
          actual: Object.keys(metadata),
        }),
  );
}

/** Of the keys of its session's metadata, those that the item carries have the session's strings. */
export function stringsKept({ item }: { item: ReadWorkItem }): Finding[] {
  const metadata = fieldOf(item.before, 'metadata');
  if (!isObject(metadata)) return [];
  return givenTo(item)
    .filter(([key]) => Object.hasOwn(metadata, key))
    .map(([key, value]) => hasKey(item.before, key, value));
}
