import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { instant, sameInstant } from '../../harness/instant.ts';
import { isAccepted } from '../../harness/reading.ts';

/** Whether a time that was set is another one later on; undefined where it was not set, or cannot be read. */
export function moved(before: Exchange, after: Exchange, field: string): 'moves' | 'stays' | 'goes' | undefined {
  const was = instant(fieldOf(before, field));
  if (!was || !isAccepted(after)) return undefined;
  const is = fieldOf(after, field);
  if (is === null) return 'goes';
  const then = instant(is);
  return then && (sameInstant(was, then) ? 'stays' : 'moves');
}
