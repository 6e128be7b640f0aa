import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { answers, causedBy, where } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { ttl } from './beats.ts';
import { hasKey } from './metadata.ts';

type Read = Exchange<'work.get'>;
type Update = Exchange<'work.metadata'>;
type Given = { item: ReadWorkItem };
type Steps = {
  start: Update;
  before: Read;
  first: Update;
  second: Update;
  both: Read;
  change: Update;
  beat: Exchange<'work.heartbeat'>;
  after: Read;
};

const update = ({ item }: Given, metadata: Record<string, string | null>) => work.metadata(item, { metadata });

/**
 * In whichever order calls are carried out that overlap, a key that one of them has set is there afterwards, since the
 * others do not name it. Only calls that were accepted are judged: no page says that overlapping ones are.
 */
export const atOnce = scenario<Given, Steps>({
  id: 'work.metadata.changes-at-once',
  title: 'Changes of metadata at the same moment keep the keys of each other, and so does a heartbeat',
  given: { item: workItem('active') },
  act: async (given, { send, together }) => {
    const { item } = given;
    return {
      start: await send(update(given, { shelf: 'third' })),
      before: await send(work.get(item)),
      ...(await together({
        first: send(update(given, { edition: 'first' })),
        second: send(update(given, { weight: 'light' })),
      })),
      both: await send(work.get(item)),
      ...(await together({
        beat: send(work.heartbeat(item, { ttl })),
        change: send(update(given, { colour: 'blue' })),
      })),
      after: await send(work.get(item)),
    };
  },
  judge: {
    'work.metadata.keeps-other-keys': ({ start, before, first, second, both }) =>
      where([answers(start, 200), hasKey(before, 'shelf', 'third'), answers(first, 200), answers(second, 200)], () => [
        ...causedBy(second, hasKey(both, 'edition', 'first')),
        ...causedBy(first, hasKey(both, 'weight', 'light')),
      ]),
    'work.heartbeat.keeps-metadata': ({ start, before, change, beat, after }) =>
      where([answers(start, 200), hasKey(before, 'shelf', 'third'), answers(change, 200), answers(beat, 200)], () =>
        causedBy(beat, hasKey(after, 'colour', 'blue')),
      ),
  },
});
