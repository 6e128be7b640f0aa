import { describe, expect, test } from 'vitest';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { drive } from '../../harness/drivers/small.ts';
import type { Lane } from '../../harness/exchange.ts';
import type { Client } from '../../harness/http/client.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { fold } from '../../harness/journal/fold.ts';
import { headerOf, newRunId } from '../../harness/plan.ts';
import { openRun } from '../../harness/run.ts';
import { type AnyScenario, scenario, workItem } from '../../harness/scenario.ts';
import { OutsideProfile, offersOf, withinProfile } from '../../harness/within-profile.ts';
import { profiles } from '../../spec/contract.ts';
import { control } from '../../spec/control.ts';
import { provision, work } from '../../spec/operations.ts';

const four = profiles['documented-four'] ?? profiles.full;
if (!four) throw new Error('there is no profile documented-four');
const hook = { url: 'http://localhost/control', token: 'token-of-the-hook' };

describe('what a profile offers', () => {
  test.each<[string, readonly string[], boolean]>([
    ['calls that change something', ['work.get', 'work.ack'], true],
    ['reads alone', ['work.get', 'model.list'], false],
  ])('with a hook configured and %s: the hook is called: %#', (_, operations, called) => {
    expect(offersOf({ operations }, { hook, embedded: false })('control.work-items')).toBe(called);
    expect(offersOf({ operations }, { embedded: false })('control.work-items')).toBe(false);
    expect(offersOf({ operations }, { hook, embedded: false })('work.get')).toBe(true);
    expect(offersOf({ operations }, { hook, embedded: false })('work.list')).toBe(false);
  });
});

describe('a call that the profile does not have', () => {
  test.each<Lane>(['act', 'arrangement', 'shared', 'clean-up'])('is not sent in the lane %s', async (lane) => {
    const sent: string[] = [];
    const client = { send: async ({ operation }: { operation: string }) => sent.push(operation) } as unknown as Client;
    const bound = withinProfile(client, offersOf(four, { embedded: false }), four.name);
    const place = { scenario: 'work.get.test', attempt: 1, lane };
    await expect(bound.send(work.list('env_1'), place)).rejects.toThrow(OutsideProfile);
    await expect(bound.send(provision.archiveAgent('agent_1'), place)).rejects.toThrow(
      /agent\.archive.*documented-four/,
    );
    await expect(bound.send(control.deployment('active'), place)).rejects.toThrow(OutsideProfile);
    await bound.send(work.get({ environment_id: 'env_1', work_id: 'work_1' }), place);
    expect(sent).toEqual(['work.get']);
  });

  const list = (environment_id = 'env_0') => work.list(environment_id);
  test.each<[string, AnyScenario]>([
    [
      'an act',
      scenario({
        id: 'work.get.lists-in-its-act',
        title: 'An act that lists',
        given: { item: workItem('queued') },
        act: async ({ item }, { send }) => ({ read: await send(list(item.environment_id)) }),
        judge: { 'work.get.queued': () => [] },
      }),
    ],
    [
      'an arrangement',
      scenario({
        id: 'work.get.lists-beforehand',
        title: 'An arrangement that lists',
        given: { list: { describe: 'a list', arrange: async ({ send }) => ({ read: await send(list()) }) } },
        act: async (_, { send }) => ({ read: await send(work.get({ environment_id: 'env_0', work_id: 'work_0' })) }),
        judge: { 'work.get.queued': () => [] },
      }),
    ],
  ])('is our own fault in %s, and never reaches the target', async (_, only) => {
    const reference = await startReferenceTarget({ hook: true });
    try {
      const { url, token, hookUrl = '', hookToken = '' } = reference;
      const target = { url, token, foreignToken: null, embedded: true, hook: { url: hookUrl, token: hookToken } };
      const leftOut = { globs: [], requirements: [], scenarios: [] };
      const selection = {
        requirements: new Set(['work.get.queued']),
        scenarios: [only],
        probes: [],
        leftOut,
        partly: [],
      };
      const entries: JournalEntry[] = [];
      const run = await openRun({
        header: headerOf({
          runId: newRunId(),
          version: 'test',
          target,
          profile: four,
          selection,
          only: [],
          seed: 1,
          concurrency: 1,
        }),
        target,
        selection,
        journal: (entry) => entries.push(entry),
        appendToLedger: () => {},
      });
      await drive(run, selection.scenarios, 1);
      const record = fold(entries);
      expect(record.requirements.find(({ id }) => id === 'work.get.queued')).toMatchObject({
        outcome: 'inconclusive',
        class: 'harness',
        message: expect.stringContaining('work.list was to be sent'),
      });
      expect(record.gate).toMatchObject({ passes: false, exit_code: 4 });
      const called = entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange.operation] : []));
      expect(called).not.toContain('work.list');
    } finally {
      await reference.stop();
    }
  });
});
