import { lifecycles } from '../../spec/contract.ts';
import type { Supplies } from '../arrange/supplies.ts';
import type { Exchange } from '../exchange.ts';
import type { RunRecord } from '../record.ts';
import type { Asked, EnvironmentType } from './asked.ts';
import { foreseen } from './foreseen.ts';
import type { ByHand, HandMadeItem } from './plan.ts';
import { stockFor } from './pool.ts';
import { stockForAnyOrder } from './pool-in-any-order.ts';

/** A list of things to make by hand, before it is known whether it suffices. */
export type List = Omit<ByHand, 'judged' | 'still_open'>;

/**
 * The list that scenarios need which draw on it one after the other, and ask for these.
 * @param shuffled whether they come in an order that is not known
 */
export function listOf(
  asked: readonly Asked[],
  environments: readonly EnvironmentType[],
  { shuffled }: { shuffled: boolean },
): List {
  const { items, deployments } = shuffled ? stockForAnyOrder(asked) : stockFor(asked);
  const number = (type: EnvironmentType) => environments.filter((other) => other === type).length;
  return {
    environments: { self_hosted: number('self_hosted'), cloud: number('cloud') },
    work_items: items.sort(byState),
    deployments,
  };
}

/** The list with everything that some scenarios ask for, of their own. */
export function extended(list: List, asked: readonly Asked[]): List {
  const items = asked.flatMap((each) => each.items.map(({ left, ...item }) => item));
  const deployments = asked.flatMap((each) => each.deployments.map(({ left, ...deployment }) => deployment));
  return {
    ...list,
    work_items: [...list.work_items, ...items].sort(byState),
    deployments: [...list.deployments, ...deployments],
  };
}

/** Alike next to alike, as they come in the lifecycle. */
function byState(a: HandMadeItem, b: HandMadeItem): number {
  const rank = ({ state, delivered, worker }: HandMadeItem) =>
    lifecycles['work-item'].states.indexOf(state) * 4 + (delivered ? 0 : 2) + (worker ? 0 : 1);
  return rank(a) - rank(b);
}

/** The scenarios that had to do without something: what they need could not be arranged. */
export function starved({ scenarios }: RunRecord): Set<string> {
  const lacking = scenarios.filter(({ checks }) => checks.some((check) => check.class === 'precondition'));
  return new Set(lacking.map(({ id }) => id));
}

/** The requirements that one run could not judge, and another could. */
export function lostBetween(could: RunRecord, couldNot: RunRecord): string[] {
  const judged = new Set(could.requirements.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
  return couldNot.requirements
    .filter(({ id, outcome }) => outcome === 'inconclusive' && judged.has(id))
    .map(({ id }) => id);
}

/**
 * The list without the items that were not used. An item is looked at whenever it is taken; a deployment may be taken
 * and never spoken of, so that all of these stay.
 * @param staged the list's own items, last, under the ids that they had on a stage
 */
export function usedOf(list: List, { workItems: staged }: Supplies, exchanges: readonly Exchange[]): List {
  const used = exchanges.filter(({ key }) => key.split('/').at(-2) !== 'clean-up').map(({ request }) => request.path);
  const ids = staged.slice(staged.length - list.work_items.length).map(({ work_id }) => work_id);
  const isUsed = (_: unknown, index: number) => used.some((path) => path.includes(ids[index] ?? ''));
  return { ...list, work_items: list.work_items.filter(isUsed) };
}

/** How many requirements of each level were judged. */
export function judgedIn(requirements: RunRecord['requirements']): ByHand['judged'] {
  const { MUST, SHOULD } = foreseen(requirements);
  return { MUST: MUST.judged, SHOULD: SHOULD.judged };
}

/** What is supplied once a list has been worked off, under made-up ids: the items all in one environment. */
export function supplied(given: Supplies, { environments, work_items, deployments }: List): Supplies {
  const idle = Array.from({ length: environments.self_hosted }, (_, index) => `by-hand-idle-${index}`);
  return {
    ...given,
    environments: {
      self_hosted: [...given.environments.self_hosted, ...idle],
      cloud: given.environments.cloud ?? (environments.cloud > 0 ? 'by-hand-cloud' : null),
    },
    workItems: [
      ...given.workItems,
      ...work_items.map(({ state, delivered, worker }, index) => ({
        environment_id: 'by-hand',
        work_id: `by-hand-${index}`,
        state,
        worker_id: worker ? 'by-hand' : null,
        delivered,
      })),
    ],
    deployments: [
      ...given.deployments,
      ...deployments.map(({ status }, index) => ({ deployment_id: `by-hand-${index}`, status })),
    ],
  };
}
