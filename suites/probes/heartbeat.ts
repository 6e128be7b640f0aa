import { fieldOf } from '../../harness/exchange.ts';
import { probe, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending } from '../../spec/request.ts';
import { answered, leaving } from './tokens.ts';

export const onStopping = (['starting', 'active'] as const).map((through) =>
  probe({
    id: `probe.heartbeat-on-stopping-from-${through}`,
    title: `What a heartbeat makes of an item that is stopping, having been ${through}`,
    silences: ['heartbeat-on-stopping'],
    given: { item: workItem('stopping', { through }) },
    act: async ({ item }, { send }) => ({
      beat: await send(work.heartbeat(item, { ttl: 600 })),
      after: await send(work.get(item)),
    }),
    observe: ({ beat, after }) => ({ [`heartbeat-on-stopping/from-${through}`]: leaving(beat, after, 'state') }),
  }),
);

export const beforeAny = probe({
  id: 'probe.time-before-any-heartbeat',
  title: 'What a heartbeat answers that expects a time of an item that has had none',
  silences: ['time-before-any-heartbeat'],
  given: { item: workItem('starting') },
  act: async ({ item }, { send }) => ({
    beat: await send(work.heartbeat(item, { expected: '2020-01-01T00:00:00Z', ttl: 600 })),
    after: await send(work.get(item)),
  }),
  observe: ({ beat, after }) => ({ 'time-before-any-heartbeat': leaving(beat, after, 'state') }),
});

/** The same instant, written otherwise; undefined of what is no time in UTC. */
const spellings = {
  digits: (time: string) =>
    time.replace(/(\.\d+)?Z$/, (_, fraction: string = '') => `${(fraction || '.').padEnd(10, '0')}Z`),
  offset: (time: string) => time.replace(/Z$/, '+00:00'),
} as const;

export const byInstant = (['digits', 'offset'] as const).map((spelling) =>
  probe({
    id: `probe.heartbeat-time-by-instant-${spelling}`,
    title: `Whether the reported time is recognised with ${spelling === 'digits' ? 'more digits' : 'an offset'}`,
    silences: ['heartbeat-time-by-instant'],
    given: { item: workItem('active') },
    act: async ({ item }, { send }) => {
      const reported = await send(work.heartbeat(item, { ttl: 600 }));
      const time = fieldOf(reported, 'last_heartbeat');
      const respelt = typeof time === 'string' && time.endsWith('Z') ? spellings[spelling](time) : undefined;
      // A time that has nine digits already is the same with more.
      return respelt === undefined || respelt === time
        ? { reported, beats: [] }
        : { reported, beats: [await send(work.heartbeat(item, { expected: respelt, ttl: 600 }))] };
    },
    observe: ({ beats: [beat] }) => ({ [`heartbeat-time-by-instant/${spelling}`]: answered(beat) }),
  }),
);

export const defaultTtl = probe({
  id: 'probe.default-ttl',
  title: 'How long the lease is where no length is wished, and what an empty wish is',
  silences: ['default-ttl', 'empty-parameter-values'],
  given: { item: workItem('starting') },
  act: async ({ item }, { send }) => ({
    none: await send(work.heartbeat(item)),
    empty: await send(offending('query.desired_ttl_seconds', work.heartbeat(item, { ttl: '' }))),
  }),
  observe: ({ none, empty }) => {
    const ttl = fieldOf(none, 'ttl_seconds');
    return {
      'default-ttl': Number.isInteger(ttl) ? `${ttl} s` : undefined,
      'empty-parameter-values/desired-ttl-seconds': answered(empty),
    };
  },
});

export const expiry = probe({
  id: 'probe.lease-expiry',
  title: 'What becomes of an item whose lease has run out',
  silences: ['lease-expiry'],
  slow: true,
  given: { item: workItem('starting', { alone: true }) },
  act: async ({ item }, { send, rest, uuid }) => {
    const beat = await send(work.heartbeat(item, { expected: 'NO_HEARTBEAT', ttl: 10 }));
    // Twice the lease: who looks for such items may do so every few seconds only.
    await rest(20_000);
    const after = await send(work.get(item));
    const poll = await send(work.poll(item.environment_id, { worker: uuid() }));
    return { beat, after, poll, takeover: await send(work.heartbeat(item, { ttl: 600 })) };
  },
  observe: ({ item, beat, after, poll, takeover }) =>
    fieldOf(beat, 'ttl_seconds') !== 10
      ? {}
      : {
          'lease-expiry/state': leaving(beat, after, 'state'),
          'lease-expiry/poll':
            answered(poll) && (fieldOf(poll, 'id') === item.work_id ? 'delivered again' : 'not delivered again'),
          'lease-expiry/heartbeat-without-condition': answered(takeover),
        },
});
