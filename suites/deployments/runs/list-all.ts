import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { bodyOf, type Exchange, fieldOf, isObject } from '../../../harness/exchange.ts';
import { type Finding, open } from '../../../harness/finding.ts';
import { answers } from '../../../harness/findings.ts';
import { instant } from '../../../harness/instant.ts';
import { type Io, scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { type AllRunsListParameters, deploymentRun } from '../../../spec/operations.ts';
import { idsOf, readPages, recordsOf } from '../../paging.ts';
import { complete } from '../../paging-judges.ts';
import {
  idsOfRuns,
  isSecondsBefore,
  newestFirst,
  noneIs,
  ofRuns,
  printedTime,
  type Run,
  runApart,
  triggerOf,
} from './runs.ts';

type Page = Exchange<'deployment-run.list-all'>;
type Pages = readonly Page[];
type Given = { deployed: ArrangedDeployment; other: ArrangedDeployment };
type Steps = {
  runs: readonly Run[];
  ofOther: readonly Run[];
  whole: Pages;
  ofOne: Pages;
  manual: Pages;
  scheduled: Pages;
  sound: Pages;
  broken: Pages;
  since: Pages;
  after: Pages;
};

/** The list is the whole account's: it is read until it has shown these runs, or to its end. */
function listUntil(ids: readonly string[], filter: AllRunsListParameters, io: Io): Promise<Page[]> {
  const enough = (pages: Pages) => {
    const shown = idsOf(pages);
    return ids.every((id) => shown.includes(id));
  };
  return readPages((page) => deploymentRun.listAll({ ...page, ...filter }), io, { limit: 100, enough });
}

/** The runs of one deployment, with the other's in between. */
const ownOf = (runs: readonly Run[]): Run[] => runs.filter((_, index) => index !== 1);

export const lists = scenario<Given, Steps>({
  id: 'deployment-run.list.lists-all-runs',
  title: 'The list of all runs shows those of every deployment, and narrows them as it is asked to',
  waits: true,
  needs: ['deployment.run', 'deployment-run.list-all'],
  given: {
    deployed: theDeployment('active', { run: true }),
    other: theDeployment('active', { run: true }),
  },
  act: async ({ deployed, other }, io) => {
    const runs = await runApart([deployed, other, deployed], io);
    const ids = idsOfRuns(runs);
    const failed = idsOfRuns(runs.filter((run) => isObject(fieldOf(run, 'error'))));
    const [, middle, last] = runs;
    const bound = middle && printedCreation(middle);
    const later = idsOfRuns(last ? [last] : []);
    const { deployment_id } = deployed;
    return {
      runs,
      ofOther: runs.slice(1, 2),
      ofOne: await listUntil(idsOfRuns(ownOf(runs)), { deployment_id }, io),
      manual: await listUntil(ids, { trigger_type: 'manual' }, io),
      // What these should not show is looked for on their first page.
      scheduled: await listUntil([], { trigger_type: 'schedule' }, io),
      sound: await listUntil(
        ids.filter((id) => !failed.includes(id)),
        { has_error: false },
        io,
      ),
      broken: await listUntil(failed, { has_error: true }, io),
      since: bound === undefined ? [] : await listUntil(later, { 'created_at[gte]': bound }, io),
      after: bound === undefined ? [] : await listUntil(later, { 'created_at[gt]': bound }, io),
      // Read last, so that a run which has failed in the meantime is not held against a list from before.
      whole: await listUntil(ids, {}, io),
    };
  },
  judge: {
    'deployment-run.list.all-shows-runs': ({ runs, whole }) => ofRuns(runs, () => complete(whole, idsOfRuns(runs))),
    'deployment-run.list.all-newest-first': ({ runs, whole }) => ofRuns(runs, () => newestFirst(whole)),
    'deployment-run.list.all-deployment-filter': ({ deployed, runs, ofOther, ofOne }) =>
      ofRuns(runs, () => [
        ...complete(ofOne, idsOfRuns(ownOf(runs))),
        ...noneIs(
          ofOne,
          (record) => idsOfRuns(ofOther).includes(record.id) || isOfAnother(record, deployed),
          `runs of ${deployed.deployment_id} alone`,
        ),
      ]),
    'deployment-run.list.all-trigger-filter': ({ runs, manual, scheduled }) =>
      ofRuns(runs, () => [
        ...complete(manual, idsOfRuns(runs.filter((run) => triggerIs(run, 'manual')))),
        ...noneIs(manual, (record) => known(triggerOf(record)) && triggerOf(record) !== 'manual', 'runs by hand alone'),
        ...scheduled.map((page) => answers(page, 200)),
        ...noneIs(scheduled, (record) => triggerOf(record) === 'manual', 'no runs by hand'),
      ]),
    'deployment-run.list.all-error-filter': ({ runs, sound, broken, whole }) =>
      ofRuns(runs, () => [
        ...complete(
          sound,
          lasting(runs, whole, (error) => error === null),
        ),
        ...noneIs(sound, ({ error }) => isObject(error), 'runs without an error alone'),
        ...complete(broken, lasting(runs, whole, isObject)),
        ...noneIs(broken, ({ error }) => error === null, 'runs with an error alone'),
      ]),
    'deployment-run.list.all-created-filters': ({ runs, since, after }) =>
      ofRuns(runs, () => [since, after].flatMap((pages) => createdSince(pages, runs))),
  },
});

const known = (trigger: unknown): trigger is string => typeof trigger === 'string';

function isOfAnother({ deployment_id }: Record<string, unknown>, deployed: ArrangedDeployment): boolean {
  return typeof deployment_id === 'string' && deployment_id !== deployed.deployment_id;
}

function triggerIs(run: Run, type: string): boolean {
  const body = bodyOf(run);
  return isObject(body) && triggerOf(body) === type;
}

/** The ids of the runs whose error was like this when they were made, and is in the list that was read last. */
function lasting(runs: readonly Run[], whole: Pages, is: (error: unknown) => boolean): string[] {
  const shown = new Map(whole.flatMap(recordsOf).map((record) => [record.id, record]));
  const made = idsOfRuns(runs.filter((run) => is(fieldOf(run, 'error'))));
  return made.filter((id) => is(shown.get(id)?.error));
}

function printedCreation(run: Run): string | undefined {
  const time = fieldOf(run, 'created_at');
  return instant(time) ? String(time) : printedTime(run);
}

/** The list shows the last run, and none that was created in an earlier second than the one in the middle. */
function createdSince(pages: Pages, runs: readonly Run[]): readonly Finding[] {
  const [, middle, last] = runs;
  const bound = instant(middle && fieldOf(middle, 'created_at'));
  const latest = instant(last && fieldOf(last, 'created_at'));
  if (!bound || !latest || !last) {
    const remedy = 'See the failed requirement of their schema.';
    return [open([...runs], 'precondition', 'the runs show no time of creation', remedy)];
  }
  return [
    ...complete(pages, isSecondsBefore(bound, latest) ? idsOfRuns([last]) : []),
    ...noneIs(
      pages,
      ({ created_at }) => {
        const time = instant(created_at);
        return time !== undefined && isSecondsBefore(time, bound);
      },
      `runs created since ${String(middle && fieldOf(middle, 'created_at'))}`,
    ),
  ];
}
