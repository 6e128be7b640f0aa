import { describe, expect, test } from 'vitest';
import { apiError, isApiError, workConflict } from '../../fixtures/reference-target/errors.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { newRunId } from '../../harness/run-id.ts';
import { nobody, tcp } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, run, start } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };
const hour = 3_600_000;
const text = [{ type: 'text', text: 'Hello.' }];

/** A reference target, and calls to put things onto it. */
async function onTarget(
  use: (given: {
    target: ReferenceTarget;
    env: Record<string, string>;
    make: (kind: string, body: object) => Promise<string>;
    /** An environment, an agent, a session with a live item, and a deployment, by these names. */
    leave: (names: { environment: string; agent: string; session: string; deployment: string }) => Promise<Left>;
    sweep: (...flags: string[]) => ReturnType<typeof run>;
  }) => Promise<void>,
  change: Change = () => {},
): Promise<void> {
  const target = await startReferenceTarget({ changes: [change] });
  const { url, token } = target;
  const env = { QODER_PAT: token };
  const make = async (kind: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}/${kind}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return ((await response.json()) as { id: string }).id;
  };
  const leave = async (names: { environment: string; agent: string; session: string; deployment: string }) => {
    const environment = await make('environments', { name: names.environment, config: { type: 'self_hosted' } });
    const agent = await make('agents', { name: names.agent, model: 'auto' });
    const session = await make('sessions', { title: names.session, agent, environment_id: environment });
    await make(`sessions/${session}/events`, { events: [{ type: 'user.message', content: text }] });
    const deployment = await make('deployments', {
      name: names.deployment,
      agent,
      environment_id: environment,
      initial_events: [{ type: 'user.message', content: text }],
    });
    return { environment, agent, session, deployment };
  };
  const sweep = (...flags: string[]) => run(['sweep', '--target', url, ...flags], { env });
  try {
    await use({ target, env, make, leave, sweep });
  } finally {
    await target.stop();
  }
}

/** Puts 3,000 environments of others before and behind what there is. */
const amongThousands: Change = (seams) => {
  /** In the order of their ids, by which the pages are cut. */
  const others = (first: string) =>
    Array.from({ length: 1_500 }, (_, index) => ({
      id: `env_${first}${String(index).padStart(4, '0')}`,
      name: `environment ${index}`,
      description: '',
      config: { type: 'cloud' },
      metadata: {},
      tenant: '',
      created_at: 0,
      updated_at: 0,
      archived_at: null,
    }));
  const { list } = seams.store;
  seams.store.list = (kind, call) => {
    const own = list(kind, call);
    return kind === 'environment' ? ([...others('00'), ...own, ...others('ff')] as typeof own) : own;
  };
};

type Left = Record<'environment' | 'agent' | 'session' | 'deployment', string>;

/** Names as a run gives them that began so many hours ago. */
function namesOf(hoursAgo: number) {
  const runId = newRunId(new Date(Date.now() - hoursAgo * hour));
  const name = (resource: string, number: number) => `conformance ${runId} ${resource} ${number}`;
  return {
    runId,
    environment: name('environment', 1),
    agent: name('agent', 2),
    session: name('session', 3),
    deployment: name('deployment', 4),
  };
}

