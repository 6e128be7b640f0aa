import { lifecycles } from '../../spec/contract.ts';
import { type Exchange, fieldOf } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { differences, topLevel } from '../findings/difference.ts';
import { clearlyLater, instant, sameInstant } from '../instant.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import type { Monitor } from './monitor.ts';
import { type Reading, readings, successive } from './readings.ts';
import { showings } from './showings.ts';

/** What never changes of an object from one reading to the next. */
function constant(earlier: Reading, later: Reading, fields: readonly string[]): Finding {
  const readable = fields.filter((field) => !earlier.broken(topLevel(field)) && !later.broken(topLevel(field)));
  const [first] = differences(earlier.object, later.object, readable);
  if (first) {
    const { field, before, after } = first;
    return violated([later.exchange, earlier.exchange], `${field} should never change, but ${changed(before, after)}`, {
      expected: before,
      actual: after,
    });
  }
  return holds(later.exchange, earlier.exchange);
}

export const constants: Monitor = {
  id: 'monitor.constants',
  title: 'What identifies an object is the same in every reading',
  requirements: ['format.work-constants', 'format.deployment-constants', 'format.run-constants'],
  *watch(exchanges) {
    for (const item of readings(exchanges, 'work')) {
      for (const [earlier, later] of successive(item)) {
        yield [
          'format.work-constants',
          constant(earlier, later, ['type', 'environment_id', 'data.type', 'data.id', 'created_at']),
        ];
      }
    }
    for (const deployment of readings(exchanges, 'deployment')) {
      for (const [earlier, later] of successive(deployment)) {
        yield ['format.deployment-constants', constant(earlier, later, ['type', 'created_at'])];
      }
    }
    // What the call answered that made it is held against what is read of it.
    for (const run of showings(exchanges, 'deployment-run')) {
      for (const [earlier, later] of successive(run)) {
        const found = constant(earlier, later, runConstants);
        yield ['format.run-constants', found.kind === 'violated' ? found : (sessionLost(run, later) ?? found)];
      }
    }
  },
};

/** A run may have its session later, and a list may leave it out; once it was shown, no answer shows another, or none. */
function sessionLost(run: readonly Reading[], later: Reading): Finding | undefined {
  const shown = run.findLast(
    ({ object, exchange }) => typeof object.session_id === 'string' && exchange.received <= later.exchange.sent,
  );
  return shown && later.object.session_id !== undefined ? constant(shown, later, ['session_id']) : undefined;
}

/** What of a run never changes (deployments/get-run). */
export const runConstants = [
  'type',
  'deployment_id',
  'agent.id',
  'agent.type',
  'agent.version',
  'trigger_context.type',
  'trigger_context.scheduled_at',
  'created_at',
] as const;

/** Times that stand for one event each; the latest heartbeat's moves by its nature. */
const once = ['acknowledged_at', 'started_at', 'stop_requested_at', 'stopped_at'] as const;

/**
 * The accepted calls after which a time may stand otherwise (silences of the documentation). One that met no answer may have been
 * accepted, and may take effect at any time afterwards.
 */
const excused: Readonly<Record<string, string>> = { acknowledged_at: 'work.ack', stop_requested_at: 'work.stop' };

export const timesSetOnce: Monitor = {
  id: 'monitor.times-set-once',
  title: 'A time that was set keeps its instant',
  requirements: ['format.work-times-set-once'],
  *watch(exchanges) {
    for (const item of showings(exchanges, 'work')) {
      // A heartbeat's answer shows none of these.
      for (const [earlier, later] of successive(
        item.filter(({ exchange }) => exchange.operation !== 'work.heartbeat'),
      )) {
        yield ['format.work-times-set-once', setOnce(earlier, later, callsOn(earlier.object.id, exchanges))];
      }
    }
  },
};

