import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { type Beat, NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { burst, oneAfterTheOther } from './burst.ts';

type Given = { first: WorkItem; second: WorkItem; inTurn: WorkItem };
/** The control is of two of them one after the other, the second of which is to be refused. */
type Steps = { rounds: readonly (readonly Beat[])[]; control: readonly Beat[] };

const firstBeat = (item: WorkItem) => work.heartbeat(item, { expected: NO_HEARTBEAT, ttl });

const beatAtOnce = (item: WorkItem, io: Io): Promise<Exchange<'work.heartbeat'>[]> =>
  burst(
    io,
    Array.from({ length: 3 }, () => firstBeat(item)),
  );

export const firstHeartbeats = scenario<Given, Steps>({
  id: 'race.first-heartbeats-at-once',
  title: 'Of heartbeats at the same moment that each expect to be the first, no two are accepted',
  given: { first: workItem('starting'), second: workItem('starting'), inTurn: workItem('starting') },
  act: async ({ first, second, inTurn }, io) => ({
    control: [await io.send(firstBeat(inTurn)), await io.send(firstBeat(inTurn))],
    rounds: [await beatAtOnce(first, io), await beatAtOnce(second, io)],
  }),
  judge: {
    'race.first-heartbeat-once': ({ rounds, control }) => misled(control) ?? rounds.map(oneIsFirst),
  },
});

/** What keeps the control from showing that one after the other no two are accepted. */
function misled([first, second]: readonly Beat[]): Finding | undefined {
  if (!first || !second) return undefined;
  const unanswered = trouble(first) ?? trouble(second);
  if (unanswered || (isAccepted(first) && !isAccepted(second))) return unanswered;
  return open(
    [second, first],
    'precondition',
    'one after the other, too, they are not the first accepted and the second refused, so that this shows nothing of overlapping ones',
    'See the failed requirements of heartbeat.',
  );
}

function oneIsFirst(beats: readonly Beat[]): Finding {
  const taken = beats.filter(isAccepted);
  if (taken.length > 1) {
    const message = `${taken.length} of ${beats.length} heartbeats at once were accepted, though each expected none before it`;
    return violated(taken, message, { expected: 'one accepted at most', actual: `${taken.length} accepted` });
  }
  const unjudged = oneAfterTheOther(beats) ?? beats.map(trouble).find((each) => each !== undefined);
  if (unjudged) return unjudged;
  if (taken.length === 1) return holds(...beats);
  const remedy = 'See the failed requirements of that operation.';
  return open(beats, 'precondition', 'none of several first heartbeats was accepted', remedy);
}
