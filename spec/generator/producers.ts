import { digest } from './digest.ts';
import { fields } from './fields.ts';
import type { GeneratedFile, Producer } from './file.ts';
import { jsonSchemas } from './json-schemas.ts';
import { lists } from './lists.ts';
import { openApiTypes } from './openapi-types.ts';
import { operations } from './operations.ts';
import { requests } from './requests.ts';
import { rows } from './rows.ts';
import { validators } from './validators.ts';

/** What makes generated files, beside the rows. */
const producers: readonly Producer[] = [
  openApiTypes,
  jsonSchemas,
  validators,
  requests,
  operations,
  lists,
  fields,
  digest,
];

/** All generated files, in memory. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  // Before the others: a row that cannot be loaded ends the process, and esbuild at work would not go quietly.
  const data = await rows();
  return [...data, ...(await Promise.all(producers.map((produce) => produce()))).flat()];
}
