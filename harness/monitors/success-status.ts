import { answerOf } from '../exchange.ts';
import { holds, violated } from '../finding.ts';
import { isAccepted, problemsOf } from '../reading.ts';
import { isCleanUp, isJudged, type Monitor } from './monitor.ts';

/** A call that is accepted is answered with a status that its page names for it. */
export const successStatus: Monitor = {
  id: 'monitor.success-status',
  title: 'Every accepted call is answered with the status that is documented for it',
  requirements: ['format.success-status'],
  *watch(exchanges) {
    for (const exchange of exchanges) {
      if (!isJudged(exchange) || isCleanUp(exchange) || !isAccepted(exchange)) continue;
      const actual = answerOf(exchange)?.status;
      yield [
        'format.success-status',
        problemsOf(exchange)
          ? holds(exchange)
          : violated([exchange], `${exchange.operation} is not documented to be answered ${actual}`, {
              expected: exchange.operation === 'deployment.create' ? '200 or 201' : 200,
              actual,
            }),
      ];
    }
  },
};
