import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { fieldFor, isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { CallOf } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { burst, oneAfterTheOther } from './burst.ts';
import { endings } from './orders.ts';

type Call = Exclude<CallOf<'work-item'>, 'get' | 'metadata'>;
/** Which calls of the table were made of an item at the same moment, how they went, and the item afterwards. */
type Round = { made: readonly Exchange<Called>[]; after: Exchange<'work.get'> };
type Called = 'work.ack' | 'work.heartbeat' | 'work.stop';

const requests: { readonly [C in Call]: (item: ReadWorkItem) => Request<Called> } = {
  ack: (item) => work.ack(item),
  heartbeat: (item) => work.heartbeat(item, { ...(item.state === 'active' ? {} : { expected: NO_HEARTBEAT }), ttl }),
  stop: (item) => work.stop(item, {}),
  'force-stop': (item) => work.stop(item, { force: true }),
};

/** A stop between two calls that other states allow; the one before it may come after it at the target. */
const between = (call: Call, stop: Call): readonly Call[] => [call, stop, call];

async function make(item: ReadWorkItem, calls: readonly Call[], io: Io): Promise<Round> {
  const made = await burst(
    io,
    calls.map((call) => requests[call](item)),
  );
  return { made, after: await io.send(work.get(item)) };
}

type Given = { one: ReadWorkItem; two: ReadWorkItem; three: ReadWorkItem };
type Steps = { rounds: readonly Round[] };

/** What overlaps a stop, and with which state each of three rounds begins. */
const races = [
  [
    'ack',
    [
      ['queued', between('ack', 'force-stop')],
      ['queued', between('ack', 'stop')],
      ['starting', between('ack', 'stop')],
    ],
  ],
  [
    'heartbeat',
    [
      ['starting', between('heartbeat', 'force-stop')],
      ['active', between('heartbeat', 'force-stop')],
      ['active', between('heartbeat', 'stop')],
    ],
  ],
] as const;

export const revivals = races.map(([kind, [one, two, three]]) =>
  scenario<Given, Steps>({
    id: `race.stop-and-${kind}`,
    title: `${kind === 'ack' ? 'Acks' : 'Heartbeats'} that overlap a stop do not bring the item back`,
    given: { one: workItem(one[0]), two: workItem(two[0]), three: workItem(three[0]) },
    act: async (items, io) => ({
      rounds: [
        await make(items.one, one[1], io),
        await make(items.two, two[1], io),
        await make(items.three, three[1], io),
      ],
    }),
    judge: {
      'race.stopped-stays-stopped': ({ rounds, ...items }) =>
        [one, two, three].flatMap(([, calls], index) => {
          const [item, round] = [[items.one, items.two, items.three][index], rounds[index]];
          return item && round ? staysStopped(item, calls, round) : [];
        }),
    },
  }),
);

/** The item is where some order of the calls leads; and if it was seen stopped before it was read, it is stopped. */
function staysStopped({ state: start }: ReadWorkItem, calls: readonly Call[], { made, after }: Round): Finding {
  const racing = calls.flatMap((call, index) => {
    const exchange = made[index];
    return exchange ? [{ call, exchange }] : [];
  });
  const stop = racing.find(({ call }) => call.endsWith('stop'))?.exchange;
  const state = fieldFor(after, 'state');
  if ('kind' in state) return state;
  if (!stop || !isAccepted(stop)) {
    const remedy = 'See the failed requirements of that operation.';
    const message = 'the stop was not accepted, so that the item may be anywhere';
    return (stop && trouble(stop)) ?? open(made, 'precondition', message, remedy);
  }
  const told = { actual: state.value };
  const ended = made.find((exchange) => isAccepted(exchange) && fieldOf(exchange, 'state') === 'stopped');
  if (ended && state.value !== 'stopped') {
    const message = `a call answered that the item is stopped, but it is ${JSON.stringify(state.value)} afterwards`;
    return violated([ended, ...made.filter((other) => other !== ended), after], message, {
      expected: 'stopped',
      ...told,
    });
  }
  const possible = endings(start, racing);
  if (!possible.has(String(state.value))) {
    const message = `the stop was answered 200, but the item is ${JSON.stringify(state.value)} afterwards`;
    const others = made.filter((other) => other !== stop);
    return violated([stop, ...others, after], message, { expected: [...possible].join(' or '), ...told });
  }
  return oneAfterTheOther(made) ?? holds(...made, after);
}
