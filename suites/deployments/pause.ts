import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import {
  agrees,
  answers,
  causedBy,
  deploymentFields,
  fieldIs,
  kept,
  noEffect,
  presuming,
  refused,
  where,
} from '../../harness/findings.ts';
import { fieldFor } from '../../harness/reading.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import { letTimesMove, oneTick } from '../resting.ts';
import { asMade, furtherPause, isPaused, readings, stillActiveAfter } from './readings.ts';
import { movedOn } from './shown.ts';

/** What pausing is documented to change. */
const changed = ['status', 'paused_reason.type', 'updated_at'];
const compared = { fields: deploymentFields };

type Given = { deployed: ArrangedDeployment };
type Steps = { pause: Exchange<'deployment.pause'>; after: readonly Exchange[]; further: readonly Exchange[] };

export const pauses = [false, true].map((scheduled) =>
  scenario<Given, Steps>({
    id: `deployment.pause.pauses-${scheduled ? 'scheduled' : 'manual'}`,
    title: `Pausing an active deployment ${scheduled ? 'with' : 'without'} a schedule`,
    waits: scheduled,
    given: { deployed: theDeployment('active', { scheduled }) },
    act: async ({ deployed }, io) => {
      // A clock may tick in whole seconds, however finely it prints: only after more than one must updated_at have moved.
      if (scheduled && deployed.before) await io.rest(oneTick);
      return {
        pause: await io.send(deployment.pause(deployed)),
        after: await readings(deployed, io),
        further: await furtherPause(deployed, io),
      };
    },
    judge: {
      'deployment.pause.active': (trace) => [
        answers(trace.pause, 200),
        ...causedBy(trace.pause, isPaused(trace, trace.pause)),
      ],
      'deployment.pause.sets-paused-reason': (trace) =>
        where(isPaused(trace, trace.pause), () => causedBy(trace.pause, pausedByHand(trace.after[0] ?? trace.pause))),
      'deployment.pause.returns-updated-deployment': (trace) =>
        where([answers(trace.pause, 200), isPaused(trace, trace.pause)], () =>
          trace.after.map((read) => agrees(trace.pause, read, ['id', ...deploymentFields])),
        ),
      'deployment.pause.keeps-the-rest': (trace) =>
        where(answers(trace.pause, 200), () => causedBy(trace.pause, restKept(trace))),
      ...(scheduled
        ? {
            'deployment.pause.moves-updated-at': ({ deployed: { before }, pause, after: [read] }: Given & Steps) =>
              before && read ? where(answers(pause, 200), () => causedBy(pause, movedOn(before, read))) : [],
          }
        : {}),
    },
  }),
);

/** What pausing is not documented to change is as it was, by the readings, or as the hook said of it. */
function restKept({ deployed: { before, known }, pause, after: [read] }: Given & Steps): readonly Finding[] {
  const rest = deploymentFields.filter((field) => !changed.includes(field));
  if (before && read) return [kept(before, read, rest)];
  return known ? [asMade(known, pause, rest)] : [];
}

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

export const pausesAgain = scenario({
  id: 'deployment.pause.pauses-again',
  title: 'A deployment that was resumed can be paused again',
  needs: ['deployment.unpause', 'deployment.get'],
  given: { deployed: theDeployment('paused') },
  act: async ({ deployed }, { send }) => ({
    unpause: await send(deployment.unpause(deployed)),
    resumed: await send(deployment.get(deployed)),
    pause: await send(deployment.pause(deployed)),
    after: await send(deployment.get(deployed)),
  }),
  judge: {
    'deployment.pause.sets-paused-reason': ({ pause, after }) =>
      where([answers(pause, 200), fieldIs(after, 'status', 'paused')], () => causedBy(pause, pausedByHand(after))),
    'deployment.pause.active': ({ unpause, resumed, pause, after }) =>
      presuming([answers(unpause, 200), fieldIs(resumed, 'status', 'active')], () => [
        answers(pause, 200),
        ...causedBy(pause, fieldIs(after, 'status', 'paused')),
      ]),
  },
});

const paused = cell('deployment', 'pause', 'paused');

export const pausesTwice = scenario({
  id: 'deployment.pause.conflicts-when-paused',
  title: 'Pausing a paused deployment is refused and changes nothing',
  waits: true,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: async ({ deployed }, io) => {
    const first = await io.send(deployment.pause(deployed));
    const between = await readings(deployed, io);
    // A refused pause that moves updated_at shows only after more than the second that it is printed in.
    for (const read of between) await letTimesMove(read, io);
    const second = await io.send(withRequestId(io.uuid(), deployment.pause(deployed)));
    return {
      first,
      between,
      second,
      after: await readings(deployed, io),
      further: await furtherPause(deployed, io),
      third: await io.send(deployment.pause(deployed)),
    };
  },
  judge: {
    'deployment.pause.paused': ({ first, second, third }) =>
      [second, third].map((pause) => refused(pause, [[paused.status, paused.type]], { control: first })),
    'deployment.pause.paused-no-effect': ({ first, between: [before], second, after, further }) => {
      const [read] = after;
      if (before && read) return noEffect(second, before, read, { control: first, ...compared });
      return where(refused(second, refusals.deploymentConflict, { control: first }), () =>
        causedBy(second, isPaused({ after, further }, first)),
      );
    },
  },
});

export const one = scenario<
  Given & { other: ArrangedDeployment },
  { pause: Exchange; after: readonly Exchange[]; otherPause: Exchange }
>({
  id: 'deployment.pause.one-of-several',
  title: 'Of two deployments, only the one that is named is paused',
  waits: true,
  given: { deployed: theDeployment('active'), other: theDeployment('active') },
  act: async ({ deployed, other }, io) => {
    if (other.before) await letTimesMove(other.before, io);
    return {
      pause: await io.send(deployment.pause(deployed)),
      after: await readings(other, io),
      otherPause: await io.send(deployment.pause(other)),
    };
  },
  judge: {
    'deployment.pause.affects-one-deployment': ({ other, pause, after, otherPause }) =>
      where(answers(pause, 200), () => stillActiveAfter(pause, { before: other.before, after, control: otherPause })),
  },
});
