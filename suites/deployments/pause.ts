import type { ReadDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import {
  agrees,
  answers,
  causedBy,
  deploymentExempt,
  deploymentFields,
  fieldIs,
  kept,
  noEffect,
  refused,
  where,
} from '../../harness/findings.ts';
import { instant } from '../../harness/instant.ts';
import { fieldFor } from '../../harness/reading.ts';
import { otherAccount, scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';
import { as, withRequestId } from '../../spec/request.ts';
import { invalidCredentials, refusals } from '../refusals.ts';

/** What pausing is documented to change. */
const changed = ['status', 'paused_reason', 'updated_at'];
const compared = { fields: deploymentFields, exempt: deploymentExempt };

type Given = { deployed: ReadDeployment };
type Steps = { pause: Exchange<'deployment.pause'>; after: Exchange<'deployment.get'> };

export const pauses = [false, true].map((scheduled) =>
  scenario<Given, Steps>({
    id: `deployment.pause.pauses-${scheduled ? 'scheduled' : 'manual'}`,
    title: `Pausing an active deployment ${scheduled ? 'with' : 'without'} a schedule`,
    given: { deployed: theDeployment('active', { scheduled }) },
    act: async ({ deployed }, { send, rest }) => {
      // Printed in whole seconds, a time can only be seen to move after more than one.
      if (scheduled) await rest(1_100);
      return { pause: await send(deployment.pause(deployed)), after: await send(deployment.get(deployed)) };
    },
    judge: {
      'deployment.pause.active': ({ pause, after }) => [
        answers(pause, 200),
        ...causedBy(pause, fieldIs(after, 'status', 'paused')),
      ],
      'deployment.pause.sets-paused-reason': ({ pause, after }) =>
        where(fieldIs(after, 'status', 'paused'), () => causedBy(pause, pausedByHand(after))),
      'deployment.pause.returns-updated-deployment': ({ pause, after }) =>
        where([answers(pause, 200), fieldIs(after, 'status', 'paused')], () =>
          agrees(pause, after, ['id', ...deploymentFields], deploymentExempt),
        ),
      'deployment.pause.keeps-the-rest': ({ deployed, pause, after }) =>
        where(answers(pause, 200), () =>
          causedBy(
            pause,
            kept(
              deployed.before,
              after,
              deploymentFields.filter((field) => !changed.includes(field)),
              deploymentExempt,
            ),
          ),
        ),
      ...(scheduled
        ? {
            'deployment.pause.moves-updated-at': ({ deployed, pause, after }: Given & Steps) =>
              where(answers(pause, 200), () => causedBy(pause, movedOn(deployed.before, after))),
          }
        : {}),
    },
  }),
);

function pausedByHand(read: Exchange): Finding {
  const reason = fieldFor(read, 'paused_reason');
  if ('kind' in reason) return reason;
  const type = isObject(reason.value) ? reason.value.type : undefined;
  return type === 'manual'
    ? holds(read)
    : violated([read], `paused_reason should have the type manual, but is ${JSON.stringify(reason.value)}`, {
        expected: { type: 'manual' },
        actual: reason.value,
      });
}

function movedOn(before: Exchange, after: Exchange): Finding {
  const [earlier, later] = [fieldFor(before, 'updated_at'), fieldFor(after, 'updated_at')];
  if ('kind' in earlier) return earlier;
  if ('kind' in later) return later;
  const [a, b] = [instant(earlier.value), instant(later.value)];
  return a && b && b.nanoseconds > a.nanoseconds
    ? holds(after, before)
    : violated([after, before], 'updated_at should have moved forward', {
        expected: `later than ${String(earlier.value)}`,
        actual: later.value,
      });
}

export const pausesAgain = scenario({
  id: 'deployment.pause.pauses-again',
  title: 'A deployment that was resumed can be paused again',
  given: { deployed: theDeployment('paused') },
  act: async ({ deployed }, { send }) => ({
    unpause: await send(deployment.unpause(deployed)),
    resumed: await send(deployment.get(deployed)),
    pause: await send(deployment.pause(deployed)),
    after: await send(deployment.get(deployed)),
  }),
  judge: {
    'deployment.pause.active': ({ unpause, resumed, pause, after }) =>
      where([answers(unpause, 200), fieldIs(resumed, 'status', 'active')], () => [
        answers(pause, 200),
        ...causedBy(pause, fieldIs(after, 'status', 'paused')),
      ]),
  },
});

const paused = cell('deployment', 'pause', 'paused');

export const pausesTwice = scenario({
  id: 'deployment.pause.conflicts-when-paused',
  title: 'Pausing a paused deployment is refused and changes nothing',
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: async ({ deployed }, { send, rest, uuid }) => {
    const first = await send(deployment.pause(deployed));
    const between = await send(deployment.get(deployed));
    // A refused pause that moves updated_at shows only after more than the second that it is printed in.
    await rest(1_100);
    const second = await send(withRequestId(uuid(), deployment.pause(deployed)));
    return { first, between, second, after: await send(deployment.get(deployed)) };
  },
  judge: {
    'deployment.pause.paused': ({ first, second }) =>
      refused(second, [[paused.status, paused.type]], { control: first }),
    'deployment.pause.paused-no-effect': ({ first, between, second, after }) =>
      noEffect(second, between, after, { control: first, ...compared }),
  },
});

export const unauthenticated = scenario({
  id: 'deployment.pause.unauthenticated',
  title: 'Without a valid token a deployment is not paused',
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, { send, uuid }) => {
    const tries = [];
    for (const credential of invalidCredentials) {
      const request = as(credential, deployment.pause(deployed));
      tries.push({
        call: await send(credential === 'none' ? request : withRequestId(uuid(), request)),
        read: await send(deployment.get(deployed)),
      });
    }
    return { tries, control: await send(deployment.pause(deployed)) };
  },
  judge: {
    'deployment.pause.unauthenticated-refused': ({ tries, control }) =>
      tries.map(({ call }) => refused(call, refusals.unauthenticated, { control })),
    'deployment.pause.unauthenticated-no-effect': ({ deployed, tries, control }) =>
      tries.flatMap(({ call, read }, index) =>
        noEffect(call, tries[index - 1]?.read ?? deployed.before, read, { control, ...compared }),
      ),
  },
});

export const foreign = scenario({
  id: 'deployment.pause.foreign',
  title: 'The token of another account does not pause a deployment',
  given: { deployed: theDeployment('active'), other: otherAccount() },
  act: async ({ deployed }, { send, uuid }) => ({
    foreign: await send(withRequestId(uuid(), as('foreign', deployment.pause(deployed)))),
    after: await send(deployment.get(deployed)),
    control: await send(deployment.pause(deployed)),
  }),
  judge: {
    'deployment.pause.foreign-refused': ({ deployed, foreign, control }) =>
      refused(foreign, refusals.foreign, { control, secret: fieldOf(deployed.before, 'name') }),
    'deployment.pause.foreign-no-effect': ({ deployed, foreign, after, control }) =>
      noEffect(foreign, deployed.before, after, { control, ...compared }),
  },
});

export const unknown = scenario({
  id: 'deployment.pause.unknown-deployment',
  title: 'A deployment id that does not exist is refused',
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, { send, unknownId, uuid }) => {
    const missing = deployment.pause({ deployment_id: unknownId('dep_') });
    return {
      calls: [await send(missing), await send(withRequestId(uuid(), missing))],
      control: await send(deployment.pause(deployed)),
    };
  },
  judge: {
    'deployment.pause.unknown-deployment-refused': ({ calls, control }) =>
      calls.map((call) => refused(call, refusals.missing, { control })),
  },
});
