import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, isObject } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { fieldFor } from '../../harness/reading.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { hasKey, lacksKey } from '../work/metadata.ts';
import { type Changed, change, changed, isAnsweredWhole, restKept, staysActive } from './changes.ts';

type Given = { deployed: ArrangedDeployment };
type Steps = Record<'added' | 'replaced' | 'deleted' | 'mixed' | 'nothing', Changed>;

/** The changes in their order, each with what it sets and deletes. */
const patches = {
  added: { shelf: 'first', size: 'small', size_unit: 'inch', place_of_origin: 'Zürich, 東京' },
  replaced: { shelf: 'second' },
  deleted: { size: null },
  mixed: { shelf: 'third', weight: 'light', place_of_origin: null },
  nothing: {},
} as const satisfies Record<keyof Steps, Record<string, string | null>>;

const order = Object.keys(patches) as (keyof Steps)[];

export const metadata = scenario<Given, Steps>({
  id: 'deployment.update.metadata',
  title: 'A change of metadata adds, replaces and deletes the keys that it names, and leaves the others',
  needs: ['deployment.update', 'deployment.get'],
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => {
    const patch = (name: keyof Steps) => change(deployed, { metadata: patches[name] }, io);
    return {
      added: await patch('added'),
      replaced: await patch('replaced'),
      deleted: await patch('deleted'),
      mixed: await patch('mixed'),
      nothing: await patch('nothing'),
    };
  },
  judge: {
    'deployment.update.active': (trace) => order.flatMap((name) => staysActive(trace[name])),
    'deployment.update.sets-metadata-key': (trace) =>
      entries(trace).flatMap(({ one, key, value }) =>
        value === null ? [] : changed(one, (read) => hasKey(read, key, value)),
      ),
    'deployment.update.null-deletes-metadata-key': (trace) =>
      entries(trace).flatMap(({ one, key, value, before }) =>
        // A key that was not there before was not deleted by this.
        value === null && before && hasIt(before, key) ? changed(one, (read) => lacksKey(read, key)) : [],
      ),
    'deployment.update.keeps-other-metadata': (trace) =>
      order.flatMap((name) => {
        const before = beforeOf(trace, name);
        return before ? othersKept(before, trace[name], Object.keys(patches[name])) : [];
      }),
    'deployment.update.keeps-the-rest': (trace) =>
      order.flatMap((name) => restKept(beforeOf(trace, name), trace[name], ['metadata'])),
    'deployment.update.returns-updated-deployment': (trace) => order.flatMap((name) => isAnsweredWhole(trace[name])),
  },
});

/** Every key that a change names, with the change and the reading before it. */
function entries(trace: Given & Steps) {
  return order.flatMap((name) =>
    Object.entries<string | null>(patches[name]).map(([key, value]) => ({
      one: trace[name],
      key,
      value,
      before: beforeOf(trace, name),
    })),
  );
}

function beforeOf(trace: Given & Steps, name: keyof Steps): Exchange | null {
  const former = order[order.indexOf(name) - 1];
  return former === undefined ? trace.deployed.before : trace[former].read;
}

/** The keys of a caller that a change does not name have the values that they had. */
function othersKept(before: Exchange, one: Changed, named: readonly string[]): readonly Finding[] {
  const metadata = fieldFor(before, 'metadata');
  if ('kind' in metadata) return [metadata];
  const others = Object.entries(isObject(metadata.value) ? metadata.value : {}).filter(
    // What the server keeps there itself is no string, and moves as it likes.
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !named.includes(entry[0]),
  );
  return changed(one, (read) => others.map(([key, value]) => hasKey(read, key, value)));
}

const hasIt = (read: Exchange, key: string) => {
  const metadata = fieldFor(read, 'metadata');
  return 'value' in metadata && isObject(metadata.value) && Object.hasOwn(metadata.value, key);
};
