import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import {
  accepted,
  agrees,
  answers,
  causedBy,
  inState,
  isNull,
  isSet,
  kept,
  noEffect,
  refused,
  setBetween,
  where,
  wholeWorkItem,
  workItemFields,
} from '../../harness/findings.ts';
import { scenario, twoItems, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import { offending, withJsonBody, withRequestId } from '../../spec/request.ts';
import { refusals as ways } from '../refusals.ts';
import { letTimesMove, ofItsOwn } from '../resting.ts';
import { metadataKept } from './metadata.ts';
import { itemRefusals } from './refusals.ts';

const queued = cell('work-item', 'ack', 'queued');

export const acknowledges = scenario({
  id: 'work.ack.acknowledges',
  title: 'An ack moves a delivered item to starting',
  waits: true,
  given: { item: workItem('queued') },
  act: async ({ item }, io) => {
    await letTimesMove(item.before, io);
    return { ack: await io.send(work.ack(item)), after: await io.send(work.get(item)) };
  },
  judge: {
    'work.ack.queued': ({ ack, after }) => [
      answers(ack, queued.status),
      ...causedBy(ack, inState(after, queued.state)),
    ],
    'work.ack.sets-acknowledged-at': ({ item, ack, after }) =>
      where(answers(ack, 200), () =>
        causedBy(ack, [
          ...setBetween(item.before, after, 'acknowledged_at'),
          ...ofItsOwn(item.before, ack, after, 'acknowledged_at'),
        ]),
      ),
    'work.ack.started-at-stays-null': ({ item, ack, after }) =>
      where([answers(ack, 200), isNull(item.before, 'started_at')], () => causedBy(ack, isNull(after, 'started_at'))),
    'work.ack.keeps-other-times': ({ item, ack, after }) =>
      where(answers(ack, queued.status), () =>
        causedBy(ack, kept(item.before, after, ['latest_heartbeat_at', 'stop_requested_at', 'stopped_at'])),
      ),
    'work.ack.returns-acked-item': ({ ack, after }) =>
      where([answers(ack, 200), inState(after, 'starting')], () => agrees(ack, after, wholeWorkItem)),
    'work.ack.keeps-metadata': ({ item, ack, after }) =>
      where(answers(ack, 200), () => causedBy(ack, metadataKept(item.before, after))),
  },
});

export const retries = (['starting', 'active'] as const).map((state) =>
  scenario({
    id: `work.ack.repeated-in-${state}`,
    title: `An ack that is repeated on an item that is ${state} is accepted and moves nothing back`,
    waits: true,
    given: { item: workItem(state) },
    act: async ({ item }, io) => {
      await letTimesMove(item.before, io);
      return {
        once: await io.send(work.ack(item)),
        between: await io.send(work.get(item)),
        twice: await io.send(work.ack(item)),
        after: await io.send(work.get(item)),
      };
    },
    judge: {
      [cell('work-item', 'ack', state).requirement]: ({ once, between, twice, after }: Retried) => [
        answers(once, 200),
        ...causedBy(once, inState(between, state)),
        answers(twice, 200),
        ...causedBy(twice, inState(after, state)),
      ],
      'work.ack.keeps-other-times': ({ item, once, between, twice, after }) => [
        ...where(answers(once, 200), () => causedBy(once, timesKept(item.before, between))),
        ...where(answers(twice, 200), () => causedBy(twice, timesKept(between, after))),
      ],
      'work.ack.keeps-metadata': ({ item, once, twice, after }) =>
        where([answers(once, 200), answers(twice, 200)], () => causedBy(twice, metadataKept(item.before, after))),
      'work.ack.returns-acked-item': ({ once, between, twice, after }) => [
        ...where([answers(once, 200), inState(between, state)], () => agrees(once, between, wholeWorkItem)),
        ...where([answers(twice, 200), inState(after, state)], () => agrees(twice, after, wholeWorkItem)),
      ],
    },
  }),
);

/** What a repeated ack leaves alone: the times of other events; its own may move, but not be lost. */
function timesKept(before: Exchange, after: Exchange): readonly Finding[] {
  return [
    kept(before, after, ['started_at', 'latest_heartbeat_at', 'stop_requested_at', 'stopped_at']),
    ...where(isSet(before, 'acknowledged_at'), () => isSet(after, 'acknowledged_at')),
  ];
}

export const conflicts = (
  [
    ['stopping', 'starting'],
    ['stopping', 'active'],
    ['stopped', 'starting'],
    ['stopped', 'active'],
  ] as const
).map(([state, through]) => {
  const documented = cell('work-item', 'ack', state);
  return scenario({
    id: `work.ack.conflicts-in-${state}-from-${through}`,
    title: `An ack on an item that is ${state}, having been ${through}, is refused and changes nothing`,
    waits: through === 'active',
    given: { item: workItem(state, { through, acknowledged: true }) },
    act: async ({ item }, io) => {
      if (through === 'active') await letTimesMove(item.before, io);
      return {
        late: await io.send(withRequestId(io.uuid(), work.ack(item))),
        after: await io.send(work.get(item)),
        later: await io.send(work.ack(item)),
      };
    },
    judge: {
      [documented.requirement]: ({ item, late, later }: Late) =>
        [late, later].map((ack) =>
          refused(ack, [[documented.status, documented.type]], { control: acceptedAck(item) }),
        ),
      'work.ack.conflict-no-effect': ({ item, late, after }) =>
        noEffect(late, item.before, after, { control: acceptedAck(item), fields: workItemFields }),
    },
  });
});

/** The ack that comes too late altogether: the item was stopped before anybody acknowledged it. */
export const tooLate = scenario({
  id: 'work.ack.conflicts-in-stopped-from-queued',
  title: 'An ack on an item that was stopped in the queue is refused and changes nothing',
  given: { items: twoItems('stopped', { through: 'queued' }) },
  act: async ({ items: { item, other } }, { send, uuid }) => ({
    late: await send(withRequestId(uuid(), work.ack(item))),
    after: await send(work.get(item)),
    control: await send(work.ack(other)),
  }),
  judge: {
    'work.ack.stopped': ({ late, control }) => refused(late, ways.workConflict, { control }),
    'work.ack.conflict-no-effect': ({ items, late, after, control }) =>
      noEffect(late, items.item.before, after, { control, fields: workItemFields }),
  },
});

export const workers = [
  scenario({
    id: 'work.ack.other-worker',
    title: 'Only the worker that polled the item acknowledges it',
    given: { item: workItem('queued', { worker: 'named' }) },
    act: async ({ item }, { send, uuid }) => ({
      other: await send(withRequestId(uuid(), work.ack(item, { worker: `${item.worker}-other` }))),
      after: await send(work.get(item)),
      again: await send(work.ack(item, { worker: `${item.worker}-other` })),
      same: await send(work.ack(item)),
    }),
    judge: {
      'work.ack.other-worker-refused': ({ other, again, same }) =>
        [other, again].map((ack) => refused(ack, ways.workConflict, { control: same })),
      'work.ack.other-worker-no-effect': ({ item, other, after, same }) =>
        noEffect(other, item.before, after, { control: same, fields: workItemFields }),
      'work.ack.same-worker-accepted': ({ same }) => answers(same, 200),
    },
  }),
  scenario({
    id: 'work.ack.no-worker',
    title: 'An item that was polled without a Worker-ID is acknowledged without one',
    given: { item: workItem('queued', { worker: 'anonymous' }) },
    act: async ({ item }, { send }) => ({
      ack: await send(work.ack(item)),
      after: await send(work.get(item)),
    }),
    judge: {
      'work.ack.no-worker-accepted': ({ ack, after }) => [
        answers(ack, 200),
        ...causedBy(ack, inState(after, 'starting')),
      ],
      'work.ack.keeps-metadata': ({ item, ack, after }) =>
        where(answers(ack, 200), () => causedBy(ack, metadataKept(item.before, after))),
    },
  }),
];

export const one = scenario({
  id: 'work.ack.one-of-several',
  title: 'Of two items in one environment, only the one that is named is acknowledged',
  given: { items: twoItems('queued') },
  act: async ({ items: { item, other } }, { send }) => ({
    before: await send(work.get(other)),
    ack: await send(work.ack(item)),
    after: await send(work.get(other)),
  }),
  judge: {
    'work.ack.affects-one-item': ({ before, ack, after }) =>
      where(answers(ack, 200), () => causedBy(ack, kept(before, after, workItemFields))),
  },
});

export const bare = scenario({
  id: 'work.ack.bare-request',
  title: 'An ack without a body and without a Content-Type is accepted',
  given: { item: workItem('queued') },
  act: async ({ item }, { send }) => ({
    ack: await send(work.ack(item)),
    // A repeated ack is safe, so this is accepted whether or not the first one was.
    dressed: await send(offending('body', withJsonBody('{}', work.ack(item)))),
  }),
  judge: {
    'work.ack.bare-request-accepted': ({ ack, dressed }) => accepted(ack, { control: dressed }),
  },
});

interface Retried {
  once: Exchange;
  between: Exchange;
  twice: Exchange;
  after: Exchange;
}

interface Late {
  item: WorkItem;
  late: Exchange;
  later: Exchange;
}

/** The ack that was accepted on the item's way: the positive control of its later refusal. */
function acceptedAck(item: WorkItem): Exchange {
  const ack = item.route.find((step) => step.operation === 'work.ack');
  if (!ack) throw new Error('the item came here without an ack');
  return ack;
}

export const refusals = itemRefusals('work.ack', (item) => work.ack(item), 'queued');
