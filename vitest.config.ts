import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run the whole suite many times, or install the package; the others fit beside them. */
const long = [
  'test/suites/variants.test.ts',
  'test/suites/faults-a-to-m.test.ts',
  'test/suites/faults-n-to-z.test.ts',
  'test/suites/profiles.test.ts',
  'test/suites/dispatcher.test.ts',
  'test/package/packed.test.ts',
];

/** Starts the long files first, so that none of them runs alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((file) => moduleId.endsWith(file));
      return index < 0 ? long.length : index;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Left to itself, vitest takes one worker on two cores, and everything waits for the longest file.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Runs of the suite at the same time: each waits for about half of its time, and with four a core was half idle.
    maxConcurrency: 8,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongFirst },
    reporters: ['default'],
  },
});
