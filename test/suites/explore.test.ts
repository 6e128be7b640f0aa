import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../cli/offered.ts';
import { faults } from '../../fixtures/faults/index.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { usualSequences } from '../../harness/explore/budget.ts';
import { monitors } from '../../harness/monitors.ts';
import { rejudge } from '../../harness/rejudge.ts';
import { junit } from '../../reporters/junit.ts';
import { terminal } from '../../reporters/terminal.ts';
import { scenarios } from '../../suites/index.ts';
import { having, type Judged, judge, judgeReference } from './judged.ts';

const only = ['explore.*'];
/** Faults that no scenario of single calls meets. */
const planted = faults.filter(({ sequence }) => sequence !== undefined);

/** The check that found a fault, with its sequence. */
function found({ record }: Judged, requirement: string | undefined) {
  const checks = record.scenarios.filter(({ id }) => id.startsWith('explore.')).flatMap((scenario) => scenario.checks);
  return checks.find((check) => check.requirement === requirement && check.outcome === 'failed');
}

describe('faults that only a sequence of calls shows', () => {
  test('are there for each lifecycle', () => {
    expect(planted.length).toBeGreaterThanOrEqual(3);
  });

  test.concurrent.each(planted.map((fault) => [fault.id, fault] as const))(
    '%s passes every other scenario',
    async (_, { change }) => {
      const { record } = await judgeReference([change()], { explore: 0 });
      expect(having(record, 'failed')).toEqual([]);
    },
    240_000,
  );

  test.concurrent.each(planted.map((fault) => [fault.id, fault] as const))(
    '%s is found where there are sequences enough, by the shortest',
    async (_, { change, trips, sequence }) => {
      const judged = await judgeReference([change()], { only, explore: 30 });
      const check = found(judged, trips[0]);
      expect(check?.sequence?.calls.map(({ word }) => word)).toEqual(sequence);
      expect(check?.unstable).toBeUndefined();
      expect(judged.record.gate.exit_code).toBe(1);
      expect(judged.leftovers).toEqual({ unarchived: [], liveWork: [] });
      // A stranger comes to the same without the target.
      expect(rejudge(judged.entries, { scenarios, monitors }).differences).toEqual([]);
    },
    120_000,
  );

  test('are found, most of them, by a run as it is usually made', async () => {
    const runs = planted.map(async ({ id, change, trips }) => {
      const judged = await judgeReference([change()], { only });
      return found(judged, trips[0]) ? [id] : [];
    });
    expect((await Promise.all(runs)).flat().length).toBeGreaterThanOrEqual(3);
  }, 60_000);

  test('are told with their sequence, a line of curl for each call, the seed and the path', async () => {
    const [fault] = planted;
    if (!fault) throw new Error('there is none');
    const judged = await judgeReference([fault.change()], { only });
    const { record, exchanges } = judged;
    const check = found(judged, fault.trips[0]);
    const { calls = [], seed, path } = check?.sequence ?? {};
    const printed = terminal(record, exchanges, { width: 1000, colors: pc.createColors(false), paths: [] });
    for (const text of [printed, junit(record, exchanges)]) {
      expect(text).toContain(calls.map(({ word }) => word).join(', '));
      expect(text).toContain(`run --seed 1 --explore ${usualSequences} --only explore.`);
      expect(text).toContain(`fast-check seed ${seed}, path ${path}`);
      for (const { exchange } of calls) {
        expect(text).toContain(`${exchanges.get(exchange)?.request.path.split('?')[0]}`);
      }
    }
    const lines = printed.split('\n').filter((line) => line.startsWith('curl '));
    // And the reading that shows it.
    expect(lines.length).toBe(calls.length + 1);
  });
});

describe('a target that does as documented', () => {
  test('is explored as often as it is said, each time on something fresh, and nothing is left', async () => {
    const { record, entries, leftovers } = await judgeReference([], { only, explore: 3 });
    expect(having(record, 'failed')).toEqual([]);
    const acted = entries.filter((entry) => entry.kind === 'acted');
    for (const { steps } of acted) {
      const { tries } = steps.explored as { tries: { before: { $exchange: string } }[] };
      expect(new Set(tries.map(({ before }) => before.$exchange)).size).toBe(3);
    }
    expect(acted.length).toBe(2);
    expect(record.explore).toBe(3);
    expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
  });

  test('is asked everything that the models speak of, where there are sequences enough', async () => {
    const { record } = await judgeReference([], { only, explore: 60 });
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    expect(record.gate.exit_code).toBe(0);
  }, 60_000);

  test('may serve one scenario at a time', async () => {
    const { record, leftovers } = await judgeReference([], { only, explore: 2, concurrency: 1 });
    expect(having(record, 'failed')).toEqual([]);
    expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
  });

  test('is asked the same by the same seed', async () => {
    const asked = async (seed: number) => {
      const { exchanges } = await judgeReference([], { only, explore: 3, seed });
      const acts = [...exchanges.values()].filter(({ key }) => key.includes('/act/'));
      return acts.map(({ key, operation }) => `${key} ${operation}`).sort();
    };
    const [one, same, other] = [await asked(1), await asked(1), await asked(2)];
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('with four operations and a hook is explored by these alone', async () => {
    const offers = operationsOf('documented-four');
    const reference = await startReferenceTarget({ hook: true, offers });
    try {
      const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
      const target = { url, token, foreignToken, embedded: false, hook: { url: hookUrl, token: hookToken } };
      const { record, exchanges } = await judge(target, { profile: 'documented-four', only, explore: 20 });
      expect(having(record, 'failed')).toEqual([]);
      expect(record.requirements.find(({ id }) => id === 'work.ack.stopping')).toMatchObject({ outcome: 'passed' });
      const called = new Set([...exchanges.values()].map(({ operation }) => operation));
      expect([...called].filter((operation) => !operation.startsWith('control.')).sort()).toEqual([
        'work.ack',
        'work.get',
        'work.stop',
      ]);
      expect(reference.leftovers().liveWork).toEqual([]);
    } finally {
      await reference.stop();
    }
  });

  test('adds little to the requests of a run', async () => {
    const total = ({ record }: Judged) =>
      Object.values(record.counts.exchanges).reduce((sum, number) => sum + number, 0);
    const [without, alone] = [await judgeReference([], { explore: 0 }), await judgeReference([], { only })];
    expect(total(alone)).toBeLessThan(total(without) / 6);
  }, 120_000);
});

test('what is not explored judges nothing: what other scenarios judge is as it was', async () => {
  const { record } = await judgeReference([], { explore: 0, only: ['work.ack.*'] });
  expect(record.scenarios.filter(({ id }) => id.startsWith('explore.'))).toEqual([]);
  expect(having(record, 'inconclusive')).toEqual([]);
});
