import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A shell command and all that it starts. */
export interface ProcessGroup {
  /** Settles when the command itself has ended, with how: `exit code 3`, `SIGKILL`. */
  ended: Promise<string>;
  /** Ends every process of the group: SIGTERM, and after five seconds SIGKILL. */
  stop: () => Promise<void>;
}

/** How long what is asked to end may take, in milliseconds. */
const grace = 5_000;

const hasGroups = process.platform !== 'win32';

/**
 * Runs a command through the shell in a process group of its own (setsid), so that a signal to us is not one to it, with
 * its output in a file. Whatever ends this process, SIGKILL included, ends the group.
 */
export function startGroup(command: string, outputFile: string): ProcessGroup {
  const output = openSync(outputFile, 'w');
  const child = spawn(command, { shell: true, detached: hasGroups, stdio: ['ignore', output, output] });
  closeSync(output);
  const { pid } = child;
  let over = pid === undefined;
  /** Signals all of the group; false: none of it is left. Signal 0 only asks. */
  const signal = (name: NodeJS.Signals | 0): boolean => {
    if (over || pid === undefined) return false;
    try {
      return hasGroups ? process.kill(-pid, name) : child.kill(name);
    } catch {
      over = true;
      return false;
    }
  };
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, killedBy) => {
      signal(0);
      resolve(killedBy ?? `exit code ${code}`);
    });
  });
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);
  const release = pid === undefined || !hasGroups ? () => {} : lifeline(pid);

  const gone = async (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    while (signal(0) && performance.now() < end) await sleep(20);
  };
  return {
    ended,
    stop: async () => {
      if (signal('SIGTERM')) await gone(grace);
      if (signal('SIGKILL')) await gone(1_000);
      process.off('exit', kill);
      release();
    },
  };
}

/**
 * A process that outlives this one for a moment, to kill a group: it reads from us, and we write nothing, so that the end
 * of what it reads is our end. Gives what calls it off.
 */
function lifeline(group: number): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _ || kill -KILL "-$0"', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.unref();
  const { stdin } = watcher;
  stdin.on('error', () => {});
  (stdin as Socket).unref();
  return () => stdin.end('\n');
}
