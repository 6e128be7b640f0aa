import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, open } from '../../harness/finding.ts';
import { accepted, refused } from '../../harness/findings.ts';
import { environment, scenario, twoUnreadItems } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

/** Limits that are to be refused, by what is wrong with them. */
const limits = {
  'not-positive': ['0', '-1', '-100'],
  'not-integer': ['1.5', 'abc', '10x'],
} as const;

export const badLimits = (['not-positive', 'not-integer'] as const).map((kind) =>
  scenario({
    id: `work.list.limit-${kind}`,
    title: `A list with a limit that is ${kind === 'not-positive' ? 'zero or below' : 'no integer'} is refused`,
    given: { queue: environment('idle self-hosted') },
    act: async ({ queue }, { send, uuid }) => {
      const tries: Exchange<'work.list'>[] = [];
      for (const [index, limit] of limits[kind].entries()) {
        const request = work.list(queue.environment_id, { limit });
        // The first carries no request id, so that the target has to make one.
        tries.push(await send(index === 0 ? request : withRequestId(uuid(), request)));
      }
      return { tries, control: await send(work.list(queue.environment_id, { limit: 1 })) };
    },
    judge: {
      [`work.list.limit-${kind}-refused` as const]: ({ tries, control }: Tried) =>
        tries.map((one) => refused(one, refusals.malformed, { control })),
    },
  }),
);

type Tried = { tries: readonly Exchange[]; control: Exchange };

export const limitAbove = scenario({
  id: 'work.list.limit-above-100',
  title: 'A list with a limit above 100 is accepted',
  given: { queue: environment('idle self-hosted') },
  act: async ({ queue }, { send }) => ({
    above: await send(work.list(queue.environment_id, { limit: 101 })),
    farAbove: await send(work.list(queue.environment_id, { limit: 1000 })),
    control: await send(work.list(queue.environment_id, { limit: 100 })),
  }),
  judge: {
    'work.list.limit-above-100-accepted': ({ above, farAbove, control }) => [
      accepted(above, { control }),
      accepted(farAbove, { control }),
    ],
  },
});

export const severalCursors = scenario({
  id: 'work.list.several-cursors',
  title: 'A list with more than one cursor is refused',
  given: { items: twoUnreadItems('queued', { undelivered: 'or delivered' }) },
  act: async ({ items: { item: first, other: second } }, { send, uuid }) => {
    const list = (page: Parameters<typeof work.list>[1]) => work.list(first.environment_id, { limit: 1, ...page });
    const start = await send(list({}));
    // A cursor that the target itself gave.
    const next = fieldOf(start, 'next_page');
    const page = typeof next === 'string' && next !== '' ? next : second.work_id;
    const [after_id, before_id] = [first.work_id, second.work_id];
    return {
      start,
      byPage: await send(list({ page })),
      byAfter: await send(list({ after_id })),
      pageAndAfter: await send(list({ page, after_id })),
      pageAndBefore: await send(withRequestId(uuid(), list({ page, before_id }))),
      afterAndBefore: await send(withRequestId(uuid(), list({ after_id, before_id }))),
      allThree: await send(withRequestId(uuid(), list({ page, after_id, before_id }))),
    };
  },
  judge: {
    'work.list.several-cursors-refused': ({ start, byPage, byAfter, afterAndBefore, ...others }) => [
      refused(afterAndBefore, refusals.malformed, { control: byAfter }),
      ...[others.pageAndAfter, others.pageAndBefore, others.allThree].map((list) =>
        givesCursor(start, () => refused(list, refusals.malformed, { control: byPage })),
      ),
    ],
  },
});

/** Only a page that gave a cursor lets one be combined with another. */
function givesCursor(start: Exchange, judged: () => Finding): Finding {
  return typeof fieldOf(start, 'next_page') === 'string'
    ? judged()
    : open(
        [start],
        'precondition',
        'the page of one of two items gives no next_page',
        'See pagination.next-page-while-more.',
      );
}
