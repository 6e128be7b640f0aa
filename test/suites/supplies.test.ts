import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../cli/offered.ts';
import { invalidRequest } from '../../fixtures/reference-target/errors.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import type { ReferenceTargetOptions } from '../../fixtures/reference-target/server.ts';
import { noSupplies, type SuppliedWorkItem, type Supplies } from '../../harness/arrange/supplies.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { WorkState } from '../../spec/contract.ts';
import { type Client, startWith } from '../fixtures/client.ts';
import { having, type Judged, type JudgeOptions, judge } from './judged.ts';

/** Starts a target with a hook, by which its owner makes things by hand; runs are not told of the hook. */
async function withOwner<T>(options: ReferenceTargetOptions, use: (owner: Client) => Promise<T>): Promise<T> {
  const owner = await startWith({ hook: true, ...options });
  try {
    return await use(owner);
  } finally {
    await owner.target.stop();
  }
}

function run({ target }: Client, supplies: Partial<Supplies>, options: JudgeOptions = {}): Promise<Judged> {
  const { url, token, foreignToken } = target;
  return judge({ url, token, foreignToken, embedded: false }, { supplies: { ...noSupplies, ...supplies }, ...options });
}

/** An item that the owner makes by hand, as the configuration names it. */
async function handMade(owner: Client, state: WorkState, more: object = {}): Promise<SuppliedWorkItem> {
  const { json } = await owner.order('work-items', { state, worker_id: 'by-hand', ...more });
  const { environment_id, work_id, worker_id } = json;
  return { environment_id, work_id, state, worker_id, delivered: !('delivered' in more) };
}

async function environment(owner: Client, type: 'self_hosted' | 'cloud' = 'self_hosted'): Promise<string> {
  return (await owner.order('environments', { type })).json.environment_id;
}

async function deployments(owner: Client, ...statuses: readonly ('active' | 'paused')[]) {
  const made = statuses.map(async (status) => {
    const { json } = await owner.order('deployments', { status });
    return { deployment_id: json.deployment_id as string, status };
  });
  return Promise.all(made);
}

const stateOf = async (owner: Client, { environment_id, work_id }: SuppliedWorkItem) =>
  (await owner.get(`/environments/${environment_id}/work/${work_id}`)).json.state;

const sent = ({ exchanges }: Judged, operation: string): Exchange[] =>
  [...exchanges.values()].filter((exchange) => exchange.operation === operation);

const pathOf = ({ record }: Judged, scenario: string) => record.scenarios.find(({ id }) => id === scenario)?.path;
const found = ({ record }: Judged, requirement: string) => record.requirements.find(({ id }) => id === requirement);

describe.concurrent('an agent, a model and environments that are given', () => {
  test('are used instead of any that a run would make, and are there afterwards as they were', async () => {
    await withOwner({}, async (owner) => {
      const agent = await owner.agent();
      const [one, two, idle] = [await environment(owner), await environment(owner), await environment(owner)];
      const cloud = await environment(owner, 'cloud');
      // Somebody else works in these, too.
      const theirs = [
        await handMade(owner, 'active', { environment_id: one }),
        await handMade(owner, 'queued', { environment_id: two, delivered: false }),
        await handMade(owner, 'starting', { environment_id: idle }),
      ];
      const judged = await run(owner, { agent, environments: { self_hosted: [one, two, idle], cloud } });
      expect(having(judged.record, 'failed', 'inconclusive', 'not-run')).toEqual([]);
      expect(judged.record.verdict).toBe('conformant');
      // But where it is the creating that is judged, and where a list has to be somebody's own.
      const arranged = (operation: string) =>
        sent(judged, operation).filter(({ key }) => !/^(idempotency|pagination)\./.test(key));
      expect(arranged('environment.create')).toEqual([]);
      expect(arranged('agent.create')).toEqual([]);
      expect(arranged('environment.archive')).toEqual([]);
      expect(arranged('agent.archive')).toEqual([]);
      expect(await Promise.all(theirs.map((item) => stateOf(owner, item)))).toEqual(['active', 'queued', 'starting']);
      const touched = [...judged.exchanges.values()].filter(({ request }) =>
        theirs.some(({ work_id }) => request.path.includes(work_id)),
      );
      expect(touched).toEqual([]);
      // Of all that is in them, only what was there before is alive.
      const { liveWork, unarchived } = owner.target.leftovers();
      expect(liveWork.filter((id) => !theirs.some(({ work_id }) => work_id === id))).toEqual([]);
      expect(unarchived).toEqual([agent]);
    });
  }, 180_000);

  test('an item of another session that a poll delivers is not used, stopped or waited with', async () => {
    await withOwner({}, async (owner) => {
      const shared = await environment(owner);
      const session = await owner.session(shared);
      await owner.say(session);
      const judged = await run(
        owner,
        { environments: { self_hosted: [shared], cloud: null } },
        { only: ['work.stop.graceful-queued', 'work.ack.queued'] },
      );
      expect(having(judged.record, 'failed', 'inconclusive')).toEqual([]);
      const items: { state: string; data: { id: string } }[] = (await owner.get(`/environments/${shared}/work`)).json
        .data;
      expect(items.filter(({ state }) => state !== 'stopped').map(({ data }) => data.id)).toEqual([session]);
    });
  });

  test('one environment alone serves what needs one; what needs a second says what to name', async () => {
    await withOwner({}, async (owner) => {
      const judged = await run(
        owner,
        { environments: { self_hosted: [await environment(owner)], cloud: null } },
        { only: ['work.get.*'] },
      );
      expect(having(judged.record, 'failed')).toEqual([]);
      expect(having(judged.record, 'inconclusive').sort()).toEqual([
        'work.get.other-environment-is-404',
        'work.get.other-environment-refused',
      ]);
      expect(found(judged, 'work.get.other-environment-refused')).toMatchObject({
        class: 'precondition',
        remedy: expect.stringContaining('arrange.environments.self_hosted'),
      });
    });
  });

  test('the model is that of the agent that is made', async () => {
    const picky: Change = (seams) => {
      wrap(seams.provisioning, 'agent', (make) => (draft, call) => {
        return draft.model === 'the-only-one' ? make(draft, call) : invalidRequest('No such model.');
      });
      seams.present.models = () => ({ data: [{ id: 'off', is_enabled: false }] });
    };
    await withOwner({ changes: [picky] }, async (owner) => {
      const only = ['work.ack.queued', 'deployment.pause.active'];
      const given = await run(owner, { model: 'the-only-one' }, { only });
      expect(having(given.record, 'failed', 'inconclusive')).toEqual([]);
      const without = await run(owner, {}, { only });
      expect(having(without.record, 'failed', 'passed')).toEqual([]);
      expect(found(without, 'work.ack.queued')).toMatchObject({
        class: 'precondition',
        message: expect.stringContaining('No such model.'),
        remedy: expect.stringMatching(/arrange\.model.*arrange\.agent/),
      });
    });
  });
});

