import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { instant, sameInstant } from '../../harness/instant.ts';
import { fieldFor } from '../../harness/reading.ts';

/**
 * A deployment's updated_at has moved forward from one reading to a later one. A time printed more coarsely than before, as
 * it was before as far as it shows, proves nothing either way.
 */
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

/** The same of two times that were read already. */
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
