import { banner, type GeneratedFile } from './file.ts';
import {
  answerSchema,
  component,
  type OpenApiDocument,
  type Operation,
  openApiPath,
  operationsOf,
  queryParametersOf,
  readOpenApi,
} from './openapi.ts';

/** The fields of a page (conventions/pagination, Field descriptions). */
const envelope = ['data', 'first_id', 'last_id', 'has_more', 'next_page'] as const;

/** Whether an operation answers pages and takes their size; where the envelope is not required it is not judged. */
function isList(document: OpenApiDocument, operation: Operation): boolean {
  const answer = operation.responses['200'];
  const { required = [] } = answer ? component(document, answerSchema(answer)) : {};
  return (
    envelope.every((field) => required.includes(field)) && queryParametersOf(document, operation).includes('limit')
  );
}

/** The operations to which the page on pagination applies, as data: what is judged of one list is judged of each. */
export async function lists(): Promise<GeneratedFile[]> {
  const document = await readOpenApi();
  const ids = operationsOf(document)
    .filter(({ operation }) => isList(document, operation))
    .map(({ operation }) => operation.operationId);
  const contents = `${banner(openApiPath)}
/** Every operation that takes a \`limit\` and answers a page with its whole envelope (conventions/pagination). */
export const lists = ${JSON.stringify(ids, null, 2)} as const;
`;
  return [{ path: 'spec/generated/lists.ts', contents }];
}
