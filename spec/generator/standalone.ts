import { readFile } from 'node:fs/promises';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { isDateTime } from './date-time.ts';
import { packageRoot, referenced, type Schema } from './openapi.ts';

/** Keywords of OpenAPI and of this description that assert nothing. */
const annotations = ['discriminator', 'example', 'externalDocs', 'xml', 'x-source', 'x-accepted'];

/** Ajv's code for some of the schemas; it still requires parts of ajv, and `isDateTime` from date-time.ts. */
function compiled(schemas: Readonly<Record<string, Schema>>, names: readonly string[]): string {
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
  for (const [name, schema] of Object.entries(schemas)) {
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

/**
 * Validators of some of the schemas as one ES module without imports, `export const validators`, and the files that it was
 * made of.
 * @param names of schemas, which have to be names of JavaScript too
 */
export async function standaloneValidators(
  schemas: Readonly<Record<string, Schema>>,
  names: readonly string[],
): Promise<{ code: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: compiled(schemas, names), resolveDir: packageRoot, sourcefile: 'validators.js' },
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
