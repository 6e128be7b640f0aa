import { fieldOf } from '../../harness/exchange.ts';
import { countedQueue, ingredients, probe, workItem } from '../../harness/scenario.ts';
import { provision, work } from '../../spec/operations.ts';
import { idOf } from './making.ts';
import { listed, word } from './tokens.ts';

export const stoppedListed = probe({
  id: 'probe.stopped-items-in-list',
  title: 'Whether an item stays in the list when it is stopped',
  silences: ['stopped-items-in-list'],
  given: { item: workItem('stopped') },
  act: async ({ item }, { send }) => ({ list: await send(work.list(item.environment_id, { limit: 100 })) }),
  observe: ({ item, list }) => ({
    'stopped-items-in-list': fieldOf(list, 'has_more') === false ? listed(list, item.work_id) : undefined,
  }),
});

const time = (value: unknown) => (typeof value === 'string' ? 'a time' : word(value));

export const oldest = probe({
  id: 'probe.oldest-queued-at-of-an-empty-queue',
  title: 'What oldest_queued_at is while nothing waits, and while an item is delivered',
  silences: ['oldest-queued-at-of-an-empty-queue'],
  given: { queue: countedQueue(), item: workItem('queued', { alone: true }) },
  act: async ({ item }, { send }) => ({ delivered: await send(work.stats(item.environment_id)) }),
  observe: ({ queue: { empty }, delivered }) => ({
    'oldest-queued-at-of-an-empty-queue/empty': time(fieldOf(empty, 'oldest_queued_at')),
    'oldest-queued-at-of-an-empty-queue/delivered': time(fieldOf(delivered, 'oldest_queued_at')),
  }),
});

export const windows = probe({
  id: 'probe.windows-of-statistics',
  title: 'Which polls count in workers_polling',
  silences: ['windows-of-statistics'],
  given: { parts: ingredients() },
  act: async (_, { create, send, uuid }) => {
    // Polls of others would still be counted in an environment that has had some.
    const environment = await create('environment', (name) =>
      provision.createEnvironment({ name, config: { type: 'self_hosted' } }),
    );
    const id = idOf(environment);
    const worker = uuid();
    const stats = [await send(work.stats(id))];
    for (const poller of [null, worker, worker]) {
      await send(work.poll(id, { worker: poller }));
      stats.push(await send(work.stats(id)));
    }
    return { stats };
  },
  observe: ({ stats }) => {
    const [none, anonymous, one, again] = stats.map((read) => Number(fieldOf(read, 'workers_polling')));
    const counts = (before = Number.NaN, after = Number.NaN) =>
      Number.isNaN(after - before) ? undefined : after > before ? 'counted' : 'not counted';
    return {
      'windows-of-statistics/poll-without-worker': counts(none, anonymous),
      'windows-of-statistics/first-poll-of-a-worker': counts(anonymous, one),
      'windows-of-statistics/second-poll-of-a-worker': counts(one, again),
    };
  },
});
