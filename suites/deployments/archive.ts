import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { answers, causedBy, deploymentFields, isNull, kept, presuming, where } from '../../harness/findings.ts';
import { instant } from '../../harness/instant.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { letTimesMove, ofItsOwn, oneTick } from '../resting.ts';
import { isDated } from './list-archived.ts';
import { type Entry, fieldIn, hides, type Looks, look, ofEntry, sameAs } from './listing.ts';
import { forward, movedOn } from './shown.ts';

/** What archiving is documented to change; which status an archived deployment shows is not documented. */
const changed = ['status', 'paused_reason.type', 'name', 'archived_at', 'updated_at'];
const rest = deploymentFields.filter((field) => !changed.includes(field));

type Given = { neighbour: ArrangedDeployment; deployed: ArrangedDeployment };
type Steps = {
  archive: Exchange<'deployment.archive'>;
  /** The list with what is archived, and without. */
  stored: Looks;
  standing: Looks;
};
type Archived = Given & Steps;

export const archives = [false, true].map((scheduled) =>
  scenario<Given, Steps>({
    id: `deployment.archive.archives-${scheduled ? 'scheduled' : 'manual'}`,
    title: `Archiving an active deployment ${scheduled ? 'with' : 'without'} a schedule`,
    needs: ['deployment.archive', 'deployment.get', 'deployment.list'],
    waits: scheduled,
    given: {
      neighbour: theDeployment('active'),
      deployed: theDeployment('active', { scheduled, disposable: true }),
    },
    act: async ({ neighbour, deployed }, io) => {
      const [near, own] = [neighbour.deployment_id, deployed.deployment_id];
      // A clock may tick in whole seconds, however finely it prints: only after more than one must updated_at have moved.
      if (scheduled) await io.rest(oneTick);
      return {
        archive: await io.send(deployment.archive(deployed)),
        stored: await look({ include_archived: true }, { all: [own] }, io),
        standing: await look({}, { all: [near], past: [neighbour.before, deployed.before] }, io),
      };
    },
    judge: {
      'deployment.archive.active': (trace) => [
        answers(trace.archive, 200),
        ...causedBy(trace.archive, ofStored(trace, isDated)),
      ],
      'deployment.archive.sets-archived-at': (trace) => setsArchivedAt(trace),
      'deployment.archive.returns-archived-deployment': (trace) =>
        ifArchived(trace, (entry) => [
          sameAs(entry, trace.archive, ['id', ...deploymentFields], {
            say: (field) => `the answer's ${field} should be what is then stored`,
            both: true,
          }),
        ]),
      'deployment.archive.hides-from-default-list': ({ neighbour, deployed, archive, standing }) =>
        where(answers(archive, 200), () =>
          causedBy(archive, hides(standing, [deployed.deployment_id], [neighbour.deployment_id])),
        ),
      'deployment.archive.keeps-the-rest': (trace) =>
        ifArchived(trace, (entry) =>
          trace.deployed.before
            ? [
                sameAs(entry, trace.deployed.before, rest, {
                  say: (field) => `archiving should leave ${field} as it was`,
                }),
              ]
            : [],
        ),
      'deployment.archive.suffixes-name': (trace) => ifArchived(trace, (entry) => suffixed(entry, trace)),
      ...(scheduled
        ? {
            'deployment.archive.empties-upcoming-runs': (trace: Archived) => ifArchived(trace, noComingRuns),
            'deployment.archive.moves-updated-at': (trace: Archived) =>
              ifArchived(trace, (entry) => updatedAtMoved(entry, trace)),
          }
        : {}),
    },
  }),
);

/** Judges the deployment as it is then stored, which the list shows; whether it can be read by its id is not documented. */
function ofStored({ deployed, stored }: Archived, judge: (entry: Entry) => readonly Finding[]) {
  return ofEntry(stored, deployed.deployment_id, judge);
}

/** The same of a deployment that is stored as archived; of one that is not, that has been said already. */
function ifArchived(trace: Archived, judge: (entry: Entry) => readonly Finding[]): readonly Finding[] {
  return where([answers(trace.archive, 200), ...ofStored(trace, isDated)], () =>
    causedBy(trace.archive, ofStored(trace, judge)),
  );
}

