import { readdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Lists what stands in folders, so that nothing is registered by hand: the scenarios of suites/, the faults and the
 * variants of fixtures/. With --check it compares instead of writing, and exits 1 if a list is stale.
 */
const root = fileURLToPath(new URL('../', import.meta.url));

const indexes: readonly { folder: string; deep: boolean; head: string; list: (modules: string) => string }[] = [
  {
    folder: 'suites',
    deep: true,
    head: "import { type AnyProbe, collectProbes } from '../harness/probe.ts';\nimport { type AnyScenario, collect } from '../harness/scenario.ts';",
    list: (modules) => `const modules = ${modules};

/** Every scenario of every file below this folder. */
export const scenarios: readonly AnyScenario[] = collect(modules);

/** Every probe of them. */
export const probes: readonly AnyProbe[] = collectProbes(modules);`,
  },
  ...(['fault', 'variant'] as const).map((kind) => {
    const type = kind === 'fault' ? 'Fault' : 'Variant';
    return {
      folder: `fixtures/${kind}s`,
      deep: false,
      head: `import type { ${type} } from '../${kind}.ts';`,
      list: (modules: string) => `/** Every ${kind} of this folder. */
export const ${kind}s: readonly ${type}[] = ${modules}.flatMap((module) => Object.values(module));`,
    };
  }),
];

const check = process.argv.includes('--check');
for (const { folder, deep, head, list } of indexes) {
  const entries = await readdir(root + folder, { recursive: deep, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root + folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .filter((name) => name !== 'index.ts')
    .sort();
  const wanted = [
    '// Generated from the folder: do not edit, run `npm run generate`.',
    head,
    ...files.map((name, index) => `import * as m${index} from './${name}';`),
    '',
    list(`[${files.map((_, index) => `m${index}`).join(', ')}]`),
    '',
  ].join('\n');
  const path = `${root}${folder}/index.ts`;
  if ((await readFile(path, 'utf8').catch(() => '')) === wanted) continue;
  if (check) {
    console.error(`${folder}/index.ts is stale: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    await writeFile(path, wanted);
    console.log(`${folder}/index.ts`);
  }
}
