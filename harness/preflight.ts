import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../spec/request.ts';
import { answerOf, type Exchange, fieldOf, isObject } from './exchange.ts';
import { type Open, open } from './finding.ts';
import type { Client } from './http/client.ts';
import { trouble } from './trouble.ts';

/** The first call: what it meets decides whether anything else is worth sending. */
export async function preflight(client: Client, plainCall: Request): Promise<Open | undefined> {
  const place = { scenario: 'run', attempt: 1, lane: 'shared' } as const;
  let first = await client.send(plainCall, place);
  for (let again = 0; again < 2 && dropped(first) && !client.spent(); again++) {
    await sleep(250);
    first = await client.send(plainCall, place);
  }
  const status = answerOf(first)?.status;
  if (status === 401) {
    return open([first], 'credential', 'the target does not accept the token', 'Give a valid, unexpired token.');
  }
  const stopped = stoppedBefore(first);
  if (stopped) return stopped;
  // A gateway's answer may be the model list's own (models/list documents 503) and blocks nothing.
  return status === undefined || (status >= 300 && status < 400) ? trouble(first) : undefined;
}

/** Whether a connection was lost at once, as a restarting server does; a server that never answers is not waited for again. */
function dropped({ answer }: Exchange): boolean {
  return 'failure' in answer && ['reset', 'turned-away', 'refused'].includes(answer.failure);
}

/**
 * A refusal of the first call that something before the API has written: a gateway that wants a header or a client
 * certificate, and does not write the API's errors (conventions/errors).
 */
function stoppedBefore(first: Exchange): Open | undefined {
  const answer = answerOf(first);
  if (!answer || isObject(fieldOf(first, 'error'))) return undefined;
  const what = `${first.request.method} ${first.request.path} was answered ${answer.status}`;
  // nginx ends the handshake, and then answers so.
  if (answer.status === 400 && /SSL certificate/i.test(answer.body)) {
    return open(
      [first],
      'unreachable',
      `${what} by a gateway that wants a client certificate, or does not take the one that it is shown`,
      'Check target.tls.cert and target.tls.key: the gateway must know the authority that signed them.',
    );
  }
  if (answer.status !== 403) return undefined;
  return open(
    [first],
    'unreachable',
    `${what}, and not as the API writes its errors: a gateway before it does not let the request through`,
    'Find out what the gateway wants. A header goes into target.headers, a client certificate into target.tls.cert and target.tls.key.',
  );
}
