import { readFile } from 'node:fs/promises';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { isDateTime } from './date-time.ts';
import { banner, type GeneratedFile } from './file.ts';
import { notices } from './notices.ts';
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

/** Ajv's code for those schemas; it still requires parts of ajv, and `isDateTime` from date-time.ts. */
async function compiled(names: readonly string[]): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, formats: _`formats` },
  });
  // Of ajv-formats only one would be used, and all would be bundled.
  ajv.addFormat('date-time', isDateTime);
  ajv.addVocabulary(annotations);
  const { components } = await readOpenApi();
  for (const [name, schema] of Object.entries(components.schemas)) {
    const text = JSON.stringify(schema, (key, value) => (key === '$ref' ? referenced(value as string) : value));
    ajv.addSchema(JSON.parse(text), name);
  }
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const formats =
    "import { isDateTime } from './spec/generator/date-time.ts';\nconst formats = { 'date-time': isDateTime };\n";
  return `${formats}${code}\nexport const validators = { ${names.join(', ')} };\n`;
}

/** Ajv's run-time helpers carry their own `require(…)` as a string, for the compiler; run time has no use for it. */
const withoutCompilerHints: Plugin = {
  name: 'without-compiler-hints',
  setup: ({ onLoad }) =>
    onLoad({ filter: /ajv\/dist\/runtime\/\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^\w+\.code = 'require\(.*$/m, ''),
    })),
};

/** One ES module without imports, and the files that it was made of. */
async function bundled(contents: string): Promise<{ code: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packageRoot, sourcefile: 'validators.js' },
    absWorkingDir: packageRoot,
    plugins: [withoutCompilerHints],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    // The names of its modules are in the output: as they are here, wherever the packages really are.
    preserveSymlinks: true,
    mainFields: ['main'],
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild made no file of the validators');
  return { code: output.text, files: Object.keys(metafile.inputs) };
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
  const { code, files } = await bundled(await compiled(names));
  return [
    { path: 'spec/generated/validators.js', contents: banner(openApiPath) + code },
    { path: 'spec/generated/validators.d.ts', contents: banner(openApiPath) + declarations(names) },
    await notices(files),
  ];
}
