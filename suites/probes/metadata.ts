import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { furtherItems, ingredients, ownQueue, probe, workItem } from '../../harness/scenario.ts';
import { provision, work } from '../../spec/operations.ts';
import { offending, type Place, raw } from '../../spec/request.ts';
import { idOf, message, untilThere } from './making.ts';
import { answered, orRefusal, whenAccepted, word } from './tokens.ts';

/** What a key of the metadata is, as it is read; undefined where it cannot be read. */
function entry(read: Exchange, key: string): unknown {
  const metadata = fieldOf(read, 'metadata');
  return isAccepted(read) && isObject(metadata) ? (metadata[key] ?? null) : undefined;
}

/** Whether an accepted change is stored. */
const stored = (change: Exchange, read: Exchange, key: string, value: string) =>
  whenAccepted(change, () => {
    const is = entry(read, key);
    return is === undefined ? undefined : is === value ? 'stored' : 'not stored';
  });

export const onStopped = probe({
  id: 'probe.metadata-on-stopped',
  title: 'Whether the metadata of a stopped item can be changed',
  silences: ['metadata-on-stopped'],
  given: { item: workItem('stopped') },
  act: async ({ item }, { send }) => ({
    change: await send(work.metadata(item, { metadata: { colour: 'blue' } })),
    after: await send(work.get(item)),
  }),
  observe: ({ change, after }) => ({ 'metadata-on-stopped': stored(change, after, 'colour', 'blue') }),
});

const kinds: Readonly<Record<string, readonly [Place, string]>> = {
  null: ['body/metadata', '{"metadata": null}'],
  array: ['body/metadata', '{"metadata": []}'],
  text: ['body/metadata', '{"metadata": "blue"}'],
  'body-of-null': ['body', 'null'],
  'body-of-array': ['body', '[]'],
};

export const ofAnotherKind = probe({
  id: 'probe.work-metadata-of-another-kind',
  title: 'What metadata that is no object does, and a body that is none',
  silences: ['work-metadata-of-another-kind'],
  given: { item: workItem('starting') },
  act: async ({ item }, { send }) => {
    const tries = [];
    for (const [place, body] of Object.values(kinds)) {
      // What an earlier one has cleared away is put back.
      await send(work.metadata(item, { metadata: { colour: 'blue' } }));
      tries.push({
        change: await send(offending(place, work.metadata(item, raw(body)))),
        after: await send(work.get(item)),
      });
    }
    return { tries };
  },
  observe: ({ tries }) =>
    Object.fromEntries(
      Object.keys(kinds).map((kind, index) => {
        const { change, after } = tries[index] ?? {};
        const kept = change && after && whenAccepted(change, () => keeping(after));
        return [`work-metadata-of-another-kind/${kind}`, kept];
      }),
    ),
});

/** Whether the key that was there before is there still. */
function keeping(after: Exchange): string | undefined {
  if (!isAccepted(after)) return undefined;
  return entry(after, 'colour') === 'blue' ? 'changes nothing' : 'clears the metadata';
}

export const empty = probe({
  id: 'probe.empty-metadata-key-or-value',
  title: 'Whether a key or a value of metadata may be empty',
  silences: ['empty-metadata-key-or-value'],
  given: { item: workItem('starting') },
  act: async ({ item }, { send }) => ({
    key: await send(work.metadata(item, { metadata: { '': 'blue' } })),
    afterKey: await send(work.get(item)),
    value: await send(work.metadata(item, { metadata: { colour: '' } })),
    afterValue: await send(work.get(item)),
  }),
  observe: ({ key, afterKey, value, afterValue }) => ({
    'empty-metadata-key-or-value/key': stored(key, afterKey, '', 'blue'),
    'empty-metadata-key-or-value/value': stored(value, afterValue, 'colour', ''),
  }),
});

