import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Where a statement of the API description comes from: page and section of the public documentation. */
export interface Source {
  readonly page: string;
  readonly section: string;
}

/** A JSON Schema (draft 2020-12) as OpenAPI 3.1 holds it, as far as the generator looks into it. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** One documented answer of an operation. */
export interface Response {
  readonly 'x-source': Source;
  readonly 'x-accepted'?: string;
  readonly content: { readonly 'application/json': { readonly schema: Schema } };
}

/** A parameter of an operation, or a reference to one of the components. */
export interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  /** Query parameters that may not be given beside this one. */
  readonly 'x-excludes'?: readonly string[];
  /** Methods, in lower case, of which any request may have it, and it means nothing. */
  readonly 'x-ignored-on'?: readonly string[];
}

/** The documented body of a request. */
export interface RequestBody {
  readonly required?: boolean;
  readonly content: { readonly 'application/json': { readonly schema: Schema; readonly example?: unknown } };
}

/** One operation of a path item. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Whether a request has a Content-Type even without a body; says where that stands. */
  readonly 'x-content-type-required'?: { readonly 'x-source': Source };
  readonly 'x-source': Source;
  readonly responses: Readonly<Record<string, Response>>;
}

/** The parts of an OpenAPI 3.1 document that the generator reads. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const prefix = '#/components/schemas/';

/** The package root, as an absolute path that ends in a slash. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Path of the API description from the package root. */
export const openApiPath = 'spec/openapi.yaml';

/** The API description as text. */
export const readOpenApiText = () => readFile(packageRoot + openApiPath, 'utf8');

/** The API description, parsed; redocly's lint, not this, says whether it is valid OpenAPI. */
export async function readOpenApi(): Promise<OpenApiDocument> {
  return parse(await readOpenApiText()) as OpenApiDocument;
}

/** Name of the component schema that a `$ref` points to; throws on any other reference. */
export function referenced(ref: string): string {
  if (!ref.startsWith(prefix))
    throw new Error(`${openApiPath}: only references to ${prefix}… are supported, not ${ref}`);
  return ref.slice(prefix.length);
}

/** The component schema of that name; throws where there is none. */
export function component(document: OpenApiDocument, name: string): Schema {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`${openApiPath}: there is no component schema ${name}`);
  return schema;
}

/** A parameter behind its reference; throws where there is none. */
export function parameterOf({ components }: OpenApiDocument, parameter: Parameter): Parameter {
  if (!parameter.$ref) return parameter;
  const found = components.parameters[parameter.$ref.replace(/^.*\//, '')];
  if (!found) throw new Error(`${openApiPath}: there is no parameter ${parameter.$ref}`);
  return found;
}

/** The names of an operation's query parameters. */
export function queryParametersOf(document: OpenApiDocument, { parameters = [] }: Operation): string[] {
  return parameters
    .map((one) => parameterOf(document, one))
    .flatMap((one) => (one.in === 'query' && one.name !== undefined ? [one.name] : []));
}

/** Name of the component schema that describes an answer's body. */
export function answerSchema({ content }: Response): string {
  const { $ref } = content['application/json'].schema;
  if (!$ref) throw new Error(`${openApiPath}: an answer's schema has to be a reference to a component`);
  return referenced($ref);
}

/** Every operation with its method and path template, sorted by id. */
export function operationsOf({ paths }: OpenApiDocument): { method: string; path: string; operation: Operation }[] {
  return Object.entries(paths)
    .flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method] as Operation | undefined;
        return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
      }),
    )
    .sort((a, b) => (a.operation.operationId < b.operation.operationId ? -1 : 1));
}
