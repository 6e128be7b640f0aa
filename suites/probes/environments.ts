import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { ingredients, probe } from '../../harness/scenario.ts';
import { provision, type WorkAddress, work } from '../../spec/operations.ts';
import { idOf, sessionIn, stopAll, untilThere } from './making.ts';
import { answered, status } from './tokens.ts';

/** The calls that are tried under an archived environment, on an item that was stopped before. */
const calls = {
  get: work.get,
  list: ({ environment_id }: WorkAddress) => work.list(environment_id),
  poll: ({ environment_id }: WorkAddress) => work.poll(environment_id, { worker: null }),
  stats: ({ environment_id }: WorkAddress) => work.stats(environment_id),
  ack: (item: WorkAddress) => work.ack(item),
  heartbeat: (item: WorkAddress) => work.heartbeat(item),
  metadata: (item: WorkAddress) => work.metadata(item, { metadata: { colour: 'blue' } }),
  stop: (item: WorkAddress) => work.stop(item, {}),
};

export const archived = probe({
  id: 'probe.archived-environment',
  title: 'What the calls on work answer under an archived environment, and how creations are answered',
  silences: ['archived-environment', 'create-status'],
  given: { parts: ingredients() },
  act: async ({ parts: { agent } }, io) => {
    const environment = await io.create('environment', (name) =>
      provision.createEnvironment({ name, config: { type: 'self_hosted' } }),
    );
    const environment_id = idOf(environment);
    const { session, event } = await sessionIn(environment_id, agent, io);
    try {
      const delivery = await untilThere(
        () => io.send(work.poll(environment_id, { worker: null })),
        (poll) => typeof fieldOf(poll, 'id') === 'string',
        io,
      );
      await stopAll(environment_id, io);
      await io.send(provision.archiveSession(idOf(session)));
      const archive = await io.send(provision.archiveEnvironment(environment_id));
      const item = { environment_id, work_id: idOf(delivery), worker: null };
      const tries: Record<string, Exchange> = {};
      for (const [name, call] of Object.entries(calls)) tries[name] = await io.send(call(item));
      return { environment, session, event, archive, tries };
    } finally {
      // An item that has shown up since would be left behind.
      await stopAll(environment_id, io);
    }
  },
  observe: ({ environment, session, event, archive, tries }) => ({
    'create-status/environment': status(environment),
    'create-status/session': status(session),
    'create-status/event': status(event),
    ...(answered(archive) === undefined || fieldOf(archive, 'id') === undefined
      ? {}
      : Object.fromEntries(
          Object.entries(tries).map(([name, call]) => [`archived-environment/${name}`, answered(call)]),
        )),
  }),
});
