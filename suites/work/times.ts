import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { isNull, isSet } from '../../harness/findings.ts';
import type { WorkState } from '../../spec/contract.ts';

/** The calls after which a time is set (environments/work/schemas, Work item object). */
const setBy = {
  acknowledged_at: 'work.ack',
  started_at: 'work.heartbeat',
  latest_heartbeat_at: 'work.heartbeat',
} as const;

/** The calls that an item has had which is handed over in a state. */
const before: Readonly<Record<WorkState, readonly string[]>> = {
  queued: [],
  starting: ['work.ack'],
  active: ['work.ack', 'work.heartbeat'],
  stopping: [],
  stopped: [],
};

/**
 * The times of an item are null or set as its way requires. What an accepted call on the way has answered wrongly
 * itself is that call's own requirement and is left out here.
 */
export function timesFitPath(item: WorkItem, read: Exchange<'work.get'>): readonly Finding[] {
  const made = new Set<string>([...before[item.start], ...item.route.map((step) => step.operation)]);
  // An item that was handed over at its end may have come there in several ways.
  const known = item.start !== 'stopping' && item.start !== 'stopped';
  const findings = known ? Object.entries(setBy).map(([field, call]) => [field, made.has(call)] as const) : [];
  return [
    ...findings,
    // Whether a stop that does not drain sets the time of its request is a silence.
    ...(item.state === 'stopped' ? [] : [['stop_requested_at', item.state === 'stopping'] as const]),
    ['stopped_at', item.state === 'stopped'] as const,
  ].flatMap(([field, set]) =>
    answeredOtherwise(item, field, set) ? [] : [set ? isSet(read, field) : isNull(read, field)],
  );
}

/** Whether the last call that answered with the item already had this time the wrong way round. */
function answeredOtherwise(item: WorkItem, field: string, set: boolean): boolean {
  const answered = item.route.findLast((step) => step.operation !== 'work.heartbeat');
  if (!answered || (field in setBy && item.route.at(-1) !== answered)) return false;
  const value = fieldOf(answered, field);
  return value === undefined || (value !== null) !== set;
}
