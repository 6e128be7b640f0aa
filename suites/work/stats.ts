import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { answers, causedBy, fieldIs, kept, presuming, where, workItemFields } from '../../harness/findings.ts';
import { clearlyLater, instant } from '../../harness/instant.ts';
import { fieldFor } from '../../harness/reading.ts';
import { countedQueue, environment, type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { deliveredBy, notGiven, stillWaits, untilMuchLater } from './deliveries.ts';

type Stats = Exchange<'work.stats'>;

/** What an event adds to depth and pending. */
interface Step {
  depth: number;
  pending: number;
}

const leaves: Step = { depth: -1, pending: 0 };
const delivery: Step = { depth: -1, pending: 1 };

/** Looks again, a few times, until the figures have followed: no page says that they do so at once. */
async function followed(
  { send, rest }: Io,
  before: Stats,
  environmentId: string,
  step: Step,
  have: typeof moved = moved,
): Promise<Stats> {
  for (let look = 1; ; look++) {
    const stats = await send(work.stats(environmentId));
    if (look >= 4 || have(before, stats, step).kind !== 'violated') return stats;
    await rest(250);
  }
}

/**
 * Between two readings the counts together have moved by this much: after polls with different windows it is a silence in
 * which of them an item is counted, but it is one item.
 */
function counted(before: Stats, after: Stats, { depth, pending }: Step, event = ''): Finding {
  const sums: number[] = [];
  for (const stats of [before, after]) {
    const [waiting, delivered] = [fieldFor(stats, 'depth'), fieldFor(stats, 'pending')];
    if ('kind' in waiting) return waiting;
    if ('kind' in delivered) return delivered;
    sums.push(Number(waiting.value) + Number(delivered.value));
  }
  const [earlier = 0, actual = 0] = sums;
  const expected = earlier + depth + pending;
  return actual === expected
    ? holds(after, before)
    : violated([after, before], `${event} depth and pending should be ${expected} together, but are ${actual}`, {
        expected,
        actual,
      });
}

/** Between two readings both counts have moved by this much. */
function moved(before: Stats, after: Stats, step: Step, event = ''): Finding {
  const [expected, actual]: Record<string, unknown>[] = [{}, {}];
  for (const count of ['depth', 'pending'] as const) {
    const [earlier, later] = [fieldFor(before, count), fieldFor(after, count)];
    if ('kind' in earlier) return earlier;
    if ('kind' in later) return later;
    Object.assign(expected ?? {}, { [count]: Number(earlier.value) + step[count] });
    Object.assign(actual ?? {}, { [count]: later.value });
  }
  const [wanted, seen] = [JSON.stringify(expected), JSON.stringify(actual)];
  return wanted === seen
    ? holds(after, before)
    : violated([after, before], `${event} the counts should be ${wanted}, but are ${seen}`, { expected, actual });
}

/** The shortest redelivery window that is documented, less a second for clocks that tick in whole ones. */
const window = 4_000;

export const counts = scenario({
  id: 'work.stats.follows-an-item',
  title: 'An item that waits, is delivered and is acknowledged moves the counts of the queue',
  needs: ['work.stats', 'work.poll'],
  given: { queue: countedQueue(), item: workItem('queued', { undelivered: true, alone: true }) },
  act: async ({ queue, item }, io) => {
    const { send, uuid } = io;
    const worker = uuid();
    // A session may queue more than one item.
    const waiting = await followed(io, queue.empty, item.environment_id, { depth: 1, pending: 0 });
    const poll = await send(work.poll(item.environment_id, { worker }));
    const delivered = await followed(io, waiting, item.environment_id, delivery);
    const again = await send(work.poll(item.environment_id, { worker, reclaim_older_than_ms: 0 }));
    const redelivered = await followed(io, waiting, item.environment_id, delivery, counted);
    const ack = await send(work.ack({ ...item, work_id: deliveredBy(poll) ?? item.work_id }, { worker }));
    const acknowledged = await followed(io, waiting, item.environment_id, leaves);
    return { waiting, poll, delivered, again, redelivered, ack, acknowledged };
  },
  judge: {
    'work.stats.depth-counts-waiting': ({ queue, waiting }) => countsWaiting(queue.empty, waiting),
    'work.stats.pending-counts-delivered': ({ queue, waiting, poll, delivered, again, redelivered }) => [
      ...presuming([...countsWaiting(queue.empty, waiting), isDelivered(poll), inWindow(poll, delivered)], () =>
        moved(waiting, delivered, delivery, 'with an item delivered'),
      ),
      ...(deliveredBy(again) === undefined
        ? []
        : where([...countsWaiting(queue.empty, waiting), moved(waiting, delivered, delivery)], () =>
            counted(waiting, redelivered, delivery, 'with an item delivered twice'),
          )),
    ],
    'work.stats.acknowledged-leaves': ({ queue, waiting, poll, ack, acknowledged }) =>
      presuming([...countsWaiting(queue.empty, waiting), isDelivered(poll), answers(ack, 200)], () =>
        moved(waiting, acknowledged, leaves, 'with an item acknowledged'),
      ),
    'work.stats.oldest-queued-at-covers-waiting': ({ item, waiting }) => coversWaiting(waiting, item.before),
  },
});

/** At least one item more can be claimed, and nothing more is pending. */
function countsWaiting(empty: Stats, waiting: Stats): readonly Finding[] {
  const found = moved(empty, waiting, { depth: 1, pending: 0 }, 'with an item waiting');
  if (found.kind !== 'violated') return [found];
  const more = Number(fieldOf(waiting, 'depth')) > Number(fieldOf(empty, 'depth'));
  const alike = fieldOf(waiting, 'pending') === fieldOf(empty, 'pending');
  return [more && alike ? holds(waiting, empty) : found];
}

function isDelivered(poll: Exchange): Finding {
  const unanswered = trouble(poll);
  if (unanswered) return unanswered;
  return deliveredBy(poll) !== undefined
    ? holds(poll)
    : violated([poll], 'the poll was not given the item', { expected: 'a work item', actual: null });
}

/** Whether the figures were read before the item could count as waiting again. */
function inWindow(poll: Exchange, stats: Stats): Finding {
  return stats.received - poll.sent < window
    ? holds(stats, poll)
    : open(
        [stats, poll],
        'drift',
        'the item may be waiting again: the target took longer for a few calls than the redelivery window lasts',
        'See why the target is slow.',
      );
}

function coversWaiting(waiting: Stats, item: Exchange): Finding {
  const oldest = fieldFor(waiting, 'oldest_queued_at');
  if ('kind' in oldest) return oldest;
  const created = fieldFor(item, 'created_at');
  if ('kind' in created) return created;
  const [since, queued] = [instant(oldest.value), instant(created.value)];
  return since && queued && !clearlyLater(since, queued)
    ? holds(waiting, item)
    : violated([waiting, item], 'oldest_queued_at should not be later than the creation of the item that waits', {
        expected: `no later than ${String(created.value)}`,
        actual: oldest.value,
      });
}

export const stopped = scenario({
  id: 'work.stats.leaves-out-stopped',
  title: 'An item that is stopped while it waits counts no longer',
  needs: ['work.stats', 'work.poll'],
  given: { queue: countedQueue(), item: workItem('queued', { undelivered: true, alone: true }) },
  act: async ({ queue, item }, io) => {
    const waiting = await followed(io, queue.empty, item.environment_id, { depth: 1, pending: 0 });
    const stop = await io.send(work.stop(item, {}));
    const after = await followed(io, waiting, item.environment_id, leaves);
    return { waiting, stop, after, poll: await io.send(work.poll(item.environment_id, { worker: io.uuid() })) };
  },
  judge: {
    'work.poll.only-queued-items': ({ item, stop, poll }) =>
      where([answers(stop, 200), fieldIs(stop, 'state', 'stopped')], () =>
        causedBy(stop, notGiven(poll, item.work_id, 'the item was stopped while it waited')),
      ),
    'work.stats.stopped-leaves': ({ queue, waiting, stop, after }) =>
      presuming([...countsWaiting(queue.empty, waiting), answers(stop, 200)], () =>
        moved(waiting, after, leaves, 'with an item stopped'),
      ),
  },
});

export const reading = scenario({
  id: 'work.stats.changes-nothing',
  title: 'Reading the statistics neither changes nor delivers the item that they count',
  given: { item: workItem('queued', { undelivered: true, alone: true }) },
  act: async ({ item }, { send, uuid }) => {
    const worker = uuid();
    return {
      stats: await send(work.stats(item.environment_id)),
      after: await send(work.get(item)),
      control: await send(work.poll(item.environment_id, { worker, reclaim_older_than_ms: untilMuchLater })),
      again: await send(work.poll(item.environment_id, { worker, reclaim_older_than_ms: 0 })),
    };
  },
  judge: {
    'work.stats.changes-nothing': ({ stats, after, ...waiting }) =>
      where(answers(stats, 200), () => [
        kept(waiting.item.before, after, workItemFields),
        stillWaits([stats], waiting),
      ]),
  },
});

export const elsewhere = scenario({
  id: 'work.stats.own-environment-only',
  title: 'An item of another environment does not count',
  given: { item: workItem('queued', { undelivered: true, alone: true }), other: environment('idle self-hosted') },
  act: async ({ item, other }, { send, uuid }) => ({
    stats: await send(work.stats(other.environment_id)),
    poll: await send(work.poll(other.environment_id, { worker: uuid(), reclaim_older_than_ms: 0 })),
    own: await send(work.stats(item.environment_id)),
  }),
  judge: {
    'work.stats.own-environment-only': ({ stats, poll, own }) => {
      const depth = fieldFor(stats, 'depth');
      if ('kind' in depth) return depth;
      if (depth.value === 0) return presuming(answers(own, 200), () => holds(stats, own));
      const unanswered = trouble(poll);
      if (unanswered) return unanswered;
      if (deliveredBy(poll) !== undefined) {
        return open(
          [poll],
          'drift',
          'an item waits there, too',
          'Keep other jobs away from the environments of the run.',
        );
      }
      return violated([stats, poll], `nothing waits in this environment, but its depth is ${String(depth.value)}`, {
        expected: 0,
        actual: depth.value,
      });
    },
  },
});
