import { defineConfig } from 'vitest/config';
import { parts } from './parts.mjs';

const part = parts[process.env.JUDGING_PART ?? ''];

export default defineConfig({
  test: {
    include: [...(part ?? { tests: [] }).tests],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
