import { type Finding, holds, violated } from '../finding.ts';
import { clearlyLater, instant, sameInstant } from '../instant.ts';
import type { Monitor } from './monitor.ts';
import { type Reading, successive } from './readings.ts';
import { showings } from './showings.ts';

export const archivedOnce: Monitor = {
  id: 'monitor.archived-once',
  title: 'A deployment that is archived stays so, since the same moment',
  requirements: ['format.deployment-archived-once'],
  *watch(exchanges) {
    for (const deployment of showings(exchanges, 'deployment')) {
      for (const [earlier, later] of successive(deployment)) {
        const before = instant(earlier.object.archived_at);
        if (!before || later.broken('archived_at') || !('archived_at' in later.object)) continue;
        const after = instant(later.object.archived_at);
        yield [
          'format.deployment-archived-once',
          after && sameInstant(before, after)
            ? holds(later.exchange, earlier.exchange)
            : violated([later.exchange, earlier.exchange], moved('archived_at', earlier, later), {
                expected: earlier.object.archived_at,
                actual: later.object.archived_at,
              }),
        ];
      }
    }
  },
};

export const updatedAtForward: Monitor = {
  id: 'monitor.updated-at-forward',
  title: "A deployment's updated_at never moves backwards",
  requirements: ['format.deployment-updated-at-forward'],
  *watch(exchanges) {
    for (const deployment of showings(exchanges, 'deployment')) {
      for (const reading of deployment) yield ['format.deployment-updated-at-forward', notBeforeCreation(reading)];
      for (const [earlier, later] of successive(deployment)) {
        const [before, after] = [instant(earlier.object.updated_at), instant(later.object.updated_at)];
        if (!before || !after) continue;
        yield [
          'format.deployment-updated-at-forward',
          clearlyLater(before, after)
            ? violated([later.exchange, earlier.exchange], moved('updated_at', earlier, later), {
                expected: `no earlier than ${String(earlier.object.updated_at)}`,
                actual: later.object.updated_at,
              })
            : holds(later.exchange, earlier.exchange),
        ];
      }
    }
  },
};

function notBeforeCreation({ object, exchange }: Reading): Finding {
  const [created, updated] = [instant(object.created_at), instant(object.updated_at)];
  return created && updated && clearlyLater(created, updated)
    ? violated([exchange], 'updated_at should not be earlier than created_at', {
        expected: `no earlier than ${String(object.created_at)}`,
        actual: object.updated_at,
      })
    : holds(exchange);
}

function moved(field: 'archived_at' | 'updated_at', { object: before }: Reading, { object: after }: Reading): string {
  const change = `${JSON.stringify(before[field])} became ${JSON.stringify(after[field])}`;
  return `${field} of ${String(after.id)} should not ${field === 'archived_at' ? 'change once it is set' : 'move back'}, but ${change}`;
}
