import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { answers, where } from '../../harness/findings.ts';
import { clearlyLater, type Instant, instant } from '../../harness/instant.ts';
import { aMoment, scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { type Listed, recordsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import { type Looks, look, type Page, shows } from './listing.ts';

/** Two on a page, so that of four there are two on a later one, however the account's others fall between them. */
const onAPage = { few: 2, some: 5 };

type Given = {
  oldest: ArrangedDeployment;
  moment: object;
  second: ArrangedDeployment;
  third: ArrangedDeployment;
  newest: ArrangedDeployment;
};
type Steps = { pause: Exchange<'deployment.pause'>; looks: Looks; wider: Looks; larger: Looks };

export const newestFirst = scenario<Given, Steps>({
  id: 'deployment.list.newest-first',
  title: 'Deployments are listed by their creation, the newest first, whichever was changed last',
  needs: ['deployment.list', 'deployment.get', 'deployment.pause'],
  waits: true,
  given: {
    oldest: theDeployment('active'),
    moment: aMoment(),
    second: theDeployment('active'),
    third: theDeployment('active'),
    newest: theDeployment('active'),
  },
  act: async ({ oldest, second, third, newest }, io) => {
    const all = [oldest, second, third, newest].map(({ deployment_id }) => deployment_id);
    return {
      // A list in the order of changes has the oldest in front from here on.
      pause: await io.send(deployment.pause(oldest)),
      looks: await look({}, { all }, io, { limit: onAPage.few }),
      // Where those of other scenarios lie between, these show two of them on a page that is not the first.
      wider: await look({}, { all }, io, { limit: onAPage.some }),
      larger: await look({}, { all }, io),
    };
  },
  judge: {
    'deployment.list.newest-first': ({ oldest, second, third, newest, looks, wider, larger }) => {
      const own = [oldest, second, third, newest].map(({ deployment_id }) => deployment_id);
      return [looks, wider, larger].flatMap((each) => {
        const order = each.flatMap((pages) => descending(pages, own));
        return order.some(({ kind }) => kind === 'violated') ? order : [...order, ...isSeen(each, own)];
      });
    },
  },
});

/** Where the deployments are missing from a list, that is another requirement's affair, and their order not shown. */
function isSeen(looks: Looks, own: readonly string[]): Finding[] {
  const missing = shows(looks, own).find(({ kind }) => kind === 'violated');
  return missing
    ? [
        open(
          missing.exchanges,
          'precondition',
          'the list does not show all four',
          'See the failed requirements of the list.',
        ),
      ]
    : [];
}

/**
 * No record is newer than one before it. Of the scenario's own, which were made one after the other, any digit counts; of
 * others, which may have been made at the same moment, as much as a second may be between a time and its place.
 */
function descending(pages: readonly Page[], own: readonly string[]): readonly Finding[] {
  const problem = pages.map(unreadable).find((found) => found !== undefined);
  if (problem) return [problem];
  return where(
    pages.map((page) => answers(page, 200)),
    () => {
      const records = pages.flatMap((page) => recordsOf(page).map((record) => ({ page, record, at: madeAt(record) })));
      const ours = records.filter(({ record }) => own.includes(record.id));
      return [...inOrder(records, secondLater), ...inOrder(ours, (a, b) => later(a, b)), holds(...pages)];
    },
  );
}

interface Placed {
  page: Page;
  record: Listed;
  at: Instant | undefined;
}

function inOrder(records: readonly Placed[], isLater: (a: Instant, b: Instant) => boolean): Finding[] {
  return records.flatMap(({ page, record, at }, index) => {
    const before = records[index - 1];
    // A record may be shown twice where others are written meanwhile.
    if (!before?.at || !at || before.record.id === record.id || !isLater(at, before.at)) return [];
    const message = `${record.id}, made ${String(record.created_at)}, should not come behind ${before.record.id}, made ${String(before.record.created_at)}`;
    return [
      violated([page, before.page], message, {
        expected: `no later than ${String(before.record.created_at)}`,
        actual: record.created_at,
      }),
    ];
  });
}

const madeAt = ({ created_at }: Listed) => instant(created_at);

const later = (a: Instant, b: Instant) => (a.digits === b.digits ? a.nanoseconds > b.nanoseconds : clearlyLater(a, b));

const secondLater = (a: Instant, b: Instant) => a.nanoseconds - b.nanoseconds > 1_000_000_000n && later(a, b);
