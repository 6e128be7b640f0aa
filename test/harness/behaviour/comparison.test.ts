import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../../harness/behaviour/comparison.ts';
import { shownFields } from '../../../harness/behaviour/shown-fields.ts';
import { stepsOf } from '../../../harness/behaviour/steps.ts';
import type { Exchange } from '../../../harness/exchange.ts';
import type { JournalEntry } from '../../../harness/journal/entry.ts';
import { judgeReference } from '../../suites/judged.ts';

/** An exchange of a stop; `times` are when it was sent and answered. */
const exchange = (key: string, status: number, times: [number, number], body: unknown = {}): Exchange => ({
  ...{ key, operation: 'work.stop', sent: times[0], received: times[1] },
  request: { method: 'POST', path: '/environments/env_1/work/work_1/stop', headers: {}, body: null, credential: 'own' },
  answer: { status, headers: {}, body: JSON.stringify(body) },
});

/** A scenario that left these steps: a list of exchanges under `tries`, and whatever else. */
const acted = (exchanges: readonly Exchange[], attempt = 1): JournalEntry[] => [
  ...exchanges.map((it): JournalEntry => ({ kind: 'exchange', exchange: it })),
  {
    ...{ kind: 'acted', scenario: 'work.stop.tries', attempt },
    steps: { tries: exchanges.map(({ key }) => ({ call: { $exchange: key } })) },
  },
];
const one = (...statuses: number[]) =>
  acted(statuses.map((status, i) => exchange(`a/${i}`, status, [i * 10, i * 10 + 5])));

describe('the steps of a run', () => {
  test('are named by their label, with status and error type', () => {
    const refusal = exchange('a/0', 409, [0, 1], { type: 'error', error: { type: 'conflict_error', message: 'no' } });
    expect(stepsOf(acted([refusal])).get('work.stop.tries')).toEqual([
      { step: 'tries.0.call', operation: 'work.stop', answer: '409 conflict_error', exchange: 'a/0' },
    ]);
  });

  test('are those of the last attempt', () => {
    const entries = [...acted([exchange('a/0', 500, [0, 1])]), ...acted([exchange('b/0', 200, [2, 3])], 2)];
    expect(
      stepsOf(entries)
        .get('work.stop.tries')
        ?.map(({ answer }) => answer),
    ).toEqual(['200']);
  });

  test('are not those that overlap: who comes first is chance', () => {
    const racing = acted([exchange('a/0', 200, [0, 5]), exchange('a/1', 409, [1, 6]), exchange('a/2', 200, [7, 8])]);
    expect(
      stepsOf(racing)
        .get('work.stop.tries')
        ?.map(({ step }) => step),
    ).toEqual(['tries.2.call']);
  });
});

describe('the fields that a run shows', () => {
  test('go by the kind of object, with the types of their values, and without the keys of metadata', () => {
    const item = { type: 'work', data: { id: 'x' }, started_at: null, metadata: { key: 'value' } };
    const shown = shownFields([
      exchange('a', 200, [0, 1], item),
      exchange('b', 200, [0, 1], { ...item, started_at: '2030-01-01T00:00:00Z' }),
      exchange('c', 200, [0, 1], { data: [{ type: 'work', tags: [{ name: 'x' }] }], has_more: false }),
      exchange('d', 404, [0, 1], { type: 'error', error: {} }),
      exchange('e', 200, [0, 1], { other: 1 }),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      'answer of work.stop /other': 'number',
      'list /data': 'array',
      'list /has_more': 'boolean',
      'work /data': 'object',
      'work /data/id': 'string',
      'work /metadata': 'object',
      'work /started_at': 'string',
      'work /tags': 'array',
      'work /tags/*/name': 'string',
      'work /type': 'string',
    });
  });
});

describe('two runs', async () => {
  const only = ['work.get.unknown-*', 'work.stop.foreign-refused', 'deployment.get.active'];
  const { entries } = await judgeReference([], { only });

  test('of the same target do not differ', async () => {
    const again = await judgeReference([], { only });
    expect(compareRuns(entries, again.entries)).toMatchObject({ changes: [], fields: [], steps: [] });
  });

  /** The run with its steps replaced. */
  const withSteps = (steps: readonly JournalEntry[]) => [
    ...entries.filter(({ kind }) => kind !== 'acted'),
    ...steps.filter(({ kind }) => kind !== 'exchange'),
    ...steps.filter(({ kind }) => kind === 'exchange'),
  ];
  const between = (before: number[], after: number[]) =>
    compareRuns(withSteps(one(...before)), withSteps(one(...after))).steps.map(({ step, before, after }) => [
      step,
      before,
      after,
    ]);

  test('differ in a step that was answered otherwise', () => {
    expect(between([200, 200, 409], [200, 404, 409])).toEqual([['tries.1.call', '200', '404']]);
  });

  test('do not differ in how often a step was repeated', () => {
    expect(between([404, 404, 404, 200], [404, 200])).toEqual([]);
    expect(between([404, 404, 200], [404, 409])).toEqual([['tries.2.call', '200', '409']]);
  });
});
