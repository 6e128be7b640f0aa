import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { accepted, answers, causedBy, fieldIs, inState, isNull, refused, where } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { environment, ownQueue, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals as ways } from '../refusals.ts';
import { oneTick } from '../resting.ts';
import { deliveredBy, givenItem, givenNothing, notGiven, otherWaits, untilMuchLater } from './deliveries.ts';

/** An item that no poll has delivered: the only one that waits, as far as the run is concerned. */
const waiting = () => workItem('queued', { undelivered: true, alone: true });

/** Ways of asking for the item that waits. */
const askings = [
  ['at-once', 'A poll', {}],
  ['waiting', 'A poll that may wait', { block_ms: 500 }],
] as const;

export const delivers = askings.map(([kind, who, parameters]) =>
  scenario({
    id: `work.poll.delivers-${kind}`,
    title: `${who} is given the item that waits, which stays queued`,
    given: { item: waiting() },
    act: async ({ item }, { send, uuid }) => {
      const poll = await send(work.poll(item.environment_id, { worker: uuid(), ...parameters }));
      // Where another item was waiting as well, what happened to that one is looked at.
      const work_id = deliveredBy(poll) ?? item.work_id;
      return { poll, after: await send(work.get({ ...item, work_id })) };
    },
    judge: {
      'work.poll.delivers-queued-item': ({ poll }) => givenItem(poll),
      'work.poll.keeps-state': ({ poll, after }) =>
        where(answers(poll, 200), () =>
          deliveredBy(poll) === undefined
            ? []
            : causedBy(poll, [inState(after, 'queued'), isNull(after, 'acknowledged_at')]),
        ),
    },
  }),
);

export const nothing = scenario({
  id: 'work.poll.nothing-waiting',
  title: 'A poll of an environment in which nothing waits is answered null',
  given: { queue: ownQueue() },
  act: async ({ queue }, { send, uuid }) => ({
    named: await send(work.poll(queue.environment_id, { worker: uuid() })),
    anonymous: await send(work.poll(queue.environment_id, { worker: null })),
    waiting: await send(work.poll(queue.environment_id, { worker: uuid(), block_ms: 50 })),
  }),
  judge: {
    'work.poll.nothing-waiting': ({ named, anonymous, waiting }) => [named, anonymous, waiting].map(givenNothing),
  },
});

/** The shortest lease that a target may give, in milliseconds (environments/work/heartbeat). */
const shortestLease = 10_000;

export const others = (['starting', 'active', 'stopping', 'stopped'] as const).map((state) =>
  scenario({
    id: `work.poll.not-given-${state}`,
    title: `An item that is ${state} is not delivered`,
    given: { item: workItem(state, { alone: true }) },
    act: async ({ item }, { send, uuid }) => ({
      again: await send(work.poll(item.environment_id, { worker: item.worker, reclaim_older_than_ms: 0 })),
      other: await send(work.poll(item.environment_id, { worker: uuid(), reclaim_older_than_ms: 0 })),
      plain: await send(work.poll(item.environment_id, { worker: uuid() })),
    }),
    judge: {
      'work.poll.only-queued-items': ({ item, again, other, plain }) =>
        whileLeased(item, plain, () =>
          [again, other, plain].flatMap((poll) => [
            notGiven(poll, item.work_id, `the item is ${state} and does not wait`),
            // Items of earlier scenarios may still be there, stopped; somebody else's may wait.
            ...(deliveredBy(poll) === undefined ? [] : [fieldIs(poll, 'state', 'queued')]),
          ]),
        ),
    },
  }),
);

/** What becomes of an item whose lease runs out is a silence: too long after its last call nothing is judged. */
function whileLeased(item: ReadWorkItem, last: Exchange, judge: () => readonly Finding[]): readonly Finding[] {
  const since = item.route.at(-1) ?? item.before;
  if (last.received - since.sent < shortestLease) return judge();
  return [
    open(
      [last, since],
      'drift',
      'the item may have lost its lease: the target took longer for a few calls than the shortest lease lasts',
      'See why the target is slow.',
    ),
  ];
}

/** How often a delivered item is asked for again: a queue may put aside what was delivered a few times. */
const redeliveries = 4;

