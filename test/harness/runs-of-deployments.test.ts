import { describe, expect, test } from 'vitest';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { itemShowsLate } from '../../fixtures/variants/item-shows-late.ts';
import { runSessionComesLater } from '../../fixtures/variants/run-session-comes-later.ts';
import { runsMakeNoSession } from '../../fixtures/variants/runs-make-no-session.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { runOn, withTarget } from './runs.ts';

const clean = { unarchived: [], liveWork: [] };

/** A gateway that loses the answers of these calls, after they were carried out, or instead of that. */
const losing =
  (operation: string, { carriedOut }: { carriedOut: boolean }): Change =>
  (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      if (call.operation !== operation) return around(call, next);
      const reply = carriedOut ? await around(call, next) : { headers: {}, body: '' };
      return reply === 'reset' ? reply : { ...reply, status: 504 };
    });
  };

describe.concurrent('a run of the suite leaves no session of a deployment that it ran, and no live item', () => {
  test.each<[string, readonly Change[]]>([
    ['where all goes well', []],
    ['where an item shows late', [itemShowsLate.change()]],
    ['where a run has its session later than its answer', [runSessionComesLater.change()]],
    ['where no run has one', [runsMakeNoSession.change()]],
    ['where the answers of runs get lost', [losing('deployment.run', { carriedOut: true })]],
    ['where the runs get lost on the way', [losing('deployment.run', { carriedOut: false })]],
  ])('%s', async (_, changes) => {
    await withTarget(changes, async (reference) => {
      const { record, ledger } = await runOn(reference, { only: ['deployment.run.*', 'deployment-run.get.reads-*'] });
      expect(reference.leftovers()).toEqual(clean);
      expect(record.leftovers).toEqual([]);
      expect(standing(ledger.map((line) => JSON.parse(line)))).toEqual([]);
    });
  });

  test('unless it is to be kept, and then the ledger knows each session', async () => {
    await withTarget([], async (reference) => {
      const { ledger } = await runOn(reference, { only: ['deployment.run.runs-*'], keep: true });
      const left = standing(ledger.map((line) => JSON.parse(line))).map(({ id }) => id);
      expect(left).toEqual(expect.arrayContaining([...reference.leftovers().unarchived]));
    });
  });
});

test('no deployment that is run is in an environment that a scenario polls', async () => {
  const polled = new Set<string>();
  const ran = new Set<string>();
  const watch: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => (call, next) => {
      if (call.operation === 'work.poll') polled.add(call.params.environment_id ?? '');
      const deployment = call.store.get('deployment', call.params.deployment_id ?? '');
      if (call.operation === 'deployment.run' && deployment) ran.add(deployment.environment_id);
      return around(call, next);
    });
  };
  await withTarget([watch], async (reference) => {
    await runOn(reference, { only: ['deployment.run.*', 'deployment-run.*', 'work.poll.*'] });
    expect(polled.size).toBeGreaterThan(1);
    expect([...ran].filter((environment) => polled.has(environment))).toEqual([]);
    expect(ran.size).toBe(1);
  });
});