function setOnce(earlier: Reading, later: Reading, calls: readonly Exchange[]): Finding {
  for (const field of once) {
    const before = instant(earlier.object[field]);
    const after = later.object[field];
    if (!before || after === undefined) continue;
    const same = instant(after);
    const moved = same ? !sameInstant(before, same) : after === null;
    const between = calls.some(
      (call) =>
        call.key !== earlier.exchange.key &&
        call.operation === excused[field] &&
        (trouble(call) !== undefined || (isAccepted(call) && call.received > earlier.exchange.sent)) &&
        call.sent < later.exchange.received,
    );
    // A repeated ack may move its time, and not lose it; what a further stop does to its request's is left open.
    if (!moved || (between && (after !== null || field === 'stop_requested_at'))) continue;
    return violated(
      [later.exchange, earlier.exchange],
      `${field} was set and should keep its instant, but ${changed(earlier.object[field], after)}`,
      { expected: earlier.object[field], actual: after },
    );
  }
  return holds(later.exchange, earlier.exchange);
}

const order = lifecycles['work-item'].states;

export const statesForward: Monitor = {
  id: 'monitor.states-forward',
  title: 'The state of a work item never moves backwards',
  requirements: ['format.work-states-forward'],
  *watch(exchanges) {
    for (const item of readings(exchanges, 'work')) {
      for (const [earlier, later] of successive(item)) {
        const [from, to] = [order.indexOf(String(earlier.object.state)), order.indexOf(String(later.object.state))];
        if (from < 0 || to < 0) continue;
        yield [
          'format.work-states-forward',
          to >= from
            ? holds(later.exchange, earlier.exchange)
            : violated(
                [later.exchange, earlier.exchange],
                `the state should not move back, but ${changed(earlier.object.state, later.object.state)}`,
                { expected: order.slice(from), actual: later.object.state },
              ),
        ];
      }
    }
  },
};

/**
 * Events in their order; a repeated ack may move the acknowledgement's time, and a stop of a stopped item that of the
 * stop's request, which are then not compared.
 */
const sequence = [
  ['created_at', 'acknowledged_at'],
  ['acknowledged_at', 'started_at'],
  ['started_at', 'latest_heartbeat_at'],
  ['created_at', 'stopped_at'],
  ['created_at', 'stop_requested_at'],
  ['stop_requested_at', 'stopped_at'],
] as const;

export const timesOrdered: Monitor = {
  id: 'monitor.times-ordered',
  title: 'The times of a work item are in the order of their events',
  requirements: ['format.work-times-ordered'],
  *watch(exchanges) {
    for (const item of readings(exchanges, 'work')) {
      const [first] = item;
      const calls = first
        ? callsOn(first.object.id, exchanges).filter((call) => isAccepted(call) || trouble(call))
        : [];
      for (const reading of item) {
        const earlier = calls.filter((call) => call.sent < reading.exchange.received);
        const acks = earlier.filter(({ operation }) => operation === 'work.ack');
        const stops = earlier.filter(({ operation }) => operation === 'work.stop');
        const moved = [
          ...(acks.length > 1 ? ['acknowledged_at'] : []),
          ...(stops.some((stop) => mayMeetStopped(stop, stops)) ? ['stop_requested_at'] : []),
        ];
        yield ['format.work-times-ordered', ordered(reading, moved)];
      }
    }
  },
};

/** Whether a stop may have come to an item that another one had stopped already. */
function mayMeetStopped(stop: Exchange, stops: readonly Exchange[]): boolean {
  return stops.some(
    (other) =>
      other !== stop && other.sent < stop.received && (trouble(other) || fieldOf(other, 'state') === 'stopped'),
  );
}

/** @param moved times that a later call may have moved */
function ordered({ object, exchange }: Reading, moved: readonly string[]): Finding {
  for (const [first, second] of sequence) {
    if (moved.includes(first) || moved.includes(second)) continue;
    const [a, b] = [instant(object[first]), instant(object[second])];
    if (!a || !b || !clearlyLater(a, b)) continue;
    return violated([exchange], `${first} should not be later than ${second}`, {
      expected: `${first} no later than ${String(object[second])}`,
      actual: object[first],
    });
  }
  return holds(exchange);
}

function changed(before: unknown, after: unknown): string {
  return `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
}
