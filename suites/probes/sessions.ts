import { notAccepted } from '../../harness/arrange/create.ts';
import { pageShowing } from '../../harness/arrange/listed-work.ts';
import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { fieldOf, isObject } from '../../harness/exchange.ts';
import { Obstacle } from '../../harness/obstacle.ts';
import { furtherItems, type Io, probe, workItem } from '../../harness/scenario.ts';
import { provision, work } from '../../spec/operations.ts';
import { idOf, message, untilThere } from './making.ts';
import { answered, leaving, orRefusal, records } from './tokens.ts';

/** The session that the run made for an item. @throws Obstacle where another made it */
function sessionOf({ session, before }: ReadWorkItem): string {
  if (session) return idOf(session);
  throw new Obstacle(notAccepted(before, 'whose session is not of the making of this run').finding);
}

/** Says something further in an item's session, and looks for another item of it. */
async function sayMore(item: ReadWorkItem, io: Io) {
  const session = sessionOf(item);
  const event = await io.send(provision.sendEvents(session, message));
  const ours = (record: Record<string, unknown>) =>
    isObject(record.data) && record.data.id === session && record.id !== item.work_id;
  const list = await untilThere(
    () => pageShowing(item.environment_id, io.send, ours),
    (page) => records(page).some(ours),
    io,
  );
  return { event, list };
}

type Said = Awaited<ReturnType<typeof sayMore>>;

const another = (item: ReadWorkItem, { event, list }: Said) =>
  orRefusal(event, () => {
    const session = item.session && fieldOf(item.session, 'id');
    const ofSession = records(list).filter(({ data }) => isObject(data) && data.id === session);
    return ofSession.some(({ id }) => id !== item.work_id) ? 'queues another item' : 'queues no other item';
  });

export const afterStop = probe({
  id: 'probe.session-after-stop',
  title: 'Whether a message to the session of a stopped item queues another item',
  silences: ['session-after-stop'],
  given: { item: workItem('stopped', { alone: true }), more: furtherItems() },
  act: ({ item }, io) => sayMore(item, io),
  observe: ({ item, event, list }) => ({ 'session-after-stop': another(item, { event, list }) }),
});

export const whileLive = probe({
  id: 'probe.which-call-queues-second-message',
  title: 'Whether a second message queues another item while the first one is live',
  silences: ['which-call-queues'],
  given: { item: workItem('starting', { alone: true }), more: furtherItems() },
  act: ({ item }, io) => sayMore(item, io),
  observe: ({ item, event, list }) => ({ 'which-call-queues/second-message': another(item, { event, list }) }),
});

export const archived = probe({
  id: 'probe.item-of-an-archived-session',
  title: 'What becomes of a live item whose session is archived',
  silences: ['item-of-an-archived-session'],
  given: { item: workItem('starting', { alone: true }) },
  act: async ({ item }, { send, rest }) => {
    const archive = await send(provision.archiveSession(sessionOf(item)));
    await rest(500);
    return { archive, after: await send(work.get(item)) };
  },
  observe: ({ archive, after }) => ({
    'item-of-an-archived-session/archive': answered(archive),
    'item-of-an-archived-session/item': leaving(archive, after, 'state') ?? answered(after),
  }),
});
