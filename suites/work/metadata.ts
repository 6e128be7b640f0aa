import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { causedBy, kept } from '../../harness/findings.ts';
import { fieldFor } from '../../harness/reading.ts';

/** The item's metadata is as it was; an item that carries none proves nothing. */
export function metadataKept(before: Exchange, after: Exchange): readonly Finding[] {
  const metadata = fieldOf(before, 'metadata');
  return isObject(metadata) && Object.keys(metadata).length === 0 ? [] : [kept(before, after, ['metadata'])];
}

/** The item's metadata has this value under this key. */
export function hasKey(read: Exchange, key: string, value: string): Finding {
  return entry(read, key, (actual) =>
    actual === value
      ? holds(read)
      : violated([read], `metadata.${key} should be ${JSON.stringify(value)}, but is ${told(actual)}`, {
          expected: value,
          actual: actual ?? 'no such key',
        }),
  );
}

/** The item's metadata does not have this key. */
export function lacksKey(read: Exchange, key: string): Finding {
  return entry(read, key, (actual) =>
    actual === undefined
      ? holds(read)
      : violated([read], `metadata should have no key ${key}, but has it with ${told(actual)}`, {
          expected: 'no such key',
          actual,
        }),
  );
}

/** The keys that a change does not name have the values that they had; where there are none, nothing is proved. */
export function othersKept(
  before: Exchange,
  change: Exchange,
  after: Exchange,
  named: readonly string[],
): readonly Finding[] {
  const metadata = fieldFor(before, 'metadata');
  if ('kind' in metadata) return [metadata];
  const others = Object.entries(isObject(metadata.value) ? metadata.value : {}).filter(([key]) => !named.includes(key));
  return causedBy(
    change,
    others.map(([key, value]) => hasKey(after, key, String(value))),
  );
}

function entry(read: Exchange, key: string, judge: (value: unknown) => Finding): Finding {
  const metadata = fieldFor(read, 'metadata');
  if ('kind' in metadata) return metadata;
  const map = isObject(metadata.value) ? metadata.value : {};
  return judge(Object.hasOwn(map, key) ? map[key] : undefined);
}

const told = (value: unknown) => (value === undefined ? 'missing' : JSON.stringify(value));
