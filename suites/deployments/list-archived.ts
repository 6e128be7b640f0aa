import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { answers, presuming } from '../../harness/findings.ts';
import { instant } from '../../harness/instant.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { type Entry, entryOf, fieldIn, hides, type Looks, look, ofEntry, shows } from './listing.ts';

type Given = {
  neighbour: ArrangedDeployment;
  first: ArrangedDeployment;
  second: ArrangedDeployment;
};
type Steps = {
  /** The list before anything was archived, and once the first was. */
  before: Looks;
  archive: Exchange<'deployment.archive'>;
  ofFirst: Looks;
  another: Exchange<'deployment.archive'>;
  standing: Looks;
  without: Looks;
  all: Looks;
};

export const archived = scenario<Given, Steps>({
  id: 'deployment.list.archived',
  title: 'Archived deployments are in the list only where it is asked to include them',
  needs: ['deployment.list', 'deployment.get', 'deployment.archive'],
  given: {
    neighbour: theDeployment('active'),
    first: theDeployment('active', { disposable: true }),
    second: theDeployment('active', { disposable: true }),
  },
  act: async ({ neighbour, first, second }, io) => {
    const [near, one, other] = [neighbour, first, second].map(({ deployment_id }) => deployment_id) as [
      string,
      string,
      string,
    ];
    const past = [neighbour.before, first.before, second.before];
    return {
      before: await look({}, { all: [near, one, other] }, io),
      archive: await io.send(deployment.archive(first)),
      ofFirst: await look({ include_archived: true }, { all: [one, near] }, io),
      another: await io.send(deployment.archive(second)),
      // The first page holds one record alone, so that the others are looked for on pages that a cursor leads to.
      standing: await look({}, { all: [near], past }, io, { first: 1 }),
      without: await look({ include_archived: false }, { all: [near], past }, io),
      all: await look({ include_archived: true }, { all: [near, one, other] }, io),
    };
  },
  judge: {
    'deployment.list.hides-archived': (trace) => hidden(trace, trace.standing),
    'deployment.list.include-archived-false-hides-them': (trace) => [
      ...hidden(trace, trace.without),
      ...shows(trace.without, [trace.neighbour.deployment_id]),
    ],
    'deployment.list.include-archived-shows-them': (trace) => {
      const { neighbour, first, ofFirst, all } = trace;
      return [
        ...ofArchived(trace, (one) => [
          ...shows(all, [one.deployment_id]),
          ...ofListed(all, one, isDated),
          ...(one === first ? [...shows(ofFirst, [one.deployment_id]), ...ofListed(ofFirst, one, isDated)] : []),
        ]),
        ...[ofFirst, all].flatMap((looks) => shows(looks, [neighbour.deployment_id])),
        ...ofListed(all, neighbour, isUndated),
      ];
    },
  },
});

/** Judges each of the two that was archived; of one that was not, nothing can be said. */
function ofArchived(trace: Given & Steps, judge: (one: ArrangedDeployment) => readonly Finding[]): readonly Finding[] {
  const { archive, another, first, second } = trace;
  const calls = [
    [first, archive],
    [second, another],
  ] as const;
  return calls.flatMap(([one, call]) =>
    presuming([answers(call, 200), ...wasArchived(trace, one, call)], () => judge(one)),
  );
}

/** What every list shows as it was before was not archived, whatever the answer said: that is the archive's own failure. */
function wasArchived({ standing, all }: Steps, { deployment_id }: ArrangedDeployment, call: Exchange): Finding[] {
  const [shown, entry] = [entryOf(standing, deployment_id), entryOf(all, deployment_id)];
  if (!shown || !entry || shown.record.archived_at !== null || entry.record.archived_at !== null) return [];
  const message = `the archived ${deployment_id} is listed as if it were not`;
  return [violated([call, entry.page], message, { expected: 'a time', actual: null })];
}

/** A list that does not include what is archived shows neither, though both were in it before. */
function hidden(trace: Given & Steps, looks: Looks): readonly Finding[] {
  return ofArchived(trace, ({ deployment_id }) =>
    presuming(shows(trace.before, [deployment_id]), () =>
      hides(looks, [deployment_id], [trace.neighbour.deployment_id]),
    ),
  );
}

/** An entry that the list lacks has been judged already. */
function ofListed(looks: Looks, { deployment_id }: ArrangedDeployment, judge: (entry: Entry) => Finding[]) {
  return ofEntry(looks, deployment_id, judge).filter(({ kind }) => kind !== 'open');
}

/** The entry has an archived_at. */
export function isDated(entry: Entry): Finding[] {
  const { record, page } = entry;
  const read = fieldIn(entry, 'archived_at');
  if ('kind' in read) return [read];
  if (instant(read.value)) return [holds(page)];
  return [
    violated([page], `the archived ${record.id} should have an archived_at, but has ${JSON.stringify(read.value)}`, {
      expected: 'a time',
      actual: read.value,
    }),
  ];
}

function isUndated(entry: Entry): Finding[] {
  const read = fieldIn(entry, 'archived_at');
  if ('kind' in read) return [read];
  if (read.value === null) return [holds(entry.page)];
  return [
    violated([entry.page], `${entry.record.id} was not archived, but is shown with an archived_at`, {
      expected: null,
      actual: read.value,
    }),
  ];
}
