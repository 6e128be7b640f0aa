import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { inState, workItemFields } from '../../harness/findings.ts';
import { unreadWorkItem, workItem } from '../../harness/scenario.ts';
import type { CallOf } from '../../spec/cells.ts';
import type { WorkState } from '../../spec/contract.ts';
import { lifecycles } from '../../spec/generated/lifecycles.ts';
import { work } from '../../spec/operations.ts';
import { type Witness, whereItWasBrought, witnesses } from '../work/as-brought.ts';
import { NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { cellScenarios, type Subject } from './cells.ts';

/** How the calls of the work item's table are made, and how what is stored shows (environments/work/*). */
export const workItems: Subject<WorkState, CallOf<'work-item'>, WorkItem> = {
  name: 'a work item',
  fields: workItemFields,
  at: (state) => workItem(state),
  // Reading an item takes no delivery.
  unread: (state) => unreadWorkItem(state, state === 'queued' ? { undelivered: 'or delivered' } : {}),
  calls: {
    get: (item) => work.get(item),
    ack: (item) => work.ack(item),
    heartbeat: (item) => work.heartbeat(item, { ...(isBeaten(item) ? {} : { expected: NO_HEARTBEAT }), ttl }),
    stop: (item) => work.stop(item, {}),
    'force-stop': (item) => work.stop(item, { force: true }),
    metadata: (item) => work.metadata(item, { metadata: { cell: item.state } }),
  },
  stored: {
    needs: () => ['work.get'],
    look: async (item, _, { send }) => [await send(work.get(item))],
    isIn: (looks, _, state) => looks.map((look) => inState(look, state)),
  },
  reading: {
    witnesses: (item, state, read, io) => witnesses(item, state, read, io),
    isIn: (item, state, read, seen) => whereItWasBrought({ item, read, witness: seen as readonly Witness[] }, state),
  },
};

/** Whether it may have had a heartbeat, so that the next one is no first one. */
function isBeaten({ state }: WorkItem): boolean {
  return state !== 'queued' && state !== 'starting';
}

export const cells = cellScenarios(lifecycles['work-item'], workItems);
