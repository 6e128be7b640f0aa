import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Refusal, refused } from '../../harness/findings.ts';
import { type AnyScenario, environment, type Io, ownQueue, scenario } from '../../harness/scenario.ts';
import { type Request, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';

type Operation = 'work.poll' | 'work.stats';

/** An offence without and with a request id: the error answers differ in where theirs comes from. */
export function bothWays<O extends Operation>(io: Io, offence: Request<O>): Request<O>[] {
  return [offence, withRequestId(io.uuid(), offence)];
}

/** Every call is refused in one of these ways, while the control is accepted. */
export function allRefused(
  calls: readonly Exchange[],
  ways: readonly Refusal[],
  expected: { control: Exchange; secret?: unknown },
): Finding[] {
  return calls.map((call) => refused(call, ways, expected));
}

type Given = { queue: { environment_id: string }; other: { environment_id: string } };
type Steps = { calls: readonly Exchange[]; control: Exchange };

/**
 * The refusals of a call on a whole queue that no item is needed for.
 * @param call the operation's call on an environment
 */
export function queueRefusals<O extends Operation>(
  operation: O,
  call: (environmentId: string) => Request<O>,
): AnyScenario[] {
  const sendAll = async (io: Io, environmentId: string) => {
    const calls: Exchange[] = [];
    for (const offence of bothWays(io, call(environmentId))) calls.push(await io.send(offence));
    return calls;
  };
  return [
    scenario<Pick<Given, 'queue'>, Steps>({
      id: `${operation}.unknown-environment`,
      title: 'An environment id that does not exist is refused',
      given: { queue: ownQueue() },
      act: async ({ queue }, io) => ({
        calls: await sendAll(io, io.unknownId('env_')),
        control: await io.send(call(queue.environment_id)),
      }),
      judge: {
        [`${operation}.unknown-environment-refused` as const]: ({ calls, control }: Steps) =>
          allRefused(calls, refusals.missing, { control }),
      },
    }),
    scenario<Given, Steps>({
      id: `${operation}.cloud-environment`,
      title: 'An environment that is not self-hosted is refused',
      given: { queue: ownQueue(), other: environment('cloud') },
      act: async ({ queue, other }, io) => ({
        calls: await sendAll(io, other.environment_id),
        control: await io.send(call(queue.environment_id)),
      }),
      judge: {
        [`${operation}.cloud-environment-refused` as const]: ({ calls, control }: Steps) =>
          allRefused(calls, refusals.cloudQueue, { control }),
      },
    }),
  ];
}
