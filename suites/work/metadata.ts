import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { kept } from '../../harness/findings.ts';

/** The item's metadata is as it was; an item that carries none proves nothing. */
export function metadataKept(before: Exchange, after: Exchange): readonly Finding[] {
  const metadata = fieldOf(before, 'metadata');
  return isObject(metadata) && Object.keys(metadata).length === 0 ? [] : [kept(before, after, ['metadata'])];
}
