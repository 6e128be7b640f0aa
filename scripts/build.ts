import { chmod, readdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/*
 * Bundles the command and the file that vitest runs into dist/, with what they share in chunks of their own. What an
 * earlier build left is removed afterwards, so that a command that is running does not find the folder empty.
 */
const root = fileURLToPath(new URL('../', import.meta.url));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'cli/bin.ts', live: 'cli/live.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  metafile: true,
  logLevel: 'warning',
});
await chmod(`${root}dist/cli.js`, 0o755);

const built = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of await readdir(`${root}dist`)) {
  if (!built.has(file)) await rm(`${root}dist/${file}`, { recursive: true });
}
