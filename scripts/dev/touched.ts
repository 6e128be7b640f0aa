import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Fault } from '../../fixtures/fault.ts';
import { type AnyScenario, collect } from '../../harness/scenario.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What saved files touch. */
export interface Touched {
  scenarios: readonly AnyScenario[];
  faults: readonly Fault[];
}

/**
 * The scenarios of every file below suites/ that a saved file is part of, directly or through imports; those of an area
 * whose rows were saved; and the faults that were saved.
 * @param saved relative to the project's folder; what is there no more touches nothing
 */
export async function touchedBy(saved: readonly string[]): Promise<Touched> {
  const files = saved.filter((file) => existsSync(root + file));
  const modules = files.flatMap((file) => (file.endsWith('.ts') ? [file] : readers(file)));
  const above = await importersOf(modules);
  const suites = [...above].filter((file) => file.startsWith('suites/') && file !== 'suites/index.ts');
  const loaded = await Promise.all(suites.map((file) => import(`${root}${file}`)));
  const areas = files.flatMap((file) => /^spec\/requirements\/(.*)\.yaml$/.exec(file)?.[1] ?? []);
  const { scenarios } = await import('../../suites/index.ts');
  const { faults } = await import('../../fixtures/faults/index.ts');
  const ofFaults = files.filter((file) => /^fixtures\/faults\/.*\.ts$/.test(file));
  const declared = new Set((await Promise.all(ofFaults.map((file) => import(root + file)))).flatMap(Object.values));
  const direct = collect(loaded).map(({ id }) => id);
  return {
    scenarios: scenarios.filter(
      ({ id, judge }) =>
        direct.includes(id) || Object.keys(judge).some((it) => areas.some((area) => it.startsWith(`${area}.`))),
    ),
    faults: faults.filter((fault) => declared.has(fault)),
  };
}

/** The modules that what is generated of other rows comes in by. */
function readers(file: string): readonly string[] {
  if (file.startsWith('spec/lifecycles/')) return ['spec/cells.ts'];
  return file === 'spec/openapi.yaml' ? ['spec/operations.ts'] : [];
}

/** The files, and everything that imports them, however far away. */
async function importersOf(files: readonly string[]): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['suites/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  const imports = Object.entries(metafile.inputs).map(
    ([file, input]) => [file, input.imports.map(({ path }) => path)] as const,
  );
  const found = new Set(files);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [file, imported] of imports) if (imported.some((path) => found.has(path))) found.add(file);
  }
  return found;
}
