import { createHash } from 'node:crypto';
import { calls, type Resource } from '../../harness/arrange/create.ts';
import { readToEnd } from '../../harness/arrange/find.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { type Request, withIdempotencyKey } from '../../spec/request.ts';
import { type Listed, recordsOf } from '../paging.ts';

/** What the idempotency page is judged on; of other creates it is a silence whether they look at keys. */
export type Keyed = Extract<Resource, 'environment' | 'agent' | 'session'>;

/**
 * The key of something that is created: a UUID that its name decides. No two runs give the same name, so that none meets
 * a key that another of the same seed has left behind.
 */
export function keyOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}

/** The creation of something of this name, with a key where one is given. */
export function creation(resource: Keyed, name: string, body: object, key?: string): Request {
  const request = calls[resource].create({ ...body, [calls[resource].named]: name });
  return key === undefined ? request : withIdempotencyKey(key, request);
}

/** More pages than an account has whose list is read to its end, of a hundred records each. */
const mostPages = 60;

/** The list of a resource, read to its end. */
export async function listOf(resource: Keyed, io: Io): Promise<Exchange[]> {
  const pages: Exchange[] = [];
  const send = async (request: Request) => {
    const page = await io.send(request);
    pages.push(page);
    return page;
  };
  await readToEnd(resource, calls[resource].list, send, mostPages);
  return pages;
}

/** What a list shows under a name; each thing once. */
export function shownAs(resource: Resource, name: string, list: readonly Exchange[]): Listed[] {
  const records = list.flatMap(recordsOf).filter((record) => record[calls[resource].named] === name);
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** The id of what a creation has made, or says that it has. */
export function idOf(exchange: Exchange): string | undefined {
  const id = fieldOf(exchange, 'id');
  return isAccepted(exchange) && typeof id === 'string' && id !== '' ? id : undefined;
}

/** Everything rests on the first creation; where that was not accepted, nothing can be said of others. */
export function made(exchange: Exchange): Finding {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  if (idOf(exchange) !== undefined) return holds(exchange);
  return open(
    [exchange],
    'precondition',
    'nothing was created in the first place',
    'Make the target accept the creation as documented; the journal has the whole exchange.',
  );
}
