import { parts } from './judging/parts.mjs';

const name = process.env.JUDGING_PART ?? '';
const part = parts[name];
if (!part) throw new Error(`JUDGING_PART names a part of mutation/judging/parts.mjs: ${Object.keys(parts).join(', ')}`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/judging/vitest.config.mjs', related: false },
  mutate: [...part.mutate],
  // Words: an outcome that is spelt otherwise does not compile, and messages are read by people.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  warnings: { slow: false },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `reports/mutation/judging-${name}.json` },
  tempDirName: `.stryker-tmp/judging-${name}`,
  ignorePatterns: ['/dist', '/conformance-report', '/kill-matrix', '/reports', '*.tgz'],
};