/** The time was null before, and is set in the answer and as stored. */
function setsArchivedAt(trace: Archived): readonly Finding[] {
  const { archive, deployed } = trace;
  const { before } = deployed;
  if (!before) return [];
  return where(answers(archive, 200), () =>
    presuming(isNull(before, 'archived_at'), () => [
      ...causedBy(archive, ofStored(trace, isDated)),
      ...ofItsOwn(before, archive, archive, 'archived_at'),
    ]),
  );
}

const second = 1_000_000_000n;
const day = 86_400n * second;

/** The name has the documented suffix; its time and archived_at may be a little apart, and of two clocks. */
function suffixed(entry: Entry, { deployed: { before } }: Archived): Finding[] {
  const [read, dated] = [fieldIn(entry, 'name'), instant(entry.record.archived_at)];
  if ('kind' in read) return [read];
  const former = before ? fieldOf(before, 'name') : undefined;
  if (!before || typeof former !== 'string') return [];
  const name = String(read.value);
  const digits = /^_archived_(\d{1,18})$/.exec(name.startsWith(former) ? name.slice(former.length) : '')?.[1];
  const at = digits === undefined ? undefined : BigInt(digits) * second;
  const apart = at === undefined || !dated ? 0n : at - dated.nanoseconds;
  return [
    at !== undefined && apart < day && apart > -day
      ? holds(entry.page, before)
      : violated([entry.page, before], `the name should end in _archived_ and the Unix time, but is ${name}`, {
          expected: `${former}_archived_<seconds>`,
          actual: name,
        }),
  ];
}

function noComingRuns(entry: Entry): Finding[] {
  const read = fieldIn(entry, 'schedule');
  if ('kind' in read) return [read];
  const coming = isObject(read.value) ? read.value.upcoming_runs_at : undefined;
  if (coming === undefined) return [];
  return [
    Array.isArray(coming) && coming.length === 0
      ? holds(entry.page)
      : violated([entry.page], 'the coming runs of an archived deployment should be empty', {
          expected: [],
          actual: coming,
        }),
  ];
}

/** As the list shows it; where that prints more finely than the reading before, so that it proves nothing, as the answer does. */
function updatedAtMoved(entry: Entry, { deployed: { before }, archive }: Archived): readonly Finding[] {
  const read = fieldIn(entry, 'updated_at');
  if ('kind' in read) return [read];
  if (!before) return [];
  const listed = forward(
    { at: fieldOf(before, 'updated_at'), exchange: before },
    { at: read.value, exchange: entry.page },
  );
  if ('kind' in listed) return [listed];
  const answered = movedOn(before, archive);
  return 'kind' in answered ? [answered] : answered;
}

type Several = { deployed: ArrangedDeployment; other: ArrangedDeployment; paused: ArrangedDeployment };
type Left = {
  archive: Exchange<'deployment.archive'>;
  after: readonly Exchange<'deployment.get'>[];
};

export const one = scenario<Several, Left>({
  id: 'deployment.archive.one-of-several',
  title: 'Of several deployments, only the one that is named is archived',
  needs: ['deployment.archive', 'deployment.get'],
  waits: true,
  given: {
    deployed: theDeployment('active', { disposable: true }),
    other: theDeployment('active', { scheduled: true }),
    paused: theDeployment('paused'),
  },
  act: async ({ deployed, other, paused }, io) => {
    if (other.before) await letTimesMove(other.before, io);
    return {
      archive: await io.send(deployment.archive(deployed)),
      after: [await io.send(deployment.get(other)), await io.send(deployment.get(paused))],
    };
  },
  judge: {
    'deployment.archive.affects-one-deployment': ({ other, paused, archive, after }) =>
      where(answers(archive, 200), () =>
        causedBy(
          archive,
          [other, paused].flatMap(({ before }, index) => {
            const read = after[index];
            return before && read ? [kept(before, read, deploymentFields)] : [];
          }),
        ),
      ),
  },
});
