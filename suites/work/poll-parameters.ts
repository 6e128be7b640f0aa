import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { accepted, answers, refused, where } from '../../harness/findings.ts';
import { type Io, ownQueue, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { offending, withRequestId } from '../../spec/request.ts';
import { refusals as ways } from '../refusals.ts';
import { refusedWithoutEffect, untilMuchLater } from './deliveries.ts';

/** A sound value of the other parameter, beside which an offence is one all the same. */
const beside = { block_ms: { reclaim_older_than_ms: untilMuchLater }, reclaim_older_than_ms: { block_ms: 1 } };

/**
 * Values that the page's table refuses (environments/work/poll, Errors), each by the requirement that says so. The last of
 * each is sent beside a sound value of the other parameter.
 */
const offences = [
  ['block-out-of-range', 'block_ms', 'out of range', ['0', '-1', '1000', '60000']],
  ['block-not-integer', 'block_ms', 'no integer', ['1.5', 'soon']],
  ['reclaim-negative', 'reclaim_older_than_ms', 'negative', ['-1', '-5000']],
  ['reclaim-not-integer', 'reclaim_older_than_ms', 'no integer', ['0.5', 'soon']],
] as const;

export const malformed = offences.map(([rule, parameter, wrong, values]) =>
  scenario({
    id: `work.poll.${rule}`,
    title: `A poll whose ${parameter} is ${wrong} is refused and delivers nothing`,
    given: { item: workItem('queued', { undelivered: true, alone: true }) },
    act: async ({ item }, { send, uuid }) => {
      const worker = uuid();
      const polls: Exchange<'work.poll'>[] = [];
      for (const [index, value] of values.entries()) {
        const sound = index === values.length - 1 ? beside[parameter] : {};
        const request = work.poll(item.environment_id, { worker, ...sound, [parameter]: value });
        const offence = offending(`query.${parameter}`, request);
        // The first request carries no request id, so that the target has to make one.
        polls.push(await send(index === 0 ? offence : withRequestId(uuid(), offence)));
      }
      const poll = (reclaim_older_than_ms: number) =>
        send(work.poll(item.environment_id, { worker, reclaim_older_than_ms }));
      return { polls, control: await poll(untilMuchLater), again: await poll(0) };
    },
    judge: {
      [`work.poll.${rule}-refused` as const]: ({ polls, control }: Refused) =>
        polls.map((poll) => refused(poll, ways.malformed, { control })),
      'work.poll.malformed-no-effect': ({ polls, ...waiting }) => refusedWithoutEffect(polls, waiting),
    },
  }),
);

interface Refused {
  polls: readonly Exchange<'work.poll'>[];
  control: Exchange<'work.poll'>;
}

export const bounds = scenario({
  id: 'work.poll.block-bounds',
  title: 'The shortest and the longest block_ms are accepted',
  given: { queue: ownQueue() },
  waits: true,
  act: async ({ queue }, { send, uuid }) => ({
    plain: await send(work.poll(queue.environment_id, { worker: uuid() })),
    shortest: await send(work.poll(queue.environment_id, { worker: uuid(), block_ms: 1 })),
    longest: await send(work.poll(queue.environment_id, { worker: uuid(), block_ms: 999 })),
  }),
  judge: {
    'work.poll.block-bounds-accepted': ({ plain, shortest, longest }) =>
      [shortest, longest].map((poll) => accepted(poll, { control: plain })),
  },
});

const wait = 300;
/** What a poll may take beyond its block_ms and what an ordinary one takes, in milliseconds. */
const allowance = 2_000;
/** How often others are asked at most while a poll waits. */
const mostOthers = 20;
/** How often a poll must come late before it counts. */
const repetitions = 3;

type Poll = Exchange<'work.poll'>;
type Timed = { plain: readonly Poll[]; waiting: Poll };

export const inTime = scenario({
  id: 'work.poll.block-ends-in-time',
  title: 'A poll that waits and finds nothing is answered when its time is up',
  given: { queue: ownQueue() },
  waits: true,
  act: async ({ queue }, { send, uuid, rest }) => {
    const worker = uuid();
    const ask = () => send(work.poll(queue.environment_id, { worker }));
    const tries: Timed[] = [];
    do {
      const before = await ask();
      const waiting = send(work.poll(queue.environment_id, { worker, block_ms: wait }));
      // One that came late may have been held up like everything else, on the way or here: the next ones are not alone.
      const others = tries.length > 0 ? await askedWhile(waiting, ask, rest) : [];
      tries.push({ plain: [before, ...others], waiting: await waiting });
    } while (tries.length < repetitions && tries.every(({ waiting }) => !trouble(waiting) && isLate(waiting, tries)));
    // Shows that the target answers others, where it does not answer a poll that waits.
    return { tries, after: await ask() };
  },
  judge: {
    'work.poll.block-ends-in-time': ({ tries }) => {
      const unanswered = tries.flatMap(({ waiting }) => impatience(waiting) ?? trouble(waiting) ?? []);
      if (unanswered.length > 0) return unanswered;
      const polls = tries.map(({ waiting }) => waiting);
      const inTime = polls.find((poll) => !isLate(poll, tries));
      if (inTime) return where(answers(inTime, 200), () => holds(inTime));
      const took = polls.map((poll) => Math.round(duration(poll)));
      const most = Math.round(longest(tries));
      return violated(
        polls,
        `a poll with a block_ms of ${wait} should be answered within ${most} ms here, but took ${took.join(', ')} ms`,
        { expected: `at most ${most} ms`, actual: took },
      );
    },
  },
});

/** Asks again and again until a poll is answered. */
async function askedWhile(waiting: Promise<Poll>, ask: () => Promise<Poll>, rest: Io['rest']): Promise<Poll[]> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  waiting.then(end, end);
  const asked: Poll[] = [];
  while (!isOver && asked.length < mostOthers) {
    asked.push(await ask());
    await rest(100);
  }
  return asked;
}

/** Where the run itself waits for answers for less time than a poll may take, its giving up shows nothing. */
function impatience(poll: Exchange): Finding | undefined {
  const { answer } = poll;
  if (!('failure' in answer) || answer.failure !== 'timeout' || duration(poll) > wait + allowance) return undefined;
  return open(
    [poll],
    'precondition',
    `the run waits for answers for less time than a poll with a block_ms of ${wait} may take`,
    'Raise timeouts.answer.',
  );
}

const duration = ({ sent, received }: Exchange) => received - sent;

/** How long a poll that waits may take, on a target that takes its time for others too. */
function longest(tries: readonly Timed[]): number {
  return wait + allowance + Math.max(...tries.flatMap(({ plain }) => plain.map(duration)));
}

function isLate(poll: Exchange, tries: readonly Timed[]): boolean {
  return duration(poll) > longest(tries);
}
