import { isDeepStrictEqual } from 'node:util';
import { documentedFields, type OperationId } from '../../spec/answers.ts';
import { answerOf, bodyOf, type Exchange } from '../exchange.ts';
import { isAccepted } from '../reading.ts';
import type { Donors } from './alterations.ts';
import { placesIn, withinObject } from './places.ts';

/** Values of one field that are kept at most; more would be more of the same. */
const enough = 50;

/** What the answers of a run have to lend: the values of their fields by kind of object, and whole bodies. */
export function donorsFrom(exchanges: readonly Exchange<OperationId>[]): Donors {
  const values = new Map<string, Map<string, unknown>>();
  const bodies = new Map<OperationId, unknown[]>();
  for (const exchange of exchanges) {
    const { operation } = exchange;
    const documented = documentedFields(operation, answerOf(exchange)?.status ?? 0);
    if (!documented) continue;
    if (isAccepted(exchange))
      bodies.set(operation, [...(bodies.get(operation) ?? []).slice(0, enough), bodyOf(exchange)]);
    for (const { field, value } of placesIn(bodyOf(exchange), documented, () => 0)) {
      const name = nameOf(operation, withinObject(field));
      const known = values.get(name) ?? new Map<string, unknown>();
      values.set(name, known);
      if (known.size < enough) known.set(JSON.stringify(value), value);
    }
  }
  return {
    valuesOf: (operation, field, besides) =>
      [...(values.get(nameOf(operation, field))?.values() ?? [])].filter(
        (value) =>
          value !== null && !isDeepStrictEqual(value, besides) && (besides === null || typeof value === typeof besides),
      ),
    bodiesOf: (operation) => bodies.get(operation) ?? [],
  };
}

const nameOf = (operation: OperationId, field: string) => `${operation.split('.')[0]} ${field}`;
