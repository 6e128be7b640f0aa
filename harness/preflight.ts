import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../spec/request.ts';
import { answerOf, type Exchange } from './exchange.ts';
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
  // A gateway's answer may be the model list's own (models/list documents 503) and blocks nothing.
  return status === undefined || (status >= 300 && status < 400) ? trouble(first) : undefined;
}

/** Whether a connection was lost at once, as a restarting server does; a server that never answers is not waited for again. */
function dropped({ answer }: Exchange): boolean {
  return 'failure' in answer && (answer.failure === 'reset' || answer.failure === 'refused');
}
