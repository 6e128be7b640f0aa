import { undocumentedIn } from './answers/fields.ts';
import { type Problem, readable } from './answers/problems.ts';
import { type Fields, fields } from './generated/fields.ts';
import { operations } from './generated/operations.ts';
import { type SchemaName, validators } from './generated/validators.js';

export type { Problem } from './answers/problems.ts';
export type { Fields } from './generated/fields.ts';

/** Id of a documented operation, the `operationId` of the API description. */
export type OperationId = keyof typeof operations;

/** The schema of an answer, by the API description; absent for a status that it does not name. */
function schemaOf(operation: OperationId, status: number): SchemaName | undefined {
  const answers: Readonly<Record<string, SchemaName>> = operations[operation].answers;
  return answers[status];
}

function problems(schema: SchemaName, body: unknown): Problem[] {
  const validate = validators[schema];
  return validate(body) ? [] : readable(validate.errors ?? [], body);
}

/**
 * Where an answer's body departs from its documented schema, sorted by pointer, one problem to a place; empty if
 * nowhere. `body` is the parsed JSON, `undefined` where there was none.
 */
export function answerProblems(
  operation: OperationId,
  status: number,
  body: unknown,
): Problem[] | 'undocumented-status' {
  const schema = schemaOf(operation, status);
  return schema ? problems(schema, body) : 'undocumented-status';
}

/**
 * Where a body departs from the error envelope, whatever its `error.type` (conventions/errors, "Error envelope").
 * For an error whose status the operation does not document.
 */
export function errorEnvelopeProblems(body: unknown): Problem[] {
  return problems('ErrorEnvelope', body);
}

/**
 * Fields that the documentation does not name, as JSON Pointers (RFC 6901) with `*` for every array index, sorted.
 * They are legal. Empty for an undocumented status.
 */
export function undocumentedFields(operation: OperationId, status: number, body: unknown): string[] {
  const schema = schemaOf(operation, status);
  const documented = schema && fields[schema];
  return documented ? undocumentedIn(body, documented) : [];
}

/** The names that the documentation gives to an answer of this status; absent where the status is not documented. */
export function documentedFields(operation: OperationId, status: number): Fields | undefined {
  const schema = schemaOf(operation, status);
  return schema && fields[schema];
}

/** The statuses of an operation that are documented, with the values of `error.type` of those that refuse. */
export function documentedRefusals(operation: OperationId): readonly { status: number; type: string }[] {
  return operations[operation].errors;
}

/** The values of `error.type` that the documentation gives to an operation's status; empty where it names none. */
export function documentedErrorTypes(operation: OperationId, status: number): readonly string[] {
  return operations[operation].errors.filter((row) => row.status === status).map(({ type }) => type);
}
