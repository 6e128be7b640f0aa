import { type Fields, fieldsOf } from './fields.ts';
import { banner, type GeneratedFile } from './file.ts';
import {
  component,
  type OpenApiDocument,
  type Operation,
  openApiPath,
  operationsOf,
  type Parameter,
  parameterOf,
  readOpenApi,
  referenced,
  type Schema,
} from './openapi.ts';
import { standaloneValidators } from './standalone.ts';

/** A parameter as the generated table has it. */
interface ParameterRow {
  in: string;
  name: string;
  required: boolean;
  /** What its text stands for. */
  kind: 'integer' | 'boolean' | 'string';
  validator: string;
  excludes: readonly string[];
}

interface RequestRow {
  parameters: ParameterRow[];
  contentTypeRequired: boolean;
  body?: { required: boolean; validator: string; fields: Fields };
}

/** The schemas of all parameters, by names that are names of JavaScript too. */
type Schemas = Record<string, Schema>;

function kindOf(document: OpenApiDocument, schema: Schema): ParameterRow['kind'] {
  if (schema.$ref) return kindOf(document, component(document, referenced(schema.$ref)));
  const { type } = schema;
  return type === 'integer' || type === 'boolean' ? type : 'string';
}

/** Parameters of the same schema share a validator. */
function validatorOf(name: string, schema: Schema, schemas: Schemas): string {
  if (schema.$ref) return referenced(schema.$ref);
  const text = JSON.stringify(schema);
  const [known] = Object.entries(schemas).find(([, other]) => JSON.stringify(other) === text) ?? [];
  const own = known ?? `parameter_${name.replaceAll(/\W+/g, '_')}`;
  if (schemas[own] && own !== known)
    throw new Error(`${openApiPath}: the parameters called ${name} differ; make them components`);
  schemas[own] = schema;
  return own;
}

function parameterRow(document: OpenApiDocument, parameter: Parameter, schemas: Schemas): ParameterRow {
  const { name, in: where, required = false, schema, 'x-excludes': excludes = [] } = parameterOf(document, parameter);
  if (name === undefined || where === undefined || schema === undefined) {
    throw new Error(`${openApiPath}: a parameter lacks its name, place or schema: ${JSON.stringify(parameter)}`);
  }
  return {
    in: where,
    // Names of headers mean the same in any case.
    name: where === 'header' ? name.toLowerCase() : name,
    required,
    kind: kindOf(document, schema),
    validator: validatorOf(parameter.$ref?.replace(/^.*\//, '') ?? name, schema, schemas),
    excludes,
  };
}

function requestRow(
  document: OpenApiDocument,
  { method, path, operation }: { method: string; path: string; operation: Operation },
  schemas: Schemas,
): RequestRow {
  const ofPath = (document.paths[path]?.parameters ?? []) as readonly Parameter[];
  const ofAll = Object.entries(document.components.parameters).flatMap(([name, one]) =>
    one['x-ignored-on']?.includes(method.toLowerCase()) ? [{ $ref: `#/components/parameters/${name}` }] : [],
  );
  const { requestBody, parameters = [] } = operation;
  const schema = requestBody?.content['application/json'].schema;
  return {
    parameters: [...ofPath, ...parameters, ...ofAll].map((each) => parameterRow(document, each, schemas)),
    contentTypeRequired: operation['x-content-type-required'] !== undefined,
    ...(schema?.$ref && {
      body: {
        required: requestBody?.required ?? false,
        validator: referenced(schema.$ref),
        fields: fieldsOf(document, schema),
      },
    }),
  };
}

const types = (names: readonly string[]) => `/** What is documented of the requests of an operation. */
export interface RequestRow {
  readonly parameters: readonly ParameterRow[];
  /** Whether there is a Content-Type even where there is no body. */
  readonly contentTypeRequired: boolean;
  /** Absent where none is documented; \`fields\` are the names that are. */
  readonly body?: { readonly required: boolean; readonly validator: RequestSchemaName; readonly fields: Fields };
}

export interface ParameterRow {
  readonly in: 'path' | 'query' | 'header';
  /** Of a header in lower case. */
  readonly name: string;
  readonly required: boolean;
  /** What its text stands for. */
  readonly kind: 'integer' | 'boolean' | 'string';
  readonly validator: RequestSchemaName;
  /** Parameters that may not be given beside it. */
  readonly excludes: readonly string[];
}

/** Name of a schema that describes the body of a request, or a parameter. */
export type RequestSchemaName = ${names.map((name) => `'${name}'`).join(' | ')};
`;

/** What is documented of every request: data, and validators of its body and parameters as stand-alone code. */
export async function requests(): Promise<GeneratedFile[]> {
  const document = await readOpenApi();
  const schemas: Schemas = {};
  const rows = Object.fromEntries(
    operationsOf(document).map((each) => [each.operation.operationId, requestRow(document, each, schemas)]),
  );
  const used = Object.values(rows).flatMap(({ parameters, body }) => [
    ...parameters.map(({ validator }) => validator),
    ...(body ? [body.validator] : []),
  ]);
  const names = [...new Set(used)].sort();
  const { code } = await standaloneValidators({ ...document.components.schemas, ...schemas }, names);
  const table = `${banner(openApiPath)}
import type { OperationId } from '../answers.ts';
import type { Fields } from './fields.ts';

${types(names)}
/** What is documented of the requests of every operation. */
export const requests: Readonly<Record<OperationId, RequestRow>> = ${JSON.stringify(rows, null, 2)};
`;
  const declaration = `${banner(openApiPath)}
import type { RequestSchemaName } from './requests.ts';
import type { Validator } from './validators.js';

export declare const validators: Readonly<Record<RequestSchemaName, Validator>>;
`;
  return [
    { path: 'spec/generated/requests.ts', contents: table },
    { path: 'spec/generated/request-validators.js', contents: banner(openApiPath) + code },
    { path: 'spec/generated/request-validators.d.ts', contents: declaration },
  ];
}
