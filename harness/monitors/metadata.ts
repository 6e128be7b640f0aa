import { answerOf, type Exchange } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { differences } from '../findings/difference.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import type { Monitor } from './monitor.ts';
import { type Reading, readings, successive } from './readings.ts';

/**
 * What an item carries stays with it (environments/work/schemas, Work metadata): from one reading to a later one its
 * entries stand as they are, unless a call that changes metadata may have come in between. The server may add its own.
 */
export const metadataStable: Monitor = {
  id: 'monitor.metadata-stable',
  title: 'The metadata of a work item changes by a change of metadata only',
  requirements: ['format.work-metadata-stable'],
  *watch(exchanges) {
    for (const item of readings(exchanges, 'work')) {
      for (const [earlier, later] of successive(item)) {
        if (earlier.broken('metadata') || later.broken('metadata')) continue;
        const calls = callsOn(earlier.object.id, exchanges);
        if (calls.some((call) => mayComeBetween(call, earlier.exchange, later.exchange))) continue;
        yield ['format.work-metadata-stable', stable(earlier, later)];
      }
    }
  },
};

/** What was refused has no effect; what met no answer may have one at any time after it was sent. */
function mayComeBetween(call: Exchange, earlier: Exchange, later: Exchange): boolean {
  if (call.operation !== 'work.metadata' || call.sent >= later.received) return false;
  if (trouble(call)) return true;
  const status = answerOf(call)?.status ?? 0;
  return (status < 400 || status >= 500) && call.received > earlier.sent;
}

function stable(earlier: Reading, later: Reading): Finding {
  const [found] = differences(earlier.object, later.object, ['metadata']);
  if (!found) return holds(later.exchange, earlier.exchange);
  const { before, after } = found;
  return violated(
    [later.exchange, earlier.exchange],
    `nothing has changed the metadata of ${String(earlier.object.id)}, but ${JSON.stringify(before)} became ${JSON.stringify(after)}`,
    { expected: before, actual: after },
  );
}
