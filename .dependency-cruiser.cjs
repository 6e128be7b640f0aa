/*
 * Who may import whom. Each folder names the folders and files that it may import; whatever it does not name among our
 * own is forbidden, types too, unless a rule says otherwise. test/package/imports.test.ts breaks every rule once.
 */

const folders = ['cli', 'fixtures', 'harness', 'reporters', 'scripts', 'spec', 'suites', 'test'];
const production = 'cli|fixtures|harness|reporters|spec|suites';

/** A rule: modules below `from` import, of our own, only themselves and what `allowed` matches. */
function importsOnly(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^${from}/` },
    to: { path: `^(${folders.join('|')})/`, pathNot: [`^${from}/`, ...allowed] },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    importsOnly('spec-imports-nobody', 'spec', [], 'What the API promises stands on its own.'),
    importsOnly('harness-imports-spec', 'harness', ['^spec/'], 'How a scenario meets a target knows no scenario.'),
    importsOnly(
      'suites-import-harness-and-spec',
      'suites',
      ['^harness/', '^spec/'],
      'Suites know no target and no report.',
    ),
    importsOnly(
      'reporters-import-the-record',
      'reporters',
      [
        '^harness/(record|exchange|finding|rehearsal/plan|behaviour/comparison|dictionary/known-faults|sensitivity/result)\\.ts$',
        '^spec/(capabilities|requirement)\\.ts$',
      ],
      'A report is a pure function of the run record and the exchanges.',
    ),
    importsOnly(
      'reference-target-is-independent',
      'fixtures/reference-target',
      [],
      'It is a reading of the documentation of its own: a shared table or schema would hide its own errors.',
    ),
    importsOnly('fixtures-import-fixtures', 'fixtures', ['^spec/'], 'What stands in for a target knows no suite.'),
    {
      name: 'fixtures-import-types-of-spec',
      comment: 'A fault names the requirements that it trips; it computes nothing with them.',
      severity: 'error',
      from: { path: '^fixtures/', pathNot: '^fixtures/reference-target/' },
      to: { path: '^spec/', dependencyTypesNot: ['type-only'] },
    },
    importsOnly(
      'cli-imports-production',
      'cli',
      [`^(${production})/`],
      'The commands wire everything but the tests and the scripts.',
    ),
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'generator-is-not-production',
      comment: 'What is generated is committed; what generates it is not in the package.',
      severity: 'error',
      from: { path: `^(${production})/`, pathNot: '^spec/generator/' },
      to: { path: '^spec/generator/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other at run time cannot be loaded, read or moved one by one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'production-imports-dependencies',
      comment: 'A package that is installed has only what "dependencies" names. Types alone are gone by then.',
      severity: 'error',
      from: { path: `^(${production})/`, pathNot: '^spec/generator/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['npm', 'type-only'],
      },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Reads the sources as they are, which tells type-only imports from others and takes a quarter of the time.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
