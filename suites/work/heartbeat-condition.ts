import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import {
  accepted,
  answers,
  isSet,
  noEffect,
  presuming,
  refused,
  where,
  workItemFields,
} from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { scenario, unreadWorkItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals as ways } from '../refusals.ts';
import { letTimesMove } from '../resting.ts';
import { type Beat, expecting, lastOf, NO_HEARTBEAT, replaced, ttl, untilAnotherTime } from './beats.ts';

/** What a heartbeat may wrongly expect of an item that has had some; undefined for the time of the first one. */
const expectations = [
  ['no-heartbeat', 'no-heartbeat-after-first-refused', NO_HEARTBEAT],
  ['replaced-time', 'replaced-time-refused', undefined],
  ['earlier-time', 'unreported-time-refused', '2001-01-01T00:00:00Z'],
  ['later-time', 'unreported-time-refused', '2101-01-01T00:00:00Z'],
] as const;

type Given = { item: WorkItem };
type Steps = {
  first: Beat;
  held: readonly Beat[];
  before: Exchange<'work.get'>;
  wrong: Beat;
  after: Exchange<'work.get'>;
  again: Beat;
  current: Beat;
  free: Beat;
};
type Trace = Given & Steps;

export const mismatches = expectations.map(([kind, requirement, wrongly]) =>
  scenario<Given, Steps>({
    id: `work.heartbeat.expects-${kind}`,
    title: `A heartbeat that wrongly expects ${kind.replace('-', ' ')} is refused and leaves the item as it was`,
    waits: true,
    given: { item: unreadWorkItem('starting') },
    act: async ({ item }, io) => {
      const { send, uuid } = io;
      const first = await send(work.heartbeat(item, { expected: NO_HEARTBEAT, ttl }));
      const held = await untilAnotherTime(item, first, io, expecting);
      const before = await send(work.get(item));
      await letTimesMove(before, io);
      const expected = wrongly === undefined ? expecting(first) : { expected: wrongly };
      const offence = work.heartbeat(item, { ...expected, ttl });
      return {
        first,
        held,
        before,
        // One kind without a request id, so that the target has to make one.
        wrong: await send(kind === 'no-heartbeat' ? offence : withRequestId(uuid(), offence)),
        after: await send(work.get(item)),
        // What was refused once may be let pass when it is repeated.
        again: await send(offence),
        current: await send(work.heartbeat(item, { ...expecting(lastOf(first, held)), ttl })),
        free: await send(work.heartbeat(item, { ttl })),
      };
    },
    judge: {
      'work.heartbeat.no-heartbeat-accepted': ({ first, free }: Trace) => accepted(first, { control: free }),
      'work.heartbeat.reported-time-accepted': ({ first, held, free }: Trace) =>
        held.flatMap((beat, index) =>
          where(isSet(held[index - 1] ?? first, 'last_heartbeat'), () => accepted(beat, { control: free })),
        ),
      [`work.heartbeat.${requirement}` as const]: ({ first, held, wrong, again, current, free }: Trace) =>
        presuming(mismatch(kind, first, lastOf(first, held)), () =>
          [wrong, again].map((beat) => refused(beat, ways.mismatch, { control: isAccepted(current) ? current : free })),
        ),
      'work.heartbeat.precondition-no-effect': (trace: Trace) =>
        presuming(mismatch(kind, trace.first, lastOf(trace.first, trace.held)), () => unharmed(trace)),
    },
  }),
);

/** The item has had heartbeats, so that the expectation is wrong. */
function mismatch(kind: (typeof expectations)[number][0], first: Beat, last: Beat): Finding {
  return kind === 'replaced-time' ? replaced(first, last) : answers(first, 200);
}

/** The refused heartbeat changed nothing: not the item, and not which time is the current one. */
function unharmed({ first, held, before, wrong, after, again, current, free }: Trace): readonly Finding[] {
  const last = lastOf(first, held);
  return [
    ...noEffect(wrong, before, after, { control: current, fields: workItemFields }),
    // Only where a reported time was accepted before, so that its refusal now is the refused heartbeat's doing.
    ...(isAccepted(wrong) || isAccepted(again)
      ? []
      : where([isSet(last, 'last_heartbeat'), answers(last, 200)], () => accepted(current, { control: free }))),
  ];
}

type Round = { first: Beat; later: readonly Beat[]; stale: Beat; current: Beat };

/**
 * A time that is replaced right after it was reported: one that is compared more coarsely than it is reported matches
 * still. Several rounds, since the two times of one may lie on either side of a second.
 */
export const atOnce = scenario({
  id: 'work.heartbeat.replaced-at-once',
  title: 'A reported time is refused once another heartbeat has replaced it, however soon',
  given: { item: unreadWorkItem('starting') },
  act: async ({ item }, io) => {
    const rounds: Round[] = [];
    while (rounds.length < 3) {
      // Each goes on where the one before has ended, so that a heartbeat that is not kept shows in the next.
      const former = rounds.at(-1)?.current;
      const first = await io.send(work.heartbeat(item, { ...(former ? expecting(former) : {}), ttl }));
      const later = await untilAnotherTime(item, first, io);
      const stale = await io.send(work.heartbeat(item, { ...expecting(first), ttl }));
      const current = await io.send(work.heartbeat(item, { ...expecting(lastOf(first, later)), ttl }));
      rounds.push({ first, later, stale, current });
    }
    return { rounds, free: await io.send(work.heartbeat(item, { ttl })) };
  },
  judge: {
    'work.heartbeat.replaced-time-refused': ({ rounds }) =>
      rounds.flatMap(({ first, later, stale, current }) =>
        presuming(replaced(first, lastOf(first, later)), () => refused(stale, ways.mismatch, { control: current })),
      ),
    'work.heartbeat.reported-time-accepted': ({ rounds, free }) =>
      rounds.slice(1).flatMap(({ first }, index) => {
        const former = rounds[index]?.current;
        return former
          ? where([answers(former, 200), isSet(former, 'last_heartbeat')], () => accepted(first, { control: free }))
          : [];
      }),
  },
});
