import { describe, expect, test } from 'vitest';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { defaultLimits, type Limits } from '../../harness/limits.ts';
import type { Plan } from '../../harness/rehearsal/plan.ts';
import { requestsOf } from '../../harness/rehearsal/requests.ts';
import { profiles } from '../../spec/contract.ts';
import { judge } from '../suites/judged.ts';
import { ofTwoTenants } from '../tenancy.ts';
import { planFor } from './planned.ts';

const limited = (limits: Partial<Limits>) => ({ ...defaultLimits(new URL('https://host')), ...limits });

/** What a real run against a reference target of its own sends, counted from its exchanges. */
async function sentFor(options: { only?: readonly string[]; concurrency?: number; seed?: number }) {
  const reference = await startReferenceTarget();
  try {
    const { url, token, foreignToken } = reference;
    const { exchanges, record } = await judge({ url, token, foreignToken, embedded: false }, options);
    return { requests: requestsOf([...exchanges.values()]), record };
  } finally {
    await reference.stop();
  }
}

const byOperation = ({ by_operation }: Plan['requests']) =>
  Object.fromEntries(by_operation.map(({ operation, requests }) => [operation, requests]));

describe.concurrent('the requests of a plan', { timeout: 60_000 }, () => {
  test('are those of a real run with the same seed, where scenarios go one after the other', async () => {
    const only = [
      'work.get.foreign-*',
      'work.ack.other-worker-*',
      'work.stop.malformed-*',
      'deployment.pause.unknown-*',
    ];
    const options = { only, concurrency: 1, seed: 7 };
    const [plan, sent] = await Promise.all([planFor(options), sentFor(options)]);
    expect(plan.requests).toEqual(sent.requests);
    expect(plan.requests.total).toBeGreaterThan(50);
    expect(plan.requests.by_lane).toEqual(sent.record.counts.exchanges);
  });

  test('are those of a real run but for looks and for environments, where scenarios overtake each other', async () => {
    const [plan, sent] = await Promise.all([planFor(), sentFor({})]);
    const [planned, real] = [byOperation(plan.requests), byOperation(sent.requests)];
    expect(Object.keys(planned)).toEqual(Object.keys(real));
    // How often a queue is looked at, and how many environments are in use at once, is a matter of time.
    const vary = ['work.poll', 'work.list', 'event.send', 'environment.create', 'environment.archive'];
    for (const [operation, number] of Object.entries(planned)) {
      const play = vary.includes(operation) ? 10 : 0;
      expect(Math.abs(number - (real[operation] ?? 0)), operation).toBeLessThanOrEqual(play);
    }
  });

  test('add up', async () => {
    const { requests } = await planFor({ only: ['deployment.pause.*'] });
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(requests.by_operation.map((call) => call.requests))).toBe(requests.total);
    expect(sum(Object.values(requests.by_lane))).toBe(requests.total);
    expect(requests.reads + requests.writes).toBe(requests.total);
    for (const call of requests.by_operation) expect(sum(Object.values(call.by_lane))).toBe(call.requests);
  });

  test('name method and path of the hook’s calls, too', async () => {
    const { requests } = await planFor({ profile: 'documented-four', hook: 'https://staging.example.com/control' });
    expect(requests.by_operation.find(({ operation }) => operation === 'control.work-items')).toMatchObject({
      method: 'POST',
      path: '/work-items',
    });
    expect(requests.by_operation.find(({ operation }) => operation === 'work.stop')).toMatchObject({
      method: 'POST',
      path: '/environments/{environment_id}/work/{work_id}/stop',
    });
  });

  test('end where the run would', async () => {
    const plan = await planFor({
      only: ['work.ack.other-worker-*', 'work.get.one-of-*'],
      limits: limited({ maxRequests: 20 }),
    });
    const { 'clean-up': cleanUp, ...rest } = plan.requests.by_lane;
    expect(Object.values(rest).reduce((sum, number) => sum + number, 0)).toBe(20);
    expect(cleanUp).toBeGreaterThan(0);
    expect(plan.rates.max_requests).toBe(20);
    expect(plan.inconclusive.map((cause) => cause.class)).toContain('rate');
  });
});

describe.concurrent('what a plan creates', () => {
  test('is each thing that is accepted, and what of it may cost', async () => {
    const plan = await planFor({ only: ['work.ack.queued', 'deployment.pause.active'] });
    const calls = byOperation(plan.requests);
    expect(plan.creations).toEqual({
      api: {
        environments: calls['environment.create'],
        agents: 1,
        sessions: calls['session.create'],
        deployments: calls['deployment.create'],
      },
      hook: { environments: 0, work_items: 0, deployments: 0 },
      removed: true,
    });
    expect(plan.may_cost).toEqual({ sessions: calls['session.create'], runs: calls['event.send'] });
    expect(plan.may_cost.sessions).toBeGreaterThan(0);
  });

  test('stays where the run keeps it', async () => {
    const plan = await planFor({ only: ['work.ack.queued'], keep: true });
    expect(plan.creations.removed).toBe(false);
    expect(plan.requests.by_lane['clean-up']).toBe(0);
  });

  test('comes from the hook where there is one', async () => {
    const plan = await planFor({ profile: 'documented-four', hook: 'https://staging.example.com/control' });
    expect(Object.values(plan.creations.api)).toEqual([0, 0, 0, 0]);
    expect(plan.creations.hook.work_items).toBeGreaterThan(50);
    expect(plan.may_cost).toEqual({ sessions: 0, runs: 0 });
    expect(plan.requirements.MUST).toMatchObject({ inconclusive: 0, not_selected: 0 });
  });
});

