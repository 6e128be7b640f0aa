import { isControlCall } from '../../spec/control.ts';
import { answerOf } from '../exchange.ts';
import { holds, violated } from '../finding.ts';
import { told } from '../findings/status.ts';
import { isOfProbe } from '../probe.ts';
import { isCleanUp, type Monitor } from './monitor.ts';

/**
 * No documented operation answers 500 (conventions/errors documents it as an internal error). What clean-up meets is
 * reported as left behind, and changes no verdict; what a probe asks is no documented request.
 */
export const internalError: Monitor = {
  id: 'monitor.internal-error',
  title: 'No request is answered with an internal error',
  requirements: ['error.no-internal-error'],
  *watch(exchanges) {
    for (const exchange of exchanges) {
      const status = answerOf(exchange)?.status;
      if (isControlCall(exchange.operation) || isCleanUp(exchange) || isOfProbe(exchange) || status === undefined)
        continue;
      yield [
        'error.no-internal-error',
        status === 500
          ? violated([exchange], `the request is answered ${told(exchange)}`, {
              expected: 'a documented answer',
              actual: 500,
            })
          : holds(exchange),
      ];
    }
  },
};
