/** `npm run generate` writes the generated files; with `--check` it only says which are not current. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packageRoot } from './openapi.ts';
import { ContractError } from './problem.ts';
import { generatedFiles } from './producers.ts';
import { orphans, staleFiles } from './stale.ts';

const files = await generatedFiles().catch((error: unknown) => {
  if (!(error instanceof ContractError)) throw error;
  // Whoever wrote the row needs to know where it is, not where in the generator it was found.
  console.error(error.message);
  process.exit(1);
});

if (process.argv.includes('--check')) {
  const stale = await staleFiles(files);
  for (const sentence of stale) console.error(sentence);
  if (stale.length > 0) console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of await orphans(files)) await rm(packageRoot + path);
  for (const { path, contents } of files) {
    await mkdir(dirname(packageRoot + path), { recursive: true });
    await writeFile(packageRoot + path, contents);
  }
}
