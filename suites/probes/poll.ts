import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { itemsTogether, ownQueue, probe, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending } from '../../spec/request.ts';
import { answered, leaving, orRefusal, records } from './tokens.ts';

const waiting = { state: 'queued', undelivered: true, alone: true } as const;

export const order = probe({
  id: 'probe.poll-order',
  title: 'In which order three items are delivered, and which of them before_id lists',
  silences: ['poll-order', 'direction-of-before-id'],
  given: { items: itemsTogether([waiting, waiting, waiting]) },
  act: async ({ items: [first, , third] }, { send, uuid }) => {
    const environment = first.environment_id;
    const worker = uuid();
    return {
      before: await send(work.list(environment, { before_id: third.work_id, limit: 2 })),
      polls: [
        await send(work.poll(environment, { worker })),
        await send(work.poll(environment, { worker })),
        await send(work.poll(environment, { worker })),
      ],
    };
  },
  observe: ({ items, before, polls }) => {
    const ids = items.map(({ work_id }) => work_id);
    const [first, second] = ids;
    const delivered = polls.map((poll) => ids.indexOf(String(fieldOf(poll, 'id')))).join();
    const shown = records(before).map(({ id }) => id);
    const as = (wanted: readonly unknown[]) => shown.length === 2 && wanted.every((id, at) => shown[at] === id);
    return {
      'poll-order':
        delivered.includes('-1') || !polls.every(isAccepted)
          ? undefined
          : ({ '0,1,2': 'oldest first', '2,1,0': 'newest first' }[delivered] ?? 'another order'),
      'direction-of-before-id': orRefusal(before, () => {
        if (as([first, second])) return 'the two before it, ascending';
        return as([second, first]) ? 'the two before it, descending' : 'others';
      }),
    };
  },
});

/** Whether a poll delivered an item. */
const delivery = (poll: Exchange, { work_id }: { work_id: string }) =>
  orRefusal(poll, () => (fieldOf(poll, 'id') === work_id ? 'delivered' : 'not delivered'));

export const redelivery = probe({
  id: 'probe.default-redelivery-window',
  title: 'When a delivered item is delivered again without being asked to',
  silences: ['default-redelivery-window'],
  slow: true,
  given: { item: workItem('queued', { alone: true }) },
  act: async ({ item }, { send, rest, uuid }) => {
    await rest(3_500);
    const early = await send(work.poll(item.environment_id, { worker: uuid() }));
    await rest(3_000);
    return { early, late: await send(work.poll(item.environment_id, { worker: uuid() })) };
  },
  observe: ({ item, early, late }) => ({
    'default-redelivery-window/before-five-seconds': delivery(early, item),
    // One that was delivered early has its five seconds before it once more.
    'default-redelivery-window/after-five-seconds':
      fieldOf(early, 'id') === item.work_id ? undefined : delivery(late, item),
  }),
});

/** A name of more than a hundred characters, as one is that is made of host, container and start. */
const longWorker = (uuid: () => string) => `worker-${uuid()}-${uuid()}-${uuid()}`;

/** How long the poll waits, in milliseconds. */
const wait = 900;

/** By how much a timer may be early. */
const tolerance = 50;

export const emptyPoll = probe({
  id: 'probe.empty-poll-before-its-time',
  title: 'Whether a poll that finds nothing waits for as long as it may, what an empty wait is, and a long Worker-ID',
  silences: ['empty-poll-before-its-time', 'empty-parameter-values', 'length-of-a-worker-id'],
  given: { queue: ownQueue() },
  act: async ({ queue: { environment_id } }, { send, uuid }) => ({
    plain: await send(work.poll(environment_id, { worker: uuid() })),
    waiting: await send(work.poll(environment_id, { worker: uuid(), block_ms: wait })),
    empty: await send(offending('query.block_ms', work.poll(environment_id, { worker: uuid(), block_ms: '' }))),
    list: await send(offending('query.limit', work.list(environment_id, { limit: '' }))),
    long: await send(work.poll(environment_id, { worker: longWorker(uuid) })),
  }),
  observe: ({ plain, waiting, empty, list, long }) => {
    const took = ({ sent, received }: Exchange) => received - sent;
    // Where the way alone takes as long, the wait cannot be told.
    const tellable = Math.min(...[plain, empty, list].map(took)) < wait / 2;
    const nothing = isAccepted(waiting) && fieldOf(waiting, 'id') === undefined;
    return {
      'empty-poll-before-its-time':
        tellable && nothing ? (took(waiting) > wait - tolerance ? 'waits' : 'answers before') : undefined,
      'empty-parameter-values/block-ms': answered(empty),
      'empty-parameter-values/limit': answered(list),
      'length-of-a-worker-id': orRefusal(long, () => 'taken'),
    };
  },
});

export const redelivered = probe({
  id: 'probe.worker-stored-on-redelivery',
  title: 'Which of two workers may acknowledge an item that was delivered to both',
  silences: ['worker-stored-on-redelivery'],
  given: { item: workItem('queued', { worker: 'named', alone: true }) },
  act: async ({ item }, { send, uuid }) => {
    const worker = uuid();
    const again = await send(work.poll(item.environment_id, { worker, reclaim_older_than_ms: 0 }));
    return {
      again,
      first: await send(work.ack(item)),
      second: await send(work.ack(item, { worker })),
      after: await send(work.get(item)),
    };
  },
  observe: ({ item, again, first, second, after }) =>
    fieldOf(again, 'id') !== item.work_id
      ? {}
      : {
          'worker-stored-on-redelivery/first': answered(first),
          // Once the first has acknowledged it, the second's is another question.
          'worker-stored-on-redelivery/second': isAccepted(first) ? undefined : leaving(second, after, 'state'),
        },
});
