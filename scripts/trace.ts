/*
 * `npm run trace` writes docs/traceability.md: from each requirement to what judges it and the faults that it notices,
 * and back. With --check it compares instead of writing. Either way it exits 1 where something is missing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gaps } from './trace/gaps.ts';
import { parts } from './trace/links.ts';
import { table } from './trace/table.ts';

const file = fileURLToPath(new URL('../docs/traceability.md', import.meta.url));
const wanted = table(parts);
if (!process.argv.includes('--check')) await writeFile(file, wanted);
else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
  console.error('docs/traceability.md is stale: run `npm run trace` and commit it');
  process.exitCode = 1;
}
for (const gap of gaps(parts)) {
  console.error(gap);
  process.exitCode = 1;
}