export const once = scenario({
  id: 'work.poll.delivered-once',
  title: 'A delivered item is delivered again only when the window of the poll has passed',
  given: { item: waiting() },
  act: async ({ item }, { send, uuid, rest }) => {
    const worker = uuid();
    const poll = (parameters: { worker: string | null; reclaim_older_than_ms?: number }) =>
      send(work.poll(item.environment_id, parameters));
    const first = await poll({ worker });
    const same = await poll({ worker, reclaim_older_than_ms: untilMuchLater });
    const other = await poll({ worker: uuid(), reclaim_older_than_ms: untilMuchLater });
    const anonymous = await poll({ worker: null, reclaim_older_than_ms: untilMuchLater });
    const again: Exchange<'work.poll'>[] = [];
    const givesNothing = (one: Exchange) => isAccepted(one) && deliveredBy(one) === undefined;
    for (let time = 0; time < redeliveries && !again.slice(-1).some(givesNothing); time++) {
      again.push(await poll({ worker, reclaim_older_than_ms: 0 }));
      if (!again.slice(-1).some(givesNothing)) continue;
      // To a clock that ticks in whole seconds no time at all may have passed.
      await rest(oneTick);
      again.push(await poll({ worker, reclaim_older_than_ms: 0 }));
    }
    const delivered = { ...item, work_id: deliveredBy(first) ?? item.work_id };
    return { first, same, other, anonymous, again, after: await send(work.get(delivered)) };
  },
  judge: {
    'work.poll.delivered-once': ({ first, same, other, anonymous }) => {
      const id = deliveredBy(first);
      const why = 'the item was delivered a moment ago, and its window has not passed';
      if (id === undefined) return trouble(first) ?? [];
      return [same, other, anonymous].map((poll) => notGiven(poll, id, why));
    },
    'work.poll.redelivered': ({ first, again, after }) => {
      const id = deliveredBy(first);
      const last = again.at(-1);
      if (id === undefined || !last) return trouble(first) ?? [];
      const unanswered = trouble(last);
      if (unanswered) return unanswered;
      const given = deliveredBy(last);
      if (given === id) return holds(last, first);
      if (given !== undefined) return otherWaits(last);
      // One that is not in the queue any more has another requirement.
      return where(inState(after, 'queued'), () =>
        violated([last, first, after], 'the delivered item should be delivered again, but the poll was not given it', {
          expected: id,
          actual: null,
        }),
      );
    },
  },
});

/** Polls beyond the items that are known to wait: others may, too. */
const further = 4;

export const every = scenario({
  id: 'work.poll.delivers-every-item',
  title: 'Polls one after the other deliver every item that waits',
  given: { first: waiting(), second: waiting(), third: waiting() },
  act: async ({ first }, { send, uuid }) => {
    const worker = uuid();
    const polls: Exchange<'work.poll'>[] = [];
    for (let count = 0; count < 3 + further; count++) {
      const poll = await send(work.poll(first.environment_id, { worker, reclaim_older_than_ms: untilMuchLater }));
      polls.push(poll);
      if (deliveredBy(poll) === undefined) break;
    }
    return { polls };
  },
  judge: {
    'work.poll.delivers-every-item': ({ first, second, third, polls }) => {
      const last = polls.at(-1);
      if (!last) return [];
      const given = polls.map(deliveredBy);
      const missing = [first, second, third].map(({ work_id }) => work_id).filter((id) => !given.includes(id));
      if (missing.length === 0) return holds(...polls);
      const ended = answers(last, 200);
      if (ended.kind !== 'holds') return ended.kind === 'open' ? ended : otherWaits(last);
      if (given.at(-1) !== undefined && new Set(given).size === given.length) return otherWaits(last);
      return violated(polls, `three items waited, but polls were not given ${missing.join(' and ')}`, {
        expected: [first, second, third].map(({ work_id }) => work_id),
        actual: given,
      });
    },
    'work.poll.delivered-once': ({ polls }) => {
      const given = polls.flatMap((poll) => deliveredBy(poll) ?? []);
      const twice = given.find((id, index) => given.indexOf(id) !== index);
      if (given.length < 2) return [];
      return twice === undefined
        ? holds(...polls)
        : violated(
            polls.filter((poll) => deliveredBy(poll) === twice),
            `${twice} was delivered again before its window had passed`,
            { expected: 'each item once', actual: given },
          );
    },
  },
});

