import { describe, expect, test } from 'vitest';
import { alterAck, alterHeartbeat, alterPause, alterStop } from '../../fixtures/alter.ts';
import type { WorkItem } from '../../fixtures/reference-target/records.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { having, judge } from '../suites/judged.ts';

/*
 * Sabotage of the arrangement: whatever hands over or brings on an item or a deployment leaves it in another state than it
 * says. What a scenario then sees says nothing of its requirement, neither for it nor against it.
 */

const next = {
  queued: 'starting',
  starting: 'active',
  active: 'stopping',
  stopping: 'stopped',
  stopped: 'queued',
} as const;

/** An item as if it had gone through the calls that lead to a state. */
const in_ = (state: WorkItem['state'], item: WorkItem, now: number): WorkItem => ({ ...item, state, started_at: now });

const hookItems: Change = (seams) => {
  wrap(
    seams.control,
    'workItem',
    (make) => (order, environment, call) => make({ ...order, state: next[order.state] }, environment, call),
  );
};
const hookDeployments: Change = (seams) => {
  wrap(
    seams.control,
    'deployment',
    (make) => (order, call) => make({ ...order, status: order.status === 'paused' ? 'active' : 'paused' }, call),
  );
};

describe.concurrent('an arrangement that returns the wrong state passes nothing and accuses nobody', () => {
  test.each<[string, { change: Change; hook?: true; only: readonly string[] }]>([
    [
      'items that the hook makes in another state',
      {
        change: hookItems,
        hook: true,
        only: ['work.stop.graceful-{queued,starting,active}', 'work.ack.{starting,active}'],
      },
    ],
    [
      'deployments that the hook makes in another status',
      {
        change: hookDeployments,
        hook: true,
        only: ['deployment.pause.{active,paused}', 'deployment.unpause.{active,paused}'],
      },
    ],
    [
      'an ack that leaves the item queued',
      {
        change: (seams) => alterAck(seams, (_, before) => before),
        only: ['work.stop.graceful-{starting,active}', 'work.heartbeat.{starting,active}', 'work.metadata.starting'],
      },
    ],
    [
      'an ack that takes the item to active at once',
      {
        change: (seams) => alterAck(seams, (item, _, { now }) => in_('active', item, now)),
        only: ['work.stop.graceful-starting', 'work.heartbeat.starting', 'work.metadata.starting'],
      },
    ],
    [
      'a heartbeat that leaves the item starting',
      {
        change: (seams) => alterHeartbeat(seams, (_, before) => before),
        only: ['work.stop.graceful-active', 'work.ack.active', 'work.metadata.active'],
      },
    ],
    [
      'a stop that leaves the item as it was',
      {
        change: (seams) => alterStop(seams, (_, before) => before),
        only: ['work.ack.{stopping,stopped}', 'work.heartbeat.stopped', 'work.metadata.stopping'],
      },
    ],
    [
      'a pause that leaves the deployment active',
      {
        change: (seams) => alterPause(seams, (_, before) => before),
        only: ['deployment.unpause.paused', 'deployment.run.paused'],
      },
    ],
    [
      'an archiving that leaves the deployment active',
      {
        change: (seams) => {
          wrap(seams.deployments, 'archive', () => (deployment) => deployment);
        },
        only: ['deployment.run.archived'],
      },
    ],
  ])('%s', async (_, { change, hook, only }) => {
    const reference = await startReferenceTarget({ changes: [change], ...(hook ? { hook } : {}) });
    try {
      const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
      const target = { url, token, foreignToken, embedded: false };
      const { record } = await judge(
        { ...target, ...(hook ? { hook: { url: hookUrl, token: hookToken } } : {}) },
        { only },
      );
      expect(having(record, 'passed', 'failed')).toEqual([]);
      const asked = record.requirements.filter(({ outcome }) => outcome !== 'not-run');
      expect(asked.length).toBeGreaterThan(0);
      for (const one of asked) {
        expect(one).toMatchObject({ outcome: 'inconclusive', class: expect.stringMatching(/^(precondition|drift)$/) });
        expect(one.message).toMatch(/brought to|should be/);
        expect(one.remedy).toMatch(/\S/);
      }
      expect(record.verdict).toBe('incomplete');
      expect(record.gate.exit_code).toBe(3);
    } finally {
      await reference.stop();
    }
  });
});
