import { spawn } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** How long a command may take, in milliseconds. */
const bound = 30_000;
const largest = 64 * 1024;

/**
 * What a command prints on standard output, trimmed. It runs in a shell, in the working folder; its standard error goes
 * through to ours, and nothing of its output is ever in an error.
 * @param given where the command stands
 * @throws UsageError where it fails, takes too long or prints nothing
 */
export async function commandOutput(command: string, given: string, within = bound): Promise<string> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'], windowsHide: true });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    output += more;
    if (output.length > largest) end();
  });
  const end = () => {
    child.kill('SIGKILL');
    // What the shell began may hold the pipe open, and is not waited for.
    child.stdout.destroy();
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, within);
  const ended = await new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(`could not be run: ${message}`));
    child.once('close', (code, signal) =>
      resolve(code === null ? `was ended by ${signal}` : code === 0 ? '' : `ended with exit code ${code}`),
    );
  });
  clearTimeout(timer);
  const value = output.trim();
  const problem = late
    ? `took more than ${within / 1000} seconds`
    : output.length > largest
      ? `printed more than ${largest / 1024} kB`
      : ended || (value === '' ? 'printed nothing on standard output' : '');
  if (problem === '') return value;
  throw new UsageError(
    `${given}: the command ${problem}`,
    'Run it by hand in this folder: it has to print the secret, and nothing else, on standard output.',
  );
}
