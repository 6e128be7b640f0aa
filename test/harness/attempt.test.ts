import { afterEach, expect, test, vi } from 'vitest';
import { standing } from '../../harness/arrange/ledger.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { runOn, withTarget } from './runs.ts';

afterEach(() => vi.restoreAllMocks());

/** Makes the clock jump as soon as the act of any scenario has its first answer. */
function slowAfterTheFirstAnswer(): (entry: JournalEntry) => void {
  const now = performance.now.bind(performance);
  let late = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now() + late);
  return (entry) => {
    if (entry.kind === 'exchange' && entry.exchange.key.endsWith('/act/1')) late += 181_000;
  };
}

test('a scenario that takes too long is put down to the target, tried once, and cleaned up after', async () => {
  const { record, ledger } = await withTarget([], (reference) =>
    runOn(reference, { only: ['work.ack.starting'], watch: slowAfterTheFirstAnswer() }),
  );
  expect(record.gate).toMatchObject({ exit_code: 3 });
  expect(record.requirements.find(({ id }) => id === 'work.ack.starting')).toMatchObject({
    outcome: 'inconclusive',
    class: 'unreachable',
    message: expect.stringContaining('longer than 180 s'),
    remedy: expect.stringContaining('the target is slow'),
  });
  const tried = record.scenarios.filter(({ attempts }) => attempts > 0);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.filter(({ attempts }) => attempts !== 1)).toEqual([]);
  expect(standing(ledger.map((line) => JSON.parse(line)))).toEqual([]);
  expect(record.leftovers).toEqual([]);
});
