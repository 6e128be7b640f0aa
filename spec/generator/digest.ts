import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { banner, type GeneratedFile } from './file.ts';

const spec = new URL('../', import.meta.url);

/** A digest of everything under `spec/` that is written by hand as data, so that a record says what it was judged by. */
export async function digest(): Promise<GeneratedFile[]> {
  const names = (await readdir(spec, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(await readFile(new URL(name, spec)));
  const value = hash.digest('hex');
  return [
    {
      path: 'spec/generated/digest.ts',
      contents: `${banner('the YAML files of spec/')}export const specDigest = 'sha256:${value}';\n`,
    },
  ];
}
