import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { refused } from '../../harness/findings.ts';
import { type Judge, type Listed, scenario } from '../../harness/scenario.ts';
import { offending, withRequestId } from '../../spec/request.ts';
import { recordsOf } from '../paging.ts';
import { atMost, isEmptyPage } from '../paging-judges.ts';
import { refusals } from '../refusals.ts';
import { type Page, pagedLists } from './pagination-lists.ts';

type Given = { nothing: Pick<Listed, 'place' | 'alone'> };
type Steps = { page: Page; tries: readonly Page[]; control: Page };

/** The most records that a page has without a limit. */
export const defaultLimit = 20;

/** Where a list has no records it is still a page, and still refuses what is no limit. */
export const withoutRecords = pagedLists.map(({ prefix, operation, list }) => {
  const limits: Judge<Steps> = ({ tries, control }) =>
    tries.map((one) => refused(one, refusals.malformed, { control }));
  const { limitNotPositive } = list.rows ?? {};
  return scenario<Given, Steps>({
    id: `${prefix}-without-records`,
    title: `Where there are no records ${operation} answers an empty page, and a limit of zero or below is refused`,
    given: { nothing: list.empty },
    act: async ({ nothing: { place } }, { send, uuid }) => {
      const page = await send(list.page(place, {}));
      const tries: Page[] = [];
      for (const [index, limit] of ['0', '-1', '-100'].entries()) {
        const request = offending('query.limit', list.page(place, { limit }));
        // The first carries no request id, so that the target has to make one.
        tries.push(await send(index === 0 ? request : withRequestId(uuid(), request)));
      }
      return { page, tries, control: await send(list.page(place, { limit: 1 })) };
    },
    judge: {
      'pagination.empty-page': ({ nothing, page }) =>
        recordsOf(page).length > 0 && !nothing.alone ? [] : isEmptyPage(page),
      'pagination.limit-not-positive-refused': limits,
      ...(limitNotPositive === undefined ? {} : { [limitNotPositive]: limits }),
    },
  });
});

/** Only where a page without a limit is followed by another does it show how many records such a page holds. */
export const withoutLimit = pagedLists.flatMap(({ prefix, operation, list: { crowded, page, widest = page } }) =>
  crowded === undefined
    ? []
    : scenario<{ crowd: Pick<Listed, 'place'> }, { first: Page }>({
        id: `${prefix}-without-limit`,
        title: `A page of ${operation} without a limit holds twenty records at most`,
        given: { crowd: crowded },
        act: async ({ crowd: { place } }, { send }) => ({ first: await send(widest(place, {})) }),
        judge: { 'pagination.default-limit': ({ first }) => followed(first, atMost(defaultLimit, [first])) },
      }),
);

/** A page that no other follows may be short because there is no more. */
function followed(page: Exchange, findings: Finding[]): Finding[] {
  const full = findings.every(({ kind }) => kind === 'holds');
  if (!full || fieldOf(page, 'has_more') === true) return findings;
  const message = 'the list has more than twenty records, but says that none follow its first page';
  return [open([page], 'precondition', message, 'See pagination.has-more-truthful, and the filters of the list.')];
}
