import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { type Beat, NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { burst, oneAfterTheOther } from './burst.ts';

type Given = { first: WorkItem; second: WorkItem; third: WorkItem };
type Steps = { rounds: readonly (readonly Beat[])[] };

const beatAtOnce = (item: WorkItem, io: Io): Promise<Exchange<'work.heartbeat'>[]> =>
  burst(
    io,
    Array.from({ length: 3 }, () => work.heartbeat(item, { expected: NO_HEARTBEAT, ttl })),
  );

export const firstHeartbeats = scenario<Given, Steps>({
  id: 'race.first-heartbeats-at-once',
  title: 'Of heartbeats at the same moment that each expect to be the first, no two are accepted',
  given: { first: workItem('starting'), second: workItem('starting'), third: workItem('starting') },
  act: async ({ first, second, third }, io) => ({
    rounds: [await beatAtOnce(first, io), await beatAtOnce(second, io), await beatAtOnce(third, io)],
  }),
  judge: { 'race.first-heartbeat-once': ({ rounds }) => rounds.map(oneIsFirst) },
});

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
