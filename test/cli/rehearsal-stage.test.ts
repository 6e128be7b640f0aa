import { describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../cli/rehearsal-stage.ts';
import { noSupplies, type Supplies } from '../../harness/arrange/supplies.ts';

const plain = { profile: 'full', hook: false, foreign: true, supplies: noSupplies };
const supplies: Supplies = {
  agent: 'agent_theirs',
  model: 'their-model',
  environments: { self_hosted: ['env_a', 'env_b'], cloud: 'env_c' },
  workItems: [
    { environment_id: 'env_a', work_id: 'work_1', state: 'active', worker_id: 'w', delivered: true },
    { environment_id: 'env_d', work_id: 'work_2', state: 'queued', worker_id: null, delivered: false },
    { environment_id: 'env_d', work_id: 'work_3', state: 'stopping', worker_id: null, delivered: true },
  ],
  deployments: [{ deployment_id: 'dep_1', status: 'paused' }],
};

async function onStage<T>(options: Partial<typeof plain>, use: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage({ ...plain, ...options });
  try {
    return await use(stage);
  } finally {
    await stage.stop();
  }
}

async function read({ target: { url, token } }: Stage, path: string) {
  const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('a stage', () => {
  test('holds the likes of what is supplied, in the states that it is said to be in', async () => {
    await onStage({ supplies }, async (stage) => {
      const { workItems, deployments, environments, agent, model } = stage.supplies;
      for (const [index, { environment_id, work_id, ...rest }] of workItems.entries()) {
        const given = supplies.workItems[index];
        expect({ ...given, ...rest }).toEqual(given);
        const { body } = await read(stage, `/environments/${environment_id}/work/${work_id}`);
        expect(body.state).toBe(given?.state);
      }
      expect((await read(stage, `/deployments/${deployments[0]?.deployment_id}`)).body.status).toBe('paused');
      // A cloud environment has no queue.
      const queues = [...environments.self_hosted, environments.cloud].map((id) =>
        read(stage, `/environments/${id}/work`),
      );
      expect((await Promise.all(queues)).map(({ status }) => status)).toEqual([200, 200, 400]);
      expect(agent).toMatch(/^agent_(?!theirs)/);
      expect(model).toBe('their-model');
    });
  });

  test('has one environment for each that is supplied, and things in the same one where theirs are', async () => {
    await onStage({ supplies }, async ({ supplies: { workItems, environments } }) => {
      const [first, second, third] = workItems.map(({ environment_id }) => environment_id);
      expect(first).toBe(environments.self_hosted[0]);
      expect(second).toBe(third);
      expect(new Set([...environments.self_hosted, environments.cloud, second]).size).toBe(4);
    });
  });

  test('serves the operations of the profile and no others', async () => {
    await onStage({ profile: 'documented-four' }, async (stage) => {
      expect((await read(stage, '/models')).status).toBe(404);
    });
  });

  test.each([
    [
      { hook: true, foreign: false },
      { hook: true, foreign: false },
    ],
    [
      { hook: false, foreign: true },
      { hook: false, foreign: true },
    ],
  ])('has a hook and another account as the run has them: %j', async (options, want) => {
    await onStage(options, async ({ target }) => {
      expect({ hook: target.hook !== undefined, foreign: target.foreignToken !== null }).toEqual(want);
    });
  });
});
