import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { fieldFor, isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { type StopBody, work } from '../../spec/operations.ts';
import { burst, oneAfterTheOther } from './burst.ts';
import { endings, type Racing } from './orders.ts';

type Stop = Exchange<'work.stop'>;
/** Stops at the same moment, and the item afterwards. */
type Round = { stops: readonly Stop[]; after: Exchange<'work.get'> };
type Given = { starting: ReadWorkItem; active: ReadWorkItem; other: ReadWorkItem };
type Steps = { rounds: readonly Round[] };

const graceful: StopBody = {};
const forced: StopBody = { force: true };

// Pairs: a third stop, held back for want of a connection, would end what two others have left half done.
async function stopAtOnce(item: ReadWorkItem, bodies: readonly StopBody[], io: Io): Promise<Round> {
  const stops = await burst(
    io,
    bodies.map((body) => work.stop(item, body)),
  );
  return { stops, after: await io.send(work.get(item)) };
}

export const stops = scenario<Given, Steps>({
  id: 'race.stops-at-once',
  title: 'Of stops at the same moment none that was answered 200 is lost',
  given: { starting: workItem('starting'), active: workItem('active'), other: workItem('active') },
  act: async ({ starting, active, other }, io) => ({
    rounds: [
      await stopAtOnce(starting, [graceful, graceful], io),
      await stopAtOnce(active, [graceful, graceful], io),
      await stopAtOnce(other, [forced, graceful], io),
    ],
  }),
  judge: {
    'race.no-stop-is-lost': ({ starting, active, other, rounds }) =>
      [starting, active, other].flatMap(({ state }, index) => {
        const round = rounds[index];
        return round ? noneIsLost(state, round) : [];
      }),
  },
});

function noneIsLost(start: ReadWorkItem['state'], { stops: calls, after }: Round): Finding {
  const state = fieldFor(after, 'state');
  if ('kind' in state) return state;
  const possible = endings(start, calls.map(racing));
  const answered = calls.filter(isAccepted);
  if (!possible.has(String(state.value))) {
    const told = `${answered.length} stops of one that was ${start} were answered 200 at the same moment`;
    return violated([...calls, after], `${told}, but it is ${JSON.stringify(state.value)} afterwards`, {
      expected: [...possible].join(' or '),
      actual: state.value,
    });
  }
  return oneAfterTheOther(calls) ?? calls.map(trouble).find((each) => each !== undefined) ?? holds(...calls, after);
}

/** What a stop is in the table, by the body that was sent. */
function racing(exchange: Stop): Racing {
  return { call: exchange.request.body?.includes('true') ? 'force-stop' : 'stop', exchange };
}