export const elsewhere = scenario({
  id: 'work.poll.own-environment-only',
  title: 'A poll of another environment is not given the item',
  given: { item: waiting(), other: environment('idle self-hosted') },
  act: async ({ item, other }, { send, uuid }) => ({
    astray: await send(work.poll(other.environment_id, { worker: uuid(), reclaim_older_than_ms: 0 })),
    after: await send(work.poll(item.environment_id, { worker: uuid(), reclaim_older_than_ms: untilMuchLater })),
  }),
  judge: {
    'work.poll.own-environment-only': ({ item, other, astray }) => {
      const unanswered = trouble(astray);
      if (unanswered) return unanswered;
      const id = deliveredBy(astray);
      // A poll that is refused is given nothing at all.
      if (!isAccepted(astray)) return notGiven(astray, item.work_id, 'the item waits in another environment');
      const place = fieldOf(astray, 'environment_id');
      const strange = id === item.work_id || (typeof place === 'string' && place !== other.environment_id);
      return strange
        ? violated([astray], `the poll of one environment was given an item of another, ${id} of ${String(place)}`, {
            expected: `an item of ${other.environment_id}, or null`,
            actual: place,
          })
        : holds(astray);
    },
  },
});

export const anonymous = scenario({
  id: 'work.poll.anonymous',
  title: 'A poll without a Worker-ID is given the item that waits',
  given: { item: waiting() },
  act: async ({ item }, { send, uuid }) => ({
    anonymous: await send(work.poll(item.environment_id, { worker: null })),
    named: await send(work.poll(item.environment_id, { worker: uuid(), reclaim_older_than_ms: 0 })),
  }),
  judge: {
    'work.poll.worker-id-optional': ({ anonymous, named }) => {
      const taken = accepted(anonymous, { control: named });
      if (taken.kind !== 'holds' || deliveredBy(anonymous) !== undefined || deliveredBy(named) === undefined) {
        return taken;
      }
      return violated(
        [anonymous, named],
        'a poll without a Worker-ID was given nothing, one with it was given an item',
        {
          expected: deliveredBy(named),
          actual: null,
        },
      );
    },
  },
});

export const longNames = scenario({
  id: 'work.poll.records-long-worker',
  title: 'A poll records a long Worker-ID whole, to which the ack is held',
  given: { item: waiting() },
  act: async ({ item }, { send, uuid }) => {
    // As a name is made of host, container and start; two workers of one host begin alike.
    const host = `worker-${uuid()}-${uuid()}`;
    const worker = `${host}-${uuid()}`;
    const poll = await send(work.poll(item.environment_id, { worker }));
    const delivered = { ...item, work_id: deliveredBy(poll) ?? item.work_id };
    return {
      poll,
      other: await send(withRequestId(uuid(), work.ack(delivered, { worker: `${host}-${uuid()}` }))),
      same: await send(work.ack(delivered, { worker })),
    };
  },
  judge: {
    // How long a name may be is not documented: one that is refused shows nothing.
    'work.poll.records-worker': ({ poll, other, same }) =>
      deliveredBy(poll) === undefined
        ? (trouble(poll) ?? [])
        : [refused(other, ways.workConflict, { control: same }), answers(same, 200)],
  },
});

export const recorded = askings.map(([kind, who, parameters]) =>
  scenario({
    id: `work.poll.records-worker-${kind}`,
    title: `${who} records its Worker-ID, to which the ack is held`,
    given: { item: waiting() },
    act: async ({ item }, { send, uuid }) => {
      const worker = uuid();
      const poll = await send(work.poll(item.environment_id, { worker, ...parameters }));
      const delivered = { ...item, work_id: deliveredBy(poll) ?? item.work_id };
      return {
        poll,
        other: await send(withRequestId(uuid(), work.ack(delivered, { worker: uuid() }))),
        same: await send(work.ack(delivered, { worker })),
      };
    },
    judge: {
      'work.poll.records-worker': ({ poll, other, same }) =>
        where(givenItem(poll), () => [refused(other, ways.workConflict, { control: same }), answers(same, 200)]),
    },
  }),
);
