import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf, isObject } from '../../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../../harness/finding.ts';
import { answers, presuming } from '../../../harness/findings.ts';
import { type Instant, instant } from '../../../harness/instant.ts';
import { fieldFor } from '../../../harness/reading.ts';
import type { Io } from '../../../harness/scenario.ts';
import { deployment, deploymentRun } from '../../../spec/operations.ts';
import { type Listed, recordsOf } from '../../paging.ts';
import { unreadable } from '../../paging-judges.ts';
import { oneTick } from '../../resting.ts';

export type Run = Exchange<'deployment.run'>;
export type Read = Exchange<'deployment-run.get'>;

/** The id of a run that was accepted. */
export function idOf(run: Exchange): string | undefined {
  const id = fieldOf(run, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The ids of the runs that were accepted. */
export const idsOfRuns = (runs: readonly Exchange[]): string[] => runs.flatMap((run) => idOf(run) ?? []);

/**
 * Runs deployments one after the other, so far apart that times of whole seconds differ. What lies above the limit of
 * concurrent runs is a silence; each is waited for.
 */
export async function runApart(deployed: readonly ArrangedDeployment[], io: Io): Promise<Run[]> {
  const runs: Run[] = [];
  for (const [index, each] of deployed.entries()) {
    if (index > 0) await io.rest(oneTick);
    runs.push(await io.send(deployment.run(each)));
  }
  return runs;
}

/** Reads runs by their ids below their deployment, as far as they have one. */
export async function readRuns(runs: readonly Run[], deployed: ArrangedDeployment, io: Io): Promise<Read[]> {
  const reads: Read[] = [];
  for (const run_id of idsOfRuns(runs)) {
    reads.push(await io.send(deploymentRun.get({ deployment_id: deployed.deployment_id, run_id })));
  }
  return reads;
}

/** Judges what rests on runs where these were made; where they were not, another requirement is broken. */
export function ofRuns(runs: readonly Exchange[], judge: () => Finding | readonly Finding[]): readonly Finding[] {
  return presuming(
    runs.flatMap((run) => [answers(run, 200), hasId(run)]),
    judge,
  );
}

function hasId(run: Exchange): Finding {
  const id = fieldFor(run, 'id');
  return 'kind' in id ? id : holds(run);
}

/** Judges each record of some pages; a page that cannot be looked at is open. */
export function eachRecord(
  pages: readonly Exchange[],
  judge: (record: Listed, page: Exchange) => Finding | readonly Finding[],
): Finding[] {
  return pages.flatMap((page) => {
    const problem = unreadable(page);
    if (problem) return [problem];
    return [holds(page), ...recordsOf(page).flatMap((record) => judge(record, page))];
  });
}

/** No record of the pages is one that should not be there. */
export function noneIs(
  pages: readonly Exchange[],
  isStrange: (record: Listed) => boolean,
  what: string,
): readonly Finding[] {
  return eachRecord(pages, (record, page) =>
    isStrange(record)
      ? violated([page], `the list should show ${what}, but shows ${record.id}`, { expected: what, actual: record })
      : [],
  );
}

/** When a run was triggered, which newer copies of the pages call its creation. */
export function triggeredAt(run: Record<string, unknown>): Instant | undefined {
  return instant(run.triggered_at ?? run.created_at);
}

/** The same as the answer prints it, for a query. */
export function printedTime(run: Exchange): string | undefined {
  const time = fieldOf(run, 'triggered_at') ?? fieldOf(run, 'created_at');
  return instant(time) && String(time);
}

const second = 1_000_000_000n;

/** Whether a time is in an earlier second than another; within one, filters are not compared. */
export function isSecondsBefore(a: Instant, b: Instant): boolean {
  return a.nanoseconds / second < b.nanoseconds / second;
}

/** The list is in the order of time, the newest first, as far as the times show it. */
export function newestFirst(pages: readonly Exchange[]): readonly Finding[] {
  const problem = pages.map(unreadable).find((found) => found !== undefined);
  if (problem) return [problem];
  const seen = new Set<string>();
  let before: { record: Listed; time: Instant; page: Exchange } | undefined;
  for (const page of pages) {
    for (const record of recordsOf(page)) {
      const time = triggeredAt(record);
      // What a page repeats is not out of order by that.
      if (seen.has(record.id) || !time) continue;
      seen.add(record.id);
      if (before && isLaterAsPrinted(time, before.time)) {
        return [
          violated([page, before.page], `${record.id} should come before ${before.record.id}, which is older`, {
            expected: [record.id, before.record.id],
            actual: [before.record.id, record.id],
          }),
        ];
      }
      before = { record, time, page };
    }
  }
  const [first] = pages;
  if (first && seen.size < 2) {
    return [open(pages, 'precondition', 'the list shows too few runs to be in an order', "See the list's schema.")];
  }
  return [holds(...pages)];
}

/** Whether a time is later, at the precision of the one that is printed more coarsely. */
function isLaterAsPrinted(a: Instant, b: Instant): boolean {
  const unit = 10n ** BigInt(9 - Math.min(a.digits, b.digits));
  return a.nanoseconds / unit > b.nanoseconds / unit;
}

/** The trigger that a run shows. */
export function triggerOf({ trigger_context }: Record<string, unknown>): unknown {
  return isObject(trigger_context) ? trigger_context.type : undefined;
}
