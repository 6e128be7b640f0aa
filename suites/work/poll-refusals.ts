import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Io, otherAccount, scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { as, type Request, withRequestId } from '../../spec/request.ts';
import { invalidCredentials, refusals as ways } from '../refusals.ts';
import { refusedWithoutEffect, untilMuchLater } from './deliveries.ts';
import { allRefused, bothWays, queueRefusals } from './queue-refusals.ts';

/** Sends polls that are to be refused while an item waits, and looks whether it still does. */
async function tryAll({ environment_id }: ReadWorkItem, { send, uuid }: Io, offences: readonly Request<'work.poll'>[]) {
  const polls: Exchange<'work.poll'>[] = [];
  for (const offence of offences) polls.push(await send(offence));
  const worker = uuid();
  return {
    polls,
    control: await send(work.poll(environment_id, { worker, reclaim_older_than_ms: untilMuchLater })),
    again: await send(work.poll(environment_id, { worker, reclaim_older_than_ms: 0 })),
  };
}

/** The session that the item is for: no request has it, so no refusal may show it. */
function sessionOf({ before }: ReadWorkItem): unknown {
  const data = fieldOf(before, 'data');
  return isObject(data) ? data.id : undefined;
}

export const unauthenticated = scenario({
  id: 'work.poll.unauthenticated',
  title: 'Without a valid token the call is refused and delivers nothing',
  given: { item: workItem('queued', { undelivered: true, alone: true }) },
  act: ({ item }, io) => {
    const call = work.poll(item.environment_id, { worker: io.uuid() });
    // The first request carries no request id, so that the target has to make one.
    const offences = invalidCredentials.map((credential, index) =>
      index === 0 ? as(credential, call) : withRequestId(io.uuid(), as(credential, call)),
    );
    return tryAll(item, io, offences);
  },
  judge: {
    'work.poll.unauthenticated-refused': ({ item, polls, control }) =>
      allRefused(polls, ways.unauthenticated, { control, secret: sessionOf(item) }),
    'work.poll.unauthenticated-no-effect': ({ polls, ...waiting }) => refusedWithoutEffect(polls, waiting),
  },
});

export const foreign = scenario({
  id: 'work.poll.foreign',
  title: 'The call with the token of another account is refused and delivers nothing',
  given: { item: workItem('queued', { undelivered: true, alone: true }), other: otherAccount() },
  act: ({ item }, io) => {
    const call = work.poll(item.environment_id, { worker: io.uuid() });
    return tryAll(item, io, bothWays(io, as('foreign', call)));
  },
  judge: {
    'work.poll.foreign-refused': ({ item, polls, control }) =>
      allRefused(polls, ways.foreign, { control, secret: sessionOf(item) }),
    'work.poll.foreign-no-effect': ({ polls, ...waiting }) => refusedWithoutEffect(polls, waiting),
  },
});

export const refusals = queueRefusals('work.poll', (environmentId) => work.poll(environmentId, { worker: null }));
