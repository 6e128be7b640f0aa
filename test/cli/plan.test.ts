import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Plan } from '../../harness/rehearsal/plan.ts';
import { type Listening, tcp } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, recordIn, run, type Served, served, start } from './command.ts';

commandTests();

const few = ['--only', 'work.ack.queued', '--only', 'work.get.foreign-refused'];
const token = { QODER_PAT: 'pt-0123456789abcdef' };
const planOf = (stdout: string) => JSON.parse(stdout) as Plan;

/** Listens as a target and as a hook, and counts who comes. */
let nobody: Listening;
let visits = 0;
beforeAll(async () => {
  nobody = await tcp((socket) => {
    visits += 1;
    socket.destroy();
  });
});
afterAll(async () => {
  await nobody.stop();
  expect(visits).toBe(0);
});
const target = () => ['--target', `${nobody.origin}/api/v1/cloud`];

describe.concurrent('plan', () => {
  test('says what a run would do, sends nothing to the target, and writes no file', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await run(['plan', ...target(), ...few], { cwd, env: token });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing was sent to the target\./);
    expect(stdout).toContain('Requests: ');
    expect(stdout.trimEnd()).toMatch(/ requests$/);
    expect(filesIn(cwd)).toEqual([]);
    expect(visits).toBe(0);
  });

  test('sends nothing to a hook or through a proxy either', async () => {
    const cwd = emptyFolder();
    const configuration = { target: { proxy: { url: nobody.origin }, headers: { 'x-workspace': 'blue' } } };
    writeFileSync(join(cwd, 'conformance.yaml'), stringify(configuration));
    const hook = ['--profile', 'documented-four', '--hook', `${nobody.origin}/control`];
    const { code, stdout } = await run(['plan', '--json', ...target(), ...hook, ...few], { cwd, env: token });
    expect(code).toBe(0);
    const plan = planOf(stdout);
    expect(plan.target).toMatchObject({
      url: `${nobody.origin}/api/v1/cloud`,
      hook: `${nobody.origin}/control`,
      proxy: nobody.origin,
      headers: ['x-workspace'],
    });
    expect(plan.creations.hook.work_items).toBeGreaterThan(0);
    expect(stdout).not.toContain('blue');
    expect(visits).toBe(0);
  });

  test('needs no token, and says which is missing', async () => {
    const { code, stdout } = await run(['plan', '--json', ...target(), ...few]);
    expect(code).toBe(0);
    const { credentials, to_mend, inconclusive } = planOf(stdout);
    expect(credentials).toEqual([
      { for: 'the account', variable: 'QODER_PAT', set: false, required: true },
      { for: 'another account', variable: 'QODER_FOREIGN_PAT', set: false, required: false },
    ]);
    expect(to_mend).toEqual([expect.stringContaining('QODER_PAT')]);
    expect(inconclusive).toMatchObject([
      { class: 'credential', remedy: expect.stringContaining('QODER_FOREIGN_PAT'), requirements: [{ level: 'MUST' }] },
    ]);
  });

  test('counts on another account where its token is set, and prints no token', async () => {
    const env = { ...token, OTHER: 'pt-fedcba9876543210' };
    const { stdout } = await run(['plan', '--json', ...target(), ...few, '--foreign-token-env', 'OTHER'], { env });
    const { credentials, to_mend, inconclusive } = planOf(stdout);
    expect(credentials.map(({ set }) => set)).toEqual([true, true]);
    expect({ to_mend, inconclusive }).toEqual({ to_mend: [], inconclusive: [] });
    for (const secret of Object.values(env)) expect(stdout).not.toContain(secret);
  });

  test('runs no command, and says that a run needs leave for it', async () => {
    const cwd = emptyFolder();
    const configuration = { target: { token: { command: 'touch run-after-all' }, start: 'touch run-after-all' } };
    writeFileSync(join(cwd, 'conformance.yaml'), stringify(configuration));
    const { code, stdout } = await run(['plan', '--json', ...target(), ...few], { cwd });
    expect(code).toBe(0);
    const { credentials, to_mend, target: planned } = planOf(stdout);
    expect(credentials[0]).toEqual({ for: 'the account', variable: null, set: null, required: true });
    expect(planned.started).toBe(true);
    expect(to_mend).toEqual([expect.stringContaining('--allow-commands')]);
    expect(filesIn(cwd)).toEqual(['conformance.yaml']);
  });

  test.each([
    [[], [expect.stringContaining('api.qoder.com')]],
    [['--allow-production'], []],
  ])('describes the guard of production hosts: %j', async (flags, want) => {
    const { code, stdout } = await run(
      ['plan', '--json', '--target', 'https://api.qoder.com/api/v1/cloud', ...few, ...flags],
      { env: token },
    );
    expect(code).toBe(0);
    expect(planOf(stdout).to_mend).toEqual(want);
    expect(planOf(stdout).rates).toMatchObject({ reads_per_second: 50, writes_per_second: 20 });
  });

  test('--json prints the plan and nothing else, with these keys', async () => {
    const { stdout } = await run(['plan', '--json', ...target(), ...few]);
    expect(Object.keys(planOf(stdout)).sort()).toEqual([
      'by_hand',
      'capabilities',
      'concurrency',
      'counted_on',
      'creations',
      'credentials',
      'duration',
      'explore',
      'inconclusive',
      'may_cost',
      'not_applicable',
      'plan_version',
      'profile',
      'rates',
      'requests',
      'requirements',
      'scope',
      'seed',
      'selection',
      'suite',
      'target',
      'to_mend',
    ]);
  });

  test('--quiet says one line', async () => {
    const { code, stdout, stderr } = await run(['plan', '--quiet', ...target(), ...few]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^a run would judge 1 of \d+ MUSTs, 1 inconclusive, \d+ not selected · \d+ requests\n$/);
  });

  test('without a target plans a run of the embedded one', async () => {
    const { code, stdout } = await run(['plan', '--json', ...few]);
    expect(code).toBe(0);
    const plan = planOf(stdout);
    expect(plan).toMatchObject({
      target: { url: null, embedded: true },
      credentials: [],
      to_mend: [],
      inconclusive: [],
    });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no such profile', ['--profile', 'fulll'], /there is no profile fulll/],
    [
      'a pattern that matches nothing',
      ['--only', 'nothing.at-all'],
      /matches no scenario, no requirement and no probe/,
    ],
    ['what is no URL', ['--target', 'staging'], /is not a URL/],
    ['a concurrency that is none', ['--concurrency', '0'], /--concurrency is not a whole number/],
    ['a hook without a target', ['--hook', 'http://localhost/control'], /there is no target/],
    ['no such file', ['--config', 'missing.yaml'], /there is no file missing.yaml/],
    ['an unknown flag', ['--dry-run'], /unknown option '--dry-run'/],
  ])('refuses %s', async (_, flags, why) => {
    const { code, stdout, stderr } = await run(['plan', ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
  });
});

