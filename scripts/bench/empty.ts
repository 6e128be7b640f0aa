/* Runs vitest, as a live run does, over one empty test: what the driver costs by itself. */
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { vitestOptions } from '../../cli/vitest-options.ts';

const { test, vite } = vitestOptions(fileURLToPath(new URL('./nothing.js', import.meta.url)), 8, {});
const vitest = await createVitest('test', { ...test, config: false }, vite);
await vitest.start();
if (vitest.state.getCountOfFailedTests() > 0 || vitest.state.getFiles().length !== 1) process.exitCode = 1;
await vitest.close();
