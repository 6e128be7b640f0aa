import { readdir, readFile } from 'node:fs/promises';
import type { GeneratedFile } from './file.ts';
import { packageRoot } from './openapi.ts';

const schemas = 'spec/generated/schemas';

/** Schema files that nothing generates any more, as paths from the package root. */
export async function orphans(files: readonly GeneratedFile[]): Promise<string[]> {
  const known = new Set(files.map(({ path }) => path));
  const present = await readdir(packageRoot + schemas).catch(() => []);
  return present.map((name) => `${schemas}/${name}`).filter((path) => !known.has(path));
}

/** What on disk differs from what would be generated, one sentence a file; empty if all is current. */
export async function staleFiles(files: readonly GeneratedFile[]): Promise<string[]> {
  const sentences = await Promise.all(
    files.map(async ({ path, contents }) => {
      const present = await readFile(packageRoot + path, 'utf8').catch(() => undefined);
      if (present === undefined) return [`${path} is missing`];
      return present === contents ? [] : [`${path} is stale`];
    }),
  );
  const left = (await orphans(files)).map((path) => `${path} is no longer generated`);
  return [...sentences.flat(), ...left].sort();
}
