import { ownQueue, workItem } from '../../harness/scenario.ts';
import { deployment, work } from '../../spec/operations.ts';
import { refusedWithoutEffect, untilMuchLater } from '../work/deliveries.ts';
import type { Refused } from './proof.ts';
import { itemSubject, type Purpose, type Subject, seenAs, sessionOf, texts } from './subject.ts';
import type { Calling } from './trial.ts';

/** A poll of the environment, by the item's worker, that takes only what waits, or takes also what was just delivered. */
const poll = ({ address, item }: Subject, reclaim: number, environment = address.environment_id) =>
  work.poll(environment ?? '', { worker: item?.worker ?? null, reclaim_older_than_ms: reclaim });

/** What an operation needs beyond what its row in the table says; of any other nothing is said. */
export const exceptions: Readonly<Record<string, (purpose: Purpose) => Partial<Calling>>> = {
  // Only the worker that was given an item can acknowledge it.
  'work.ack': () => ({
    call: ({ address, item }, { environment_id = '', work_id = '' } = address) =>
      work.ack({ environment_id, work_id, worker: item?.worker ?? null }),
  }),
  // One that drains can be stopped once more.
  'work.stop': (purpose) => (purpose === 'unknown ids' ? {} : { subject: itemSubject('active') }),
  // Metadata are merged in their own way, so that they may be written in one of their own, too.
  'deployment.update': () => ({
    call: ({ address }, { id = '' } = address) =>
      deployment.update(
        { deployment_id: id },
        { description: 'Sorts what came in over night', metadata: { shelf: 'second' } },
      ),
  }),
  // A read by its method, but what it gives away is gone: the next poll shows whether it still waits.
  'work.poll': (purpose) => ({
    subject:
      purpose === 'unknown ids'
        ? seenAs(ownQueue(), (address) => ({ address: { ...address }, secrets: [], read: [], made: [] }))
        : seenAs(workItem('queued', { undelivered: true, alone: true }), (item) => ({
            address: { environment_id: item.environment_id },
            secrets: texts(sessionOf(item.before)),
            read: [],
            made: [],
            item,
          })),
    call: (subject, address) => poll(subject, untilMuchLater, address?.environment_id),
    proof: {
      looks: () => [],
      further: (subject) => [poll(subject, 0)],
      judge: ({ subject, calls, control, further: [again] }: Refused) =>
        again
          ? refusedWithoutEffect(calls, {
              item: { work_id: subject.item?.work_id ?? '' },
              control: control as never,
              again: again as never,
            })
          : [],
    },
  }),
};
