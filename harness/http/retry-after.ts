import { answerOf, type Exchange } from '../exchange.ts';

/** The longest wait that an answer may ask for, in milliseconds; one that asks for more is taken as it stands. */
const longest = 30_000;

/**
 * How long to wait before a request is sent once more, in milliseconds, as its answer asks (RFC 9110, section 10.2.3);
 * undefined: it is not to be repeated. A 429 was not processed (RFC 6585, section 4). A 503 may have been, so only what
 * can be repeated without harm is: a GET, or what carries an Idempotency-Key.
 */
export function repeatAfter(exchange: Exchange, now: number = Date.now()): number | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 429 && !(answer?.status === 503 && isRepeatable(exchange))) return undefined;
  const wait = delayOf(answer.headers['retry-after'] ?? '', Date.parse(answer.headers.date ?? '') || now);
  return wait !== undefined && wait <= longest ? Math.max(wait, 0) : undefined;
}

function isRepeatable({ request }: Exchange): boolean {
  return request.method === 'GET' || Object.keys(request.headers).some((name) => /^idempotency-key$/i.test(name));
}

/** A Retry-After as milliseconds from `now`: seconds, or a date, which the server's own clock is compared with. */
function delayOf(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]+,? .* GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date - now;
}