describe.concurrent('sweep', () => {
  test('shows what runs left, by run, and how to remove it; removes it when asked; then finds nothing', () =>
    onTarget(async ({ target, leave, sweep, env }) => {
      const [old, older] = [namesOf(30), namesOf(72)];
      const left = [...Object.values(await leave(old)), ...Object.values(await leave(older))];
      const cwd = emptyFolder();
      const shown = await run(['sweep', '--target', target.url], { cwd, env });
      expect(shown).toMatchObject({ code: 0, stderr: '' });
      expect(shown.stdout).toMatch(
        new RegExp(`run ${older.runId}, begun 3 days ago:\n[\\s\\S]*run ${old.runId}, begun`),
      );
      for (const id of left) expect(shown.stdout).toMatch(new RegExp(`^  \\w+ ${id} "conformance .* \\d"$`, 'm'));
      expect(shown.stdout).toContain('8 things of 2 runs found that a run left which began 1 day ago or earlier.\n');
      expect(shown.stdout).toMatch(
        /Nothing was removed\. To remove it:\n {2}cloud-agents-conformance sweep --target '.*' --older-than '24h' --yes\n$/,
      );
      expect(target.leftovers().unarchived).toHaveLength(8);
      expect(target.leftovers().liveWork).toHaveLength(2);
      expect(filesIn(cwd)).toEqual([]);

      const removed = await sweep('--yes');
      expect(removed).toMatchObject({ code: 0, stderr: '' });
      expect(removed.stdout).toMatch(/8 archived, 2 work items stopped, 0 left\.\n$/);
      for (const id of left) expect(removed.stdout).toMatch(new RegExp(`archived: \\w+ ${id} "`));
      expect(target.leftovers()).toEqual(clean);

      const again = await sweep('--yes');
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toBe('Nothing found that a run left which began 1 day ago or earlier.\n');
    }));

  test('leaves younger runs alone, and takes them where it is told to', () =>
    onTarget(async ({ target, leave, sweep }) => {
      await leave(namesOf(2));
      const first = await sweep('--yes');
      expect(first).toMatchObject({ code: 0 });
      expect(first.stdout).toBe(
        'Nothing found that a run left which began 1 day ago or earlier; 4 things of younger runs left alone.\n',
      );
      expect((await sweep('--yes', '--older-than', '3h')).stdout).toContain('4 things of younger runs left alone');
      expect(target.leftovers().unarchived).toHaveLength(4);
      expect((await sweep('--yes', '--older-than', '90 minutes')).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }));

  test('takes a run whose clock is ahead for one that has just begun', () =>
    onTarget(async ({ target, leave, sweep }) => {
      await leave(namesOf(-5));
      expect((await sweep('--yes', '--older-than', '1s')).stdout).toContain('left alone');
      expect((await sweep('--yes', '--older-than', '0s')).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }));

  test('never touches what only looks like ours', () =>
    onTarget(async ({ target, make, leave, sweep }) => {
      const { runId } = namesOf(30);
      const environment = await make('environments', { name: 'mine', config: { type: 'cloud' } });
      const ours = { made_by: 'cloud-agents-conformance' };
      const names = (resource: string) => [
        'conformance',
        `conformance ${runId}`,
        `Conformance ${runId} ${resource} 1`,
        `conformance ${runId} ${resource} 1 `,
        `conformance ${runId} ${resource} 1 copy`,
        `our conformance ${runId} ${resource} 1`,
        `conformance ${runId.toLowerCase()} ${resource} 1`,
        `conformance 2026-07-01T08:15:06Z ${resource} 1`,
        `conformance 0a1b2c3d ${resource} 1`,
        // The name of another kind of thing.
        `conformance ${runId} ${resource === 'agent' ? 'session' : 'agent'} 1`,
        'made by a conformance run',
      ];
      const agents = [];
      for (const name of names('agent')) agents.push(await make('agents', { name, model: 'auto', metadata: ours }));
      const [agent] = agents;
      for (const name of names('environment')) {
        await make('environments', { name, config: { type: 'self_hosted' }, metadata: ours });
      }
      for (const title of names('session')) {
        await make('sessions', { title, agent, environment_id: environment, metadata: ours });
      }
      for (const name of names('deployment')) {
        const initial_events = [{ type: 'user.message', content: text }];
        await make('deployments', { name, agent, environment_id: environment, initial_events, metadata: ours });
      }
      const others = target.leftovers().unarchived;
      expect(others).toHaveLength(45);
      const left = await leave(namesOf(30));
      const { code, stdout } = await sweep('--yes', '--older-than', '0s');
      expect(code).toBe(0);
      expect(stdout).toContain('4 things of 1 run found');
      for (const id of Object.values(left)) expect(stdout).toContain(id);
      expect(target.leftovers()).toEqual({ unarchived: others, liveWork: [] });
    }));

  test('stops the items of a session of ours in an environment that is not, and no others', () =>
    onTarget(async ({ target, leave, sweep }) => {
      const { session } = namesOf(30);
      const left = await leave({ environment: 'mine', agent: 'mine', session, deployment: 'mine' });
      const others = await leave({ environment: 'mine', agent: 'mine', session: 'mine', deployment: 'mine' });
      expect(target.leftovers().liveWork).toHaveLength(2);
      const { code, stdout } = await sweep('--yes');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^1 archived, 1 work item stopped, 0 left\.$/m);
      const { unarchived, liveWork } = target.leftovers();
      expect(unarchived).not.toContain(left.session);
      expect(unarchived).toContain(others.session);
      expect(unarchived).toHaveLength(7);
      expect(liveWork).toHaveLength(1);
    }));

  test.each<[string, Change]>([
    ['of the newer pages', () => {}],
    [
      'of the older pages, which have no next_page',
      (seams) => {
        wrap(seams.present, 'page', (page) => (entries, hasMore, call) => {
          const { next_page, ...older } = page(entries, hasMore, call);
          return older;
        });
      },
    ],
    [
      'that hold seven at the most',
      (seams) => {
        wrap(
          seams.pagination,
          'slice',
          (slice) => (records, request, call) =>
            slice(records, { ...request, limit: Math.min(request.limit, 7) }, call),
        );
      },
    ],
    [
      'that show what is archived, too',
      (seams) => {
        seams.request.includeArchived = () => true;
      },
    ],
  ])('finds its things among thousands, in lists %s', async (_, change) => {
    const change3000: Change = (seams) => {
      change(seams);
      amongThousands(seams);
    };
    await onTarget(async ({ target, leave, sweep }) => {
      const left = await leave(namesOf(30));
      const { code, stdout } = await sweep('--yes');
      expect(code).toBe(0);
      for (const id of Object.values(left)) expect(stdout).toContain(id);
      expect(stdout).toMatch(/^4 archived, 1 work item stopped, 0 left\.$/m);
      expect(target.leftovers()).toEqual(clean);
      expect((await sweep('--older-than', '0s')).stdout).toMatch(/^Nothing found/);
    }, change3000);
  });

  test('says of a list that it could not read, removes what the others show, and exits 3', async () => {
    const change: Change = (seams) => {
      seams.handlers['agent.list'] = () => apiError(500, 'api_error', 'Oops.');
    };
    await onTarget(async ({ target, leave, sweep }) => {
      const left = await leave(namesOf(30));
      const shown = await sweep();
      expect(shown.code).toBe(3);
      expect(shown.stdout).toContain('the list of agents could not be read to its end: GET /agents?limit=100 was');
      const { code, stdout } = await sweep('--yes');
      expect(code).toBe(3);
      expect(stdout).toMatch(/3 archived, 1 work item stopped, 0 left\.\n$/);
      expect(target.leftovers()).toEqual({ unarchived: [left.agent], liveWork: [] });
    }, change);
  });

  test('says of a list that goes in circles', async () => {
    const change: Change = (seams) => {
      wrap(seams.present, 'page', (page) => (entries, _more, call) => ({
        ...page(entries, true, call),
        next_page: 'again',
      }));
    };
    await onTarget(async ({ leave, sweep }) => {
      await leave(namesOf(30));
      const { code, stdout } = await sweep();
      expect(code).toBe(3);
      expect(stdout).toMatch(/the list of environments could not be read to its end: the same cursor came twice/);
      expect(stdout).toContain('4 things of 1 run found');
    }, change);
  });

  test('says what the target refuses to remove, and exits 3', async () => {
    const change: Change = (seams) => {
      seams.work.stop = () => workConflict('No.');
      wrap(seams.provisioning, 'archiveAgent', (archive) => (agent, call) => {
        const archived = archive(agent, call);
        return isApiError(archived) ? archived : apiError(403, 'permission_error', 'No.');
      });
    };
    await onTarget(async ({ target, leave, sweep }) => {
      const left = await leave(namesOf(30));
      const { code, stdout } = await sweep('--yes');
      expect(code).toBe(3);
      expect(stdout).toMatch(new RegExp(`left: agent ${left.agent} .*was answered 403`));
      expect(stdout).toMatch(new RegExp(`left: environment ${left.environment} .*live work items are left`));
      expect(stdout).toMatch(/2 archived, 0 work items stopped, 3 left\.\n$/);
      expect(new Set(target.leftovers().unarchived)).toEqual(new Set([left.agent, left.environment]));
    }, change);
  });

  test('of a token that the target does not accept, or a target that is not there, says so and exits 3', () =>
    onTarget(async ({ target }) => {
      const env = { QODER_PAT: 'pt-0123456789abcdef' };
      const refused = await run(['sweep', '--target', target.url], { env });
      expect(refused.code).toBe(3);
      expect(refused.stdout).toMatch(
        /^credential: the target does not accept the token\n[\s\S]*Nothing was looked through/,
      );
      const missing = await run(['sweep', '--target', `${await nobody()}/api`], { env });
      expect(missing.code).toBe(3);
      expect(missing.stdout).toMatch(/^unreachable: /);
    }));

  test('that is interrupted ends with 130', async () => {
    let waiting: () => void;
    const asked = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    let answer: (() => void) | undefined;
    const change: Change = (seams) => {
      wrap(seams.transport, 'around', (around) => async (call, next) => {
        if (call.operation === 'session.list') {
          waiting();
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        }
        return around(call, next);
      });
    };
    await onTarget(async ({ target, leave, env }) => {
      await leave(namesOf(30));
      const started = start(['sweep', '--target', target.url, '--yes'], { env });
      await asked;
      started.child.kill('SIGINT');
      await started.shown('stderr', /nothing more is looked for or removed/);
      answer?.();
      expect(await started.finished).toMatchObject({ code: 130 });
      expect(target.leftovers().unarchived).toHaveLength(4);
    }, change);
  });
});

describe.concurrent('sweep refuses', () => {
  const production = 'https://api.qoder.com/api/v1/cloud';
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['no target', [], {}, /no target is named/],
    ['what is no URL', ['--target', 'staging'], {}, /--target is not a URL: staging\nGive a whole URL/],
    ['a missing token', [], {}, /QODER_PAT is not set\n.*--token-env/],
    ['a named token that is missing', ['--token-env', 'MINE'], {}, /MINE is not set/],
    ['a production host', ['--target', production], { QODER_PAT: 'pt-0123456789abcdef' }, /--allow-production/],
    ...['', '24', 'yesterday', '-1h', '1fortnight', '0', 'h', '1e999y', `${'9'.repeat(120)}h`].map(
      (age): [string, string[], Record<string, string>, RegExp] => [
        `the age ${JSON.stringify(age)}`,
        ['--older-than', age],
        { QODER_PAT: 'pt-0123456789abcdef' },
        /--older-than is not a duration: .*\nGive a number and its unit, as in --older-than 24h/,
      ],
    ),
  ])('%s, and sends nothing', async (what, flags, env, says) => {
    let connections = 0;
    const target = await tcp((socket) => {
      connections += 1;
      socket.destroy();
    });
    const url = flags.includes('--target') || what === 'no target' ? [] : ['--target', `${target.origin}/api`];
    const { code, stdout, stderr } = await run(['sweep', ...url, ...flags], { env });
    await target.stop();
    expect({ code, stdout, connections }).toEqual({ code: 2, stdout: '', connections: 0 });
    expect(stderr).toMatch(says);
  });
});
