import type { Exchange } from '../../harness/exchange.ts';
import { refused } from '../../harness/findings.ts';
import { environment, ownQueue, scenario } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

type Environment = { environment_id: string };
type Given = { queue: Environment; other: Environment };
type Steps = { calls: readonly Exchange[]; control: Exchange };

const calls = {
  'work.list': ({ environment_id }: Environment) => work.list(environment_id),
  'work.poll': ({ environment_id }: Environment) => work.poll(environment_id, { worker: null }),
  'work.stats': ({ environment_id }: Environment) => work.stats(environment_id),
} as const;

/** The calls on a whole queue, of an environment that has none. */
export const cloudEnvironments = (['work.list', 'work.poll', 'work.stats'] as const).map((operation) =>
  scenario<Given, Steps>({
    id: `${operation}.cloud-environment`,
    title: 'An environment that is not self-hosted is refused',
    given: { queue: ownQueue(), other: environment('cloud') },
    act: async ({ queue, other }, { send, uuid }) => {
      const call = calls[operation];
      // Without and with a request id: the error answers differ in where theirs comes from.
      const refusal = await send(call(other));
      return { calls: [refusal, await send(withRequestId(uuid(), call(other)))], control: await send(call(queue)) };
    },
    judge: {
      [`${operation}.cloud-environment-refused` as const]: ({ calls, control }: Steps) =>
        calls.map((call) => refused(call, refusals.cloudQueue, { control })),
    },
  }),
);
