import { banner, type GeneratedFile } from './file.ts';
import {
  answerSchema,
  component,
  type OpenApiDocument,
  type Operation,
  openApiPath,
  operationsOf,
  readOpenApi,
  referenced,
  type Schema,
} from './openapi.ts';

/** The `error.type` that a schema fixes, if it fixes one. */
function fixedErrorType(document: OpenApiDocument, schema: Schema): string | undefined {
  if (schema.$ref) return fixedErrorType(document, component(document, referenced(schema.$ref)));
  const fixed = schema.properties?.error?.properties?.type?.const;
  if (typeof fixed === 'string') return fixed;
  return schema.allOf?.map((part) => fixedErrorType(document, part)).find((type) => type !== undefined);
}

function describe(document: OpenApiDocument, method: string, path: string, operation: Operation) {
  const example = operation.requestBody?.content['application/json'].example;
  const rows = Object.entries(operation.responses).map(([status, response]) => ({ status: Number(status), response }));
  return {
    method,
    path,
    ...(example === undefined ? {} : { body: example }),
    source: operation['x-source'],
    success: rows.filter(({ status }) => status < 400).map(({ status }) => status),
    errors: rows
      .filter(({ status }) => status >= 400)
      .map(({ status, response }) => {
        const type = fixedErrorType(document, component(document, answerSchema(response)));
        if (!type) throw new Error(`${openApiPath}: ${operation.operationId} ${status} does not fix error.type`);
        const accepted = response['x-accepted'];
        return { status, type, source: response['x-source'], ...(accepted && { accepted }) };
      }),
    answers: Object.fromEntries(rows.map(({ status, response }) => [status, answerSchema(response)])),
  };
}

/** The operations as data: method, path template, example of the body, success statuses, error rows, schema of each answer. */
export async function operations(): Promise<GeneratedFile[]> {
  const document = await readOpenApi();
  const table = Object.fromEntries(
    operationsOf(document).map(({ method, path, operation }) => [
      operation.operationId,
      describe(document, method, path, operation),
    ]),
  );
  const contents = `${banner(openApiPath)}
/**
 * Every operation of the API description. \`body\` is an example of what it is sent, where it takes a body; \`answers\` names
 * the component schema of each documented status.
 */
export const operations = ${JSON.stringify(table, null, 2)} as const;
`;
  return [{ path: 'spec/generated/operations.ts', contents }];
}