/** Values of a session's metadata: text, and what is none. */
const given = { text: 'blue', number: 7, yes: true, nothing: null, list: ['blue'], object: { colour: 'blue' } };

type Projected = { session: Exchange; deliveries: readonly Exchange[] };

export const projection = probe({
  id: 'probe.metadata-projection',
  title: "How a session's metadata becomes its item's",
  silences: ['metadata-projection'],
  given: { parts: ingredients(), queue: ownQueue(), more: furtherItems() },
  act: async ({ parts: { agent }, queue: { environment_id } }, io) => {
    const tries: Projected[] = [];
    // One session for each, so that the refusal of one tells nothing of the others.
    for (const [kind, value] of Object.entries(given)) {
      const session = await io.create('session', (title) => {
        const request = provision.createSession({ agent, environment_id, title, metadata: { [kind]: value } });
        return kind === 'text' ? request : offending(`body/metadata/${kind}`, request);
      });
      if (!isAccepted(session)) {
        tries.push({ session, deliveries: [] });
        continue;
      }
      await io.send(provision.sendEvents(idOf(session), message));
      const delivery = await untilThere(
        () => io.send(work.poll(environment_id, { worker: io.uuid() })),
        (poll) => isFor(poll, session),
        io,
      );
      tries.push({ session, deliveries: [delivery] });
    }
    return { tries };
  },
  observe: ({ tries }) =>
    Object.fromEntries(
      Object.entries(given).map(([kind, value], index) => {
        const { session, deliveries: [item] = [] } = tries[index] ?? {};
        const metadata = item && session && isFor(item, session) ? fieldOf(item, 'metadata') : undefined;
        const seen = () => (isObject(metadata) ? projected(value, metadata[kind]) : undefined);
        return [`metadata-projection/${kind}`, session && orRefusal(session, seen)];
      }),
    ),
});

/** Whether a work item is that of a session. */
function isFor(item: Exchange, session: Exchange): boolean {
  const data = fieldOf(item, 'data');
  return isObject(data) && data.id === fieldOf(session, 'id');
}

function projected(value: unknown, shown: unknown): string {
  if (typeof shown !== 'string') return word(shown);
  if (shown === value) return 'the same text';
  return shown === JSON.stringify(value) ? 'as JSON' : word(shown) === 'a text' ? 'another text' : word(shown);
}

export const unknownFields = probe({
  id: 'probe.unknown-parameters-and-fields',
  title: 'Whether a parameter and a field that nobody documents are refused',
  silences: ['unknown-parameters-and-fields'],
  given: { item: workItem('queued') },
  act: async ({ item }, { send }) => {
    const read = work.get(item);
    return {
      parameter: await send(offending('query.colour', { ...read, path: `${read.path}?colour=blue` })),
      field: await send(
        offending('body/colour', work.metadata(item, { metadata: { colour: 'blue' }, colour: 'blue' })),
      ),
    };
  },
  observe: ({ parameter, field }) => ({
    'unknown-parameters-and-fields/parameter': answered(parameter),
    'unknown-parameters-and-fields/field': answered(field),
  }),
});

export const otherContentType = probe({
  id: 'probe.other-content-type',
  title: 'Whether JSON is understood where the Content-Type says something else, or nothing',
  silences: ['other-content-type'],
  given: { item: workItem('queued') },
  act: async ({ item }, { send }) => {
    const change = (colour: string, headers: Record<string, string>) =>
      send(offending('header.content-type', { ...work.metadata(item, { metadata: { colour } }), headers }));
    return {
      text: await change('blue', { 'content-type': 'text/plain' }),
      afterText: await send(work.get(item)),
      none: await change('green', {}),
      afterNone: await send(work.get(item)),
    };
  },
  observe: ({ text, afterText, none, afterNone }) => ({
    'other-content-type/text': stored(text, afterText, 'colour', 'blue'),
    'other-content-type/none': stored(none, afterNone, 'colour', 'green'),
  }),
});
