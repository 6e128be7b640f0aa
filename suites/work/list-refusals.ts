import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Refusal, refused } from '../../harness/findings.ts';
import { environment, type Io, otherAccount, scenario, unreadWorkItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { as, type Request, withRequestId } from '../../spec/request.ts';
import { invalidCredentials, refusals as ways } from '../refusals.ts';

type List = 'work.list';
type Queue = { queue: { environment_id: string } };
type Refusals = { tries: readonly Exchange<List>[]; control: Exchange<List> };

/** Sends offences one after the other, and then a list that is accepted. */
async function trySome(offences: readonly Request<List>[], control: Request<List>, { send }: Io): Promise<Refusals> {
  const tries: Exchange<List>[] = [];
  for (const offence of offences) tries.push(await send(offence));
  return { tries, control: await send(control) };
}

/** An offence without and with a request id: the error answers differ in where theirs comes from. */
const bothWays = (offence: Request<List>, io: Io) => [offence, withRequestId(io.uuid(), offence)];

const allRefused =
  (documented: readonly Refusal[]) =>
  ({ tries, control }: Refusals): Finding[] =>
    tries.map((one) => refused(one, documented, { control }));

export const refusals = [
  scenario<Queue, Refusals>({
    id: 'work.list.unauthenticated',
    title: 'Without a valid token the list is refused',
    given: { queue: environment('idle self-hosted') },
    act: ({ queue }, io) => {
      const list = work.list(queue.environment_id);
      // The first request carries no request id, so that the target has to make one.
      const offences = invalidCredentials.map((credential, index) =>
        index === 0 ? as(credential, list) : withRequestId(io.uuid(), as(credential, list)),
      );
      return trySome(offences, list, io);
    },
    judge: { 'work.list.unauthenticated-refused': allRefused(ways.unauthenticated) },
  }),
  scenario({
    id: 'work.list.foreign',
    title: 'The list with the token of another account is refused, and shows no item',
    given: { item: unreadWorkItem('queued'), other: otherAccount() },
    act: ({ item }, io) => {
      const list = work.list(item.environment_id);
      return trySome(bothWays(as('foreign', list), io), list, io);
    },
    judge: {
      'work.list.foreign-refused': ({ item, tries, control }) =>
        tries.map((one) => refused(one, ways.foreign, { control, secret: item.work_id })),
    },
  }),
  scenario<Queue, Refusals>({
    id: 'work.list.unknown-environment',
    title: 'The list of an environment id that does not exist is refused',
    given: { queue: environment('idle self-hosted') },
    act: ({ queue }, io) => trySome(bothWays(work.list(io.unknownId('env_')), io), work.list(queue.environment_id), io),
    judge: { 'work.list.unknown-environment-refused': allRefused(ways.missing) },
  }),
  scenario<Queue & { cloud: { environment_id: string } }, Refusals>({
    id: 'work.list.cloud-environment',
    title: 'The list of an environment that is not self-hosted is refused',
    given: { queue: environment('idle self-hosted'), cloud: environment('cloud') },
    act: ({ queue, cloud }, io) =>
      trySome(bothWays(work.list(cloud.environment_id), io), work.list(queue.environment_id), io),
    judge: { 'work.list.cloud-environment-refused': allRefused(ways.malformed) },
  }),
];
