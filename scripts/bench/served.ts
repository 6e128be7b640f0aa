import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The reference target, served by another process. */
export interface Served {
  url: string;
  /** The variables that a run takes its tokens from. */
  environment: { QODER_PAT: string; QODER_FOREIGN_PAT: string };
  stop: () => Promise<void>;
}

/** Serves the reference target as the command does. @throws Error where it ends before it says where it is */
export async function serve(cli: string): Promise<Served> {
  const child = spawn(process.execPath, [cli, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(([code]) => Promise.reject(new Error(`the reference target ended with ${code}`))),
  ]);
  const { url, token, foreign_token } = JSON.parse(line);
  return {
    url,
    environment: { QODER_PAT: token, QODER_FOREIGN_PAT: foreign_token },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
