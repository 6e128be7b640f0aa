import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one process took, from its start to its end. */
export interface Measured {
  milliseconds: number;
  /** Of user and system. */
  cpuMilliseconds: number;
  /** Resident memory at its highest. */
  peakMegabytes: number;
}

/** Writes what the process used to a file when it ends; its worker threads load this too, and say nothing. */
const gauge = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () =>
    writeFileSync(process.env.BENCH_GAUGE, JSON.stringify(process.resourceUsage())));
`)}`;

/**
 * Runs a script in a process of its own and measures it.
 * @throws Error where it does not exit with 0
 */
export async function measure(script: readonly string[], environment: Record<string, string> = {}): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'usage.json');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', gauge, ...script], {
      env: { ...process.env, ...environment, BENCH_GAUGE: file },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
    const milliseconds = performance.now() - start;
    if (code !== 0) throw new Error(`${script.join(' ')} exited with ${code}`);
    const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(file, 'utf8'));
    return {
      milliseconds,
      cpuMilliseconds: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      // maxRSS is in kilobytes.
      peakMegabytes: usage.maxRSS / 1024,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
