import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import schema from '../../spec/configuration.schema.json' with { type: 'json' };

const installed = 'node_modules/cloud-agents-conformance/spec/configuration.schema.json';

/** Where a configuration's first line says that its schema is. */
export interface SchemaReference {
  /** From the configuration's folder, with forward slashes. */
  path: string;
  /** What has to be written beside the configuration, because no installed package has it. */
  beside: { file: string; text: string } | null;
}

/** The schema of the package that is installed in a folder or above it, or else one to be written into the folder. */
export function schemaFor(folder: string): SchemaReference {
  for (let above = resolve(folder); ; above = dirname(above)) {
    const file = join(above, installed);
    if (existsSync(file)) {
      const path = relative(resolve(folder), file).replaceAll('\\', '/');
      return { path: path.startsWith('.') ? path : `./${path}`, beside: null };
    }
    if (dirname(above) === above) break;
  }
  const name = 'conformance.schema.json';
  return {
    path: `./${name}`,
    beside: { file: join(folder, name), text: `${JSON.stringify(schema, null, 2)}\n` },
  };
}

/** Whether a file is there and holds something else than this. */
export function differs(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') !== text;
}
