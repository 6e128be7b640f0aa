import { fieldOf } from '../../harness/exchange.ts';
import type { Effect, Taken, Told } from '../../harness/explore/model.ts';
import {
  agrees,
  causedBy,
  fieldIs,
  isNull,
  isSet,
  kept,
  setBetween,
  where,
  wholeWorkItem,
  workItemFields,
} from '../../harness/findings.ts';
import type { RequirementId } from '../../spec/contract.ts';
import { heartbeatAscended } from '../work/beats.ts';
import { hasKey, lacksKey, metadataKept, othersKept } from '../work/metadata.ts';

/** The key that sequences set and delete. */
export const key = 'shelf';

/** The value that a change of metadata sets, another one at each call. */
export const valueAfter = (walked: readonly Taken[]) => `row ${walked.length + 1}`;

/** The requirements of what accepted calls do to an item besides its state. */
export const promises = [
  'work.ack.sets-acknowledged-at',
  'work.ack.started-at-stays-null',
  'work.ack.keeps-other-times',
  'work.ack.keeps-metadata',
  'work.ack.returns-acked-item',
  'work.heartbeat.sets-started-at',
  'work.heartbeat.sets-latest-heartbeat-at',
  'work.heartbeat.heartbeat-times-ascend',
  'work.heartbeat.keeps-other-times',
  'work.heartbeat.keeps-metadata',
  'work.heartbeat.reports-state',
  'work.stop.stopped-item-unchanged',
  'work.stop.sets-stop-requested-at',
  'work.stop.stopped-at-null-while-stopping',
  'work.stop.sets-stopped-at',
  'work.stop.keeps-earlier-times',
  'work.stop.keeps-metadata',
  'work.stop.returns-updated-item',
  'work.metadata.sets-new-key',
  'work.metadata.replaces-value',
  'work.metadata.null-deletes-key',
  'work.metadata.keeps-other-keys',
  'work.metadata.keeps-the-rest',
  'work.metadata.returns-updated-item',
] as const satisfies readonly RequirementId[];

type Promised = readonly (readonly [(typeof promises)[number], Told[1]])[];

/** What an accepted call promises of the item as it is then stored, and of its answer. */
export function effects(effect: Effect): Promised {
  const { call, from } = effect;
  switch (call.operation) {
    case 'work.ack':
      return from === 'queued' ? firstAck(effect) : repeatedAck(effect);
    case 'work.heartbeat':
      return from === 'starting' ? firstBeat(effect) : laterBeat(effect);
    case 'work.stop':
      return from === 'stopped' ? stopOfStopped(effect) : stop(effect);
    default:
      return change(effect);
  }
}

function firstAck(effect: Effect): Promised {
  const { before, call, after } = effect;
  return [
    ['work.ack.sets-acknowledged-at', causedBy(call, setBetween(before, after, 'acknowledged_at'))],
    ['work.ack.started-at-stays-null', causedBy(call, isNull(after, 'started_at'))],
    ...everyAck(effect, []),
  ];
}

function repeatedAck(effect: Effect): Promised {
  const { before, call, after } = effect;
  const notLost = where(isSet(before, 'acknowledged_at'), () => isSet(after, 'acknowledged_at'));
  return [['work.ack.keeps-other-times', causedBy(call, notLost)], ...everyAck(effect, ['started_at'])];
}

function everyAck({ before, call, after }: Effect, besides: readonly string[]): Promised {
  const others = [...besides, 'latest_heartbeat_at', 'stop_requested_at', 'stopped_at'];
  return [
    ['work.ack.keeps-other-times', causedBy(call, kept(before, after, others))],
    ['work.ack.keeps-metadata', causedBy(call, metadataKept(before, after))],
    ['work.ack.returns-acked-item', agrees(call, after, wholeWorkItem)],
  ];
}

function firstBeat(effect: Effect): Promised {
  const { before, call, after } = effect;
  return [
    ['work.heartbeat.sets-started-at', causedBy(call, setBetween(before, after, 'started_at'))],
    ['work.heartbeat.sets-latest-heartbeat-at', causedBy(call, setBetween(before, after, 'latest_heartbeat_at'))],
    ...everyBeat(effect, []),
  ];
}

function laterBeat(effect: Effect): Promised {
  const { before, call, after } = effect;
  return [
    ['work.heartbeat.heartbeat-times-ascend', causedBy(call, heartbeatAscended(before, after))],
    ...everyBeat(effect, ['started_at']),
  ];
}

function everyBeat({ before, call, after }: Effect, besides: readonly string[]): Promised {
  const others = [...besides, 'acknowledged_at', 'stop_requested_at', 'stopped_at'];
  return [
    ['work.heartbeat.keeps-other-times', causedBy(call, kept(before, after, others))],
    ['work.heartbeat.keeps-metadata', causedBy(call, metadataKept(before, after))],
    ['work.heartbeat.reports-state', fieldIs(call, 'state', 'active')],
  ];
}

function stop({ before, call, after }: Effect): Promised {
  const times: Promised =
    fieldOf(after, 'state') === 'stopping'
      ? [
          ['work.stop.sets-stop-requested-at', causedBy(call, setBetween(before, after, 'stop_requested_at'))],
          ['work.stop.stopped-at-null-while-stopping', causedBy(call, isNull(after, 'stopped_at'))],
        ]
      : [['work.stop.sets-stopped-at', causedBy(call, setBetween(before, after, 'stopped_at'))]];
  const earlier = ['acknowledged_at', 'started_at', 'latest_heartbeat_at'];
  return [
    ...times,
    ['work.stop.keeps-earlier-times', causedBy(call, kept(before, after, earlier))],
    ['work.stop.keeps-metadata', causedBy(call, metadataKept(before, after))],
    ['work.stop.returns-updated-item', agrees(call, after, wholeWorkItem)],
  ];
}

function stopOfStopped({ before, call, after }: Effect): Promised {
  // Whether it sets the time of the request is a silence.
  const fields = wholeWorkItem.filter((field) => field !== 'stop_requested_at');
  return [
    ['work.stop.stopped-item-unchanged', causedBy(call, kept(before, after, fields))],
    ['work.stop.stopped-item-unchanged', kept(before, call, fields)],
  ];
}

const theRest = workItemFields.filter((field) => field !== 'metadata');

function change({ word, before, call, after, walked }: Effect): Promised {
  const sets = lacksKey(before, key).kind === 'holds' ? 'work.metadata.sets-new-key' : 'work.metadata.replaces-value';
  return [
    word === 'set-metadata'
      ? [sets, causedBy(call, hasKey(after, key, valueAfter(walked)))]
      : ['work.metadata.null-deletes-key', causedBy(call, lacksKey(after, key))],
    ['work.metadata.keeps-other-keys', othersKept(before, call, after, [key])],
    ['work.metadata.keeps-the-rest', causedBy(call, kept(before, after, theRest))],
    ['work.metadata.returns-updated-item', agrees(call, after, wholeWorkItem)],
  ];
}