describe('the list of what to make by hand', () => {
  test('once it has been worked off, lets a run judge all that the plan says it would', async () => {
    const cwd = emptyFolder();
    const env = { QODER_PAT: '', QODER_FOREIGN_PAT: '' };
    const target = await served(start(['serve', '--hook', '--profile', 'documented-four'], { cwd }));
    Object.assign(env, { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreign_token });
    const part = ['--only', 'work.ack.*', '--only', 'deployment.pause.*'];
    const flags = ['--target', target.url, '--profile', 'documented-four', ...part, '--json'];
    const before = planOf((await run(['plan', ...flags], { cwd, env })).stdout);
    if (!before.by_hand) throw new Error('nothing is to be made by hand');

    mkdirSync(join(cwd, 'filled'));
    writeFileSync(join(cwd, 'filled', 'conformance.yaml'), stringify({ arrange: await made(before.by_hand, target) }));
    const config = ['--config', join('filled', 'conformance.yaml')];
    const after = planOf((await run(['plan', ...flags, ...config], { cwd, env })).stdout);
    expect(after.by_hand).toBeNull();
    expect(after.requirements.MUST.judged).toBe(before.by_hand.judged.MUST);

    const { code } = await run(['run', ...flags, ...config], { cwd, env });
    const record = recordIn(join(cwd, 'conformance-report'));
    const open = record.requirements.filter(({ outcome }) => outcome === 'inconclusive').map(({ id }) => id);
    expect(open).toEqual(before.by_hand.still_open);
    expect(code).toBe(3);
    expect(record.counts.requirements.MUST.passed).toBe(before.by_hand.judged.MUST);
  }, 120_000);
});

/** Works off a list by the hook of a target; gives the `arrange` of the configuration. */
async function made(list: NonNullable<Plan['by_hand']>, { hook_url, hook_token }: Served) {
  const order = async (path: string, body: object): Promise<Record<string, string>> => {
    const headers = { authorization: `Bearer ${hook_token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${hook_url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Record<string, string>;
  };
  const { environment_id } = await order('environments', { type: 'self_hosted' });
  const worker = { worker_id: 'worker-1' };
  const work_items = [];
  for (const item of list.work_items) {
    const { state } = item;
    const also = { ...(item.worker ? worker : {}), ...(item.delivered ? {} : { delivered: false }) };
    const { work_id } = await order('work-items', { state, environment_id, ...also });
    work_items.push({ environment_id, work_id, state, ...also });
  }
  const deployments = [];
  for (const { status } of list.deployments) {
    const { deployment_id } = await order('deployments', { status });
    deployments.push({ deployment_id, status });
  }
  const idle = await order('environments', { type: 'self_hosted' });
  const cloud = await order('environments', { type: 'cloud' });
  expect(list.environments).toEqual({ self_hosted: 1, cloud: 1 });
  return {
    environments: { self_hosted: [idle.environment_id], cloud: cloud.environment_id },
    work_items,
    deployments,
  };
}
