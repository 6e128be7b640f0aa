import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { violated } from '../../harness/finding.ts';
import {
  agrees,
  answers,
  causedBy,
  inState,
  isNull,
  kept,
  setBetween,
  where,
  wholeWorkItem,
  workItemFields,
} from '../../harness/findings.ts';
import { scenario, twoItems, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import type { WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';
import { raw } from '../../spec/request.ts';
import { letTimesMove, ofItsOwn } from '../resting.ts';
import { metadataKept } from './metadata.ts';
import { itemRefusals } from './refusals.ts';

/** Where a graceful stop starts from: every state of the lifecycle, those that can be come by in two ways twice. */
const starts = [
  ['queued', undefined],
  ['starting', undefined],
  ['active', undefined],
  ['stopping', 'starting'],
  ['stopping', 'active'],
  ['stopped', 'queued'],
  ['stopped', 'active'],
] as const;

type Given = { item: ReadWorkItem };
type Steps = { stop: Exchange<'work.stop'>; after: Exchange<'work.get'> };
type Stopped = Given & Steps;

/** What every accepted stop has in common, whatever the state; `result` is the state it leads to. */
const everyStop = (result: 'stopping' | 'stopped') => ({
  'work.stop.returns-updated-item': ({ stop, after }: Stopped) =>
    where([answers(stop, 200), inState(after, result)], () => agrees(stop, after, wholeWorkItem)),
  'work.stop.keeps-metadata': ({ item, stop, after }: Stopped) =>
    where(answers(stop, 200), () => causedBy(stop, metadataKept(item.before, after))),
  'work.stop.keeps-earlier-times': ({ item, stop, after }: Stopped) =>
    where(answers(stop, 200), () =>
      causedBy(stop, kept(item.before, after, ['acknowledged_at', 'started_at', 'latest_heartbeat_at'])),
    ),
});

/** What a stop that leads to this state does to the times. */
const times = {
  stopping: {
    'work.stop.sets-stop-requested-at': ({ item, stop, after }: Stopped) =>
      where(inState(after, 'stopping'), () =>
        causedBy(stop, [
          ...setBetween(item.before, after, 'stop_requested_at'),
          ...ofItsOwn(item.before, stop, after, 'stop_requested_at'),
        ]),
      ),
    'work.stop.stopped-at-null-while-stopping': ({ stop, after }: Stopped) =>
      where(inState(after, 'stopping'), () => causedBy(stop, isNull(after, 'stopped_at'))),
  },
  stopped: {
    'work.stop.sets-stopped-at': ({ item, stop, after }: Stopped) =>
      where(inState(after, 'stopped'), () =>
        causedBy(stop, [
          ...setBetween(item.before, after, 'stopped_at'),
          ...ofItsOwn(item.before, stop, after, 'stopped_at'),
        ]),
      ),
  },
};

export const gracefully = starts.map(([state, through]) => {
  const documented = cell('work-item', 'stop', state);
  return scenario<Given, Steps>({
    id: `work.stop.graceful-in-${state}${through ? `-from-${through}` : ''}`,
    title: `A graceful stop of an item that is ${state} leaves it ${documented.state}`,
    waits: state === 'stopped' || through === 'active' || state === 'active',
    given: { item: workItem(state, through ? { through } : {}) },
    act: async ({ item }, io) => {
      if (state === 'stopped' || through === 'active' || state === 'active') await letTimesMove(item.before, io);
      return { stop: await io.send(work.stop(item, {})), after: await io.send(work.get(item)) };
    },
    judge: {
      [documented.requirement]: asDocumented(documented),
      ...besides(state, documented.state),
      ...(documented.state === 'stopping' ? { 'work.stop.force-defaults-to-false': notForced } : {}),
    },
  });
});

/** What else a graceful stop in a state promises, however it is spelt. */
function besides(state: WorkState, result: 'stopping' | 'stopped') {
  if (state === 'stopped') return { 'work.stop.stopped-item-unchanged': existingItem };
  return { ...everyStop(result), ...times[result] };
}

/** The cell holds: the documented status, and the documented state as it is then stored. */
function asDocumented({ status, state }: { status: number; state: WorkState }) {
  return ({ stop, after }: Stopped) => [answers(stop, status), ...causedBy(stop, inState(after, state))];
}

/** A stop on a stopped item returns the item that was there, and leaves it there. */
function existingItem({ item, stop, after }: Stopped) {
  const fields = wholeWorkItem.filter((field) => field !== 'stop_requested_at');
  return where([answers(stop, 200), inState(after, 'stopped')], () => [
    ...causedBy(stop, kept(item.before, after, fields)),
    kept(item.before, stop, fields),
  ]);
}

function notForced({ stop, after }: Stopped) {
  const atOnce = inState(after, 'stopped');
  return where(answers(stop, 200), () =>
    atOnce.kind === 'holds'
      ? violated([stop, after], 'an empty object should not force, but the item is stopped at once', {
          expected: 'stopping',
          actual: 'stopped',
        })
      : atOnce.kind === 'open'
        ? atOnce
        : { kind: 'holds', exchanges: [stop, after] },
  );
}

/** The two other ways of asking for a graceful stop, in every state. */
const spellings = [
  ['no-body', undefined],
  ['force-false', { force: false }],
] as const;

export const spelled = spellings.flatMap(([spelling, body]) =>
  (['queued', 'starting', 'active', 'stopping', 'stopped'] as const).map((state) =>
    scenario<Given, Steps>({
      id: `work.stop.${spelling}-in-${state}`,
      title: `A stop with ${spelling === 'no-body' ? 'no body' : 'force false'} of an item that is ${state} is graceful`,
      given: { item: workItem(state) },
      act: async ({ item }, { send }) => ({
        stop: await send(work.stop(item, body)),
        after: await send(work.get(item)),
      }),
      judge: {
        [`work.stop.${spelling}-is-graceful` as const]: asDocumented(cell('work-item', 'stop', state)),
        ...besides(state, cell('work-item', 'stop', state).state),
      },
    }),
  ),
);

export const forced = (
  [
    ['queued', undefined],
    ['starting', undefined],
    // JSON may have space between its parts, and escapes in its texts (RFC 8259).
    ['active', undefined, raw('{\n  "\\u0066orce" : true\n}\n')],
    ['stopping', 'starting'],
    ['stopping', 'active'],
  ] as const
).map(([state, through, body = { force: true }]) => {
  const documented = cell('work-item', 'force-stop', state);
  return scenario<Given, Steps>({
    id: `work.stop.forced-in-${state}${through ? `-from-${through}` : ''}`,
    title: `A forced stop of an item that is ${state} leaves it stopped at once`,
    given: { item: workItem(state, through ? { through } : {}) },
    act: async ({ item }, { send }) => ({
      stop: await send(work.stop(item, body)),
      after: await send(work.get(item)),
    }),
    judge: { [documented.requirement]: asDocumented(documented), ...everyStop('stopped'), ...times.stopped },
  });
});

/** A queued item is also one that nobody has polled yet. */
export const undelivered = (
  [
    ['stop', 'graceful', {}],
    ['force-stop', 'forced', { force: true }],
  ] as const
).map(([call, kind, body]) =>
  scenario<Given, Steps>({
    id: `work.stop.${kind}-in-queued-undelivered`,
    title: `A ${kind} stop of an item that no worker has polled leaves it stopped`,
    given: { item: workItem('queued', { undelivered: true }) },
    act: async ({ item }, { send }) => ({
      stop: await send(work.stop(item, body)),
      after: await send(work.get(item)),
    }),
    judge: {
      [cell('work-item', call, 'queued').requirement]: asDocumented(cell('work-item', call, 'queued')),
      ...everyStop('stopped'),
      ...times.stopped,
    },
  }),
);

export const drained = scenario({
  id: 'work.stop.drain-to-the-end',
  title: 'Request, confirmation and a repeated confirmation of one stop',
  given: { item: workItem('active') },
  act: async ({ item }, { send }) => ({
    request: await send(work.stop(item, {})),
    requested: await send(work.get(item)),
    confirmation: await send(work.stop(item, {})),
    confirmed: await send(work.get(item)),
    repeated: await send(work.stop(item, {})),
    after: await send(work.get(item)),
  }),
  judge: {
    'work.stop.graceful-active': ({ request, requested }) => [
      answers(request, 200),
      ...causedBy(request, inState(requested, 'stopping')),
    ],
    'work.stop.graceful-stopping': ({ requested, confirmation, confirmed }) =>
      where(inState(requested, 'stopping'), () => [
        answers(confirmation, 200),
        ...causedBy(confirmation, inState(confirmed, 'stopped')),
      ]),
    'work.stop.graceful-stopped': ({ confirmed, repeated, after }) =>
      where(inState(confirmed, 'stopped'), () => [
        answers(repeated, 200),
        ...causedBy(repeated, inState(after, 'stopped')),
      ]),
    'work.stop.keeps-metadata': ({ item, confirmation, confirmed }) =>
      causedBy(confirmation, metadataKept(item.before, confirmed)),
    'work.stop.keeps-earlier-times': ({ item, confirmation, confirmed }) =>
      causedBy(confirmation, kept(item.before, confirmed, ['acknowledged_at', 'started_at', 'latest_heartbeat_at'])),
  },
});

export const one = scenario({
  id: 'work.stop.one-of-several',
  title: 'Of two items in one environment, only the one that is named is stopped',
  given: { items: twoItems('starting') },
  act: async ({ items: { item, other } }, { send }) => ({
    before: await send(work.get(other)),
    graceful: await send(work.stop(item, {})),
    between: await send(work.get(other)),
    forced: await send(work.stop(item, { force: true })),
    after: await send(work.get(other)),
  }),
  judge: {
    'work.stop.affects-one-item': ({ before, graceful, between, forced, after }) => [
      ...where(answers(graceful, 200), () => causedBy(graceful, kept(before, between, workItemFields))),
      ...where(answers(forced, 200), () => causedBy(forced, kept(between, after, workItemFields))),
    ],
  },
});

export const refusals = itemRefusals('work.stop', (item) => work.stop(item, {}), 'active');
