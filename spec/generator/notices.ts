import { readdir, readFile } from 'node:fs/promises';
import type { GeneratedFile } from './file.ts';
import { packageRoot } from './openapi.ts';

/** The package that a file below `node_modules/` belongs to; undefined for a file of our own. */
function packageOf(path: string): string | undefined {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

async function notice(name: string): Promise<string> {
  const folder = `${packageRoot}node_modules/${name}/`;
  const { version, license } = JSON.parse(await readFile(`${folder}package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file to copy into the notices`);
  return `${name} ${version} (${license})\n\n${(await readFile(folder + file, 'utf8')).trim()}\n`;
}

/**
 * The licences of the packages of which this one contains code, which they ask to be kept with it: of ajv, whose code
 * generator writes the validators, and of whatever else was bundled into them.
 */
export async function notices(bundled: readonly string[]): Promise<GeneratedFile> {
  const names = [...new Set(['ajv', ...bundled.flatMap((path) => packageOf(path) ?? [])])].sort();
  const head = 'The validators of this package contain code of the following packages, under their licences.\n';
  const parts = [head, ...(await Promise.all(names.map(notice)))];
  return { path: 'THIRD-PARTY-NOTICES', contents: parts.join(`\n${'-'.repeat(78)}\n\n`) };
}
