import type { RequirementId } from '../../spec/contract.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';
import { type Kind, type Reading, readings } from './readings.ts';

/** The lists that are read, what they promise to show, and what takes a record off them. */
const lists: readonly {
  list: string;
  kind: Kind;
  requirement: RequirementId;
  removes: string;
  stands: (object: Record<string, unknown>) => boolean;
}[] = [
  {
    list: 'work.list',
    kind: 'work',
    requirement: 'work.list.shows-live-items',
    removes: 'work.stop',
    stands: ({ state }) => ['queued', 'starting', 'active', 'stopping'].includes(String(state)),
  },
  {
    list: 'deployment.list',
    kind: 'deployment',
    requirement: 'deployment.list.shows-active-and-paused',
    removes: 'deployment.archive',
    stands: ({ archived_at }) => archived_at === null,
  },
];

/**
 * A list that fits on one page, asked for without a filter, shows what stands in it. What stands there is known from a list
 * before it and an answer after it, with nothing in between that takes it off.
 */
export const listsComplete: Monitor = {
  id: 'monitor.lists-complete',
  title: 'A list of one page leaves out nothing that was listed before and still stands',
  requirements: lists.map(({ requirement }) => requirement),
  *watch(exchanges) {
    for (const { list, kind, requirement, removes, stands } of lists) {
      const whole = exchanges.filter((it) => it.operation === list && isWhole(it));
      if (whole.length === 0) continue;
      const shown = new Map(whole.map((it) => [it.key, idsOf(it)]));
      for (const object of readings(exchanges, kind)) {
        const id = String(object[0]?.object.id);
        const removing = callsOn(id, exchanges).filter(({ operation }) => operation === removes);
        for (const page of whole) {
          const before = object.findLast((it) => it.exchange.received <= page.sent && isSameList(it, page));
          const after = object.find((it) => it.exchange.sent >= page.received);
          if (!before || !after || !stands(before.object) || !stands(after.object)) continue;
          if (removing.some((call) => call.sent < page.received && (isAccepted(call) || trouble(call)))) continue;
          yield [requirement, shows(page, id, shown.get(page.key), [before, after])];
        }
      }
    }
  },
};

/** Whether it is the only page of its list, and of the whole list. */
function isWhole(page: Exchange): boolean {
  if (!isJudged(page) || isCleanUp(page) || answerOf(page)?.status !== 200) return false;
  const asked = new URLSearchParams(page.request.path.split('?')[1]);
  const plain = [...asked.keys()].every((name) => name === 'limit' || name === 'include_archived');
  return plain && fieldOf(page, 'has_more') === false && Array.isArray(fieldOf(page, 'data'));
}

function idsOf(page: Exchange): ReadonlySet<unknown> {
  const body = bodyOf(page);
  const data = isObject(body) && Array.isArray(body.data) ? body.data : [];
  return new Set(data.map((record) => (isObject(record) ? record.id : undefined)));
}

/** Whether an answer is of the same list: of work, of the same environment; of deployments, of the same account. */
function isSameList({ exchange }: Reading, page: Exchange): boolean {
  const path = (it: Exchange) => it.request.path.split('?')[0];
  return (
    exchange.operation === page.operation &&
    path(exchange) === path(page) &&
    exchange.request.credential === page.request.credential
  );
}

function shows(page: Exchange, id: string, ids: ReadonlySet<unknown> | undefined, around: readonly Reading[]): Finding {
  const [before, after] = around.map(({ exchange }) => exchange);
  const cited = [page, ...(before ? [before] : []), ...(after ? [after] : [])];
  return ids?.has(id)
    ? holds(...cited)
    : violated(cited, `${id} stands before and after, and the list leaves it out`, {
        expected: id,
        actual: 'left out',
      });
}
