/*
 * `npm run mutate:target`: which errors in a server does the suite notice? StrykerJS makes small ones, one at a time, in
 * the source of the reference target, and the suite judges each of them; docs/mutation.md tells what comes of it.
 */

const target = 'fixtures/reference-target';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    `${target}/**/*.ts`,
    // No part of the contract: the hook that arranges for tests, and what tells the tests what a run left behind.
    `!${target}/control/**`,
    `!${target}/leftovers.ts`,
    // Between Node and the first seam: sockets, tokens by chance, the hook's route.
    `!${target}/server.ts`,
  ],
  plugins: [new URL('./suite-runner.mjs', import.meta.url).href, new URL('./no-messages.mjs', import.meta.url).href],
  testRunner: 'suite',
  testRunnerNodeArgs: ['--import', 'tsx'],
  ignorers: ['no-messages'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Only a mutant that never lets go of the processor takes that long: the runner gives up the others before.
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 20,
  // Nothing checks types here.
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'docs', 'test', 'kill-matrix', 'conformance-report', 'fixtures/faults', 'fixtures/variants'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: 'reports/mutation/target.html' },
  jsonReporter: { fileName: 'reports/mutation/target.json' },
  suite: { notes: new URL('../reports/mutation/target-notes.ndjson', import.meta.url).pathname },
};
