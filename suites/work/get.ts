import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import {
  agrees,
  answers,
  fieldIs,
  inState,
  kept,
  where,
  wholeWorkItem,
  workItemFields,
} from '../../harness/findings.ts';
import { scenario, twoUnreadItems, unreadWorkItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { work } from '../../spec/operations.ts';
import { letTimesMove } from '../resting.ts';
import { type Witness, whereItWasBrought, witnesses } from './as-brought.ts';
import { itemRefusals } from './refusals.ts';
import { timesFitPath } from './times.ts';

/** The states and the ways there; where no way can be gone, since nothing is changed, an item that is there suffices. */
const ways = [
  ['queued', undefined, {}],
  ['starting', undefined, {}],
  ['active', undefined, {}],
  ['stopping', 'starting', { needs: ['work.stop'] }],
  ['stopping', 'active', { needs: ['work.stop'] }],
  ['stopping', undefined, { unless: ['work.stop'] }],
  ['stopped', 'queued', { needs: ['work.stop'] }],
  ['stopped', 'active', { needs: ['work.stop'] }],
  ['stopped', undefined, { unless: ['work.stop'] }],
] as const;

/** Reading an item takes no delivery. */
const eitherWay = { undelivered: 'or delivered' } as const;

export const reads = ways.map(([state, through, condition]) =>
  scenario<Given, Steps>({
    ...condition,
    id: `work.get.reads-${state}${through ? `-from-${through}` : ''}`,
    title: `An item that is ${state} is read as it is${through ? `, having been ${through}` : ''}`,
    waits: through === 'active' || state === 'active',
    given: { item: unreadWorkItem(state, through ? { through } : eitherWay) },
    act: async ({ item }, io) => {
      const { send } = io;
      const read = await send(work.get(item));
      if (through === 'active' || state === 'active') await letTimesMove(read, io);
      const again = await send(work.get(item));
      return { read, again, witness: await witnesses(item, state, read, io) };
    },
    judge: {
      [cell('work-item', 'get', state).requirement]: (trace: Reading) => [
        answers(trace.read, cell('work-item', 'get', state).status),
        whereItWasBrought(trace, state),
      ],
      ...(state === 'queued' ? { 'work.get.shows-what-was-delivered': atRest } : {}),
      'work.get.changes-nothing': ({ read, again }) =>
        where([answers(read, 200), answers(again, 200)], () => kept(read, again, workItemFields)),
      'work.get.times-fit-path': ({ item, read }) => where(inState(read, state), () => timesFitPath(item, read)),
    },
  }),
);

type Given = { item: WorkItem };
type Steps = {
  read: Exchange<'work.get'>;
  again: Exchange<'work.get'>;
  witness: readonly Witness[];
};
type Reading = Given & Steps;

export const asksForOne = scenario({
  id: 'work.get.one-of-several',
  title: 'Of several items in one environment, the one that is asked for is returned',
  given: { items: twoUnreadItems('queued', eitherWay) },
  act: async ({ items: { item, other } }, { send, together }) => ({
    // At the same moment, at which answers may be swapped.
    ...(await together({ readFirst: send(work.get(item)), readSecond: send(work.get(other)) })),
    firstAgain: await send(work.get(item)),
  }),
  judge: {
    'work.get.returns-the-item-asked-for': ({ items: { item, other }, readFirst, readSecond, firstAgain }) => [
      ...isItem(readFirst, item),
      ...isItem(readSecond, other),
      ...isItem(firstAgain, item),
    ],
    'work.get.shows-what-was-delivered': ({ items: { item, other }, readFirst, readSecond }) => [
      ...asDelivered(item, readFirst),
      ...asDelivered(other, readSecond),
    ],
  },
});

/** Nothing has happened to a queued item since the poll delivered it. */
function atRest({ item, read }: Reading): readonly Finding[] {
  return asDelivered(item, read);
}

/** The reading shows the item that the poll delivered; another item has its own requirement. */
function asDelivered({ delivered, work_id }: WorkItem, read: Exchange<'work.get'>): readonly Finding[] {
  if (!delivered) return [];
  return where([answers(read, 200), fieldIs(read, 'id', work_id)], () => [agrees(read, delivered, wholeWorkItem)]);
}

function isItem(read: Exchange<'work.get'>, item: WorkItem): readonly Finding[] {
  const found = answers(read, 200);
  return found.kind === 'holds'
    ? [fieldIs(read, 'id', item.work_id), fieldIs(read, 'environment_id', item.environment_id)]
    : [found];
}

export const refusals = itemRefusals('work.get', work.get, 'queued', eitherWay);
