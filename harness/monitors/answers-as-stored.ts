import type { RequirementId } from '../../spec/contract.ts';
import type { Operation } from '../../spec/request.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { type Difference, differences, topLevel } from '../findings/difference.ts';
import { deploymentFields, wholeWorkItem } from '../findings/effect.ts';
import { isAccepted, problemsOf } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { callsOn } from './calls.ts';
import { mayChange } from './changing.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';
import { type Reading, readings } from './readings.ts';

/** The calls that answer with the object that they are made on, as it is then stored. */
const answering: Readonly<Partial<Record<Operation, RequirementId>>> = {
  'work.ack': 'work.ack.returns-acked-item',
  'work.stop': 'work.stop.returns-updated-item',
  'work.metadata': 'work.metadata.returns-updated-item',
  'deployment.update': 'deployment.update.returns-updated-deployment',
  'deployment.pause': 'deployment.pause.returns-updated-deployment',
  'deployment.unpause': 'deployment.unpause.returns-updated-deployment',
  'deployment.archive': 'deployment.archive.returns-archived-deployment',
};

/**
 * What such a call answers is held against the readings before and after it. A field that the call leaves, and that both
 * readings show alike, is so in the answer; were it the call that changed what is stored, they would differ. What the call
 * changes is for the scenarios to judge, which know what it should become.
 */
export const answersAsStored: Monitor = {
  id: 'monitor.answers-as-stored',
  title: 'The answer of a call shows the object as readings before and after it do',
  requirements: Object.values(answering),
  *watch(exchanges) {
    for (const [kind, fields] of [
      ['work', wholeWorkItem],
      ['deployment', ['id', 'type', ...deploymentFields]],
    ] as const) {
      for (const list of readings(exchanges, kind)) {
        const calls = callsOn(list[0]?.object.id, exchanges);
        for (const call of calls) {
          const requirement = answering[call.operation];
          if (!requirement || !isJudged(call) || isCleanUp(call) || !isAccepted(call)) continue;
          const finding = between(call, list, calls, fields);
          if (finding) yield [requirement, finding];
        }
      }
    }
  },
};

function between(
  call: Exchange,
  list: readonly Reading[],
  calls: readonly Exchange[],
  fields: readonly string[],
): Finding | undefined {
  const answer = bodyOf(call);
  const before = list.findLast(({ exchange }) => exchange.received <= call.sent);
  const after = list.find(({ exchange }) => exchange.sent >= call.received);
  if (!isObject(answer) || !before || !after) return undefined;
  const [found] = otherwise(answer, after.object, fields).filter(({ field }) => {
    const name = topLevel(field);
    return (
      !before.broken(name) &&
      !after.broken(name) &&
      !breaks(call, name) &&
      [before.object, after.object, answer].every((shown) => name in shown) &&
      !calls.some((other) => mayChange(other.operation, name) && mayFall(other, before.exchange, after.exchange)) &&
      otherwise(before.object, after.object, [field]).length === 0
    );
  });
  if (!found) return holds(call, after.exchange, before.exchange);
  const { field, after: stored, before: shown } = found;
  const message = `the answer's ${field} should be what is stored before and after, ${JSON.stringify(stored)}`;
  return violated([call, after.exchange, before.exchange], message, { expected: stored, actual: shown });
}

/** The fields in which two showings of an object differ, whichever of them has what the other lacks. */
function otherwise(
  one: Record<string, unknown>,
  other: Record<string, unknown>,
  fields: readonly string[],
): Difference[] {
  const found = differences(one, other, fields);
  return [
    ...found,
    ...differences(other, one, fields)
      .filter(({ field }) => !found.some((it) => it.field === field))
      .map(({ field, before, after }) => ({ field, before: after, after: before })),
  ];
}

/** Whether a call may have had an effect between two readings; one that met no answer may at any time. */
function mayFall(call: Exchange, before: Exchange, after: Exchange): boolean {
  if (call.sent >= after.received) return false;
  if (trouble(call)) return true;
  const status = answerOf(call)?.status ?? 0;
  return (status < 400 || status >= 500) && call.received > before.sent;
}

function breaks(exchange: Exchange, field: string): boolean {
  const place = `/${field}`;
  return problemsOf(exchange)?.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`)) ?? false;
}
