import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFiles } from '../harness/bundle.ts';
import { isObject } from '../harness/exchange.ts';
import { isDay } from '../harness/verdict/day.ts';
import { type Expectation, keyOf } from '../harness/verdict/expectation.ts';

/**
 * Since when expectations hold no longer, as the run before found whose record lies in the folder; by `keyOf`. Without a
 * record of ours there nothing is known.
 */
export function staleSince(folder: string): Record<string, string> {
  const record = recordIn(folder);
  const entries = isObject(record) && record.schema_version === 1 ? record.expectations : undefined;
  return Object.fromEntries((Array.isArray(entries) ? entries : []).filter(isStale).map((it) => [keyOf(it), it.since]));
}

function recordIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, bundleFiles.record), 'utf8'));
  } catch {
    return undefined;
  }
}

function isStale(entry: unknown): entry is Pick<Expectation, 'id' | 'expect'> & { since: string } {
  if (!isObject(entry)) return false;
  const { id, expect, since } = entry;
  return typeof id === 'string' && typeof expect === 'string' && typeof since === 'string' && isDay(since);
}
