import { banner, type GeneratedFile } from './file.ts';
import { notices } from './notices.ts';
import { answerSchema, openApiPath, operationsOf, readOpenApi } from './openapi.ts';
import { standaloneValidators } from './standalone.ts';

/** The schemas that describe whole answers, and the error envelope, which every error has to fit. */
async function answerSchemas(): Promise<string[]> {
  const answers = operationsOf(await readOpenApi()).flatMap(({ operation }) =>
    Object.values(operation.responses).map(answerSchema),
  );
  return [...new Set([...answers, 'ErrorEnvelope'])].sort();
}

const declarations = (names: readonly string[]) => `/** An error as ajv reports it. */
export interface ValidationError {
  /** JSON Pointer (RFC 6901) to the value, '' for the whole. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits its schema; on false, \`errors\` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** Name of a schema that describes a whole answer. */
export type SchemaName = ${names.map((name) => `'${name}'`).join(' | ')};

export declare const validators: Readonly<Record<SchemaName, Validator>>;
`;

/** Validators of every documented answer, as stand-alone code (nothing is compiled at start), and whose code that is. */
export async function validators(): Promise<GeneratedFile[]> {
  const names = await answerSchemas();
  const { code, files } = await standaloneValidators((await readOpenApi()).components.schemas, names);
  return [
    { path: 'spec/generated/validators.js', contents: banner(openApiPath) + code },
    { path: 'spec/generated/validators.d.ts', contents: banner(openApiPath) + declarations(names) },
    await notices(files),
  ];
}
