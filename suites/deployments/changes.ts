import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { topLevel } from '../../harness/findings/difference.ts';
import { agrees, answers, causedBy, deploymentFields, fieldIs, kept, where } from '../../harness/findings.ts';
import type { Io } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';

const active = cell('deployment', 'update', 'active');

/** A change, and a reading after it. */
export interface Changed {
  readonly change: Exchange<'deployment.update'>;
  readonly read: Exchange<'deployment.get'>;
  readonly [part: string]: Exchange;
}

/** Changes a deployment and reads it. */
export async function change(deployed: ArrangedDeployment, body: object, { send }: Io): Promise<Changed> {
  return { change: await send(deployment.update(deployed, body)), read: await send(deployment.get(deployed)) };
}

/** Judges what an accepted change has stored. */
export function changed(
  { change, read }: Changed,
  judge: (read: Exchange) => Finding | readonly Finding[],
): readonly Finding[] {
  return where(answers(change, active.status), () => causedBy(change, judge(read)));
}

/** The change is accepted and leaves the deployment active. */
export function staysActive({ change, read }: Changed): readonly Finding[] {
  return [answers(change, active.status), ...causedBy(change, fieldIs(read, 'status', active.state))];
}

/** What belongs to other requirements, or moves by itself. */
const apart = ['status', 'updated_at'];

/** What the change did not name is as it was. */
export function restKept(before: Exchange | null, one: Changed, named: readonly string[]): readonly Finding[] {
  const rest = deploymentFields.filter((field) => !apart.includes(field) && !named.includes(topLevel(field)));
  return before ? changed(one, (read) => kept(before, read, rest)) : [];
}

/** The answer is the deployment as it is then stored. */
export function isAnsweredWhole({ change, read }: Changed): readonly Finding[] {
  return where(answers(change, active.status), () => agrees(change, read, ['id', 'type', ...deploymentFields]));
}
