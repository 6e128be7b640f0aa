import { itemsOn, pageShowing } from '../../harness/arrange/listed-work.ts';
import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { inState } from '../../harness/findings.ts';
import { keepAway } from '../../harness/obstacle.ts';
import type { Io } from '../../harness/scenario.ts';
import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';

/** What else shows where an item is. */
export type Witness = Exchange<'work.list' | 'work.ack'>;

/** An item that accepted calls brought to a state, its reading, and a witness where there is one. */
export interface Brought {
  item: WorkItem;
  read: Exchange;
  witness: readonly Witness[];
}

/** The list; or where there is none, and only if the reading is in doubt, an ack: one that is repeated is safe, or a conflict. */
export async function witnesses(
  item: WorkItem,
  state: WorkState,
  read: Exchange,
  { send, offers }: Io,
): Promise<Witness[]> {
  if (offers('work.list')) return [await pageShowing(item.environment_id, send, ({ id }) => id === item.work_id)];
  return offers('work.ack') && fieldOf(read, 'state') !== state ? [await send(work.ack(item))] : [];
}

/**
 * The item is read in the state that accepted calls brought it to. A target may move an item on by itself (no page
 * excludes it); then a second call shows it there too, and nothing is proved. No target may show it further back.
 */
export function whereItWasBrought({ item, read, witness: [witness] }: Brought, state: WorkState): Finding {
  const seen = inState(read, state);
  if (seen.kind !== 'violated') return seen;
  const order = lifecycles['work-item'].states;
  const movedOn = order.indexOf(String(seen.actual)) > order.indexOf(state);
  if (!movedOn || !witness || !isBorneOut(String(seen.actual), witness, item.work_id)) return seen;
  return open(
    [read, witness],
    'drift',
    `the item was brought to ${state}, but is ${JSON.stringify(seen.actual)} when read, and to another call too`,
    keepAway,
  );
}

/** Whether the list, or an ack, sees the item in this state as well. */
function isBorneOut(state: string, witness: Exchange, id: string): boolean {
  const body = bodyOf(witness);
  if (!isObject(body)) return false;
  if (witness.operation === 'work.ack') {
    return answerOf(witness)?.status === 409 ? state.startsWith('stop') : body.state === state;
  }
  const listed = itemsOn(witness).find((item) => item.id === id);
  // On a further page it would be, and nobody has looked there.
  return listed ? listed.state === state : body.has_more === true;
}
