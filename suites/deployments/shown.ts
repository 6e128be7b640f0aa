import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { instant, sameInstant } from '../../harness/instant.ts';
import { fieldFor } from '../../harness/reading.ts';

/** What a reading of a deployment shows of its fields. */

function shown(read: Exchange, field: string, judge: (value: unknown) => Finding): Finding {
  const found = fieldFor(read, field);
  return 'kind' in found ? found : judge(found.value);
}

/** The deployment has this agent, in this version where one is named. */
export function agentIs(read: Exchange, id: string, version?: unknown): Finding {
  return shown(read, 'agent', (agent) => {
    const seen = isObject(agent) ? agent : {};
    const expected = version === undefined ? { id } : { id, version };
    return seen.id === id && (version === undefined || seen.version === version)
      ? holds(read)
      : violated([read], `agent should be ${JSON.stringify(expected)}, but is ${JSON.stringify(agent)}`, {
          expected,
          actual: agent,
        });
  });
}

/** The version of the deployment's agent; undefined where it shows none. */
export function agentVersion(read: Exchange): number | undefined {
  const agent = fieldFor(read, 'agent');
  const version = 'kind' in agent || !isObject(agent.value) ? undefined : agent.value.version;
  return typeof version === 'number' ? version : undefined;
}

/** The field is an empty list. */
export function isEmptyList(read: Exchange, field: string): Finding {
  return shown(read, field, (value) =>
    Array.isArray(value) && value.length === 0
      ? holds(read)
      : violated([read], `${field} should be an empty list, but is ${JSON.stringify(value)}`, {
          expected: [],
          actual: value,
        }),
  );
}

/** The metadata has none of these keys; the server's own do not matter. */
export function hasNoneOf(read: Exchange, keys: readonly string[]): Finding {
  return shown(read, 'metadata', (metadata) => {
    const found = keys.filter((key) => isObject(metadata) && Object.hasOwn(metadata, key));
    return found.length === 0
      ? holds(read)
      : violated([read], `metadata should have no key of a caller, but has ${found.join(', ')}`, {
          expected: 'no key that this creation gave',
          actual: metadata,
        });
  });
}

/** The schedule shows coming runs, each later than the one before and the first later than the creation. */
export function showsComingRuns(read: Exchange): Finding {
  return shown(read, 'schedule', (schedule) => {
    const actual = isObject(schedule) ? schedule.upcoming_runs_at : undefined;
    const runs = Array.isArray(actual) ? actual.map(instant) : [];
    const created = fieldFor(read, 'created_at');
    const times = [instant('kind' in created ? undefined : created.value), ...runs];
    const ascending = times.slice(1).every((time, index) => {
      const before = times[index];
      return time !== undefined && (before === undefined || time.nanoseconds > before.nanoseconds);
    });
    return runs.length > 0 && ascending
      ? holds(read)
      : violated([read], `upcoming_runs_at should be times in ascending order, all after the creation`, {
          expected: 'ascending times after created_at',
          actual,
        });
  });
}

/** No coming run is one that the schedule before had; it may show none. */
export function hasNewRuns(before: Exchange, after: Exchange): Finding {
  const [former, actual] = [runsOf(before), runsOf(after)];
  const stale = actual.find((run) => former.includes(run));
  return stale === undefined
    ? holds(after, before)
    : violated([after, before], `upcoming_runs_at should have no time of the former schedule, but has ${stale}`, {
        expected: 'times of the new schedule',
        actual,
      });
}

function runsOf(read: Exchange): string[] {
  const schedule = fieldOf(read, 'schedule');
  const runs = isObject(schedule) ? schedule.upcoming_runs_at : undefined;
  return Array.isArray(runs) ? runs.filter((run) => typeof run === 'string') : [];
}

/** Its updated_at has moved forward from one reading to a later one. */
export function movedOn(before: Exchange, after: Exchange): Finding | readonly Finding[] {
  const [earlier, later] = [fieldFor(before, 'updated_at'), fieldFor(after, 'updated_at')];
  if ('kind' in earlier) return earlier;
  if ('kind' in later) return later;
  return forward({ at: earlier.value, exchange: before }, { at: later.value, exchange: after });
}

/** An updated_at, and what shows it. */
interface Updated {
  at: unknown;
  exchange: Exchange;
}

/**
 * One updated_at is later than another. One that is printed more coarsely, and is as the other was as far as that shows,
 * proves nothing either way.
 */
export function forward(earlier: Updated, later: Updated): Finding | readonly Finding[] {
  const [a, b] = [instant(earlier.at), instant(later.at)];
  if (a && b && a.digits !== b.digits && sameInstant(a, b)) return [];
  return a && b && b.nanoseconds > a.nanoseconds
    ? holds(later.exchange, earlier.exchange)
    : violated([later.exchange, earlier.exchange], 'updated_at should have moved forward', {
        expected: `later than ${String(earlier.at)}`,
        actual: later.at,
      });
}
