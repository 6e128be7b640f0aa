import { describe, expect, test } from 'vitest';
import { faults } from '../../fixtures/faults/index.ts';
import { internalError } from '../../fixtures/reference-target/errors.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTargetOptions, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { having, judge } from './judged.ts';

const four = ['work.get', 'work.ack', 'work.stop', 'deployment.pause'] as const;

/** Judges a reference target that has the four operations and a hook, and nothing else. */
async function judgeFour(changes: readonly Change[] = [], hook: ReferenceTargetOptions['hook'] = true) {
  const reference = await startReferenceTarget({ hook, offers: four, changes });
  try {
    const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
    const target = { url, token, foreignToken, embedded: false, hook: { url: hookUrl, token: hookToken } };
    const judged = await judge(target, { profile: 'documented-four' });
    return { ...judged, leftovers: reference.leftovers() };
  } finally {
    await reference.stop();
  }
}

describe('a target with four operations and a test-control hook', () => {
  test('is judged through these alone, conformant, and no live item is left', async () => {
    const { record, exchanges, leftovers } = await judgeFour();
    expect(having(record, 'failed', 'inconclusive', 'not-run')).toEqual([]);
    expect(record.verdict).toBe('conformant');
    const called = new Set([...exchanges.values()].map(({ operation }) => operation));
    expect([...called].sort()).toEqual([
      'control.deployments',
      'control.environments',
      'control.work-items',
      ...[...four].sort(),
    ]);
    expect(leftovers.liveWork).toEqual([]);
  });

  test('needs a hook that makes queued and active items only; the other states follow by documented calls', async () => {
    const supports = [
      'environments/self_hosted',
      'environments/cloud',
      'work-items/queued',
      'work-items/active',
      'deployments/active',
    ] as const;
    const { record } = await judgeFour([], { supports });
    expect(having(record, 'failed', 'inconclusive', 'not-run')).toEqual([]);
    expect(record.scenarios.find(({ id }) => id === 'work.stop.graceful-in-stopping-from-active')?.path).toEqual([
      'work item: active by the hook, stop',
    ]);
  });

  test('whose hook fails is not judged by another way: what needs it is inconclusive and says why', async () => {
    const { record } = await judgeFour([
      (seams) => {
        seams.control.workItem = () => internalError();
      },
    ]);
    expect(having(record, 'failed')).toEqual([]);
    expect(record.requirements.find(({ id }) => id === 'work.stop.graceful-active')).toMatchObject({
      outcome: 'inconclusive',
      class: 'precondition',
      message: expect.stringContaining('/control/work-items was answered 500'),
    });
    expect(record.requirements.find(({ id }) => id === 'deployment.pause.active')).toMatchObject({ outcome: 'passed' });
  });

  // A part of the faults of the item calls (there is no poll here that delivers anything); what a pause left shows here only by the next pause, so that one fault may
  // fail several of its requirements.
  const ofItems = faults.filter(
    ({ id, trips }) =>
      /^(get|ack|stop)-/.test(id) &&
      trips.every((trip) => /^work\.(get|ack|stop)\./.test(trip) && trip !== 'work.get.shows-what-was-delivered'),
  );
  const sample = ofItems.filter((_, index) => index % 5 === 0);
  test.concurrent.each(sample.map((fault) => [fault.id, fault] as const))(
    'that has the fault %s fails what the fault declares, and nothing outside',
    async (_, { trips, may, change }) => {
      const { record } = await judgeFour([change()]);
      const failed = having(record, 'failed');
      expect({ missed: trips.filter((id) => !failed.includes(id)) }).toEqual({ missed: [] });
      expect({ outside: failed.filter((id) => ![...trips, ...may].some((declared) => declared === id)) }).toEqual({
        outside: [],
      });
    },
    60_000,
  );
});
