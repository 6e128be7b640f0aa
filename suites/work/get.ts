import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open } from '../../harness/finding.ts';
import { answers, fieldIs, inState, kept, where, workItemFields } from '../../harness/findings.ts';
import { anotherItem, scenario, unreadWorkItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';
import { itemRefusals } from './refusals.ts';
import { timesFitPath } from './times.ts';

const ways = [
  ['queued', undefined],
  ['starting', undefined],
  ['active', undefined],
  ['stopping', 'starting'],
  ['stopping', 'active'],
  ['stopped', 'queued'],
  ['stopped', 'active'],
] as const;

export const reads = ways.map(([state, through]) =>
  scenario({
    id: `work.get.reads-${state}${through ? `-from-${through}` : ''}`,
    title: `An item that is ${state} is read as it is${through ? `, having been ${through}` : ''}`,
    given: { item: unreadWorkItem(state, through ? { through } : {}) },
    act: async ({ item }, { send }) => ({
      read: await send(work.get(item)),
      again: await send(work.get(item)),
      listed: await send(work.list(item.environment_id, { limit: 100 })),
    }),
    judge: {
      [cell('work-item', 'get', state).requirement]: (trace: Reading) => [
        answers(trace.read, cell('work-item', 'get', state).status),
        whereItWasBrought(trace, state),
      ],
      'work.get.changes-nothing': ({ read, again }) =>
        where([answers(read, 200), answers(again, 200)], () => kept(read, again, workItemFields)),
      'work.get.times-fit-path': ({ item, read }) => where(inState(read, state), () => timesFitPath(item, read)),
    },
  }),
);

interface Reading {
  item: WorkItem;
  read: Exchange<'work.get'>;
  listed: Exchange<'work.list'>;
}

/**
 * The item is read in the state that accepted calls brought it to. A target may move an item on by itself (no page
 * excludes it); then the list shows it there too, and nothing is proved. No target may show it further back.
 */
function whereItWasBrought({ item, read, listed }: Reading, state: WorkState): Finding {
  const seen = inState(read, state);
  if (seen.kind !== 'violated') return seen;
  const order = lifecycles['work-item'].states;
  const movedOn = order.indexOf(String(seen.actual)) > order.indexOf(state);
  if (!movedOn || stateInList(listed, item.work_id) !== seen.actual) return seen;
  return open(
    [read, listed],
    'drift',
    `the item was brought to ${state}, but is ${JSON.stringify(seen.actual)} when read, and in the list too`,
    'Keep other workers and jobs away from the environments of the run.',
  );
}

function stateInList(listed: Exchange<'work.list'>, id: string): unknown {
  const page = bodyOf(listed);
  const data = isObject(page) && Array.isArray(page.data) ? page.data : [];
  return data.filter(isObject).find((item) => item.id === id)?.state;
}

export const asksForOne = scenario({
  id: 'work.get.one-of-several',
  title: 'Of several items in one environment, the one that is asked for is returned',
  given: { first: unreadWorkItem('queued'), second: anotherItem() },
  act: async ({ first, second }, { send }) => ({
    readFirst: await send(work.get(first)),
    readSecond: await send(work.get(second)),
    firstAgain: await send(work.get(first)),
  }),
  judge: {
    'work.get.returns-the-item-asked-for': ({ first, second, readFirst, readSecond, firstAgain }) => [
      ...isItem(readFirst, first),
      ...isItem(readSecond, second),
      ...isItem(firstAgain, first),
    ],
  },
});

function isItem(read: Exchange<'work.get'>, item: WorkItem): readonly Finding[] {
  if (answerOf(read)?.status !== 200) return [];
  return where(holds(read), () => [
    fieldIs(read, 'id', item.work_id),
    fieldIs(read, 'environment_id', item.environment_id),
  ]);
}

export const refusals = itemRefusals('work.get', work.get, 'queued');
