import { banner, type GeneratedFile } from './file.ts';
import {
  answerSchema,
  component,
  type OpenApiDocument,
  openApiPath,
  operationsOf,
  readOpenApi,
  referenced,
  type Schema,
} from './openapi.ts';

/** What a schema says about the names below a value; absent parts are not looked into. */
export interface Fields {
  /** Documented names of an object. */
  readonly names?: Readonly<Record<string, Fields>>;
  /** What the elements of an array hold. */
  readonly items?: Fields;
}

function merged(all: readonly Fields[]): Fields {
  const names: Record<string, Fields> = {};
  for (const [name, below] of all.flatMap((fields) => Object.entries(fields.names ?? {})))
    names[name] = merged([names[name] ?? {}, below]);
  const items = all.flatMap((fields) => fields.items ?? []);
  return {
    ...(all.some((fields) => fields.names) && { names }),
    ...(items.length > 0 && { items: merged(items) }),
  };
}

/** An object whose further keys are described (a map) or declared free has no undocumented names. */
export function fieldsOf(document: OpenApiDocument, schema: Schema): Fields {
  if (schema.$ref) return fieldsOf(document, component(document, referenced(schema.$ref)));
  const own: Fields = {
    ...(schema.properties &&
      !schema.additionalProperties && {
        names: Object.fromEntries(
          Object.entries(schema.properties).map(([name, below]) => [name, fieldsOf(document, below)]),
        ),
      }),
    ...(schema.items && { items: fieldsOf(document, schema.items) }),
  };
  return merged([own, ...[...(schema.allOf ?? []), ...(schema.oneOf ?? [])].map((part) => fieldsOf(document, part))]);
}

/** The documented names below each answer, so that those the documentation does not know can be listed. */
export async function fields(): Promise<GeneratedFile[]> {
  const document = await readOpenApi();
  const names = operationsOf(document).flatMap(({ operation }) => Object.values(operation.responses).map(answerSchema));
  const table = Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, fieldsOf(document, component(document, name))]),
  );
  const contents = `${banner(openApiPath)}
/** Documented names below a value: \`names\` of an object, \`items\` of an array. What is absent is not looked into. */
export interface Fields {
  readonly names?: Readonly<Record<string, Fields>>;
  readonly items?: Fields;
}

/** The documented names of each answer, by component schema. */
export const fields: Readonly<Record<string, Fields>> = ${JSON.stringify(table, null, 2)};
`;
  return [{ path: 'spec/generated/fields.ts', contents }];
}
