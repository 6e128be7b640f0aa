import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { differences, topLevel } from '../../harness/findings/difference.ts';
import { told } from '../../harness/findings/status.ts';
import { causedBy, deploymentFields, fieldIs, kept, refused } from '../../harness/findings.ts';
import type { Io } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { deployment } from '../../spec/operations.ts';
import { refusals } from '../refusals.ts';

/** A reading of a deployment, in a list: empty where the profile has no such read. */
export async function readings(
  deployed: ArrangedDeployment,
  { send, offers }: Io,
): Promise<Exchange<'deployment.get'>[]> {
  return offers('deployment.get') ? [await send(deployment.get(deployed))] : [];
}

/** Where there is no reading, one more pause, in a list: its conflict shows that the deployment is paused. */
export async function furtherPause(
  deployed: ArrangedDeployment,
  { send, offers }: Io,
): Promise<Exchange<'deployment.pause'>[]> {
  return offers('deployment.get') ? [] : [await send(deployment.pause(deployed))];
}

/** What shows where a deployment is: a reading of it, or else a further pause. */
export interface Shown {
  after: readonly Exchange[];
  further: readonly Exchange[];
}

/** The deployment is paused, as it is read, or else as a further pause shows. */
export function isPaused({ after: [read], further: [again] }: Shown, accepted: Exchange): Finding {
  if (read) return fieldIs(read, 'status', 'paused');
  if (again) return refused(again, refusals.deploymentConflict, { control: accepted });
  return unseen(accepted);
}

/** What shows that a deployment is as it was: two readings of it, or else a pause of it that is still accepted. */
export interface Kept {
  before: Exchange | null | undefined;
  after: readonly Exchange[];
  control: Exchange;
}

/** After a pause of another deployment nothing of this one has changed. */
export function stillActiveAfter(pause: Exchange, { before, after: [read], control }: Kept): readonly Finding[] {
  if (!before || !read) return pausable(pause, control);
  return causedBy(pause, kept(before, read, deploymentFields));
}

/** The deployment could still be paused, so that the call before had not paused it. */
function pausable(call: Exchange, control: Exchange): readonly Finding[] {
  const unanswered = trouble(call) ?? trouble(control);
  if (unanswered) return [{ ...unanswered, class: 'precondition' }];
  return [
    answerOf(control)?.status === 409
      ? violated([call, control], 'the deployment should not be paused by this call, and yet it is', {
          expected: 'a pause that is still accepted',
          actual: told(control),
        })
      : holds(call, control),
  ];
}

/** The answer shows the deployment as the hook said it was, in the named fields. */
export function asMade(known: Record<string, unknown>, answer: Exchange, fields: readonly string[]): Finding {
  const body = bodyOf(answer);
  if (!isObject(body)) return unseen(answer);
  const found = differences(
    known,
    body,
    fields.filter((field) => topLevel(field) in known),
  );
  if (found.length === 0) return holds(answer);
  return violated([answer], `pausing should leave ${found.map(({ field }) => field).join(', ')} as it was`, {
    expected: Object.fromEntries(found.map(({ field, before }) => [field, before])),
    actual: Object.fromEntries(found.map(({ field, after }) => [field, after])),
  });
}

function unseen(exchange: Exchange): Finding {
  return open(
    [exchange],
    'precondition',
    'nothing shows the deployment',
    'See the failed requirements of the operation.',
  );
}
