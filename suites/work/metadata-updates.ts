import type { ReadWorkItem, WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import {
  agrees,
  answers,
  causedBy,
  inState,
  kept,
  where,
  wholeWorkItem,
  workItemFields,
} from '../../harness/findings.ts';
import { scenario, twoItems, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import { letTimesMove } from '../resting.ts';
import { hasKey, lacksKey, othersKept } from './metadata.ts';
import { itemRefusals } from './refusals.ts';
import { carried, stringsKept } from './session-metadata.ts';

type Read = Exchange<'work.get'>;
type Update = Exchange<'work.metadata'>;

/** Everything of an item but its metadata. */
const theRest = workItemFields.filter((field) => field !== 'metadata');

const update = (item: WorkItem, metadata: Record<string, string | null>) => work.metadata(item, { metadata });

type Given = { item: ReadWorkItem };
type Steps = { change: Update; after: Read; undo: Update; end: Read };

export const states = (['queued', 'starting', 'active', 'stopping'] as const).map((state) => {
  const documented = cell('work-item', 'metadata', state);
  return scenario<Given, Steps>({
    id: `work.metadata.set-in-${state}`,
    title: `A key is added to the metadata of an item that is ${state}, and deleted, which leaves it ${state}`,
    waits: state === 'active',
    given: { item: workItem(state) },
    act: async ({ item }, io) => {
      // Long enough for a time to be seen to move that a server stamps with every change.
      if (state === 'active') await letTimesMove(item.before, io);
      return {
        change: await io.send(update(item, { label: 'third' })),
        after: await io.send(work.get(item)),
        undo: await io.send(update(item, { label: null })),
        end: await io.send(work.get(item)),
      };
    },
    judge: {
      [documented.requirement]: ({ change, after }: Given & Steps) => [
        answers(change, documented.status),
        ...causedBy(change, inState(after, documented.state)),
      ],
      'work.metadata.sets-new-key': ({ item, change, after }) =>
        where([answers(change, 200), lacksKey(item.before, 'label')], () =>
          causedBy(change, hasKey(after, 'label', 'third')),
        ),
      'work.metadata.null-deletes-key': ({ after, undo, end }) =>
        where([answers(undo, 200), hasKey(after, 'label', 'third')], () => causedBy(undo, lacksKey(end, 'label'))),
      'work.metadata.keeps-other-keys': ({ item, change, after }) =>
        where(answers(change, 200), () => othersKept(item.before, change, after, ['label'])),
      'work.metadata.keeps-the-rest': ({ item, change, after }) =>
        where(answers(change, 200), () => causedBy(change, kept(item.before, after, theRest))),
      'work.metadata.returns-updated-item': ({ change, after }) =>
        where(answers(change, 200), () => agrees(change, after, wholeWorkItem)),
      ...(state === 'queued'
        ? { 'work.metadata.carries-session-strings': carried, 'work.metadata.keeps-session-strings': stringsKept }
        : {}),
    },
  });
});

export const merged = scenario({
  id: 'work.metadata.merge-patch',
  title: 'A change adds, replaces and deletes the keys that it names, and leaves the others',
  given: { item: workItem('active') },
  act: async ({ item }, { send }) => ({
    start: await send(update(item, { row: 'third', colour: 'red', size: 'small', size_unit: 'inch' })),
    between: await send(work.get(item)),
    change: await send(update(item, { colour: 'blue', size: null, weight: 'light' })),
    after: await send(work.get(item)),
    // An item that was made by hand may be used again.
    tidied: await send(update(item, { row: null, colour: null, weight: null, size_unit: null })),
  }),
  judge: {
    'work.metadata.sets-new-key': ({ item, start, between, change, after }) => [
      ...where([answers(start, 200), ...['row', 'colour', 'size'].map((key) => lacksKey(item.before, key))], () =>
        causedBy(start, [
          hasKey(between, 'row', 'third'),
          hasKey(between, 'colour', 'red'),
          hasKey(between, 'size', 'small'),
        ]),
      ),
      ...where([answers(change, 200), lacksKey(between, 'weight')], () =>
        causedBy(change, hasKey(after, 'weight', 'light')),
      ),
    ],
    'work.metadata.replaces-value': ({ between, change, after }) =>
      where([answers(change, 200), hasKey(between, 'colour', 'red')], () =>
        causedBy(change, hasKey(after, 'colour', 'blue')),
      ),
    'work.metadata.null-deletes-key': ({ between, change, after }) =>
      where([answers(change, 200), hasKey(between, 'size', 'small')], () => causedBy(change, lacksKey(after, 'size'))),
    'work.metadata.keeps-other-keys': ({ between, change, after }) =>
      where([answers(change, 200), hasKey(between, 'row', 'third')], () =>
        othersKept(between, change, after, ['colour', 'size', 'weight']),
      ),
    'work.metadata.returns-updated-item': ({ change, after }) =>
      where(answers(change, 200), () => agrees(change, after, wholeWorkItem)),
  },
});

/** Keys of which a store that takes them for paths, operators or names of its own makes something else. */
const oddKeys = ['team.name', '$set', 'größe', 'cost centre', '0'];
const odd = Object.fromEntries(oddKeys.map((key, index) => [key, `value ${index + 1}`]));

export const anyKey = scenario({
  id: 'work.metadata.any-key',
  title: 'Keys with dots, signs, spaces and other letters are keys like any other',
  given: { item: workItem('active') },
  act: async ({ item }, { send }) => ({
    change: await send(update(item, odd)),
    after: await send(work.get(item)),
    undo: await send(update(item, Object.fromEntries(oddKeys.map((key) => [key, null])))),
    end: await send(work.get(item)),
  }),
  judge: {
    'work.metadata.sets-new-key': ({ item, change, after }) =>
      where([answers(change, 200), ...oddKeys.map((key) => lacksKey(item.before, key))], () =>
        causedBy(
          change,
          oddKeys.map((key) => hasKey(after, key, String(odd[key]))),
        ),
      ),
    'work.metadata.null-deletes-key': ({ undo, after, end }) =>
      where([answers(undo, 200), ...oddKeys.map((key) => hasKey(after, key, String(odd[key])))], () =>
        causedBy(
          undo,
          oddKeys.map((key) => lacksKey(end, key)),
        ),
      ),
  },
});

export const missingKey = scenario({
  id: 'work.metadata.delete-missing-key',
  title: 'Deleting a key that the item does not have is accepted and changes nothing',
  given: { item: workItem('active') },
  act: async ({ item }, { send }) => ({
    start: await send(update(item, { shelf: 'third' })),
    before: await send(work.get(item)),
    change: await send(update(item, { colour: null })),
    after: await send(work.get(item)),
  }),
  judge: {
    'work.metadata.deletes-missing-key': ({ start, before, change, after }) =>
      where([answers(start, 200), lacksKey(before, 'colour')], () => [
        answers(change, 200),
        ...causedBy(change, [kept(before, after, workItemFields), lacksKey(after, 'colour')]),
      ]),
  },
});

/** Bodies that ask for no change. */
const idle = [
  ['without-metadata', {}],
  ['empty-metadata', { metadata: {} }],
] as const;

export const nothingAsked = idle.map(([kind, body]) =>
  scenario({
    id: `work.metadata.${kind}`,
    title: `A change ${kind === 'without-metadata' ? 'without metadata' : 'with empty metadata'} changes nothing`,
    given: { item: workItem('active') },
    act: async ({ item }, { send }) => ({
      start: await send(update(item, { shelf: 'third' })),
      before: await send(work.get(item)),
      change: await send(work.metadata(item, body)),
      after: await send(work.get(item)),
    }),
    judge: {
      [`work.metadata.${kind}-unchanged` as const]: ({ start, before, change, after }: Asked) =>
        where(answers(start, 200), () => [
          answers(change, 200),
          ...causedBy(change, kept(before, after, workItemFields)),
        ]),
      'work.metadata.returns-updated-item': ({ change, after }) =>
        where(answers(change, 200), () => agrees(change, after, wholeWorkItem)),
    },
  }),
);

type Asked = { start: Exchange; before: Exchange; change: Exchange; after: Exchange };

export const one = scenario({
  id: 'work.metadata.one-of-several',
  title: 'Of two items in one environment, only the one that is named is changed',
  given: { items: twoItems('queued') },
  act: async ({ items: { item, other } }, { send }) => ({
    ready: await send(update(other, { shelf: 'third' })),
    before: await send(work.get(other)),
    change: await send(update(item, { shelf: 'first', edition: 'first' })),
    after: await send(work.get(other)),
    tidied: await send(update(item, { edition: null })),
  }),
  judge: {
    'work.metadata.affects-one-item': ({ before, change, after }) =>
      where([answers(change, 200), lacksKey(before, 'edition')], () =>
        causedBy(change, [kept(before, after, workItemFields), lacksKey(after, 'edition')]),
      ),
  },
});

export const refusals = itemRefusals(
  'work.metadata',
  (item) => work.metadata(item, { metadata: { shelf: 'second' } }),
  'active',
  { prepare: (item) => work.metadata(item, { metadata: { shelf: 'first' } }) },
);
