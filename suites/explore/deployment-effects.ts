import { fieldOf, isObject } from '../../harness/exchange.ts';
import type { Effect, Taken, Told } from '../../harness/explore/model.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { agrees, causedBy, deploymentFields, fieldIs, isNull, kept } from '../../harness/findings.ts';
import { fieldFor } from '../../harness/reading.ts';
import type { RequirementId } from '../../spec/contract.ts';
import { hasKey, othersKept } from '../work/metadata.ts';
import { listed } from './listed.ts';

/** The key of the metadata that sequences set, and what they set it to. */
export const key = 'shelf';
export const valueAfter = (walked: readonly Taken[]) => `row ${walked.length + 1}`;

/** The description that an update gives, another one at each call. */
export const descriptionAfter = (walked: readonly Taken[]) => `Summary ${walked.length + 1}`;

/** The requirements of what accepted calls do to a deployment besides its state. */
export const promises = [
  'deployment.update.changes-given-fields',
  'deployment.update.sets-metadata-key',
  'deployment.update.keeps-other-metadata',
  'deployment.update.keeps-the-rest',
  'deployment.update.returns-updated-deployment',
  'deployment.pause.sets-paused-reason',
  'deployment.pause.keeps-the-rest',
  'deployment.pause.returns-updated-deployment',
  'deployment.unpause.clears-paused-reason',
  'deployment.unpause.keeps-the-rest',
  'deployment.unpause.returns-updated-deployment',
  'deployment.run.active',
  'deployment.run.keeps-deployment-active',
  'deployment.archive.sets-archived-at',
] as const satisfies readonly RequirementId[];

type Promised = readonly (readonly [(typeof promises)[number], Told[1]])[];

/** What an accepted call promises of the deployment as it is then stored, and of its answer. */
export function effects(effect: Effect): Promised {
  const { call, before, after } = effect;
  switch (call.operation) {
    case 'deployment.update':
      return effect.word === 'update' ? description(effect) : metadata(effect);
    case 'deployment.pause':
      return [
        ['deployment.pause.sets-paused-reason', causedBy(call, pausedByHand(effect))],
        ['deployment.pause.keeps-the-rest', causedBy(call, kept(before, after, but('status', 'paused_reason.type')))],
        ['deployment.pause.returns-updated-deployment', agrees(call, after, whole)],
      ];
    case 'deployment.unpause':
      return [
        ['deployment.unpause.clears-paused-reason', causedBy(call, isNull(after, 'paused_reason'))],
        ['deployment.unpause.keeps-the-rest', causedBy(call, kept(before, after, but('status', 'paused_reason.type')))],
        ['deployment.unpause.returns-updated-deployment', agrees(call, after, whole)],
      ];
    case 'deployment.run':
      return [
        ['deployment.run.active', ofDeployment(effect)],
        ['deployment.run.keeps-deployment-active', causedBy(call, kept(before, after, but()))],
      ];
    default:
      return [['deployment.archive.sets-archived-at', causedBy(call, archived(effect))]];
  }
}

const whole = ['id', ...deploymentFields];

/** What is compared of a deployment, without what a call changes; `updated_at` may move with every call. */
const but = (...changed: readonly string[]) =>
  deploymentFields.filter((field) => field !== 'updated_at' && !changed.includes(field));

function description({ before, call, after, walked }: Effect): Promised {
  return [
    ['deployment.update.changes-given-fields', causedBy(call, fieldIs(after, 'description', descriptionAfter(walked)))],
    ['deployment.update.keeps-the-rest', causedBy(call, kept(before, after, but('description')))],
    ['deployment.update.returns-updated-deployment', agrees(call, after, whole)],
  ];
}

function metadata({ before, call, after, walked }: Effect): Promised {
  return [
    ['deployment.update.sets-metadata-key', causedBy(call, hasKey(after, key, valueAfter(walked)))],
    // The server may keep an object of its own there.
    ['deployment.update.keeps-other-metadata', othersKept(before, call, after, [key, 'cas_config'])],
    ['deployment.update.keeps-the-rest', causedBy(call, kept(before, after, but('metadata')))],
    ['deployment.update.returns-updated-deployment', agrees(call, after, whole)],
  ];
}

function pausedByHand({ after }: Effect): Finding {
  const reason = fieldFor(after, 'paused_reason');
  if ('kind' in reason) return reason;
  const type = isObject(reason.value) ? reason.value.type : undefined;
  return type === 'manual'
    ? holds(after)
    : violated([after], `paused_reason should have the type manual, but is ${JSON.stringify(reason.value)}`, {
        expected: { type: 'manual' },
        actual: reason.value,
      });
}

/** The run says that it is one of the deployment that the path names. */
function ofDeployment({ call }: Effect): Finding {
  const [, id] = /\/deployments\/([^/]+)\/run$/.exec(call.request.path) ?? [];
  return id === undefined ? holds(call) : fieldIs(call, 'deployment_id', decodeURIComponent(id));
}

function archived(effect: Effect): Finding {
  const { before, after } = effect;
  const { archived_at: now = null } = listed(effect) ?? {};
  return now !== null || fieldOf(before, 'archived_at') !== null
    ? holds(after)
    : violated([after], 'archived_at should be set, but is null', { expected: 'a time', actual: now });
}
