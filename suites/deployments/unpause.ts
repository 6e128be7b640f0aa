import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import {
  agrees,
  answers,
  causedBy,
  deploymentFields,
  fieldIs,
  isNull,
  kept,
  presuming,
  where,
} from '../../harness/findings.ts';
import { clearlyLater, instant } from '../../harness/instant.ts';
import { fieldFor } from '../../harness/reading.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { deployment } from '../../spec/operations.ts';
import { letTimesMove, oneTick } from '../resting.ts';
import { movedOn } from './shown.ts';

/** What resuming is documented to change. */
const changed = ['status', 'paused_reason.type', 'updated_at'];
const rest = deploymentFields.filter((field) => !changed.includes(field));

const { requirement: fromPaused, status: accepted, state: active } = cell('deployment', 'unpause', 'paused');

type Unpause = Exchange<'deployment.unpause'>;
type Read = Exchange<'deployment.get'>;
type Given = { deployed: ArrangedDeployment };
type Steps = { unpause: Unpause; after: Read };

export const resumes = [false, true].map((scheduled) =>
  scenario<Given, Steps>({
    id: `deployment.unpause.resumes-${scheduled ? 'scheduled' : 'manual'}`,
    title: `Resuming a paused deployment ${scheduled ? 'with' : 'without'} a schedule`,
    needs: ['deployment.unpause', 'deployment.get'],
    waits: scheduled,
    given: { deployed: theDeployment('paused', { scheduled }) },
    act: async ({ deployed }, io) => {
      // A clock may tick in whole seconds, however finely it prints: only after more than one must updated_at have moved.
      if (scheduled) await io.rest(oneTick);
      return { unpause: await io.send(deployment.unpause(deployed)), after: await io.send(deployment.get(deployed)) };
    },
    judge: {
      [fromPaused]: (trace: Steps) => isResumed(trace),
      'deployment.unpause.clears-paused-reason': (trace) => reasonCleared(trace),
      'deployment.unpause.returns-updated-deployment': ({ unpause, after }) =>
        where([answers(unpause, accepted), fieldIs(after, 'status', active)], () =>
          agrees(unpause, after, ['id', ...deploymentFields]),
        ),
      'deployment.unpause.keeps-the-rest': ({ deployed: { before }, unpause, after }) =>
        before ? where(answers(unpause, accepted), () => causedBy(unpause, kept(before, after, rest))) : [],
      ...(scheduled
        ? {
            'deployment.unpause.moves-updated-at': ({ deployed: { before }, unpause, after }: Given & Steps) =>
              before ? where(answers(unpause, accepted), () => causedBy(unpause, movedOn(before, after))) : [],
            'deployment.unpause.upcoming-runs-lie-ahead': ({ unpause, after }: Given & Steps) =>
              where([answers(unpause, accepted), fieldIs(after, 'status', active)], () =>
                causedBy(unpause, [lieAhead(after)]),
              ),
          }
        : {}),
    },
  }),
);

/** The call is accepted, and the deployment is then stored as active. */
function isResumed({ unpause, after }: Steps): readonly Finding[] {
  return [answers(unpause, accepted), ...causedBy(unpause, fieldIs(after, 'status', active))];
}

function reasonCleared({ unpause, after }: Steps): readonly Finding[] {
  return where([answers(unpause, accepted), fieldIs(after, 'status', active)], () =>
    causedBy(unpause, isNull(after, 'paused_reason')),
  );
}

/** Every coming run is later than the deployment's last change, which was that it was resumed. */
function lieAhead(after: Read): Finding {
  const [schedule, updated] = [fieldFor(after, 'schedule'), fieldFor(after, 'updated_at')];
  if ('kind' in schedule) return schedule;
  if ('kind' in updated) return updated;
  const coming = isObject(schedule.value) ? schedule.value.upcoming_runs_at : [];
  const resumed = instant(updated.value);
  const past = (Array.isArray(coming) ? coming : []).find((run) => {
    const at = instant(run);
    return at && resumed && clearlyLater(resumed, at);
  });
  return past === undefined
    ? holds(after)
    : violated([after], 'a coming run should be later than the moment of resuming', {
        expected: `later than ${String(updated.value)}`,
        actual: past,
      });
}

export const resumesAgain = scenario<
  Given,
  { first: Unpause; pause: Exchange<'deployment.pause'>; paused: Read; unpause: Unpause; after: Read }
>({
  id: 'deployment.unpause.resumes-again',
  title: 'A deployment that was paused anew can be resumed again',
  needs: ['deployment.pause', 'deployment.unpause', 'deployment.get'],
  given: { deployed: theDeployment('paused') },
  act: async ({ deployed }, { send }) => ({
    first: await send(deployment.unpause(deployed)),
    pause: await send(deployment.pause(deployed)),
    paused: await send(deployment.get(deployed)),
    unpause: await send(deployment.unpause(deployed)),
    after: await send(deployment.get(deployed)),
  }),
  judge: {
    [fromPaused]: ({
      first,
      pause,
      paused,
      unpause,
      after,
    }: Steps & { first: Unpause; pause: Exchange; paused: Read }) =>
      presuming([answers(first, accepted), answers(pause, 200), fieldIs(paused, 'status', 'paused')], () =>
        isResumed({ unpause, after }),
      ),
    'deployment.unpause.clears-paused-reason': ({ unpause, after }) => reasonCleared({ unpause, after }),
  },
});

export const one = scenario<
  Given & { other: ArrangedDeployment; standing: ArrangedDeployment },
  Steps & { others: readonly Read[] }
>({
  id: 'deployment.unpause.one-of-several',
  title: 'Of two paused deployments, only the one that is named is resumed',
  needs: ['deployment.unpause', 'deployment.get'],
  waits: true,
  given: {
    deployed: theDeployment('paused'),
    other: theDeployment('paused', { scheduled: true }),
    standing: theDeployment('active'),
  },
  act: async ({ deployed, other, standing }, io) => {
    if (other.before) await letTimesMove(other.before, io);
    return {
      unpause: await io.send(deployment.unpause(deployed)),
      after: await io.send(deployment.get(deployed)),
      others: [await io.send(deployment.get(other)), await io.send(deployment.get(standing))],
    };
  },
  judge: {
    [fromPaused]: (trace: Steps) => isResumed(trace),
    'deployment.unpause.affects-one-deployment': ({ other, standing, unpause, others }) =>
      where(answers(unpause, accepted), () =>
        causedBy(
          unpause,
          [other, standing].flatMap(({ before }, index) => {
            const read = others[index];
            return before && read ? [kept(before, read, deploymentFields)] : [];
          }),
        ),
      ),
  },
});
