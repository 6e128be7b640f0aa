import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { bodyOf, type Exchange, isObject } from '../../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../../harness/finding.ts';
import { differences, topLevel } from '../../../harness/findings/difference.ts';
import { instant } from '../../../harness/instant.ts';
import { runConstants } from '../../../harness/monitors/objects.ts';
import { problemsOf } from '../../../harness/reading.ts';
import { scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { deploymentRun, type RunListParameters } from '../../../spec/operations.ts';
import { readPages, recordsOf } from '../../paging.ts';
import { complete } from '../../paging-judges.ts';
import {
  idsOfRuns,
  isSecondsBefore,
  newestFirst,
  noneIs,
  ofRuns,
  printedTime,
  type Read,
  type Run,
  readRuns,
  runApart,
  triggeredAt,
} from './runs.ts';

type Page = Exchange<'deployment-run.list'>;
type Pages = readonly Page[];
type Given = { deployed: ArrangedDeployment; other: ArrangedDeployment };
type Steps = {
  runs: readonly Run[];
  others: readonly Run[];
  whole: Pages;
  small: Pages;
  ofOther: Pages;
  since: Pages;
  until: Pages;
  reads: readonly Read[];
};

export const lists = scenario<Given, Steps>({
  id: 'deployment-run.list.lists-runs',
  title: 'The list of a deployment shows its runs, the newest first, and narrows them by their time',
  waits: true,
  needs: ['deployment.run', 'deployment-run.list', 'deployment-run.get'],
  given: {
    deployed: theDeployment('active', { run: true }),
    other: theDeployment('active', { run: true }),
  },
  act: async ({ deployed, other }, io) => {
    const [first, second, third] = await runApart([deployed, deployed, deployed], io);
    const others = await runApart([other], io);
    const runs = [first, second, third].flatMap((run) => run ?? []);
    const list = (of: ArrangedDeployment, limit: number, filter: RunListParameters = {}) =>
      readPages((page) => deploymentRun.list(of, { ...page, ...filter }), io, { limit });
    const middle = second && printedTime(second);
    return {
      runs,
      others,
      whole: await list(deployed, 100),
      small: await list(deployed, 2),
      ofOther: await list(other, 100),
      since: middle === undefined ? [] : await list(deployed, 100, { triggered_after: middle }),
      until: middle === undefined ? [] : await list(deployed, 100, { triggered_before: middle }),
      reads: await readRuns(runs, deployed, io),
    };
  },
  judge: {
    'deployment-run.list.shows-runs': ({ deployed, other, runs, others, whole, ofOther }) =>
      ofRuns([...runs, ...others], () => [
        ...complete(whole, idsOfRuns(runs)),
        ...complete(ofOther, idsOfRuns(others)),
        ...onlyOf(deployed, whole, others),
        ...onlyOf(other, ofOther, runs),
      ]),
    'deployment-run.list.newest-first': ({ runs, whole, small }) =>
      ofRuns(runs, () => [...newestFirst(whole), ...newestFirst(small)]),
    'deployment-run.list.triggered-filters': ({ runs, since, until }) =>
      ofRuns(runs, () => [...narrowed(since, runs, 'after'), ...narrowed(until, runs, 'before')]),
    'deployment-run.list.shows-runs-as-stored': ({ runs, whole, reads }) =>
      ofRuns(runs, () => reads.flatMap((read) => asStored(whole, read))),
  },
});

/** Every run of a list says that it is of its deployment, and none is one of those that are not. */
function onlyOf({ deployment_id }: ArrangedDeployment, pages: Pages, strange: readonly Run[]): readonly Finding[] {
  const ids = idsOfRuns(strange);
  const isStrange = (record: Record<string, unknown>) =>
    ids.includes(String(record.id)) ||
    (typeof record.deployment_id === 'string' && record.deployment_id !== deployment_id);
  return noneIs(pages, isStrange, `runs of ${deployment_id} alone`);
}

/** The list shows the runs of one side of the second one's time, and none of the other. */
function narrowed(pages: Pages, runs: readonly Run[], side: 'after' | 'before'): readonly Finding[] {
  const [, second] = runs;
  const bound = instant(second && printedTime(second));
  if (!bound) {
    return [open([...runs], 'precondition', 'the runs show no time', 'See the failed requirement of their schema.')];
  }
  const isBehind = (record: Record<string, unknown>) => {
    const time = triggeredAt(record);
    return time !== undefined && (side === 'after' ? isSecondsBefore(time, bound) : isSecondsBefore(bound, time));
  };
  const isAhead = (record: Record<string, unknown>) => {
    const time = triggeredAt(record);
    return time !== undefined && (side === 'after' ? isSecondsBefore(bound, time) : isSecondsBefore(time, bound));
  };
  const ahead = runs.filter((run) => isAhead((bodyOf(run) ?? {}) as Record<string, unknown>));
  return [
    ...noneIs(pages, isBehind, `runs triggered ${side} ${printedTime(second as Run)}`),
    ...complete(pages, idsOfRuns(ahead)),
  ];
}

/** The list shows a run as reading it does, in what never changes of it; one that is not listed is another's affair. */
function asStored(pages: Pages, read: Read): Finding[] {
  const stored = bodyOf(read);
  if (!isObject(stored)) return [open([read], 'precondition', 'the run could not be read', 'See deployment-run.get.')];
  return pages.flatMap((page) =>
    recordsOf(page).flatMap((record, index) => {
      if (record.id !== stored.id) return [];
      const broken = (field: string) =>
        problemsOf(page)?.some(({ pointer }) => `${pointer}/`.startsWith(`/data/${index}/${topLevel(field)}/`)) ||
        problemsOf(read)?.some(({ pointer }) => `${pointer}/`.startsWith(`/${topLevel(field)}/`));
      const both = [stored, record].every(({ session_id }) => typeof session_id === 'string');
      const fields = [...runConstants, ...(both ? ['session_id'] : [])].filter((field) => !broken(field));
      const [found] = differences(stored, record, fields);
      return found
        ? violated([page, read], `the list's ${found.field} should be what reading the run shows`, {
            expected: found.before,
            actual: found.after,
          })
        : holds(page, read);
    }),
  );
}
