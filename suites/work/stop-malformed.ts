import { noEffect, refused, workItemFields } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending, raw, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

/** Texts that no reader can take for JSON, each sent to an item in another state. */
const malformed = {
  'cut-short': ['{"force": tru', 'active'],
  'lone-brace': ['{', 'starting'],
  prose: ['not json', 'queued'],
} as const;

export const malformedBodies = Object.entries(malformed).map(([kind, [text, state]]) =>
  scenario({
    id: `work.stop.malformed-body-${kind}`,
    title: `A stop whose body is ${kind.replace('-', ' ')} is refused and stops nothing`,
    given: { item: workItem(state) },
    act: async ({ item }, { send, uuid }) => ({
      // One kind without a request id, so that the target has to make one.
      broken: await send(
        offending(
          'body',
          kind === 'prose' ? work.stop(item, raw(text)) : withRequestId(uuid(), work.stop(item, raw(text))),
        ),
      ),
      after: await send(work.get(item)),
      control: await send(work.stop(item, {})),
    }),
    judge: {
      'work.stop.malformed-json-refused': ({ broken, control }) => refused(broken, refusals.malformed, { control }),
      'work.stop.malformed-json-no-effect': ({ item, broken, after, control }) =>
        noEffect(broken, item.before, after, { control, fields: workItemFields }),
    },
  }),
);
