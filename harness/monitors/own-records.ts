import type { RequirementId } from '../../spec/contract.ts';
import { bodyOf, type Exchange, isObject } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';

/** The calls that answer with records of what their path names, and the field that says whose a record is. */
const owned: Readonly<Record<string, { requirement: RequirementId; field: string; path: RegExp }>> = {
  'work.list': {
    requirement: 'work.list.own-environment-only',
    field: 'environment_id',
    path: /\/environments\/([^/?]+)/,
  },
  'work.poll': {
    requirement: 'work.poll.own-environment-only',
    field: 'environment_id',
    path: /\/environments\/([^/?]+)/,
  },
  'deployment-run.list': {
    requirement: 'deployment-run.list.shows-runs',
    field: 'deployment_id',
    path: /\/deployments\/([^/?]+)/,
  },
};

/** A list shows, and a poll delivers, what belongs to the environment or deployment of the path, whatever it is asked for. */
export const ownRecords: Monitor = {
  id: 'monitor.own-records',
  title: 'Lists and polls give what belongs to the environment, or deployment, of their path',
  requirements: Object.values(owned).map(({ requirement }) => requirement),
  *watch(exchanges) {
    for (const exchange of exchanges) {
      const rule = owned[exchange.operation];
      if (!rule || !isJudged(exchange) || isCleanUp(exchange) || !isAccepted(exchange)) continue;
      const owner = rule.path.exec(exchange.request.path)?.[1];
      if (owner !== undefined)
        for (const finding of ofOwner(exchange, rule.field, decodeURIComponent(owner)))
          yield [rule.requirement, finding];
    }
  },
};

function* ofOwner(exchange: Exchange, field: string, owner: string): Generator<Finding> {
  const body = bodyOf(exchange);
  if (!isObject(body)) return;
  const records = (Array.isArray(body.data) ? body.data : [body]).filter(isObject);
  // What is no id at all belongs to the schema.
  const other = records.find((record) => typeof record[field] === 'string' && record[field] !== owner);
  if (records.length === 0) return;
  yield other
    ? violated([exchange], `what is shown belongs to ${String(other[field])}, and the path names ${owner}`, {
        expected: owner,
        actual: other[field],
      })
    : holds(exchange);
}
