import { describe, expect, test } from 'vitest';
import { faults } from '../../fixtures/faults/index.ts';
import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { lifecycles, type RequirementId, type WorkState } from '../../spec/contract.ts';
import { type Cell, judgedCells } from '../../spec/lifecycle.ts';
import { work } from '../../spec/operations.ts';
import { scenarios } from '../../suites/index.ts';
import { cellScenarios, type Subject, type Table } from '../../suites/lifecycles/cells.ts';
import { workItems } from '../../suites/lifecycles/work-items.ts';

const all = Object.values(lifecycles).flatMap((lifecycle) =>
  judgedCells(lifecycle).map((judged) => ({ lifecycle, ...judged })),
);
const idOf = ({ lifecycle, call, state }: (typeof all)[number]) =>
  `${lifecycle.calls[call]?.operation}.${call}-in-${state}`;

describe('every cell of a lifecycle that is judged', () => {
  test.each(all.map((one) => [idOf(one), one.cell.requirement] as const))('%s is tried by a scenario', (id, held) => {
    const scenario = scenarios.find((each) => each.id === id);
    expect(Object.keys(scenario?.judge ?? {})).toContain(held);
  });

  test.each(all.map((one) => [one.cell.requirement] as const))('%s is broken by a fault', (requirement) => {
    expect(faults.filter(({ trips }) => trips.includes(requirement as RequirementId))).not.toEqual([]);
  });

  test('there are as many as there are documented ones, and no scenario of a silent one', () => {
    expect(all.length).toBe(38);
    const tried = new Set(all.map(idOf));
    const silent = Object.values(lifecycles).flatMap(({ calls, cells }) =>
      Object.entries(cells).flatMap(([call, row]) =>
        Object.entries(row).flatMap(([state, { silent }]) =>
          silent === undefined ? [] : [`${calls[call]?.operation}.${call}-in-${state}`],
        ),
      ),
    );
    expect(silent.filter((id) => tried.has(id) || scenarios.some((each) => each.id === id))).toEqual([]);
  });
});

type Call = 'get' | 'ack' | 'hasten';

const made: Table<WorkState, Call> = {
  resource: 'work-item',
  source: { page: 'made-up', section: 'States' },
  states: ['queued', 'starting'],
  initial: 'queued',
  terminal: [],
  calls: {
    get: { operation: 'work.get', effect: 'none' },
    ack: { operation: 'work.ack' },
    hasten: { operation: 'work.stop' },
  },
  cells: {
    get: {
      queued: { status: 200, state: 'queued', requirement: 'work.get.queued' },
      starting: { silent: 'poll-order' },
    },
    ack: {
      queued: { status: 200, state: 'starting', requirement: 'work.ack.queued' },
      starting: { silent: 'poll-order' },
    },
    hasten: { queued: { silent: 'poll-order' }, starting: { silent: 'poll-order' } },
  },
};

/** The made-up table with one more cell. */
const withCell = (state: 'queued' | 'starting', cell: Cell): typeof made => ({
  ...made,
  cells: { ...made.cells, hasten: { ...made.cells.hasten, [state]: cell } },
});

const hastily: Subject<WorkState, Call, WorkItem> = {
  ...workItems,
  at: (state) => workItems.at(state, 'ack'),
  calls: { ...workItems.calls, hasten: (item) => work.ack(item) },
};

describe('a table', () => {
  const ids = (table: typeof made) => cellScenarios(table, hastily).map(({ id }) => id);

  test('has a scenario for each cell that is not silent', () => {
    expect(ids(made)).toEqual(['work.get.get-in-queued', 'work.ack.ack-in-queued']);
  });

  test('to which a row is added has one scenario more', () => {
    const more = withCell('queued', { status: 200, state: 'starting', requirement: 'work.stop.force-queued' });
    expect(ids(more)).toEqual([...ids(made), 'work.stop.hasten-in-queued']);
    const added = cellScenarios(more, hastily).at(-1);
    expect(Object.keys(added?.judge ?? {})).toEqual(['work.stop.force-queued']);
    expect(added?.needs).toEqual(['work.stop', 'work.get']);
  });

  test('has a refusal tried beside an item of which the call is accepted', () => {
    const accepted = withCell('queued', { status: 200, state: 'starting', requirement: 'work.stop.force-queued' });
    const refused: typeof made = {
      ...accepted,
      cells: {
        ...accepted.cells,
        hasten: {
          ...accepted.cells.hasten,
          starting: {
            status: 409,
            type: 'invalid_request_error',
            state: 'starting',
            requirement: 'work.stop.force-starting',
            unchanged: 'work.ack.conflict-no-effect',
          },
        },
      },
    };
    const scenario = cellScenarios(refused, hastily).find(({ id }) => id === 'work.stop.hasten-in-starting');
    expect(Object.keys(scenario?.judge ?? {})).toEqual(['work.stop.force-starting', 'work.ack.conflict-no-effect']);
    expect(Object.values(scenario?.given ?? {}).map(({ describe: sentence }) => sentence)).toEqual([
      'a work item that is starting',
      'a work item that is queued',
    ]);
  });

  test('with a refusal that nothing could be held against is refused itself', () => {
    const alone = withCell('queued', { status: 409, state: 'queued', requirement: 'work.stop.force-queued' });
    expect(() => ids(alone)).toThrow('no state accepts hasten');
  });

  test('with a call that nobody knows how to make does not compile', () => {
    // @ts-expect-error: no request is given for `hasten`
    expect(() => cellScenarios(made, workItems)).not.toThrow();
  });
});
