import { answerOf, type Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { errorType, told } from '../../harness/findings/status.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { deployment } from '../../spec/operations.ts';
import { furtherPause, isPaused, readings, type Shown } from '../deployments/readings.ts';

export const concurrent = scenario({
  id: 'race.concurrent-pauses',
  title: 'Two pauses at the same moment end in a paused deployment',
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => ({
    ...(await io.together({ one: io.send(deployment.pause(deployed)), other: io.send(deployment.pause(deployed)) })),
    after: await readings(deployed, io),
    further: await furtherPause(deployed, io),
  }),
  judge: {
    'race.concurrent-pauses': (trace) => [inSomeOrder(trace.one), inSomeOrder(trace.other), endsPaused(trace)],
  },
});

/** Some order of the two explains the answer: the first is accepted, the second accepted too or a conflict. */
function inSomeOrder(pause: Exchange): Finding {
  const unanswered = trouble(pause);
  if (unanswered) return unanswered;
  const status = answerOf(pause)?.status;
  if (status === 409 && errorType(pause) === undefined) {
    const remedy = 'See the failed requirement of the error envelope.';
    return open([pause], 'precondition', 'the refusal has no readable error type', remedy);
  }
  return status === 200 || (status === 409 && errorType(pause) === 'conflict_error')
    ? holds(pause)
    : violated([pause], `each of two pauses at once should be 200 or 409 conflict_error, but one is ${told(pause)}`, {
        expected: '200 or 409 conflict_error',
        actual: told(pause),
      });
}

/** At least one of the two must have been accepted, since the deployment was active. */
function endsPaused({ one, other, after, further }: { one: Exchange; other: Exchange } & Shown): Finding {
  const accepted = [one, other].find((pause) => answerOf(pause)?.status === 200);
  if (!accepted && !trouble(one) && !trouble(other)) {
    return violated([one, other, ...after], 'of two pauses of an active deployment at least one should be accepted', {
      expected: 'at least one 200',
      actual: `${told(one)} and ${told(other)}`,
    });
  }
  return isPaused({ after, further }, accepted ?? one);
}
