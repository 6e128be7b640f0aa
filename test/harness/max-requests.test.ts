import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ackAnswers204 } from '../../fixtures/faults/ack-answers-204.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import schema from '../../spec/run-record.schema.json' with { type: 'json' };
import { runOn, withTarget } from './runs.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

describe.concurrent('a run that may send so many requests', () => {
  test.each([1, 2, 7, 30, 120, 500])('of %i: sends no more, leaves nothing, and judges nothing else', async (limit) => {
    await withTarget([], async (reference) => {
      const { record, entries, ledger } = await runOn(reference, { maxRequests: limit });
      const { 'clean-up': cleanUp, ...counted } = record.counts.exchanges;
      expect(Object.values(counted).reduce((sum, number) => sum + number, 0)).toBe(limit);
      expect(reference.leftovers()).toEqual({ unarchived: [], liveWork: [] });
      expect(standing(ledger.map((line) => JSON.parse(line)))).toEqual([]);
      expect(entries.filter(({ kind }) => kind === 'spent')).toEqual([{ kind: 'spent', requests: limit }]);
      expect(record).toMatchObject({
        verdict: 'incomplete',
        gate: { passes: false, exit_code: 3 },
        cut_short: true,
        leftovers: [],
      });
      const message = `the run ended after ${limit} request${limit === 1 ? '' : 's'}, as many as --max-requests allows`;
      expect(record.reasons[0]).toEqual({ class: 'cut-short', message });
      const judged = record.requirements.filter(({ outcome }) => outcome === 'passed');
      const open = record.requirements.filter(({ outcome }) => outcome !== 'passed');
      // The first exchanges with deployments are judged by the monitors.
      if (limit >= 30) expect(judged.length).toBeGreaterThan(0);
      // That the first answers are no internal errors is all that they show.
      if (limit <= 2) expect(judged.map(({ id }) => id)).toEqual(['error.no-internal-error']);
      expect(open.length).toBeGreaterThan(0);
      for (const requirement of open) {
        expect(requirement).toMatchObject({
          outcome: 'inconclusive',
          class: 'rate',
          message,
          remedy: 'Raise --max-requests, or select less with --only.',
        });
      }
      validate(record);
      expect(validate.errors ?? []).toEqual([]);
    });
  });

  test('of as many as it takes: is judged whole', async () => {
    await withTarget([], async (reference) => {
      const only = ['work.ack.queued'];
      const { record } = await runOn(reference, { only });
      const { 'clean-up': cleanUp, ...counted } = record.counts.exchanges;
      const needed = Object.values(counted).reduce((sum, number) => sum + number, 0);
      const exactly = await runOn(reference, { only, maxRequests: needed });
      expect(exactly.record).toMatchObject({ cut_short: false, gate: { exit_code: 0 } });
      const less = await runOn(reference, { only, maxRequests: needed - 1 });
      expect(less.record).toMatchObject({ cut_short: true, gate: { exit_code: 3 } });
    });
  });

  test('fails where a violation was found before', async () => {
    await withTarget([ackAnswers204.change()], async (reference) => {
      const { record } = await runOn(reference, { maxRequests: 300 });
      expect(record).toMatchObject({ verdict: 'non-conformant', cut_short: true, gate: { exit_code: 1 } });
    });
  });
});
