import { fieldOf } from '../../harness/exchange.ts';
import { environment, itemsListed } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { noneIs } from '../deployments/runs/runs.ts';
import { ascending } from '../work/ids.ts';
import type { PagedList } from './pagination-lists.ts';

const itemAt = ({ environment_id = '' }, work_id = '') => ({ environment_id, work_id });

/** The list of an environment's work items (environments/work/list). */
export const workList: PagedList = {
  records: itemsListed,
  empty: {
    describe: 'a self-hosted environment in which nothing was ever queued',
    // An environment that the configuration names may have had items before.
    arrange: async (arranger) => ({ place: await environment('idle self-hosted').arrange(arranger), alone: false }),
  },
  page: ({ environment_id = '' }, parameters) => work.list(environment_id, parameters),
  // Whether stopped items stay listed is not documented.
  still: {
    read: (place, id) => work.get(itemAt(place, id)),
    isThere: (read) => !['stopped', undefined].includes(fieldOf(read, 'state') as string | undefined),
  },
  writes: [(io, { place, ids: [first] }) => io.send(work.stop(itemAt(place, first), { force: true }))],
  rows: {
    severalCursors: 'work.list.several-cursors-refused',
    limitNotPositive: 'work.list.limit-not-positive-refused',
    order: { requirement: 'work.list.ascending', judge: ascending },
    own: {
      requirement: 'work.list.own-environment-only',
      judge: (pages, { environment_id }) =>
        noneIs(pages, (item) => item.environment_id !== environment_id, `items of ${environment_id}`),
    },
  },
};
