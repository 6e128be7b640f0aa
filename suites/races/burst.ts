import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import type { Io } from '../../harness/scenario.ts';
import type { Operation, Request } from '../../spec/request.ts';

/** Sends requests at the same moment; gives their exchanges in the same order. */
export async function burst<O extends Operation>(
  { together, send }: Io,
  requests: readonly Request<O>[],
): Promise<Exchange<O>[]> {
  const sends = Object.fromEntries(requests.map((request, index) => [`call ${index}`, send(request)]));
  const sent: Record<string, Exchange<O>> = await together(sends);
  return Object.values(sent);
}

/**
 * What keeps some calls from having been a race: each was answered before the next was sent, so that what they show is
 * no more than calls one after the other do. undefined: two of them overlapped at least.
 */
export function oneAfterTheOther(calls: readonly Exchange[]): Finding | undefined {
  const overlapping = calls.some((call, index) =>
    calls.slice(index + 1).some((other) => call.sent < other.received && other.sent < call.received),
  );
  if (overlapping) return undefined;
  return open(
    calls,
    'precondition',
    'no two of the calls overlapped, so that they show nothing of what overlapping calls do',
    'Raise --concurrency, and see what on the way to the target holds requests back.',
  );
}
