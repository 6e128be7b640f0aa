import type { WorkState } from '../../spec/contract.ts';
import type { Exchange } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { fieldFor } from '../reading.ts';

/** The answer shows a work item in this state. */
export function inState(exchange: Exchange, state: WorkState): Finding {
  return fieldIs(exchange, 'state', state);
}

/** The answer's field has exactly this value. */
export function fieldIs(exchange: Exchange, field: string, expected: string | number | boolean | null): Finding {
  const read = fieldFor(exchange, field);
  if ('kind' in read) return read;
  return read.value === expected
    ? holds(exchange)
    : violated([exchange], `${field} should be ${JSON.stringify(expected)}, but is ${JSON.stringify(read.value)}`, {
        expected,
        actual: read.value,
      });
}

/** The answer's field is null. */
export function isNull(exchange: Exchange, field: string): Finding {
  return fieldIs(exchange, field, null);
}

/** The answer's field is not null. */
export function isSet(exchange: Exchange, field: string): Finding {
  const read = fieldFor(exchange, field);
  if ('kind' in read) return read;
  return read.value !== null
    ? holds(exchange)
    : violated([exchange], `${field} should be set, but is null`, { expected: 'a time', actual: null });
}

/** The field was null before and is set after. Where it was set before already, another requirement is broken. */
export function setBetween(before: Exchange, after: Exchange, field: string): readonly Finding[] {
  const earlier = fieldFor(before, field);
  if ('kind' in earlier) return [earlier];
  return earlier.value === null ? [isSet(after, field)] : [];
}
