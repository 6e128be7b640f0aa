import type { ReadWorkItem, WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { noEffect, refused, workItemFields } from '../../harness/findings.ts';
import { type Io, scenario, twoItems, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { letTimesMove } from '../resting.ts';
import { type Beat, NO_HEARTBEAT, ttl } from './beats.ts';

/** A refused heartbeat and the item as it was read afterwards. */
type Try = { beat: Beat; read: Exchange<'work.get'> };
type One = { item: ReadWorkItem };
type Two = { items: { item: ReadWorkItem; other: WorkItem } };
type Steps = { tries: readonly Try[]; ack: Exchange<'work.ack'>; control: Beat };

/** Heartbeats without a condition and, where the item has had none, with the one that fits. */
async function beatTwice(item: ReadWorkItem, { send, uuid }: Io, { beaten }: { beaten: boolean }): Promise<Try[]> {
  const plain = work.heartbeat(item, { ttl });
  const other = beaten ? plain : work.heartbeat(item, { expected: NO_HEARTBEAT, ttl });
  return [
    { beat: await send(withRequestId(uuid(), plain)), read: await send(work.get(item)) },
    { beat: await send(other), read: await send(work.get(item)) },
  ];
}

/** What a heartbeat in a state that takes none promises; `itemOf` finds the item in the trace. */
function conflict<G>(state: 'queued' | 'stopped', itemOf: (given: G) => ReadWorkItem) {
  const documented = cell('work-item', 'heartbeat', state);
  return {
    [documented.requirement]: ({ tries, control }: Steps): Finding[] =>
      tries.map(({ beat }) => refused(beat, [[documented.status, documented.type]], { control })),
    'work.heartbeat.conflict-no-effect': (trace: G & Steps): Finding[] =>
      trace.tries.flatMap(({ beat, read }, index) => {
        const before = trace.tries[index - 1]?.read ?? itemOf(trace).before;
        return noEffect(beat, before, read, { control: trace.control, fields: workItemFields });
      }),
  };
}

export const queued = scenario<One, Steps>({
  id: 'work.heartbeat.conflicts-in-queued',
  title: 'A heartbeat on an item that nobody has acknowledged is refused and changes nothing',
  given: { item: workItem('queued') },
  act: async ({ item }, io) => ({
    tries: await beatTwice(item, io, { beaten: false }),
    ack: await io.send(work.ack(item)),
    control: await io.send(work.heartbeat(item, { expected: NO_HEARTBEAT, ttl })),
  }),
  judge: conflict<One>('queued', ({ item }) => item),
});

export const stopped = (['queued', 'starting', 'active'] as const).map((through) =>
  scenario<Two, Steps>({
    id: `work.heartbeat.conflicts-in-stopped-from-${through}`,
    title: `A heartbeat on an item that was stopped, having been ${through}, is refused and changes nothing`,
    waits: through === 'active',
    given: { items: twoItems('stopped', { through }) },
    act: async ({ items: { item, other } }, io) => {
      if (through === 'active') await letTimesMove(item.before, io);
      return {
        tries: await beatTwice(item, io, { beaten: through === 'active' }),
        ack: await io.send(work.ack(other)),
        control: await io.send(work.heartbeat(other, { expected: NO_HEARTBEAT, ttl })),
      };
    },
    judge: conflict<Two>('stopped', ({ items }) => items.item),
  }),
);
