import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { refused } from '../../harness/findings.ts';
import type { Io } from '../../harness/scenario.ts';
import type { PageParameters } from '../../spec/operations.ts';
import { offending, type Request, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import type { Page } from './pagination-lists.ts';

/** Requests with more than one cursor, by the cursors that they name. */
export type Cursors = {
  pageAndAfter: Page;
  pageAndBefore: Page;
  afterAndBefore: Page;
  allThree: Page;
};

interface Places {
  /** A page that others follow, which gives the cursor `page`. */
  start: Page | undefined;
  after_id: string;
  before_id: string;
}

/** Asks for several places at once, each of which the list has. */
export async function tryCursors(
  at: (page: PageParameters) => Request<Page['operation']>,
  { start, after_id, before_id }: Places,
  { send, uuid }: Io,
): Promise<Cursors> {
  const next = start && fieldOf(start, 'next_page');
  const page = typeof next === 'string' && next !== '' ? next : before_id;
  const several = (parameters: PageParameters) => offending('query', at(parameters));
  return {
    pageAndAfter: await send(several({ limit: 1, page, after_id })),
    pageAndBefore: await send(withRequestId(uuid(), several({ limit: 1, page, before_id }))),
    afterAndBefore: await send(withRequestId(uuid(), several({ limit: 100, after_id, before_id }))),
    allThree: await send(several({ limit: 1, page, after_id, before_id })),
  };
}

/** Any two cursors at once are refused, where each is accepted alone. */
export function severalCursorsRefused(
  { afterAndBefore, ...withPage }: Cursors,
  { ones: [start, byPage], behind }: { ones: readonly Page[]; behind: Page },
): Finding[] {
  return [
    refused(afterAndBefore, refusals.malformed, { control: behind }),
    ...Object.values(withPage).map((page) =>
      start && byPage ? refused(page, refusals.malformed, { control: byPage }) : withoutCursor(start ?? page),
    ),
  ];
}

/** Only a page that gave a cursor lets one be combined with another. */
function withoutCursor(start: Exchange): Finding {
  const message = 'the page of one of three records leads to no other';
  return open([start], 'precondition', message, 'See pagination.next-page-while-more.');
}
