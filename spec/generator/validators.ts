import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build, type Plugin } from 'esbuild';
import { banner, type GeneratedFile } from './file.ts';
import { answerSchema, openApiPath, operationsOf, packageRoot, readOpenApi, referenced } from './openapi.ts';

/** Keywords of OpenAPI and of this description that assert nothing. */
const annotations = ['discriminator', 'example', 'externalDocs', 'xml', 'x-source', 'x-accepted'];

/** The schemas that describe whole answers, and the error envelope, which every error has to fit. */
async function answerSchemas(): Promise<string[]> {
  const answers = operationsOf(await readOpenApi()).flatMap(({ operation }) =>
    Object.values(operation.responses).map(answerSchema),
  );
  return [...new Set([...answers, 'ErrorEnvelope'])].sort();
}

/** Ajv's code for those schemas; it still requires parts of ajv and ajv-formats. */
async function compiled(names: readonly string[]): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  formats.default(ajv, { mode: 'full' });
  ajv.addVocabulary(annotations);
  const { components } = await readOpenApi();
  for (const [name, schema] of Object.entries(components.schemas)) {
    const text = JSON.stringify(schema, (key, value) => (key === '$ref' ? referenced(value as string) : value));
    ajv.addSchema(JSON.parse(text), name);
  }
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return `${code}\nexport const validators = { ${names.join(', ')} };\n`;
}

/** Ajv's run-time helpers carry their own `require(…)` as a string, for the compiler; run time has no use for it. */
const withoutCompilerHints: Plugin = {
  name: 'without-compiler-hints',
  setup: ({ onLoad }) =>
    onLoad({ filter: /ajv\/dist\/runtime\/\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^\w+\.code = 'require\(.*$/m, ''),
    })),
};

/** One ES module without imports. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packageRoot, sourcefile: 'validators.js' },
    absWorkingDir: packageRoot,
    plugins: [withoutCompilerHints],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild made no file of the validators');
  return output.text;
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

/** Validators of every documented answer, as stand-alone code: nothing is compiled at start, ajv is not needed. */
export async function validators(): Promise<GeneratedFile[]> {
  const names = await answerSchemas();
  const code = await bundled(await compiled(names));
  return [
    { path: 'spec/generated/validators.js', contents: banner(openApiPath) + code },
    { path: 'spec/generated/validators.d.ts', contents: banner(openApiPath) + declarations(names) },
  ];
}
