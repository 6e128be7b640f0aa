import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../cli/offered.ts';
import { ackAnswers204 } from '../../fixtures/faults/ack-answers-204.ts';
import type { WorkItem, WorkState } from '../../fixtures/reference-target/records.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { monitors } from '../../harness/monitors.ts';
import { rejudge } from '../../harness/rejudge.ts';
import { scenarios } from '../../suites/index.ts';
import { having, judge, judgeReference } from './judged.ts';

type Times = Partial<Pick<WorkItem, 'acknowledged_at' | 'started_at' | 'latest_heartbeat_at' | 'stopped_at'>>;

/** Moves every item on by itself, some milliseconds after it has come into a state; with none, at once. */
function dispatcher(from: WorkState, to: WorkState, delay: number): Change {
  return (seams) => {
    const times = (item: WorkItem): Times => {
      const now = seams.clock.now();
      if (to === 'starting') return { acknowledged_at: item.acknowledged_at ?? now };
      return to === 'active' ? { started_at: item.started_at ?? now, latest_heartbeat_at: now } : { stopped_at: now };
    };
    wrap(seams.store, 'save', (save) => (kind, next, before, call) => {
      save(kind, next, before, call);
      if (kind !== 'work' || (next as WorkItem).state !== from || (before as WorkItem | undefined)?.state === from)
        return;
      const move = () => {
        const item = call.store.get('work', next.id);
        if (item?.state !== from) return;
        const worker_id = to === 'starting' ? 'dispatcher' : item.worker_id;
        call.store.put('work', { ...item, ...times(item), state: to, worker_id });
      };
      if (delay === 0) move();
      else setTimeout(move, delay).unref();
    });
  };
}

const only = [
  'explore.work-item',
  'work.ack.{queued,starting,active,stopping,stopped,*-no-effect}',
  'work.stop.graceful-*',
  'work.get.*',
];
const races = 'race.{concurrent-acks,first-heartbeat-once,no-stop-is-lost,stopped-stays-stopped}';

describe.concurrent('a target whose dispatcher', () => {
  test.each<[string, WorkState, WorkState]>([
    ['acknowledges items', 'queued', 'starting'],
    ['sends the first heartbeat', 'starting', 'active'],
    ['stops waiting items', 'queued', 'stopped'],
    ['stops running items', 'active', 'stopped'],
    ['confirms drains', 'stopping', 'stopped'],
  ])(
    '%s by itself is never accused, however soon',
    async (_, from, to) => {
      for (const delay of [0, 8, 40]) {
        const { record, entries } = await judgeReference([dispatcher(from, to, delay)], {
          only: [...only, races],
          timeouts: { item: 1_000 },
        });
        const open = record.requirements.filter(({ outcome }) => outcome === 'inconclusive');
        expect({ delay, failed: having(record, 'failed') }).toEqual({ delay, failed: [] });
        // What is done before the dispatcher comes is judged; what is not, is not.
        if (delay === 0) expect(new Set(open.map(({ class: kind }) => kind))).toContain('drift');
        expect(open.filter(({ class: kind }) => kind !== 'drift' && kind !== 'precondition')).toEqual([]);
        expect(record.gate.exit_code).toBe(open.length > 0 ? 3 : 0);
        // The journal holds what it takes to come to the same without the target.
        expect(rejudge(entries, { scenarios, monitors }).differences).toEqual([]);
      }
    },
    120_000,
  );

  test('moves items of a hook, where there is no list to see it in, is not accused either', async () => {
    const change = dispatcher('starting', 'active', 0);
    const reference = await startReferenceTarget({
      hook: true,
      offers: operationsOf('documented-four'),
      changes: [change],
    });
    try {
      const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
      const target = { url, token, foreignToken, embedded: false, hook: { url: hookUrl, token: hookToken } };
      const { record } = await judge(target, { profile: 'documented-four', only });
      expect(having(record, 'failed')).toEqual([]);
      expect(record.requirements.find(({ id }) => id === 'work.ack.queued')).toMatchObject({ class: 'drift' });
    } finally {
      await reference.stop();
    }
  });

  test('moves nothing while it is watched leaves a violation what it is', async () => {
    const { record } = await judgeReference([ackAnswers204.change()], { only: ['work.ack.queued'] });
    expect(having(record, 'failed')).toEqual(['work.ack.queued']);
  });
});
