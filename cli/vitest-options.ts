import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';
import type { InlineConfig, Reporter } from 'vitest/node';

/** What vitest is told: options of its own, and of the Vite server below it. */
export interface VitestOptions {
  test: InlineConfig;
  vite: ViteUserConfig;
}

/** Options to run one file, as it stands, in one worker thread: tests at the same time, no configuration file read. */
export function vitestOptions(file: string, concurrency: number, reporter: Reporter): VitestOptions {
  return {
    test: {
      root: dirname(file),
      include: [file],
      exclude: [],
      watch: false,
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      maxConcurrency: concurrency,
      // The harness bounds every request, wait and scenario itself.
      testTimeout: 0,
      hookTimeout: 0,
      teardownTimeout: 5_000,
      reporters: [reporter],
      disableConsoleIntercept: true,
      coverage: { enabled: false },
      css: false,
      passWithNoTests: true,
      // The bundle is plain JavaScript: Node loads it, and Vite neither parses nor keeps it (a third of the memory).
      server: { deps: { external: [/.*/] } },
    },
    vite: {
      // Not in the package, whose folder may be read-only.
      cacheDir: `${tmpdir()}/cloud-agents-conformance-cache`,
      logLevel: 'silent',
      server: { ws: false, watch: null },
    },
  };
}
