import { isAccepted } from '../../harness/reading.ts';
import { probe, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { letTimesMove } from '../resting.ts';
import { moved } from './times.ts';
import { answered, leaving, orRefusal } from './tokens.ts';

export const timeOnRetry = probe({
  id: 'probe.ack-time-on-retry',
  title: 'Whether a repeated ack moves acknowledged_at',
  silences: ['ack-time-on-retry'],
  given: { item: workItem('starting') },
  act: async ({ item }, io) => {
    await letTimesMove(item.before, io);
    return { retry: await io.send(work.ack(item)), after: await io.send(work.get(item)) };
  },
  observe: ({ item, retry, after }) => ({
    'ack-time-on-retry': orRefusal(retry, () => moved(item.before, after, 'acknowledged_at')),
  }),
});

export const halfKnown = (
  [
    ['polled-by-nobody', 'anonymous', 'Whether a worker may acknowledge what a poll without a Worker-ID delivered'],
    ['acked-by-nobody', 'named', 'Whether what a worker polled may be acknowledged without a Worker-ID'],
  ] as const
).map(([half, worker, title]) =>
  probe({
    id: `probe.ack-by-half-known-worker-${half}`,
    title,
    silences: ['ack-by-half-known-worker'],
    given: { item: workItem('queued', { worker }) },
    act: async ({ item }, { send, uuid }) => ({
      ack: await send(work.ack(item, { worker: worker === 'anonymous' ? uuid() : null })),
      after: await send(work.get(item)),
    }),
    observe: ({ ack, after }) => ({ [`ack-by-half-known-worker/${half}`]: leaving(ack, after, 'state') }),
  }),
);

export const retryByAnother = (['starting', 'active'] as const).map((state) =>
  probe({
    id: `probe.ack-retry-by-another-worker-${state}`,
    title: `Whether another worker may repeat the ack of an item that is ${state}`,
    silences: ['ack-retry-by-another-worker'],
    given: { item: workItem(state, { worker: 'named', acknowledged: true }) },
    act: async ({ item }, { send, uuid }) => ({ retry: await send(work.ack(item, { worker: uuid() })) }),
    observe: ({ retry }) => ({ [`ack-retry-by-another-worker/${state}`]: answered(retry) }),
  }),
);

export const withoutPoll = probe({
  id: 'probe.ack-without-poll',
  title: 'Whether an item that was never delivered can be acknowledged',
  silences: ['ack-without-poll'],
  given: { item: workItem('queued', { undelivered: true }) },
  act: async ({ item }, { send, uuid }) => ({
    ack: await send(work.ack(item, { worker: uuid() })),
    after: await send(work.get(item)),
  }),
  observe: ({ ack, after }) => ({ 'ack-without-poll': leaving(ack, after, 'state') }),
});

export const afterRefusal = probe({
  id: 'probe.other-uses-of-an-item-refused',
  title: 'Whether the worker of an item can acknowledge it after another was refused',
  silences: ['other-uses-of-an-item-refused'],
  given: { item: workItem('queued', { worker: 'named' }) },
  act: async ({ item }, { send, uuid }) => ({
    refused: await send(work.ack(item, { worker: uuid() })),
    ack: await send(work.ack(item)),
    after: await send(work.get(item)),
  }),
  observe: ({ refused, ack, after }) =>
    isAccepted(refused) ? {} : { 'other-uses-of-an-item-refused': leaving(ack, after, 'state') },
});

/** Acks that overlap: enough of them that at least two meet. */
const crowd = ['a', 'b', 'c', 'd'] as const;

export const overlapping = (['one-worker', 'several-workers'] as const).map((who) =>
  probe({
    id: `probe.ack-under-concurrent-change-by-${who}`,
    title: `What overlapping acks of ${who === 'one-worker' ? 'one worker' : 'several workers'} are answered`,
    silences: ['ack-under-concurrent-change'],
    given: { item: workItem('queued', { worker: who === 'one-worker' ? 'named' : 'anonymous' }) },
    act: async ({ item }, { send, together, uuid }) => ({
      acks: await together(
        Object.fromEntries(
          crowd.map((one) => [one, send(work.ack(item, who === 'one-worker' ? {} : { worker: uuid() }))]),
        ),
      ),
      after: await send(work.get(item)),
    }),
    observe: ({ acks }) => {
      const told = Object.values(acks).map(answered);
      if (told.includes(undefined)) return {};
      // How many of each there are is chance.
      return { [`ack-under-concurrent-change/by-${who}`]: [...new Set(told)].sort().join(' and ') };
    },
  }),
);
