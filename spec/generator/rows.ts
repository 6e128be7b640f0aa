import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type ContractFiles, readContract } from './contract.ts';
import type { GeneratedFile } from './file.ts';
import type { YamlFile } from './yaml-file.ts';

const spec = new URL('../', import.meta.url);

async function read(path: string): Promise<YamlFile> {
  return { path: `spec/${path}`, text: await readFile(new URL(path, spec), 'utf8') };
}

async function folder(name: string): Promise<YamlFile[]> {
  const entries = (await readdir(new URL(`${name}/`, spec))).filter((entry) => entry.endsWith('.yaml')).sort();
  return Promise.all(entries.map((entry) => read(`${name}/${entry}`)));
}

/** The contract's files, as they are on disk. */
export async function contractFiles(): Promise<ContractFiles> {
  return {
    requirements: await folder('requirements'),
    lifecycles: await folder('lifecycles'),
    profiles: await folder('profiles'),
    silences: await read('silences.yaml'),
    adjudications: await read('adjudications.yaml'),
  };
}

/** The contract's rows as TypeScript data, so that nothing is parsed at start-up and an id that no row declares does not compile. */
export async function rows(): Promise<GeneratedFile[]> {
  const openapi = parse((await read('openapi.yaml')).text) as { paths: Record<string, Record<string, unknown>> };
  const operations = Object.values(openapi.paths).flatMap((item) =>
    Object.values(item).flatMap((operation) =>
      typeof operation === 'object' && operation !== null && 'operationId' in operation
        ? [String(operation.operationId)]
        : [],
    ),
  );
  const contract = readContract(await contractFiles(), operations);
  return [
    constant('requirements', contract.requirements, 'id'),
    constant('lifecycles', contract.lifecycles, 'resource'),
    constant('profiles', contract.profiles, 'name'),
    constant('silences', contract.silences, 'id'),
    constant('adjudications', contract.adjudications, 'id'),
  ];
}

function constant<T, K extends keyof T & string>(name: string, list: readonly T[], key: K): GeneratedFile {
  const byKey = Object.fromEntries(list.map((row) => [String(row[key]), row]));
  return {
    path: `spec/generated/${name}.ts`,
    contents: `// Generated from spec/${name}: do not edit, run \`npm run generate\`.\nexport const ${name} = ${JSON.stringify(byKey, null, 2)} as const;\n`,
  };
}
