import type { RequirementId } from '../../spec/contract.ts';
import type { Operation } from '../../spec/request.ts';
import type { Exchange } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { topLevel } from '../findings/difference.ts';
import { deploymentFields, wholeWorkItem } from '../findings/effect.ts';
import { alike, type Comparison, otherwise } from './alike.ts';
import { callsOn } from './calls.ts';
import { isCleanUp, type Monitor } from './monitor.ts';
import type { Kind, Reading } from './readings.ts';
import { showings } from './showings.ts';
import { type Witnesses, witnessesOf } from './witnesses.ts';

/** What promises that an answer shows the object as it is stored. */
const promising: Readonly<Partial<Record<Operation, RequirementId>>> = {
  'work.get': 'work.get.returns-the-item-asked-for',
  'work.list': 'work.list.shows-items-as-stored',
  'work.poll': 'work.get.shows-what-was-delivered',
  'work.ack': 'work.ack.returns-acked-item',
  'work.heartbeat': 'work.heartbeat.reports-stored-time',
  'work.stop': 'work.stop.returns-updated-item',
  'work.metadata': 'work.metadata.returns-updated-item',
  'deployment.create': 'deployment.create.returns-created-deployment',
  'deployment.get': 'deployment.get.returns-the-deployment-asked-for',
  'deployment.list': 'deployment.list.shows-deployments-as-stored',
  'deployment.update': 'deployment.update.returns-updated-deployment',
  'deployment.pause': 'deployment.pause.returns-updated-deployment',
  'deployment.unpause': 'deployment.unpause.returns-updated-deployment',
  'deployment.archive': 'deployment.archive.returns-archived-deployment',
};

const fieldsOf: Readonly<Record<Exclude<Kind, 'deployment-run'>, readonly string[]>> = {
  work: wholeWorkItem,
  deployment: ['id', 'type', ...deploymentFields],
};

/**
 * What an answer shows of an object is held against the answers before and after it, of which no call in between may have
 * changed the field. Where these agree, it agrees with them. What a call itself changes, and all of what is new, is held
 * against the reading that follows; what it should become is for the scenarios to judge.
 */
export const answersAsStored: Monitor = {
  id: 'monitor.answers-as-stored',
  title: 'Every answer shows an object as the answers around it do',
  requirements: [...new Set(Object.values(promising))],
  *watch(exchanges) {
    for (const kind of ['work', 'deployment'] as const) {
      for (const list of showings(exchanges, kind)) {
        if (list.every(isListed)) continue;
        const calls = callsOn(list[0]?.object.id, exchanges);
        for (const showing of list) {
          const { exchange } = showing;
          const requirement = promising[exchange.operation];
          if (!requirement || isCleanUp(exchange)) continue;
          const finding = otherObject(showing) ?? asStored(showing, list, calls, fieldsOf[kind]);
          if (finding) yield [requirement, finding];
        }
      }
    }
  },
};

/** What nothing but lists show belongs to somebody else, who may change it at any time. */
const isListed = ({ exchange }: Reading) => /\.list(-all)?$/.test(exchange.operation);

const path = /\/(?:work|deployments)\/([^/?]+)(?:\/[a-z]+)?(?:\?|$)/;

/** A call on one object answers with that object, and no other; the path of a poll, or of a list, names none. */
function otherObject({ object, exchange }: Reading): Finding | undefined {
  if (exchange.operation === 'work.poll') return undefined;
  const named = path.exec(exchange.request.path)?.[1];
  if (named === undefined || decodeURIComponent(named) === object.id) return undefined;
  return violated([exchange], 'the answer shows another object than the path names', {
    expected: decodeURIComponent(named),
    actual: object.id,
  });
}

function asStored(
  showing: Reading,
  list: readonly Reading[],
  calls: readonly Exchange[],
  fields: readonly string[],
): Finding | undefined {
  let borneOut: Witnesses | undefined;
  for (const field of fields) {
    const name = topLevel(field);
    if (!(name in showing.object) || showing.broken(name)) continue;
    const found = witnessesOf(showing, field, list, calls);
    if (!found) continue;
    borneOut ??= found;
    const [witness] = found;
    if (alike(showing, witness, field)) continue;
    return differing(otherwise(showing, witness, field), showing, found);
  }
  return borneOut && holds(showing.exchange, ...borneOut.map(({ exchange }) => exchange));
}

function differing({ field, one, other }: Comparison, { exchange }: Reading, witnesses: Witnesses): Finding {
  const around = witnesses.map((it) => it.exchange);
  const by = witnesses.map((it) => it.exchange.operation).join(' and ');
  const message = `the answer's ${field} should be what is stored, ${JSON.stringify(other)} (shown by ${by} beside it)`;
  return violated([exchange, ...around], message, { expected: other, actual: one });
}
