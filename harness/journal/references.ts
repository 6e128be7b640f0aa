import type { Exchange } from '../exchange.ts';
import { isObject } from '../exchange.ts';

/** A trace with each exchange replaced by a reference to its key, as the journal keeps it. */
export function withReferences(trace: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(trace).map(([label, part]) => [label, refer(part)]));
}

/** The trace again, from its references. @throws Error for a reference to an exchange that the journal lacks */
export function withExchanges(
  kept: Readonly<Record<string, unknown>>,
  exchanges: Pick<ReadonlyMap<string, Exchange>, 'get'>,
): Record<string, unknown> {
  const restore = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(restore);
    if (!isObject(part)) return part;
    if (typeof part.$exchange !== 'string')
      return Object.fromEntries(Object.entries(part).map(([k, v]) => [k, restore(v)]));
    const exchange = exchanges.get(part.$exchange);
    if (!exchange) throw new Error(`the journal has no exchange ${part.$exchange}`);
    return exchange;
  };
  return Object.fromEntries(Object.entries(kept).map(([label, part]) => [label, restore(part)]));
}

/** The references of a kept trace: the label of each, the parts of it joined by dots, and the key that it names. */
export function* referencesIn(kept: unknown, path: readonly string[] = []): Generator<[label: string, key: string]> {
  if (typeof kept !== 'object' || kept === null) return;
  if ('$exchange' in kept && typeof kept.$exchange === 'string') yield [path.join('.'), kept.$exchange];
  else for (const [label, part] of Object.entries(kept)) yield* referencesIn(part, [...path, label]);
}

function refer(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(refer);
  if (!isObject(part)) return part;
  return isExchange(part)
    ? { $exchange: part.key }
    : Object.fromEntries(Object.entries(part).map(([label, inner]) => [label, refer(inner)]));
}

function isExchange(part: Record<string, unknown>): part is Record<string, unknown> & { key: string } {
  return typeof part.key === 'string' && 'answer' in part && 'sent' in part;
}
