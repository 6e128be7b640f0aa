import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { deliveredBy, untilMuchLater } from '../work/deliveries.ts';
import { burst, oneAfterTheOther } from './burst.ts';

type Polls = readonly Exchange<'work.poll'>[];
type Given = { first: WorkItem; second: WorkItem; third: WorkItem };
/** Polls for what nobody was given yet, and for what was given out a while ago, each several at the same moment. */
type Steps = { fresh: Polls; again: Polls };

/** An item that no poll has delivered, in an environment of the scenario's own. */
const waiting = () => workItem('queued', { undelivered: true, alone: true });

/** A window that has passed for what was delivered before a rest, and cannot pass between polls at once; milliseconds. */
const shortWindow = 2_000;

/** By how much a clock that ticks in whole seconds may think an item older than it is, in milliseconds. */
const tick = 1_000;

const poll = ({ environment_id }: WorkItem, io: Io, reclaim_older_than_ms: number) =>
  burst(
    io,
    Array.from({ length: 4 }, () => work.poll(environment_id, { worker: io.uuid(), reclaim_older_than_ms })),
  );

export const polls = scenario<Given, Steps>({
  id: 'race.polls-at-once',
  title: 'Polls at the same moment are given no item twice, neither a new one nor one that is delivered again',
  waits: true,
  given: { first: waiting(), second: waiting(), third: waiting() },
  act: async ({ first }, io) => {
    const fresh = await poll(first, io, untilMuchLater);
    await io.rest(shortWindow);
    return { fresh, again: await poll(first, io, shortWindow) };
  },
  judge: {
    'race.polls-deliver-once': ({ fresh, again }) => [
      eachOnce(fresh, untilMuchLater, 'for the first time'),
      ...(again.some((call) => deliveredBy(call) !== undefined) ? [eachOnce(again, shortWindow, 'again')] : []),
    ],
  },
});

/** No item was given to two of these polls, unless so long passed between them that the window was over. */
function eachOnce(calls: Polls, window: number, how: string): Finding {
  const given = calls.map(deliveredBy);
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

/** The longest that can have passed between two deliveries, in milliseconds. */
function apart(a: Exchange, b: Exchange): number {
  return Math.max(a.received, b.received) - Math.min(a.sent, b.sent);
}
