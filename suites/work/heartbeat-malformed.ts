import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { noEffect, refused, workItemFields } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import { letTimesMove } from '../resting.ts';
import { type Beat, ttl } from './beats.ts';

/** Parameters that no reader can take for what the page asks for. */
const malformed = {
  'ttl-not-positive': [{ ttl: 0 }, { ttl: -1 }, { ttl: -60 }],
  'ttl-not-integer': [{ ttl: '10.5' }, { ttl: 'soon' }, { ttl: '60s' }],
  'expected-malformed': ['yesterday', '1782893706', '2026-07-01T08:15:06', '2026-13-01T08:15:06Z'].map((expected) => ({
    expected,
    ttl,
  })),
} as const;

/** Where each kind is wrong. */
const places = {
  'ttl-not-positive': 'query.desired_ttl_seconds',
  'ttl-not-integer': 'query.desired_ttl_seconds',
  'expected-malformed': 'query.expected_last_heartbeat',
} as const;

type Given = { item: ReadWorkItem };
type Steps = { tries: readonly { beat: Beat; read: Exchange<'work.get'> }[]; control: Beat };

/** In both states that take a heartbeat: what a refused one does to the state shows in one, to the time in the other. */
export const malformedParameters = (['ttl-not-positive', 'ttl-not-integer', 'expected-malformed'] as const).flatMap(
  (kind) =>
    (['starting', 'active'] as const).map((state) =>
      scenario<Given, Steps>({
        id: `work.heartbeat.${kind}-in-${state}`,
        title: `A heartbeat with ${kind.replaceAll('-', ' ')} on an item that is ${state} is refused and changes nothing`,
        waits: state === 'active',
        given: { item: workItem(state) },
        act: async ({ item }, io) => {
          if (state === 'active') await letTimesMove(item.before, io);
          const tries: Steps['tries'][number][] = [];
          for (const parameters of malformed[kind]) {
            const offence = offending(places[kind], work.heartbeat(item, parameters));
            tries.push({
              // The first without a request id, so that the target has to make one.
              beat: await io.send(tries.length === 0 ? offence : withRequestId(io.uuid(), offence)),
              read: await io.send(work.get(item)),
            });
          }
          return { tries, control: await io.send(work.heartbeat(item, { ttl })) };
        },
        judge: {
          [`work.heartbeat.${kind}-refused` as const]: ({ tries, control }: Steps) =>
            tries.map(({ beat }) => refused(beat, refusals.malformed, { control })),
          'work.heartbeat.malformed-no-effect': ({ item, tries, control }) =>
            tries.flatMap(({ beat, read }, index) =>
              noEffect(beat, tries[index - 1]?.read ?? item.before, read, { control, fields: workItemFields }),
            ),
        },
      }),
    ),
);
