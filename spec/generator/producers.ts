import { digest } from './digest.ts';
import { fields } from './fields.ts';
import type { GeneratedFile, Producer } from './file.ts';
import { jsonSchemas } from './json-schemas.ts';
import { openApiTypes } from './openapi-types.ts';
import { operations } from './operations.ts';
import { rows } from './rows.ts';
import { validators } from './validators.ts';

/** Everything that makes generated files. */
const producers: readonly Producer[] = [openApiTypes, jsonSchemas, validators, operations, fields, rows, digest];

/** All generated files, in memory. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  return (await Promise.all(producers.map((produce) => produce()))).flat();
}
