import { describe, expect, test } from 'vitest';
import { supplyEmbedded } from '../../cli/embedded-supplies.ts';
import { operationsOf } from '../../cli/offered.ts';
import type { Fault } from '../../fixtures/fault.ts';
import { faults } from '../../fixtures/faults/index.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { monitors } from '../../harness/monitors.ts';
import { select } from '../../harness/selection.ts';
import { readMatrix } from '../../scripts/kill-matrix/files.ts';
import { profiles } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';
import { having, type JudgeOptions, judge } from './judged.ts';

const narrow = ['documented-four', 'work-queue', 'deployments', 'read-only'] as const;

/** Judges a target that has the operations of a profile and no others, with the means that the profile takes. */
async function judgeIn(profile: string, changes: readonly Change[] = [], options: JudgeOptions = {}) {
  const hook = profile === 'documented-four' || profile === 'read-only';
  const reference = await startReferenceTarget({ hook, offers: operationsOf(profile), changes });
  try {
    const { url, token, foreignToken, hookUrl, hookToken } = reference;
    const target = {
      url,
      token,
      foreignToken,
      embedded: false,
      ...(hookUrl && hookToken ? { hook: { url: hookUrl, token: hookToken } } : {}),
    };
    const supplies = profile === 'read-only' ? { supplies: await supplyEmbedded(reference) } : {};
    const judged = await judge(target, { profile, ...supplies, ...options });
    return { ...judged, leftovers: reference.leftovers() };
  } finally {
    await reference.stop();
  }
}

describe.concurrent('a target that has the operations of one profile and no others', () => {
  test.each(narrow)('is conformant in %s, with nothing inconclusive, and is asked nothing else', async (profile) => {
    const { record, exchanges } = await judgeIn(profile);
    expect(having(record, 'failed', 'inconclusive', 'not-run', 'not-applicable')).toEqual([]);
    expect(record.verdict).toBe('conformant');
    expect(record.profile).toEqual({ name: profile, version: 1 });
    const called = new Set([...exchanges.values()].map(({ operation }) => operation));
    const allowed = [
      ...(profiles[profile]?.operations ?? []),
      ...(profile === 'documented-four' ? ['control.environments', 'control.work-items', 'control.deployments'] : []),
    ];
    expect([...called].filter((operation) => !allowed.includes(operation))).toEqual([]);
  });

  test.each(['work-queue', 'deployments'])('is left in %s as it was found', async (profile) => {
    const { record, leftovers } = await judgeIn(profile);
    expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
    expect(record.leftovers).toEqual([]);
  });

  test('meets nothing but GET in read-only', async () => {
    const { exchanges } = await judgeIn('read-only');
    expect(new Set([...exchanges.values()].map(({ request }) => request.method))).toEqual(new Set(['GET']));
  });

  test('is not judged in read-only where nothing is supplied, and is told what to name', async () => {
    const { record, exchanges } = await judgeIn('read-only', [], { supplies: nothing });
    expect(having(record, 'failed')).toEqual([]);
    expect(record.verdict).toBe('incomplete');
    expect([...exchanges.values()].filter(({ request }) => request.method !== 'GET')).toEqual([]);
    expect(record.requirements.find(({ id }) => id === 'work.get.active')).toMatchObject({
      outcome: 'inconclusive',
      class: 'precondition',
      remedy: expect.stringContaining('arrange.work_items'),
    });
    expect(record.requirements.find(({ id }) => id === 'deployment.get.active')).toMatchObject({
      remedy: expect.stringContaining('arrange.deployments'),
    });
  });
});

const nothing = {
  agent: null,
  model: null,
  environments: { self_hosted: [], cloud: null },
  workItems: [],
  deployments: [],
};

/** What a fault changes that reads alone show; the others break a rule of objects by a call that changes them. */
const showsInReads = /^(get|deployment-get|list|error|request-id|unknown-id|missing|unauthenticated-(has|is|typed))-/;

/** Readings that the target's own list belies: it is not the configuration that says something wrong of an item. */
const belied = ['get-hides-stopped-items', 'get-fails-for-stopped-items', 'get-shows-active-as-starting'];

const matrix = await readMatrix();

/** Whether scenarios that a profile runs are known to fail all that a fault trips. */
function showsIn(profile: string, { id, trips, sequence }: Fault): boolean {
  const { [profile]: asked } = profiles;
  if (!asked || sequence) return false;
  const run = new Set(select(asked, { scenarios, monitors }, []).scenarios.map((scenario) => scenario.id));
  return trips.every((trip) => matrix.faults[id]?.killed[trip]?.some((judge) => run.has(judge)));
}

describe('a fault whose requirements a profile has', () => {
  // A part of them: each costs a whole run.
  const cases = (['work-queue', 'deployments', 'read-only'] as const).flatMap((profile) => {
    const { requirements = [] } = profiles[profile] ?? {};
    const within = faults.filter(
      (fault) =>
        fault.trips.every((trip) => requirements.includes(trip)) &&
        (profile === 'read-only' ? showsInReads.test(fault.id) : showsIn(profile, fault)),
    );
    const sample = within.filter(
      ({ id }, index) => index % 9 === 0 || (profile === 'read-only' && belied.includes(id)),
    );
    return sample.map((fault) => [profile, fault.id, fault] as const);
  });
  test.concurrent.each(cases)(
    'fails there, too: %s, %s',
    async (profile, _, { trips, may, change }) => {
      const { record } = await judgeIn(profile, [change()]);
      const failed = having(record, 'failed');
      expect({ missed: trips.filter((id) => !failed.includes(id)) }).toEqual({ missed: [] });
      const declared: readonly string[] = [...trips, ...may];
      expect({ outside: failed.filter((id) => !declared.includes(id)) }).toEqual({ outside: [] });
    },
    60_000,
  );
});
