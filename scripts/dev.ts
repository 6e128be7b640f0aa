/*
 * `npm run dev` runs, at every save, what the saved files touch: the scenarios that are made of them, and the faults among
 * them, each against a reference target of its own. It begins with what is not committed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders = ['fixtures', 'harness', 'spec', 'suites'];
/** Editors save in several steps, and several files at once, in milliseconds. */
const quiet = 150;

const saved = new Set<string>();
let waiting: NodeJS.Timeout | undefined;
let running: ChildProcess | undefined;

/** Takes a file that was saved; what is generated follows from others. */
function take(file: string): void {
  if (!/\.(ts|yaml)$/.test(file) || /(^|\/)(generated\/|index\.ts$)/.test(file)) return;
  saved.add(file);
  clearTimeout(waiting);
  waiting = setTimeout(rerun, quiet);
}

/** Runs what the saved files touch, anew where that was going on: what is under way is out of date. */
function rerun(): void {
  running?.kill();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev/rerun.ts', ...saved], {
    cwd: root,
    stdio: 'inherit',
  });
  running = child;
  child.once('exit', (code) => {
    // Killed: the next one takes the same files and more.
    if (running !== child || code === null) return;
    running = undefined;
    saved.clear();
  });
}

/** What is changed or new since the last commit. */
function uncommitted(): string[] {
  try {
    const text = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', ...folders], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return String(text)
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3));
  } catch {
    return [];
  }
}

for (const folder of folders) {
  watch(`${root}${folder}`, { recursive: true }, (_, file) => {
    if (file) take(`${folder}/${file.replaceAll('\\', '/')}`);
  });
}
console.log(`Watching ${folders.join(', ')}; ends with Ctrl-C.`);
for (const file of uncommitted()) take(file);
