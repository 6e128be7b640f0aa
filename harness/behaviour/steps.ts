import { type Exchange, isObject } from '../exchange.ts';
import { told } from '../findings/status.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { exchangesOf } from '../journal/fold.ts';
import { withExchanges } from '../journal/references.ts';

/** How one step of a scenario was answered: status and error type. */
export interface AnsweredStep {
  /**
   * Its label in the trace; the elements of a list by their index, such as `tries.0.call`, but sequences that were explored
   * by their calls: which were tried besides those that were drawn depends on what they showed.
   */
  step: string;
  operation: string;
  answer: string;
  /** The key of the exchange. */
  exchange: string;
}

/**
 * The steps of each scenario's last attempt, by scenario. Left out are those that overlapped with another step of their
 * scenario: who comes first is chance there, and no property of the target.
 */
export function stepsOf(entries: readonly JournalEntry[]): Map<string, readonly AnsweredStep[]> {
  const exchanges = exchangesOf(entries);
  const steps = new Map<string, readonly AnsweredStep[]>();
  for (const entry of entries) {
    if (entry.kind !== 'acted') continue;
    const labelled = [...exchangesIn(withExchanges(entry.steps, exchanges), [])];
    const all = labelled.map(([, exchange]) => exchange);
    steps.set(
      entry.scenario,
      labelled
        .filter(([, exchange]) => !all.some((other) => other !== exchange && overlap(exchange, other)))
        .map(([step, exchange]) => ({
          ...{ step, operation: exchange.operation, answer: told(exchange), exchange: exchange.key },
        })),
    );
  }
  return steps;
}

function* exchangesIn(part: unknown, path: readonly string[]): Generator<[string, Exchange]> {
  if (isExchange(part)) yield [path.join('.'), part];
  else if (typeof part === 'object' && part !== null) {
    for (const [label, inner] of Object.entries(part)) yield* exchangesIn(inner, [...path, calledBy(inner) ?? label]);
  }
}

/** The calls of a sequence that was explored. */
function calledBy(part: unknown): string | undefined {
  return isObject(part) && Array.isArray(part.words) ? part.words.join(' ') : undefined;
}

function isExchange(part: unknown): part is Exchange {
  return isObject(part) && typeof part.key === 'string' && 'answer' in part && 'sent' in part;
}

function overlap(one: Exchange, other: Exchange): boolean {
  return one.sent < other.received && other.sent < one.received;
}
