import type { WorkState } from '../../spec/contract.ts';
import type { Exchange } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import { isCleanUp, type Monitor } from './monitor.ts';
import type { Reading } from './readings.ts';
import { showings } from './showings.ts';

/** Which times are set in a state, and which are null; of the others the way there decides, or no page does. */
const fitting: Readonly<Record<WorkState, { set: readonly string[]; unset: readonly string[] }>> = {
  queued: {
    set: [],
    unset: ['acknowledged_at', 'started_at', 'latest_heartbeat_at', 'stop_requested_at', 'stopped_at'],
  },
  starting: {
    set: ['acknowledged_at'],
    unset: ['started_at', 'latest_heartbeat_at', 'stop_requested_at', 'stopped_at'],
  },
  active: {
    set: ['acknowledged_at', 'started_at', 'latest_heartbeat_at'],
    unset: ['stop_requested_at', 'stopped_at'],
  },
  stopping: { set: ['acknowledged_at', 'stop_requested_at'], unset: ['stopped_at'] },
  stopped: { set: ['stopped_at'], unset: [] },
};

/**
 * Whatever answer shows an item, its times fit its state, and those that the run's own calls have set are set. What was asked
 * for while a call on the item was under way, or after one that met no answer, is left out.
 */
export const timesFitState: Monitor = {
  id: 'monitor.times-fit-state',
  title: 'The times of a work item fit its state in every answer',
  requirements: ['format.work-times-fit-state'],
  *watch(exchanges) {
    for (const item of showings(exchanges, 'work')) {
      const calls = callsOn(item[0]?.object.id, exchanges).filter(({ request }) => request.method !== 'GET');
      for (const showing of item) {
        const { exchange } = showing;
        // A heartbeat's answer shows one time alone; its state is no item's.
        if (isCleanUp(exchange) || exchange.operation === 'work.heartbeat' || isUnsure(exchange, calls)) continue;
        const finding = fits(showing, calls);
        if (finding) yield ['format.work-times-fit-state', finding];
      }
    }
  },
};

function isUnsure(exchange: Exchange, calls: readonly Exchange[]): boolean {
  return calls.some(
    (call) =>
      call.key !== exchange.key &&
      call.sent < exchange.received &&
      (trouble(call) !== undefined || call.received > exchange.sent),
  );
}

function fits({ object, exchange, broken }: Reading, calls: readonly Exchange[]): Finding | undefined {
  const states: Readonly<Record<string, (typeof fitting)[WorkState]>> = fitting;
  const expected = broken('state') ? undefined : states[String(object.state)];
  if (!expected) return undefined;
  const wrong = (field: string, value: unknown, what: string) =>
    violated([exchange], `${field} of an item that is ${String(object.state)} should be ${what}`, {
      expected: value,
      actual: object[field],
    });
  const readable = (field: string) => field in object && !broken(field);
  for (const field of expected.unset) if (readable(field) && object[field] !== null) return wrong(field, null, 'null');
  for (const field of [...expected.set, ...(object.state === 'queued' ? [] : setBy(calls, exchange))])
    if (readable(field) && object[field] === null) return wrong(field, 'a time', 'set');
  return holds(exchange);
}

const times: Readonly<Record<string, readonly string[]>> = {
  'work.ack': ['acknowledged_at'],
  'work.heartbeat': ['started_at', 'latest_heartbeat_at'],
};

/** The times that accepted calls have set before an answer was asked for. */
function setBy(calls: readonly Exchange[], exchange: Exchange): string[] {
  const made = calls.filter((call) => isAccepted(call) && call.received <= exchange.sent);
  const firstStop = Math.min(...made.filter(({ operation }) => operation === 'work.stop').map(({ sent }) => sent));
  // What a heartbeat makes of an item that is stopping is a silence, and an ack of one is refused.
  return made.flatMap(({ operation, sent }) => (sent < firstStop ? (times[operation] ?? []) : []));
}