describe.concurrent('work items and deployments that were made by hand', () => {
  test('suffice for a target with four operations and no hook', async () => {
    await withOwner({ offers: operationsOf('documented-four') }, async (owner) => {
      const [home, idle, cloud] = [
        await environment(owner),
        await environment(owner),
        await environment(owner, 'cloud'),
      ];
      const make = (count: number, state: WorkState, more: object = {}) =>
        Promise.all(Array.from({ length: count }, () => handMade(owner, state, { environment_id: home, ...more })));
      const workItems = [
        ...(await make(50, 'queued')),
        ...(await make(40, 'active')),
        ...(await make(2, 'queued', { delivered: false })),
        ...(await make(1, 'queued', { worker_id: undefined })),
      ];
      const judged = await run(
        owner,
        {
          environments: { self_hosted: [idle], cloud },
          workItems,
          deployments: await deployments(owner, ...Array.from({ length: 10 }, () => 'active' as const)),
        },
        { profile: 'documented-four' },
      );
      // What the deployment was like before can be read by nobody, and nobody has said it.
      expect(having(judged.record, 'inconclusive', 'failed', 'not-run')).toEqual(['deployment.pause.keeps-the-rest']);
      const paths = judged.record.scenarios.flatMap(({ path }) => path);
      expect(paths.filter((path) => /^work item: \w+ by hand, \w+/.test(path))).not.toEqual([]);
      expect(paths.filter((path) => !path.includes(' by hand'))).toEqual([]);
      expect(sent(judged, 'control.work-items')).toEqual([]);
      // Nothing of it was stopped or archived to tidy up.
      const tidied = [...judged.exchanges.values()].filter(
        ({ key, request }) => key.includes('/clean-up/') && request.method !== 'GET',
      );
      expect(tidied).toEqual([]);
    });
  }, 180_000);

  test('serve again in the state in which they were left: one after the other, though many want them', async () => {
    await withOwner({ offers: operationsOf('documented-four') }, async (owner) => {
      const item = await handMade(owner, 'queued');
      const judged = await run(
        owner,
        { workItems: [item] },
        {
          profile: 'documented-four',
          only: ['work.get.{unauthenticated,foreign,unknown-work,unknown-environment}-refused'],
        },
      );
      expect(having(judged.record, 'failed', 'inconclusive')).toEqual([]);
      for (const scenario of ['unauthenticated', 'foreign', 'unknown-ids']) {
        expect(pathOf(judged, `work.get.${scenario}`)).toEqual(['work item: queued by hand']);
      }
      expect(await stateOf(owner, item)).toBe('queued');
    });
  });

  test('that two scenarios want two of at the same time are had by one after the other', async () => {
    await withOwner({ offers: operationsOf('documented-four') }, async (owner) => {
      const home = await environment(owner);
      const workItems = [
        await handMade(owner, 'queued', { environment_id: home }),
        await handMade(owner, 'queued', { environment_id: home }),
        await handMade(owner, 'starting', { environment_id: home }),
      ];
      const judged = await run(
        owner,
        { workItems },
        { profile: 'documented-four', only: ['work.{get,stop}.one-of-several'] },
      );
      expect(having(judged.record, 'failed')).toEqual([]);
      expect(
        judged.record.scenarios.filter(({ id }) => id.endsWith('one-of-several')).map(({ outcome }) => outcome),
      ).toEqual(['passed', 'passed']);
    });
  });

  test('are taken before a hook is asked, and a hook before the public API', async () => {
    await withOwner({}, async (owner) => {
      const { hookUrl: url = '', hookToken = '' } = owner.target;
      const { url: api, token, foreignToken } = owner.target;
      const judged = await judge(
        { url: api, token, foreignToken, embedded: false, hook: { url, token: hookToken } },
        {
          only: [
            'work.stop.graceful-in-active',
            'deployment.pause.conflicts-when-paused',
            'work.stop.forced-in-active',
          ],
          concurrency: 1,
          supplies: {
            ...noSupplies,
            workItems: [await handMade(owner, 'active')],
            deployments: await deployments(owner, 'paused'),
          },
        },
      );
      expect(pathOf(judged, 'deployment.pause.conflicts-when-paused')).toEqual(['deployment: paused by hand, unpause']);
      expect(
        ['work.stop.graceful-in-active', 'work.stop.forced-in-active'].flatMap((id) => pathOf(judged, id) ?? []).sort(),
      ).toEqual(['work item: active by hand', 'work item: active by the hook']);
      expect(sent(judged, 'session.create')).toEqual([]);
    });
  });

  test('in another state than said are used as what they are; what they then cannot serve for names both states', async () => {
    await withOwner({}, async (owner) => {
      const item = { ...(await handMade(owner, 'starting')), state: 'active' as const };
      const [deployed] = await deployments(owner, 'paused');
      const judged = await run(
        owner,
        { workItems: [item], deployments: deployed ? [{ ...deployed, status: 'active' }] : [] },
        { profile: 'read-only', only: ['work.get.{starting,active}', 'deployment.get.{active,paused}'] },
      );
      expect(having(judged.record, 'failed')).toEqual([]);
      expect(found(judged, 'work.get.starting')).toMatchObject({ outcome: 'passed' });
      expect(found(judged, 'deployment.get.paused')).toMatchObject({ outcome: 'passed' });
      expect(found(judged, 'deployment.get.active')).toMatchObject({
        outcome: 'inconclusive',
        message: expect.stringContaining('was said to be active, but is paused'),
        remedy: expect.stringMatching(/arrange\.deployments.*hook.*profile/),
      });
      expect(found(judged, 'work.get.active')).toMatchObject({
        outcome: 'inconclusive',
        class: 'precondition',
        message: expect.stringContaining(`${item.work_id} was said to be active, but is starting`),
        remedy: expect.stringMatching(/arrange\.work_items.*hook.*profile/),
      });
    });
  });

  test('that are not there make inconclusive what would have used them, although the API could make others', async () => {
    await withOwner({}, async (owner) => {
      const missing = { ...(await handMade(owner, 'active')), work_id: `work_${'0'.repeat(32)}` };
      const judged = await run(
        owner,
        { workItems: [missing] },
        { only: ['work.stop.graceful-active'], concurrency: 1 },
      );
      expect(found(judged, 'work.stop.graceful-active')).toMatchObject({
        outcome: 'inconclusive',
        class: 'precondition',
        message: expect.stringContaining('was answered 404'),
        remedy: expect.stringContaining('arrange.work_items'),
      });
      expect(sent(judged, 'session.create')).toEqual([]);
    });
  });

  test('are left out by what needs a schedule and sees that there is none', async () => {
    await withOwner({}, async (owner) => {
      const plain = { deployment_id: await owner.deployment(), status: 'active' as const };
      const judged = await run(owner, { deployments: [plain] }, { only: ['deployment.pause.active'], concurrency: 1 });
      expect(having(judged.record, 'failed', 'inconclusive')).toEqual([]);
      expect(pathOf(judged, 'deployment.pause.pauses-scheduled')).toEqual(['deployment: create']);
      const [manual] = pathOf(judged, 'deployment.pause.pauses-manual') ?? [];
      expect(manual).toMatch(/^deployment: (active by hand|paused by hand, unpause)$/);
      expect(
        sent(judged, 'deployment.archive')
          .map(({ request }) => request.path)
          .join(),
      ).not.toContain(plain.deployment_id);
    });
  });

  test('are never archived, and what archives a deployment has one made', async () => {
    await withOwner({}, async (owner) => {
      const [plain] = await deployments(owner, 'active');
      const supplied = plain ? [plain] : [];
      const only = ['deployment.archive.{active,affects-one-deployment}', 'deployment.list.hides-archived'];
      const judged = await run(owner, { deployments: supplied }, { only, concurrency: 1 });
      expect(having(judged.record, 'failed', 'inconclusive')).toEqual([]);
      expect(pathOf(judged, 'deployment.archive.archives-manual')).toEqual([
        'deployment: active by hand',
        'deployment: create',
      ]);
      const paths = sent(judged, 'deployment.archive').map(({ request }) => request.path);
      expect(paths.join()).not.toContain(plain?.deployment_id);
      expect(new Set(paths).size).toBe(paths.length);
    });
  });
});