describe.concurrent('what could not be judged', () => {
  test('without another account’s token are the MUSTs of tenancy, and the remedy names the variable', async () => {
    const { inconclusive, requirements } = await planFor({
      only: [...ofTwoTenants, 'work.get.queued'],
      foreign: false,
    });
    expect(inconclusive).toHaveLength(1);
    const [cause] = inconclusive;
    expect(cause).toMatchObject({ class: 'credential', remedy: expect.stringContaining('QODER_FOREIGN_PAT') });
    expect(cause?.requirements.map(({ id }) => id).sort()).toEqual([...ofTwoTenants].sort());
    expect(requirements.MUST.inconclusive).toBe(ofTwoTenants.length);
  });

  test('is not applicable to a target that is declared to have one tenant', async () => {
    const plan = await planFor({
      only: [...ofTwoTenants, 'work.get.queued'],
      foreign: false,
      capabilities: { tenants: 1 },
    });
    expect(plan.inconclusive).toEqual([]);
    expect(plan.not_applicable).toEqual([
      {
        message: expect.stringContaining('2 tenants'),
        requirements: expect.arrayContaining(['work.get.foreign-refused']),
      },
    ]);
    expect(plan.requirements.MUST).toMatchObject({ not_applicable: ofTwoTenants.length, inconclusive: 0 });
    expect(plan.scope).toContain('tenants: 1');
  });

  test('is nothing where the run can arrange everything', async () => {
    const plan = await planFor({ only: ['work.ack.other-*'] });
    expect(plan.inconclusive).toEqual([]);
    expect(plan.by_hand).toBeNull();
  });
});

describe.concurrent('what is to be made by hand', { timeout: 120_000 }, () => {
  test('is listed for four operations without a hook, and with exactly that nothing is lacking', async () => {
    const plan = await planFor({ profile: 'documented-four' });
    expect(plan.requirements.MUST.judged).toBeLessThan(10);
    const { environments, work_items = [], deployments = [], still_open, judged } = plan.by_hand ?? {};
    expect(environments).toEqual({ self_hosted: 1, cloud: 1 });
    const kinds = new Set(work_items.map((item) => `${item.state} ${item.delivered} ${item.worker}`));
    for (const kind of ['queued true true', 'queued true false', 'queued false false', 'active true true']) {
      expect(kinds).toContain(kind);
    }
    expect(deployments.every(({ status }) => status === 'active')).toBe(true);
    // What a deployment was like before is known from a reading, which this profile has none of, or from the hook.
    expect(still_open).toEqual(['deployment.pause.keeps-the-rest']);
    const { MUST } = plan.requirements;
    expect(judged?.MUST).toBe(MUST.judged + MUST.inconclusive - 1);
  });

  test('is less than one thing for each that a scenario asks for', async () => {
    const [byHand, byHook] = await Promise.all([
      planFor({ profile: 'documented-four' }),
      planFor({ profile: 'documented-four', hook: 'https://staging.example.com/control' }),
    ]);
    expect(byHand.by_hand?.work_items.length).toBeLessThan(byHook.creations.hook.work_items * 0.8);
  });

  test('is more where the scenarios come in an order that is not known', async () => {
    const part = { profile: 'documented-four', only: ['work.ack.*', 'work.get.*'] };
    const [inOrder, inAnyOrder] = await Promise.all([planFor(part), planFor({ ...part, anonymous: true })]);
    expect(inAnyOrder.by_hand?.still_open).toEqual(inOrder.by_hand?.still_open);
    expect(inAnyOrder.by_hand?.work_items.length).toBeGreaterThan(inOrder.by_hand?.work_items.length ?? 0);
  });

  test('is not listed where a hook or the API makes it', async () => {
    const plan = await planFor({ only: ['work.get.queued'], foreign: false });
    expect(plan.by_hand).toBeNull();
  });
});

test('a plan is the same each time for the same seed', async () => {
  const options = { only: ['work.stop.malformed-*'], concurrency: 1 };
  const [first, second] = await Promise.all([planFor(options), planFor(options)]);
  expect(first).toEqual(second);
});

test('a plan says how fast and how long at least', async () => {
  const plan = await planFor({ only: ['deployment.pause.*'] });
  expect(plan.rates).toEqual({ reads_per_second: 50, writes_per_second: 20, max_requests: null });
  expect(plan.duration.writes_ms).toBe((plan.requests.writes - 1) * 50);
  expect(plan.duration.at_least_ms).toBe(
    Math.max(plan.duration.reads_ms, plan.duration.writes_ms, plan.duration.waits_ms),
  );
  expect(plan.duration.waits_ms).toBeGreaterThan(1000);
});

describe.concurrent('every profile', { timeout: 120_000 }, () => {
  test.each(Object.keys(profiles))('is planned on the embedded target as a run of it is: %s', async (profile) => {
    const plan = await planFor({ profile, embedded: true });
    expect(plan.inconclusive).toEqual([]);
    expect(plan.by_hand).toBeNull();
    expect(plan.requirements.MUST.judged).toBeGreaterThan(20);
  });
});

test('what a profile of reads alone needs by hand is one thing of each state, and two together', async () => {
  const { by_hand, requirements } = await planFor({ profile: 'read-only' });
  const { judged, inconclusive } = requirements.MUST;
  expect(by_hand).toMatchObject({ still_open: [], judged: { MUST: judged + inconclusive } });
  expect(by_hand?.work_items.map(({ state }) => state)).toEqual([
    'queued',
    'queued',
    'starting',
    'active',
    'stopping',
    'stopped',
  ]);
  expect(by_hand?.deployments.map(({ status }) => status).sort()).toEqual(['active', 'paused']);
}, 60_000);
