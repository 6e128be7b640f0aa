import { OPERATION_IDS } from '../fixtures/reference-target/operations.ts';
import type { Change } from '../fixtures/reference-target/seams.ts';
import { operationsOf } from './offered.ts';
import { UsageError } from './usage-error.ts';

/** The flags of `serve`, as they were given. */
export interface ServeFlags {
  port: string;
  hook?: boolean;
  profile?: string;
  fault: readonly string[];
  variant: readonly string[];
}

/**
 * Serves the reference target on loopback until SIGINT or SIGTERM, and prints where in one line of JSON.
 * @throws UsageError for a port that cannot be used, or a profile, fault or variant that there is not
 */
export async function serve(flags: ServeFlags, print: (line: string) => void): Promise<number> {
  const [{ faults }, { variants }, { startReferenceTarget }] = await Promise.all([
    import('../fixtures/faults/index.ts'),
    import('../fixtures/variants/index.ts'),
    import('../fixtures/reference-target/server.ts'),
  ]);
  const port = portOf(flags.port);
  const changes = [...pick('fault', flags.fault, faults), ...pick('variant', flags.variant, variants)];
  const offers = flags.profile === undefined ? OPERATION_IDS : operationsOf(flags.profile);
  const hook = flags.hook ?? false;
  const target = await startReferenceTarget({ port, changes, hook, offers }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new UsageError(
      `the port ${port} cannot be used (${error.code})`,
      'Name another with --port, or 0 for any free one.',
    );
  });
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const { url, token, foreignToken: foreign_token, hookUrl: hook_url, hookToken: hook_token } = target;
  print(JSON.stringify({ url, token, foreign_token, hook_url, hook_token }));
  await ended;
  await target.stop();
  return 0;
}

function portOf(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port is not a port: ${text}`, 'Give a number from 0 (any free port) to 65535.');
}

function pick(kind: string, ids: readonly string[], known: readonly { id: string; change: () => Change }[]): Change[] {
  return ids.map((id) => {
    const found = known.find((candidate) => candidate.id === id);
    if (!found) throw new UsageError(`there is no ${kind} ${id}`, `See \`list ${kind}s\` for what there is.`);
    return found.change();
  });
}
