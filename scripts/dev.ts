/*
 * `npm run dev` runs, at every save, what the saved files touch: the scenarios that are made of them, and the faults among
 * them, each against a reference target of its own. It begins with what is not committed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { watchFolders } from './dev/watch.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders = ['fixtures', 'harness', 'spec', 'suites'];
/** Editors save in several steps, and several files at once, in milliseconds. */
const quiet = 150;

/** What is to be run. */
const saved = new Set<string>();
let waiting: NodeJS.Timeout | undefined;
let running: { child: ChildProcess; files: readonly string[] } | undefined;

/** Takes a file that was saved; what is generated follows from others. */
function take(file: string): void {
  if (!/\.(ts|yaml)$/.test(file) || /(^|\/)(generated\/|index\.ts$)/.test(file)) return;
  saved.add(file);
  clearTimeout(waiting);
  waiting = setTimeout(rerun, quiet);
}

/** Runs what the saved files touch, anew where that was going on: what is under way is out of date. */
function rerun(): void {
  running?.child.kill();
  const files = [...new Set([...(running?.files ?? []), ...saved])];
  saved.clear();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev/rerun.ts', ...files], {
    cwd: root,
    stdio: 'inherit',
  });
  running = { child, files };
  child.once('exit', (code) => {
    if (running?.child !== child) return;
    running = undefined;
    // What could not be run is due at the next save: what mends it may stand in another file.
    if (code !== 0) for (const file of files) saved.add(file);
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

watchFolders(root, folders, take);
console.log(`Watching ${folders.join(', ')}; ends with Ctrl-C.`);
for (const file of uncommitted()) take(file);
