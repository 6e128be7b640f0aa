import type { Exchange } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { trouble } from '../../harness/trouble.ts';
import type { CallOf } from '../../spec/cells.ts';
import { lifecycles, type WorkState } from '../../spec/contract.ts';

/** A call that overlapped others: which one of the work item's table it is, and how it went. */
export interface Racing {
  call: CallOf<'work-item'>;
  exchange: Exchange;
}

const { states, cells } = lifecycles['work-item'];

/**
 * Every state in which some order of overlapping calls leaves a work item. An order is one that the times allow (a call
 * that was answered before another was sent comes before it), in which each call does what the table says. What was
 * accepted was done; what was refused, or met no answer, may have been done or not. Where the table is silent the item
 * may be anywhere from where it is on, as no documented way leads back.
 */
export function endings(start: WorkState, racing: readonly Racing[]): ReadonlySet<string> {
  const found = new Set<string>();
  const goOn = (state: string, left: readonly Racing[]): void => {
    if (left.length === 0) found.add(state);
    for (const next of left) {
      if (left.some((other) => other !== next && isBefore(other.exchange, next.exchange))) continue;
      const others = left.filter((other) => other !== next);
      for (const result of results(state, next)) goOn(result, others);
    }
  };
  goOn(start, racing);
  return found;
}

/** Whether one call must have been done before another; one that met no answer may be done at any later time. */
function isBefore(earlier: Exchange, later: Exchange): boolean {
  return trouble(earlier) === undefined && earlier.received <= later.sent;
}

/** Where a call may leave an item. */
function results(state: string, { call, exchange }: Racing): readonly string[] {
  const cell = cells[call]?.[state];
  if (!cell) throw new Error(`the table has no cell for ${call} in ${state}`);
  const done = cell.silent === undefined ? [cell.state] : states.slice(states.indexOf(state));
  return isAccepted(exchange) ? done : [...new Set([...done, state])];
}
