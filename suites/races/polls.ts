import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { deliveredBy, untilMuchLater } from '../work/deliveries.ts';
import { burst, oneAfterTheOther } from './burst.ts';

type Poll = Exchange<'work.poll'>;
type Polls = readonly Poll[];
type Given = { first: WorkItem; second: WorkItem; third: WorkItem };
/** Polls for what nobody was given yet, and for what was given out a while ago, each several at the same moment, and one poll more. */
type Steps = { fresh: Polls; afterFresh: Poll; again: Polls; afterAgain: Poll };

/** An item that no poll has delivered, in an environment of the scenario's own. */
const waiting = () => workItem('queued', { undelivered: true, alone: true });

/** A window that has passed for what was delivered before a rest, and cannot pass between polls at once; milliseconds. */
const shortWindow = 2_000;

/** By how much a clock that ticks in whole seconds may think an item older than it is, in milliseconds. */
const tick = 1_000;

const ask = ({ environment_id }: WorkItem, { uuid }: Io, reclaim_older_than_ms: number) =>
  work.poll(environment_id, { worker: uuid(), reclaim_older_than_ms });

const askAtOnce = (item: WorkItem, io: Io, window: number) =>
  burst(
    io,
    Array.from({ length: 4 }, () => ask(item, io, window)),
  );

export const polls = scenario<Given, Steps>({
  id: 'race.polls-at-once',
  title: 'Polls at the same moment are given no item twice, neither a new one nor one that is delivered again',
  waits: true,
  given: { first: waiting(), second: waiting(), third: waiting() },
  act: async ({ first }, io) => {
    const fresh = await askAtOnce(first, io, untilMuchLater);
    const afterFresh = await io.send(ask(first, io, untilMuchLater));
    await io.rest(shortWindow);
    const again = await askAtOnce(first, io, shortWindow);
    return { fresh, afterFresh, again, afterAgain: await io.send(ask(first, io, shortWindow)) };
  },
  judge: {
    'race.polls-deliver-once': ({ fresh, afterFresh, again, afterAgain }) => [
      eachOnce(fresh, afterFresh, { window: untilMuchLater, how: 'for the first time' }),
      // What a clock that ticks in whole seconds does not yet count as old is not delivered again.
      ...(again.some((call) => deliveredBy(call) !== undefined)
        ? [eachOnce(again, afterAgain, { window: shortWindow, how: 'again' })]
        : []),
    ],
    // By now the items are older than the window; it is their delivery that it runs from.
    'work.poll.delivered-once': ({ again, afterAgain }) => heldBack(again, afterAgain),
  },
});

/** No item was given to two of these polls, unless so long passed between them that the window was over. */
function eachOnce(calls: Polls, control: Poll, { window, how }: { window: number; how: string }): Finding {
  const given = calls.map(deliveredBy);
  const later = deliveredBy(control);
  if (later !== undefined && given.includes(later)) {
    const message =
      'one after the other, too, polls are given an item twice, so that this shows nothing of overlapping ones';
    return open([control, ...calls], 'precondition', message, 'See the failed requirements of poll.');
  }
  const pairs = calls.flatMap((call, index) => {
    const other = given[index] === undefined ? undefined : calls[given.indexOf(given[index], index + 1)];
    return other && apart(call, other) + tick < window ? [[call, other] as const] : [];
  });
  const [pair] = pairs;
  if (pair) {
    const id = deliveredBy(pair[0]);
    const message = `${id} was delivered ${how} to two polls at the same moment, although its window had not passed`;
    return violated(pair, message, { expected: 'each item to one poll', actual: given });
  }
  const unanswered = calls.map(trouble).find((each) => each !== undefined);
  const unjudged = oneAfterTheOther(calls) ?? unanswered;
  if (unjudged) return unjudged;
  if (given.some((id) => id !== undefined)) return holds(...calls);
  const remedy = 'See the failed requirements of that operation.';
  return open(calls, 'precondition', 'items wait, but none of several polls at once was given one', remedy);
}

/** A poll right after others is not given what they were given. */
function heldBack(calls: Polls, later: Poll): readonly Finding[] {
  const unanswered = trouble(later);
  if (unanswered) return [unanswered];
  const recent = calls.filter((call) => deliveredBy(call) !== undefined && apart(call, later) + tick < shortWindow);
  const id = deliveredBy(later);
  const first = recent.find((call) => deliveredBy(call) === id);
  if (!first) return recent.length > 0 ? [holds(later, ...recent)] : [];
  const message = `${id} was delivered again within ${Math.ceil(apart(first, later))} ms, to a poll whose window is ${shortWindow} ms`;
  return [violated([later, first], message, { expected: `not ${id}`, actual: id })];
}

/** The longest that can have passed between two deliveries, in milliseconds. */
function apart(a: Exchange, b: Exchange): number {
  return Math.max(a.received, b.received) - Math.min(a.sent, b.sent);
}
