import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { answers, noEffect, presuming, refused, workItemFields } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending, raw, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

/** Texts that no reader can take for JSON, each sent to an item in another state. */
const malformed = {
  'cut-short': ['{"metadata": {"shelf": "second"', 'active'],
  'lone-brace': ['{', 'starting'],
  prose: ['not json', 'queued'],
} as const;

type Tried = { start: Exchange; before: Exchange; broken: Exchange; after: Exchange; control: Exchange };

const refusedAsMalformed = ({ broken, control }: Tried) => refused(broken, refusals.malformed, { control });
const nothingChanged = ({ start, before, broken, after, control }: Tried) =>
  presuming(answers(start, 200), () => noEffect(broken, before, after, { control, fields: workItemFields }));

export const malformedBodies = Object.entries(malformed).map(([kind, [text, state]]) =>
  scenario<{ item: ReadWorkItem }, Tried>({
    id: `work.metadata.malformed-body-${kind}`,
    title: `A change of metadata whose body is ${kind.replace('-', ' ')} is refused and changes nothing`,
    given: { item: workItem(state) },
    act: async ({ item }, { send, uuid }) => ({
      // What a garbled request would replace.
      start: await send(work.metadata(item, { metadata: { shelf: 'first' } })),
      before: await send(work.get(item)),
      // One kind without a request id, so that the target has to make one.
      broken: await send(
        offending(
          'body',
          kind === 'prose' ? work.metadata(item, raw(text)) : withRequestId(uuid(), work.metadata(item, raw(text))),
        ),
      ),
      after: await send(work.get(item)),
      control: await send(work.metadata(item, { metadata: { shelf: 'second' } })),
    }),
    judge: {
      'work.metadata.malformed-json-refused': refusedAsMalformed,
      'work.metadata.malformed-json-no-effect': nothingChanged,
    },
  }),
);

/** Values of metadata that are neither a string nor null, each sent to an item in another state. */
const values = {
  number: [7, 'active'],
  boolean: [true, 'queued'],
  object: [{ of: 'more' }, 'starting'],
  array: [['more'], 'stopping'],
} as const;

export const otherValues = Object.entries(values).map(([kind, [value, state]]) =>
  scenario<{ item: ReadWorkItem }, Tried>({
    id: `work.metadata.value-is-${kind}`,
    title: `A change of metadata with a value that is of type ${kind} is refused, and changes no other key either`,
    given: { item: workItem(state) },
    act: async ({ item }, { send, uuid }) => ({
      start: await send(work.metadata(item, { metadata: { shelf: 'first', size: 'small' } })),
      before: await send(work.get(item)),
      broken: await send(
        offending(
          'body/metadata/size',
          withRequestId(uuid(), work.metadata(item, { metadata: { shelf: 'second', size: value } })),
        ),
      ),
      after: await send(work.get(item)),
      control: await send(work.metadata(item, { metadata: { shelf: 'second', size: 'large' } })),
    }),
    judge: {
      'work.metadata.non-string-value-refused': refusedAsMalformed,
      'work.metadata.non-string-value-no-effect': nothingChanged,
    },
  }),
);
