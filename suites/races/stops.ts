import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { type Contest, contend, endsInSomeOrder, type Round } from './contest.ts';

type Given = { one: ReadWorkItem; two: ReadWorkItem; inTurn: ReadWorkItem; inTurnToo: ReadWorkItem };
type Steps = { gracefulTwice: Round; forcedToo: Round };

// Pairs: a third stop, held back for want of a connection, would end what two others have left half done.
const twice: Contest = { start: 'active', calls: ['stop', 'stop'] };
const forced: Contest = { start: 'active', calls: ['force-stop', 'stop'] };

export const stops = scenario<Given, Steps>({
  id: 'race.stops-at-once',
  title: 'Of stops at the same moment none that was answered 200 is lost',
  given: {
    one: workItem('active'),
    two: workItem('active'),
    inTurn: workItem('active'),
    inTurnToo: workItem('active'),
  },
  act: async ({ one, two, inTurn, inTurnToo }, io) => ({
    gracefulTwice: await contend(twice, { item: one, control: inTurn }, io),
    forcedToo: await contend(forced, { item: two, control: inTurnToo }, io),
  }),
  judge: {
    'race.no-stop-is-lost': ({ gracefulTwice, forcedToo }) => [
      ...endsInSomeOrder(twice, gracefulTwice),
      ...endsInSomeOrder(forced, forcedToo),
    ],
  },
});
