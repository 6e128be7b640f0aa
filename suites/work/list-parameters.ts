import type { Exchange } from '../../harness/exchange.ts';
import { accepted, refused } from '../../harness/findings.ts';
import { environment, scenario } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { offending, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

/** What it refuses besides, as every list does, is asked of all lists together. */
export const limitNotInteger = scenario({
  id: 'work.list.limit-not-integer',
  title: 'A list with a limit that is no integer is refused',
  given: { queue: environment('idle self-hosted') },
  act: async ({ queue }, { send, uuid }) => {
    const tries: Exchange<'work.list'>[] = [];
    for (const [index, limit] of ['1.5', 'abc', '10x'].entries()) {
      const request = offending('query.limit', work.list(queue.environment_id, { limit }));
      // The first carries no request id, so that the target has to make one.
      tries.push(await send(index === 0 ? request : withRequestId(uuid(), request)));
    }
    return { tries, control: await send(work.list(queue.environment_id, { limit: 1 })) };
  },
  judge: {
    'work.list.limit-not-integer-refused': ({ tries, control }) =>
      tries.map((one) => refused(one, refusals.malformed, { control })),
  },
});

export const limitAbove = scenario({
  id: 'work.list.limit-above-100',
  title: 'A list with a limit above 100 is accepted',
  given: { queue: environment('idle self-hosted') },
  act: async ({ queue }, { send }) => ({
    above: await send(work.list(queue.environment_id, { limit: 101 })),
    farAbove: await send(work.list(queue.environment_id, { limit: 1000 })),
    control: await send(work.list(queue.environment_id, { limit: 100 })),
  }),
  judge: {
    'work.list.limit-above-100-accepted': ({ above, farAbove, control }) => [
      accepted(above, { control }),
      accepted(farAbove, { control }),
    ],
  },
});
