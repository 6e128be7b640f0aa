import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { fieldOf } from '../../harness/exchange.ts';
import { probe, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending, type Place, type Request, raw } from '../../spec/request.ts';
import { letTimesMove } from '../resting.ts';
import { moved } from './times.ts';
import { leaving, orRefusal, word } from './tokens.ts';

export const forcedOnStopped = probe({
  id: 'probe.force-stop-on-stopped',
  title: 'What a forced stop of a stopped item answers',
  silences: ['force-stop-on-stopped'],
  given: { item: workItem('stopped') },
  act: async ({ item }, { send }) => ({
    stop: await send(work.stop(item, { force: true })),
    after: await send(work.get(item)),
  }),
  observe: ({ stop, after }) => ({ 'force-stop-on-stopped': leaving(stop, after, 'state') }),
});

const requestTime = 'stop_requested_at';

export const setsRequestTime = (
  [
    ['forced', 'active', { force: true }],
    ['graceful-when-queued', 'queued', {}],
  ] as const
).map(([kind, state, body]) =>
  probe({
    id: `probe.stop-request-time-of-other-stops-${kind}`,
    title: `Whether a ${kind === 'forced' ? 'forced stop' : 'graceful stop of a queued item'} sets ${requestTime}`,
    silences: ['stop-request-time-of-other-stops'],
    given: { item: workItem(state) },
    act: async ({ item }, { send }) => ({
      stop: await send(work.stop(item, body)),
      after: await send(work.get(item)),
    }),
    observe: ({ stop, after }) => ({
      [`stop-request-time-of-other-stops/${kind}`]: orRefusal(stop, () => {
        const time = fieldOf(after, requestTime);
        return typeof time === 'string' ? 'sets it' : `leaves it ${word(time)}`;
      }),
    }),
  }),
);

export const movesRequestTime = probe({
  id: 'probe.stop-request-time-of-other-stops-repeated',
  title: `Whether the confirming stop, a repeated one and a forced one move ${requestTime}`,
  silences: ['stop-request-time-of-other-stops'],
  given: { item: workItem('stopping') },
  act: async ({ item }, io) => {
    await letTimesMove(item.before, io);
    const confirmation = await io.send(work.stop(item, {}));
    const confirmed = await io.send(work.get(item));
    await letTimesMove(confirmed, io);
    const repeated = await io.send(work.stop(item, {}));
    return { confirmation, confirmed, repeated, after: await io.send(work.get(item)) };
  },
  observe: ({ item, confirmation, confirmed, repeated, after }) => ({
    'stop-request-time-of-other-stops/confirming': orRefusal(confirmation, () =>
      moved(item.before, confirmed, requestTime),
    ),
    'stop-request-time-of-other-stops/when-stopped': orRefusal(repeated, () => moved(confirmed, after, requestTime)),
  }),
});

/** JSON that the page does not speak of. */
const odd: Readonly<Record<string, readonly [Place, string]>> = {
  'force-of-text': ['body/force', '{"force": "true"}'],
  'force-of-a-number': ['body/force', '{"force": 1}'],
  'force-of-null': ['body/force', '{"force": null}'],
  array: ['body', '[]'],
  text: ['body', '"force"'],
  null: ['body', 'null'],
};

type Given = { item: ReadWorkItem };
const probing = (id: string, title: string, subject: `stop-${string}`, ask: (given: Given) => Request<'work.stop'>) =>
  probe({
    id: `probe.${id}`,
    title,
    silences: [subject.startsWith('stop-with') ? 'stop-with-odd-bodies' : 'stop-body-without-content-type'],
    given: { item: workItem('starting') },
    act: async (given, { send }) => ({
      stop: await send(ask(given)),
      after: await send(work.get(given.item)),
    }),
    observe: ({ stop, after }) => ({ [subject]: leaving(stop, after, 'state') }),
  });

export const oddBodies = Object.entries(odd).map(([kind, [place, body]]) =>
  probing(
    `stop-with-odd-bodies-${kind}`,
    `What a stop with the body ${body} does to an item that is starting`,
    `stop-with-odd-bodies/${kind}`,
    ({ item }) => offending(place, work.stop(item, raw(body))),
  ),
);

export const untyped = probing(
  'stop-body-without-content-type',
  'Whether a forced stop is understood without a Content-Type',
  'stop-body-without-content-type',
  ({ item }) => offending('header.content-type', { ...work.stop(item, { force: true }), headers: {} }),
);
