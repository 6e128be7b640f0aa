import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { clearlyLater, type Instant, instant, sameInstant } from '../../harness/instant.ts';
import { fieldFor, isAccepted } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { oneTick } from '../resting.ts';

export type Beat = Exchange<'work.heartbeat'>;

/** The longest lease, which every heartbeat asks for that is not about its length. */
export const ttl = 600;

/** The condition of a first heartbeat (environments/work/heartbeat, Query parameters). */
export const NO_HEARTBEAT = 'NO_HEARTBEAT';

/** The condition that a heartbeat's reported time makes; none where it reported none, which the judges leave open. */
export function expecting(beat: Beat): { expected?: string } {
  const time = fieldOf(beat, 'last_heartbeat');
  return typeof time === 'string' ? { expected: time } : {};
}

/**
 * Heartbeats until the reported time is another than that of `first`: a time that is printed, or kept, in whole seconds
 * stands still for a while. At most three.
 * @param condition what each expects of the one before; nothing unless given
 */
export async function untilAnotherTime(
  item: WorkItem,
  first: Beat,
  { send, rest }: Io,
  condition: (before: Beat) => { expected?: string } = () => ({}),
): Promise<Beat[]> {
  const beats: Beat[] = [];
  for (let last = first; beats.length < 3; ) {
    last = await send(work.heartbeat(item, { ...condition(last), ttl }));
    beats.push(last);
    if (!isAccepted(last) || replaced(first, last).kind === 'holds') break;
    if (beats.length < 3) await rest(oneTick);
  }
  return beats;
}

/** The last of some heartbeats, or the one before them. */
export function lastOf(first: Beat, beats: readonly Beat[]): Beat {
  return beats.at(-1) ?? first;
}

/** A later heartbeat reported another time than an earlier one, which is therefore no longer the current one. */
export function replaced(earlier: Beat, later: Beat): Finding {
  const times = bothTimes([earlier, 'last_heartbeat'], [later, 'last_heartbeat']);
  if ('kind' in times) return times;
  if (!sameInstant(...times)) return holds(later, earlier);
  return open(
    [later, earlier],
    'precondition',
    'the later heartbeat reported the same time as the earlier one, which therefore is still the current one',
    'See the failed requirements of that operation.',
  );
}

/** Two printed times; why they cannot be compared, where one of them is not there. */
export function bothTimes(a: Place, b: Place): [Instant, Instant] | Finding {
  const found: Instant[] = [];
  for (const [exchange, field] of [a, b]) {
    const read = fieldFor(exchange, field);
    if ('kind' in read) return read;
    const time = instant(read.value);
    if (!time) {
      return open(
        [exchange],
        'precondition',
        `${field} is ${JSON.stringify(read.value)}, which is no time to compare`,
        'See the failed requirements of that operation.',
      );
    }
    found.push(time);
  }
  return found as [Instant, Instant];
}

/** A field of an answer. */
type Place = readonly [exchange: Exchange, field: string];

/**
 * The item's latest heartbeat has another time than before. One that is printed more coarsely, and is as the other was as
 * far as that shows, proves nothing either way.
 */
export function heartbeatMoved(before: Exchange, after: Exchange): Finding | readonly Finding[] {
  const times = bothTimes([before, 'latest_heartbeat_at'], [after, 'latest_heartbeat_at']);
  if ('kind' in times) return times;
  if (times[0].digits !== times[1].digits && sameInstant(...times)) return [];
  const actual = fieldOf(after, 'latest_heartbeat_at');
  return sameInstant(...times)
    ? violated([after, before], `latest_heartbeat_at should be the later heartbeat's, but is still ${String(actual)}`, {
        expected: 'another time',
        actual,
      })
    : holds(after, before);
}

/** The item's latest heartbeat is not earlier than before. */
export function heartbeatAscended(before: Exchange, after: Exchange): Finding {
  const times = bothTimes([before, 'latest_heartbeat_at'], [after, 'latest_heartbeat_at']);
  if ('kind' in times) return times;
  const [expected, actual] = [before, after].map((read) => fieldOf(read, 'latest_heartbeat_at'));
  return clearlyLater(...times)
    ? violated([after, before], `latest_heartbeat_at should not move back, but is ${String(actual)}`, {
        expected: `no earlier than ${String(expected)}`,
        actual,
      })
    : holds(after, before);
}

/** The answer reports the time that the item is then stored with. */
export function reportsStored(beat: Beat, after: Exchange): Finding {
  const times = bothTimes([beat, 'last_heartbeat'], [after, 'latest_heartbeat_at']);
  if ('kind' in times) return times;
  const [actual, expected] = [fieldOf(beat, 'last_heartbeat'), fieldOf(after, 'latest_heartbeat_at')];
  return sameInstant(...times)
    ? holds(beat, after)
    : violated([beat, after], `last_heartbeat should be the item's latest_heartbeat_at, ${String(expected)}`, {
        expected,
        actual,
      });
}
