import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { fieldOf } from '../../harness/exchange.ts';
import { type Finding, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { type Contest, contend, endsInSomeOrder, type Round } from './contest.ts';

type Given = { one: ReadWorkItem; two: ReadWorkItem; inTurn: ReadWorkItem; inTurnToo: ReadWorkItem };
type Steps = { first: Round; second: Round };

/** What overlaps a stop; the call is made twice, since at the target the stop may come before the first. */
const races: readonly [kind: string, who: string, first: Contest, second: Contest][] = [
  [
    'ack',
    'Acks',
    { start: 'queued', calls: ['ack', 'force-stop', 'ack'] },
    { start: 'starting', calls: ['ack', 'stop', 'ack'] },
  ],
  [
    'heartbeat',
    'Heartbeats',
    { start: 'active', calls: ['heartbeat', 'force-stop', 'heartbeat'] },
    { start: 'active', calls: ['heartbeat', 'stop', 'heartbeat'] },
  ],
];

export const revivals = races.map(([kind, who, first, second]) =>
  scenario<Given, Steps>({
    id: `race.stop-and-${kind}`,
    title: `${who} that overlap a stop do not bring the item back`,
    given: {
      one: workItem(first.start),
      two: workItem(second.start),
      inTurn: workItem(first.start),
      inTurnToo: workItem(second.start),
    },
    act: async ({ one, two, inTurn, inTurnToo }, io) => ({
      first: await contend(first, { item: one, control: inTurn }, io),
      second: await contend(second, { item: two, control: inTurnToo }, io),
    }),
    judge: {
      'race.stopped-stays-stopped': (trace) => [
        ...staysStopped(first, trace.first),
        ...staysStopped(second, trace.second),
      ],
    },
  }),
);

/** The item is where some order of the calls leads; and where one of them was answered that it is stopped, it is. */
function staysStopped(contest: Contest, round: Round): readonly Finding[] {
  const found = endsInSomeOrder(contest, round);
  const { made, after } = round;
  const state = fieldOf(after, 'state');
  const ended = made.find((call) => isAccepted(call) && fieldOf(call, 'state') === 'stopped');
  if (!ended || state === 'stopped' || found.some(({ kind }) => kind !== 'holds')) return found;
  const message = `a call answered that the item is stopped, but it is ${JSON.stringify(state)} afterwards`;
  const others = made.filter((call) => call !== ended);
  return [violated([ended, ...others, after], message, { expected: 'stopped', actual: state })];
}
