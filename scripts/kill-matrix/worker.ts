/* Judges what the process that started it asks for, and says what came of it; ends with its parent. */
import { type Job, perform } from './jobs.ts';

process.on('message', async ({ number, job }: { number: number; job: Job }) => {
  const done = await perform(job);
  const { user, system } = process.cpuUsage();
  process.send?.({ number, done, cpu: (user + system) / 1_000_000 });
});
process.on('disconnect', () => process.exit());
