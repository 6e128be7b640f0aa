import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { RunRecord } from '../../harness/record.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'dist', 'cli.js');

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  child: ChildProcess;
  finished: Promise<Finished>;
  /** Resolves as soon as the stream has shown this; rejects where the command ends before. */
  shown: (stream: 'stdout' | 'stderr', what: RegExp) => Promise<string>;
}

interface Options {
  /** Besides PATH and HOME; nothing else of this process's environment reaches the command. */
  env?: Record<string, string>;
  cwd?: string;
}

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** Registers what the tests of the command need: that it is built, and that nothing of theirs stays behind. */
export function commandTests(): void {
  beforeAll(() => {
    if (existsSync(command)) return;
    const built = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts')], { cwd: root });
    if (built.status !== 0) throw new Error(`the command could not be built: ${built.stderr}`);
  }, 60_000);
  afterAll(async () => {
    for (const child of children) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** An empty folder of the test's own. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-'));
  folders.push(folder);
  return folder;
}

/** Starts the command, in an empty folder unless told otherwise. */
export function start(args: readonly string[], { env = {}, cwd = emptyFolder() }: Options = {}): Started {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const text = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (more: string) => {
      text[stream] += more;
      for (const watcher of watchers) watcher();
    });
  }
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (code, signal) => {
      children.delete(child);
      resolve({ code, signal, ...text });
    });
  });
  const shown: Started['shown'] = (stream, what) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!what.test(text[stream])) return;
        watchers.delete(look);
        resolve(text[stream]);
      };
      watchers.add(look);
      look();
      finished.then(({ code }) => {
        if (watchers.has(look)) reject(new Error(`ended with ${code} before ${what}: ${text.stdout}${text.stderr}`));
      });
    });
  return { child, finished, shown };
}

/** Runs the command to its end. */
export function run(args: readonly string[], options?: Options): Promise<Finished> {
  return start(args, options).finished;
}

/** The run record in a bundle. */
export function recordIn(folder: string): RunRecord {
  return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunRecord;
}

/** The files in a folder. */
export function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** What `serve` prints: where it serves, and with which tokens. */
export interface Served {
  url: string;
  token: string;
  foreign_token: string;
  hook_url?: string;
  hook_token?: string;
}

export async function served(started: Started): Promise<Served> {
  return JSON.parse(await started.shown('stdout', /\n/));
}

/** Resolves when a condition holds; looks again at each of its callers' steps. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
