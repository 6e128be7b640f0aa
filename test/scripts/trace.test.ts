import { expect, test } from 'vitest';
import { gaps } from '../../scripts/trace/gaps.ts';
import { type Parts, parts } from '../../scripts/trace/links.ts';
import { table } from '../../scripts/trace/table.ts';

const row = {
  id: 'work.get.queued',
  level: 'MUST',
  basis: 'stated',
  statement: 'Reading a queued item shows it.',
  source: { page: 'environments/work/get', section: 'Response fields' },
  operation: 'work.get',
} as const;

/** A suite of one requirement, which is whole. */
const whole: Parts = {
  requirements: [row],
  judges: [{ id: 'work.get.reads-queued', title: 'A queued item is read', judges: [row.id] }],
  faults: [{ id: 'get-lies', title: 'A read shows another state.', trips: [row.id] }],
  lifecycles: [
    {
      resource: 'work-item',
      source: row.source,
      states: ['queued'],
      initial: 'queued',
      terminal: [],
      calls: { get: { operation: 'work.get' } },
      cells: { get: { queued: { status: 200, state: 'queued', requirement: row.id } } },
    },
  ],
  silences: ['which-call-queues'],
  choices: [{ id: 'which-call-queues', says: 'Which call queues the item.' }],
  variants: [{ id: 'session-creation-queues-item', takes: ['which-call-queues'] }],
};

test('the table leads from what is left open to the variants that take it', () => {
  expect(table(whole)).toContain(
    '| `which-call-queues` | Which call queues the item. | `session-creation-queues-item` |',
  );
});

test('this suite lacks nothing', () => {
  expect(gaps(parts)).toEqual([]);
});

test('a whole suite lacks nothing', () => {
  expect(gaps(whole)).toEqual([]);
});

const lifecycle = whole.lifecycles[0] as Parts['lifecycles'][number];
test.each<[string, Partial<Parts>, RegExp]>([
  ['a MUST that nothing judges', { judges: [] }, /work\.get\.queued is a MUST that no scenario and no monitor judges/],
  ['a MUST that no fault trips', { faults: [] }, /work\.get\.queued is a MUST that no fault trips/],
  ['a MUST on a listed silence', { silences: [row.id] }, /is a MUST, and a listed silence/],
  [
    'a scenario that judges nothing',
    { judges: [...whole.judges, { id: 'work.get.idle', title: 'Nothing', judges: [] }] },
    /work\.get\.idle judges nothing/,
  ],
  [
    'a judge of what no row declares',
    { judges: [...whole.judges, { id: 'work.get.odd', title: 'Odd', judges: ['work.get.none'] }] },
    /judges work\.get\.none, which no row declares/,
  ],
  [
    'a cell that is neither judged nor silent',
    { lifecycles: [{ ...lifecycle, cells: { get: { queued: { status: 200, state: 'queued' } } } }] },
    /the cell get x queued of work-item has neither a requirement nor a silence/,
  ],
])('%s is a gap', (_, change, told) => {
  expect(gaps({ ...whole, ...change }).join('\n')).toMatch(told);
});

test('the table leads from each requirement to its judges and faults, and back', () => {
  const text = table(whole);
  expect(text).toContain(
    '| `work.get.queued` | MUST | stated | [environments/work/get](https://docs.qoder.com/cloud-agents/api/environments/work/get), Response fields | `work.get` | `work.get.reads-queued` | `get-lies` |',
  );
  expect(text).toContain('| `work.get.reads-queued` | A queued item is read | `work.get.queued` |');
  expect(text).toContain('| `get-lies` | A read shows another state. | `work.get.queued` |');
  expect(text).toContain('| work-item | get | queued | 200 then queued | `work.get.queued` |');
});
