import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const config = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));
const depcruise = fileURLToPath(new URL('../../node_modules/.bin/depcruise', import.meta.url));
const rules: readonly { name: string }[] = createRequire(import.meta.url)(config).forbidden;

/** Files that break a rule or keep them all: the file, its text, and the rules that it breaks. */
const cases: readonly [file: string, text: string, breaks: readonly string[]][] = [
  ['spec/a.ts', "import { x } from '../harness/record.ts';", ['spec-imports-nobody']],
  ['spec/b.ts', "import type { x } from '../suites/plain.ts';", ['spec-imports-nobody']],
  ['spec/c.ts', "import { x } from './generated/plain.ts';", []],
  ['spec/d.ts', "import { x } from './generator/plain.ts';", ['generator-is-not-production']],
  ['spec/generator/e.ts', "import ajv from 'dev-only'; import { x } from '../requirement.ts';", []],

  ['harness/a.ts', "import { x } from '../suites/plain.ts';", ['harness-imports-spec']],
  ['harness/b.ts', "import { x } from '../fixtures/plain.ts';", ['harness-imports-spec']],
  ['harness/c.ts', "import { x } from '../spec/requirement.ts'; import { y } from './record.ts';", []],

  ['suites/a.ts', "import { x } from '../reporters/plain.ts';", ['suites-import-harness-and-spec']],
  ['suites/b.ts', "import { x } from '../fixtures/plain.ts';", ['suites-import-harness-and-spec']],
  ['suites/c.ts', "import { x } from '../spec/requirement.ts'; import { y } from '../harness/run.ts';", []],

  ['reporters/a.ts', "import type { x } from '../harness/run.ts';", ['reporters-import-the-record']],
  ['reporters/b.ts', "import { x } from '../spec/contract.ts';", ['reporters-import-the-record']],
  ['reporters/c.ts', "import { x } from '../harness/record.ts'; import { y } from '../harness/exchange.ts';", []],
  ['reporters/d.ts', "import { x } from '../harness/finding.ts'; import { y } from '../spec/requirement.ts';", []],
  ['reporters/e.ts', "import { x } from '../spec/capabilities.ts';", []],

  [
    'fixtures/reference-target/a.ts',
    "import type { x } from '../../spec/requirement.ts';",
    ['reference-target-is-independent'],
  ],
  [
    'fixtures/reference-target/b.ts',
    "import { x } from '../../harness/record.ts';",
    ['fixtures-import-fixtures', 'reference-target-is-independent'],
  ],
  ['fixtures/reference-target/c.ts', "import { x } from '../faults/plain.ts';", ['reference-target-is-independent']],
  ['fixtures/reference-target/d.ts', "import { x } from './plain.ts'; import { y } from 'wanted';", []],

  ['fixtures/faults/a.ts', "import { x } from '../../spec/requirement.ts';", ['fixtures-import-types-of-spec']],
  ['fixtures/variants/b.ts', "import { x } from '../../suites/plain.ts';", ['fixtures-import-fixtures']],
  ['fixtures/c.ts', "import type { x } from '../harness/record.ts';", ['fixtures-import-fixtures']],
  ['fixtures/faults/d.ts', "import type { x } from '../../spec/requirement.ts'; import { y } from '../plain.ts';", []],
  ['fixtures/e.ts', "import { type x } from '../spec/requirement.ts';", []],

  ['cli/a.ts', "import { x } from '../scripts/plain.ts';", ['cli-imports-production']],
  ['cli/b.ts', "import { x } from '../test/plain.ts';", ['cli-imports-production', 'nothing-imports-test']],
  [
    'cli/c.ts',
    "export const load = () => import('../test/plain.ts');",
    ['cli-imports-production', 'nothing-imports-test'],
  ],
  ['cli/d.ts', "import { x } from '../suites/plain.ts'; import { y } from '../reporters/plain.ts';", []],
  ['scripts/a.ts', "import type { x } from '../test/plain.ts';", ['nothing-imports-test']],
  ['scripts/b.ts', "import dev from 'dev-only'; import { x } from '../harness/record.ts';", []],

  ['harness/d.ts', "import dev from 'dev-only';", ['production-imports-dependencies']],
  ['fixtures/f.ts', "import dev from 'dev-only';", ['production-imports-dependencies']],
  ['suites/d.ts', "import not from 'not-named';", ['production-imports-dependencies']],
  ['spec/f.ts', "import type { Dev } from 'dev-only';", []],
  ['cli/e.ts', "import wanted from 'wanted'; import { readFile } from 'node:fs/promises';", []],
  ['test/a.ts', "import dev from 'dev-only'; import { x } from '../scripts/plain.ts';", []],

  ['harness/cycle/a.ts', "import { b } from './b.ts'; export const a = () => b;", ['no-cycles']],
  // A cycle is told once.
  ['harness/cycle/b.ts', "import { a } from './a.ts'; export const b = () => a;", []],
  ['harness/type-cycle/a.ts', "import { b } from './b.ts'; export type A = typeof b;", []],
  ['harness/type-cycle/b.ts', "import type { A } from './a.ts'; export const b = (a: A) => a;", []],

  ['harness/e.ts', "import { x } from './gone.ts';", ['imports-resolve']],
];

/** What the files above import. */
const plain = [
  'cli/plain.ts',
  'fixtures/plain.ts',
  'fixtures/faults/plain.ts',
  'fixtures/reference-target/plain.ts',
  'harness/exchange.ts',
  'harness/finding.ts',
  'harness/record.ts',
  'harness/run.ts',
  'reporters/plain.ts',
  'scripts/plain.ts',
  'spec/capabilities.ts',
  'spec/contract.ts',
  'spec/generated/plain.ts',
  'spec/generator/plain.ts',
  'spec/requirement.ts',
  'suites/plain.ts',
  'test/plain.ts',
];

let folder: string;
let broken: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
  const manifest = (name: string) => JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' });
  const files: [string, string][] = [
    [
      'package.json',
      JSON.stringify({ type: 'module', dependencies: { wanted: '1' }, devDependencies: { 'dev-only': '1' } }),
    ],
    ...['wanted', 'dev-only', 'not-named'].flatMap((name): [string, string][] => [
      [`node_modules/${name}/package.json`, manifest(name)],
      [`node_modules/${name}/index.js`, 'export default 1;'],
    ]),
    ...plain.map((file): [string, string] => [file, 'export const x = 1; export const y = 2;']),
    ...cases.map(([file, text]): [string, string] => [file, text]),
  ];
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${text}\n`);
  }
  broken = await violations();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The names of the rules that each file breaks, sorted. */
async function violations(): Promise<Map<string, string[]>> {
  const folders = [...new Set(cases.map(([file]) => file.split('/')[0] ?? ''))];
  const flags = ['--config', config, '--no-progress', '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(depcruise, [...flags, ...folders], { cwd: folder, maxBuffer: 1e8 });
  const found: { from: string; rule: { name: string } }[] = JSON.parse(stdout).summary.violations;
  const names = new Map<string, string[]>();
  for (const { from, rule } of found) names.set(from, [...(names.get(from) ?? []), rule.name].sort());
  return names;
}

test.each(cases)('%s, %s breaks %j', (file, _, breaks) => {
  expect(broken.get(file) ?? []).toEqual(breaks);
});

test('every rule is broken by some file above', () => {
  expect([...new Set(cases.flatMap(([, , breaks]) => breaks))].sort()).toEqual(rules.map(({ name }) => name).sort());
});
