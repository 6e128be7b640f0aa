import type { AppearingItem } from '../../harness/arrange/appearing-item.ts';
import { isQueued, itemsOn, pageShowing } from '../../harness/arrange/listed-work.ts';
import { bodyOf, type Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { appearingItem, type Io, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { deliveredBy } from './deliveries.ts';

type Poll = Exchange<'work.poll'>;

/** Polls that wait, after the list has shown that an item does; then there is no more to hope for. */
const afterListed = 3;
/** Polls that wait, where no list shows whether an item does: as long as an item may take to show. */
const most = 45;
/** The time between two polls that were answered at once, as a poll that finds nothing may be, in milliseconds. */
const pause = 400;

/** Goes on polling until it is given an item or has waited long enough; then polls once without waiting. */
async function pollOn({ environment_id, worker, watches }: AppearingItem, { send, rest, offers }: Io) {
  const polls: Poll[] = [];
  const lists: Exchange<'work.list'>[] = [];
  let last = watches.at(-1)?.polls.find(isGiven) ?? watches.at(-1)?.polls[0];
  for (let listedFor = 0; last && goesOn(last) && listedFor <= afterListed && polls.length < most; ) {
    if (last.received - last.sent < pause) await rest(pause);
    if (listedFor === 0 && offers('work.list')) lists.push(await pageShowing(environment_id, send, isQueued));
    if (lists.some(showsQueued)) listedFor += 1;
    last = await send(work.poll(environment_id, { worker, block_ms: 999 }));
    polls.push(last);
  }
  const plain =
    last && goesOn(last) ? [await send(work.poll(environment_id, { worker, reclaim_older_than_ms: 0 }))] : [];
  return { polls, lists, plain };
}

const isGiven = (poll: Poll) => deliveredBy(poll) !== undefined;

const goesOn = (poll: Poll) => isAccepted(poll) && deliveredBy(poll) === undefined;

/** Whether a list shows an item in the queue. */
function showsQueued(list: Exchange<'work.list'>): boolean {
  return itemsOn(list).some(isQueued);
}

export const appearing = scenario({
  id: 'work.poll.delivers-what-appears',
  title: 'An item that is queued while polls wait is given to one of them',
  waits: true,
  given: { item: appearingItem() },
  act: ({ item }, io) => pollOn(item, io),
  judge: {
    'work.poll.block-delivers': ({ item, polls, plain }) => {
      const all = [...item.watches.flatMap((watch) => watch.polls), ...polls];
      const given = all.find(isGiven);
      if (given) return holds(given);
      const last = all.at(-1);
      const unanswered = last && trouble(last);
      if (unanswered) return unanswered;
      const [control] = plain;
      if (!control || deliveredBy(control) === undefined) return nothingAppeared([...all.slice(-1), ...plain]);
      return violated(
        [...all.slice(-afterListed), control],
        `an item waited, but none of ${all.length} polls that waited one after the other was given it; one that did not wait was`,
        { expected: deliveredBy(control), actual: null },
      );
    },
    'work.poll.block-delivers-at-once': ({ item }) =>
      item.watches.flatMap(({ polls, trigger, seen }): Finding[] => {
        const given = polls.find(isGiven);
        if (given) return given.sent < trigger.sent && given.received > trigger.sent ? [holds(given, trigger)] : [];
        const poll = polls.find(goesOn);
        const list = seen.find((one) => showsQueued(one) && poll && one.received + margin < poll.received);
        if (!list || !poll) return [];
        const message = 'an item was queued while the poll waited, as the list shows, but the poll was given nothing';
        return [violated([poll, list, trigger], message, { expected: 'a work item', actual: bodyOf(poll) })];
      }),
    'race.polls-deliver-once': ({ item }) =>
      item.watches.flatMap(({ polls, trigger }): Finding[] => {
        const [id, other] = polls.map(deliveredBy);
        if (id === undefined && other === undefined) return [];
        if (id !== other) return [holds(...polls, trigger)];
        const message = `${id} was delivered to two polls that waited for it at the same moment`;
        return [violated([...polls, trigger], message, { expected: 'to one poll', actual: 'to both' })];
      }),
  },
});

/** How long before the end of a poll its item must have shown, in milliseconds. */
const margin = 200;

function nothingAppeared(polls: readonly Exchange[]): Finding {
  return open(
    polls,
    'precondition',
    'no item showed that the polls could have been given',
    'Check that a message to a session in a self-hosted environment queues a work item there.',
  );
}
