import { answerOf, bodyOf, type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, type Open, violated } from '../../harness/finding.ts';
import { told } from '../../harness/findings/status.ts';
import { deploymentFields, noEffect, workItemFields } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { trouble } from '../../harness/trouble.ts';
import type { Operation, Request } from '../../spec/request.ts';
import { idsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import type { Subject } from './subject.ts';
import { isRead, requestOf, answerOf as schemaOf, type Tested } from './tested.ts';

/** Calls that were refused, what was seen before and after them, and the same call without an offence. */
export interface Refused {
  subject: Subject;
  /** What shows whether anything happened, before the calls and after them, in the same order. */
  looked: readonly Exchange[];
  calls: readonly Exchange[];
  after: readonly Exchange[];
  control: Exchange;
  /** What was asked after the control, where only that shows it. */
  further: readonly Exchange[];
}

/** How it is shown that refused calls had no effect. */
export interface Proof {
  /** The readings of everything that an accepted call would change. */
  looks: (subject: Subject) => readonly Request[];
  /** Calls after the control. */
  further?: (subject: Subject) => readonly Request[];
  judge: (refused: Refused) => readonly Finding[];
}

/** Of what is addressed by these parameters, the reads that show what a call may change of it. */
const reads: Readonly<Record<string, { path: string; shows: string }>> = {
  'work.get': { path: '/environments/{environment_id}/work/{work_id}', shows: 'WorkItem' },
  'work.list': { path: '/environments/{environment_id}/work?limit=100', shows: 'WorkItemList' },
  'deployment.get': { path: '/deployments/{id}', shows: 'Deployment' },
  'deployment-run.list': { path: '/deployments/{id}/runs?limit=100', shows: 'DeploymentRunList' },
};

/** What proves it of an operation; undefined of a read, which changes nothing by itself. */
export function proofOf(tested: Tested): Proof | undefined {
  if (isRead(tested)) return undefined;
  const { parameters } = tested;
  const names = parameters.includes('work_id')
    ? ['work.get']
    : parameters.includes('environment_id')
      ? ['work.list']
      : ['deployment.get', ...(schemaOf(tested) === 'DeploymentRun' ? ['deployment-run.list'] : [])];
  return {
    looks: ({ address }) =>
      names.map((operation) =>
        requestOf(
          {
            operation: operation as Operation,
            method: 'GET',
            path: reads[operation]?.path ?? '',
            answers: {},
            parameters,
          },
          address,
        ),
      ),
    judge: unchanged,
  };
}

/** After the calls everything is as it was. Calls that were wrongly accepted have requirements of their own. */
function unchanged({ looked, calls, after, control }: Refused): readonly Finding[] {
  const unanswered = calls.map(trouble).find((found) => found !== undefined);
  if (unanswered) return [unknown(unanswered)];
  const [first, ...others] = calls;
  if (first === undefined || calls.some(isAccepted)) return [];
  if (looked.length === 0) return [stillPossible(calls, control)];
  return looked.flatMap((before, index) => {
    const now = after[index];
    if (now === undefined) return [];
    const fields = before.operation === 'work.get' ? workItemFields : deploymentFields;
    const found = before.operation.endsWith('.list')
      ? nothingNew(calls, before, now)
      : [...noEffect(first, before, now, { control, fields }), ...sameMetadata(first, before, now)];
    return found.map((finding) =>
      finding.kind === 'violated' && others.length > 0
        ? { ...finding, message: `${finding.message} (one of ${calls.length} calls, which were all refused)` }
        : finding,
    );
  });
}

const unknown = (unanswered: Open): Open => ({
  ...unanswered,
  class: 'precondition',
  message: `whether it was refused is not known: ${unanswered.message}`,
});

/** Where nothing can be read: the call itself is still accepted, and meets no conflict with what it would have done. */
function stillPossible(calls: readonly Exchange[], control: Exchange): Finding {
  const unanswered = trouble(control);
  if (unanswered) return { ...unanswered, class: 'precondition' };
  return answerOf(control)?.status === 409
    ? violated([...calls, control], 'the refused calls should have changed nothing, and yet the call is not possible', {
        expected: 'a call that is still accepted',
        actual: told(control),
      })
    : holds(...calls, control);
}

/** A list shows nothing that it did not show before. */
function nothingNew(calls: readonly Exchange[], before: Exchange, after: Exchange): readonly Finding[] {
  const problem = unreadable(before) ?? unreadable(after);
  if (problem) return [problem];
  const known = new Set(idsOf([before]));
  const added = idsOf([after]).filter((id) => !known.has(id));
  return [
    added.length === 0
      ? holds(...calls, before, after)
      : violated(
          [...calls, before, after],
          `the refused calls should have made nothing, but there is ${added.join(', ')}`,
          {
            expected: [...known],
            actual: idsOf([after]),
          },
        ),
  ];
}

/** Keys of metadata that the body names are as they were: one that was not there before is else taken for the server's. */
function sameMetadata(call: Exchange, before: Exchange, after: Exchange): readonly Finding[] {
  const [asked, was, is] = [bodyIn(call), bodyOf(before), bodyOf(after)].map((body) =>
    isObject(body) && isObject(body.metadata) ? body.metadata : undefined,
  );
  if (!asked || !was || !is) return [];
  const changed = Object.keys(asked).filter((key) => was[key] !== is[key]);
  if (changed.length === 0) return [];
  const of = (metadata: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, metadata[key]]));
  return [
    violated([call, before, after], `metadata should be as it was before the refused call: ${changed.join(', ')}`, {
      expected: of(was),
      actual: of(is),
    }),
  ];
}

function bodyIn({ request }: Exchange): unknown {
  try {
    return JSON.parse(request.body ?? '');
  } catch {
    return undefined;
  }
}
