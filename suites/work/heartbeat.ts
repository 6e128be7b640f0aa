import type { ReadWorkItem, WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import {
  accepted,
  answers,
  causedBy,
  fieldIs,
  inState,
  isSet,
  kept,
  presuming,
  setBetween,
  where,
  workItemFields,
} from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { scenario, twoItems, unreadWorkItem, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import { offending, withJsonBody } from '../../spec/request.ts';
import { letTimesMove, ofItsOwn, oneTick } from '../resting.ts';
import { type Beat, expecting, heartbeatAscended, heartbeatMoved, NO_HEARTBEAT, reportsStored, ttl } from './beats.ts';
import { withinRange } from './heartbeat-ttl.ts';
import { metadataKept } from './metadata.ts';
import { itemRefusals } from './refusals.ts';

type Given = { item: ReadWorkItem };
type First = { beat: Beat; after: Exchange<'work.get'>; control: Beat };
type LaterGiven = { item: WorkItem };
type Later = { held: Beat; before: Exchange<'work.get'> } & First;
type Beaten = { before: Exchange<'work.get'>; beat: Beat; after: Exchange<'work.get'> };

const other = ['acknowledged_at', 'stop_requested_at', 'stopped_at'] as const;

/** What every accepted heartbeat on a starting or active item has in common. */
const everyBeat = {
  'work.heartbeat.reports-stored-time': ({ beat, after }: Beaten) =>
    where([answers(beat, 200), inState(after, 'active')], () => reportsStored(beat, after)),
  'work.heartbeat.reports-state': ({ beat }: Beaten) =>
    where(answers(beat, 200), () => fieldIs(beat, 'state', 'active')),
  'work.heartbeat.reports-lease-extended': ({ beat }: Beaten) =>
    where(answers(beat, 200), () => fieldIs(beat, 'lease_extended', true)),
  'work.heartbeat.keeps-metadata': ({ before, beat, after }: Beaten) =>
    where(answers(beat, 200), () => causedBy(beat, metadataKept(before, after))),
};

const starting = cell('work-item', 'heartbeat', 'starting');

/** The two ways of sending a first heartbeat. */
export const first = (
  [
    ['no-heartbeat', { expected: NO_HEARTBEAT, ttl }],
    ['unconditional', { ttl }],
  ] as const
).map(([form, parameters]) =>
  scenario<Given, First & Beaten>({
    id: `work.heartbeat.first-${form}`,
    title: `A first heartbeat ${form === 'unconditional' ? 'without a condition' : 'that expects none before it'} makes the item active`,
    waits: true,
    given: { item: workItem('starting') },
    act: async ({ item }, io) => {
      await letTimesMove(item.before, io);
      const beat = await io.send(work.heartbeat(item, parameters));
      const after = await io.send(work.get(item));
      // The other form; after an accepted heartbeat without a condition, the one that fits by then.
      const fitting = isAccepted(beat) ? expecting(beat) : { expected: NO_HEARTBEAT };
      const control = await io.send(work.heartbeat(item, form === 'unconditional' ? { ...fitting, ttl } : { ttl }));
      return { before: item.before, beat, after, control };
    },
    judge: {
      [starting.requirement]: ({ beat, after }: First) => [
        answers(beat, starting.status),
        ...causedBy(beat, inState(after, starting.state)),
      ],
      [`work.heartbeat.${form}-accepted` as const]: ({ beat, control }: First) => accepted(beat, { control }),
      'work.heartbeat.sets-started-at': ({ before, beat, after }) =>
        where(answers(beat, 200), () =>
          causedBy(beat, [...setBetween(before, after, 'started_at'), ...ofItsOwn(before, beat, after, 'started_at')]),
        ),
      'work.heartbeat.sets-latest-heartbeat-at': ({ before, beat, after }) =>
        where(answers(beat, 200), () => causedBy(beat, setBetween(before, after, 'latest_heartbeat_at'))),
      'work.heartbeat.keeps-other-times': ({ before, beat, after }) =>
        where(answers(beat, 200), () => causedBy(beat, kept(before, after, other))),
      ...everyBeat,
    },
  }),
);

const active = cell('work-item', 'heartbeat', 'active');

/** The heartbeat was accepted, and was a later one. */
const renewed = ({ before, beat }: Pick<Beaten, 'before' | 'beat'>) => [answers(beat, 200), inState(before, 'active')];

/** The two ways of sending a later heartbeat. */
export const later = (['reported-time', 'unconditional'] as const).map((form) =>
  scenario<LaterGiven, Later>({
    id: `work.heartbeat.later-${form}`,
    title: `A later heartbeat ${form === 'unconditional' ? 'without a condition' : 'that expects the time reported last'} moves the time and nothing else`,
    waits: true,
    given: { item: unreadWorkItem('starting') },
    act: async ({ item }, { send, rest, offers }) => {
      const held = await send(work.heartbeat(item, { expected: NO_HEARTBEAT, ttl }));
      // What was changed since the item was taken is to be kept as well.
      const changes = form === 'unconditional' && offers('work.metadata');
      if (changes) await send(work.metadata(item, { metadata: { stage: 'second' } }));
      const before = await send(work.get(item));
      // However coarse the clock, a later heartbeat then has another time.
      await rest(oneTick);
      const beat = await send(work.heartbeat(item, form === 'unconditional' ? { ttl } : { ...expecting(held), ttl }));
      const after = await send(work.get(item));
      // The other form; its condition is what was reported last by then.
      const fitting = expecting(isAccepted(beat) ? beat : held);
      const control = await send(work.heartbeat(item, form === 'unconditional' ? { ...fitting, ttl } : { ttl }));
      return { held, before, beat, after, control };
    },
    judge: {
      [active.requirement]: ({ before, beat, after }: Later) =>
        presuming(inState(before, 'active'), () => [
          answers(beat, active.status),
          ...causedBy(beat, inState(after, active.state)),
        ]),
      [`work.heartbeat.${form}-accepted` as const]: ({ held, beat, control }: Later) =>
        where(isSet(held, 'last_heartbeat'), () => accepted(beat, { control })),
      'work.heartbeat.moves-latest-heartbeat-at': ({ before, beat, after }) =>
        where(renewed({ before, beat }), () => causedBy(beat, heartbeatMoved(before, after))),
      'work.heartbeat.heartbeat-times-ascend': ({ before, beat, after }) =>
        where(renewed({ before, beat }), () => causedBy(beat, heartbeatAscended(before, after))),
      'work.heartbeat.keeps-other-times': ({ before, beat, after }) =>
        where(renewed({ before, beat }), () => causedBy(beat, kept(before, after, [...other, 'started_at']))),
      ...everyBeat,
    },
  }),
);

export const bare = scenario({
  id: 'work.heartbeat.bare-request',
  title: 'A heartbeat without a body, a Content-Type and parameters is accepted',
  given: { item: unreadWorkItem('starting') },
  act: async ({ item }, { send }) => {
    const beat = await send(work.heartbeat(item));
    const fitting = isAccepted(beat) ? expecting(beat) : { expected: NO_HEARTBEAT };
    return {
      beat,
      dressed: await send(offending('body', withJsonBody('{}', work.heartbeat(item, { ...fitting, ttl })))),
    };
  },
  judge: {
    'work.heartbeat.bare-request-accepted': ({ beat, dressed }) => accepted(beat, { control: dressed }),
    'work.heartbeat.ttl-within-range': ({ beat }) => where(answers(beat, 200), () => withinRange(beat)),
  },
});

export const one = scenario({
  id: 'work.heartbeat.one-of-several',
  title: 'Of two items in one environment, only the one that is named is kept alive',
  waits: true,
  given: { items: twoItems('starting') },
  act: async ({ items: { item, other } }, io) => {
    const { send } = io;
    const acked = await send(work.ack(other));
    const whileStarting = await send(work.get(other));
    const started = await send(work.heartbeat(item, { expected: NO_HEARTBEAT, ttl }));
    const afterStart = await send(work.get(other));
    const joined = await send(work.heartbeat(other, { expected: NO_HEARTBEAT, ttl }));
    const whileActive = await send(work.get(other));
    await letTimesMove(whileActive, io);
    const renewed = await send(work.heartbeat(item, { ttl }));
    return {
      acked,
      whileStarting,
      started,
      afterStart,
      joined,
      whileActive,
      renewed,
      after: await send(work.get(other)),
    };
  },
  judge: {
    'work.heartbeat.affects-one-item': ({ whileStarting, started, afterStart, whileActive, renewed, after }) => [
      ...where(answers(started, 200), () => causedBy(started, kept(whileStarting, afterStart, workItemFields))),
      ...where(answers(renewed, 200), () => causedBy(renewed, kept(whileActive, after, workItemFields))),
    ],
  },
});

// A starting item, so that a heartbeat that takes effect all the same shows in its state.
export const refusals = itemRefusals('work.heartbeat', (item) => work.heartbeat(item, { ttl }), 'starting');
