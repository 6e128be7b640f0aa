/* A process that starts a target as a run does, and then runs on; `throw` as third argument makes it fail. */
import { outputTo } from '../../cli/output.ts';
import { watchSignals } from '../../cli/signals.ts';
import { startTarget } from '../../cli/start-target.ts';
import { defaultTimeouts } from '../../harness/limits.ts';

const [command = '', url = '', logFile = '', end] = process.argv.slice(2);
const { stdout, stderr, env: environment } = process;
watchSignals(outputTo({ stdout, stderr, environment }, { json: false, quiet: true }), 'as a run does');
await startTarget({
  command,
  target: { url, token: '', foreignToken: null, embedded: false },
  timeouts: defaultTimeouts,
  logFile,
  signal: new AbortController().signal,
});
stdout.write('up\n');
if (end === 'throw') throw new Error('as asked');
setInterval(() => {}, 1_000);
