import { agrees, answers, causedBy, where, wholeWorkItem } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { raw } from '../../spec/request.ts';
import { hasKey, lacksKey } from './metadata.ts';

/** Keys and values that a careless store bends: letters of both cases, a dot, spaces at the ends, characters of all planes. */
const entries = {
  'Place.of_origin': ' Zürich, 東京 🙂 ',
  'place.of_origin': 'R&D "<second>"\n',
};

/** The same as text, with spaces between its parts and with escapes, as a body may have them (RFC 8259). */
const written = `{\n  "metadata" : ${JSON.stringify(entries, null, 2).replace('ü', '\\u00fc').replace('🙂', '\\ud83d\\ude42')}\n}\n`;

export const characters = scenario({
  id: 'work.metadata.any-characters',
  title:
    'Keys and values of metadata are stored as they are, whatever characters they have and however the body writes them',
  given: { item: workItem('queued') },
  act: async ({ item }, { send }) => ({
    change: await send(work.metadata(item, raw(written))),
    after: await send(work.get(item)),
    // An item that was made by hand may be used again.
    tidied: await send(
      work.metadata(item, { metadata: Object.fromEntries(Object.keys(entries).map((key) => [key, null])) }),
    ),
  }),
  judge: {
    'work.metadata.queued': ({ change }) => answers(change, 200),
    'work.metadata.sets-new-key': ({ item, change, after }) =>
      where([answers(change, 200), ...Object.keys(entries).map((key) => lacksKey(item.before, key))], () =>
        causedBy(
          change,
          Object.entries(entries).map(([key, value]) => hasKey(after, key, value)),
        ),
      ),
    'work.metadata.returns-updated-item': ({ change, after }) =>
      where(answers(change, 200), () => agrees(change, after, wholeWorkItem)),
  },
});
