import { describe, expect, test } from 'vitest';
import { commandTests, emptyFolder, filesIn, recordIn, run, served, start } from './command.ts';

commandTests();

describe.concurrent('serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints one line of JSON, and ends in good order on %s', async (signal) => {
    const cwd = emptyFolder();
    const serving = start(['serve'], { cwd });
    const { url, token, foreign_token, ...others } = await served(serving);
    expect(others).toEqual({});
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/cloud$/);
    expect(new Set([token, foreign_token]).size).toBe(2);
    const answer = await fetch(`${url}/models`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    expect((await fetch(`${url}/models`)).status).toBe(401);
    serving.child.kill(signal);
    const { code, stdout, stderr } = await serving.finished;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(filesIn(cwd)).toEqual([]);
  });

  test('takes a port that is free, and says so', async () => {
    const first = start(['serve']);
    const { url } = await served(first);
    const { port } = new URL(url);
    first.child.kill();
    await first.finished;
    const second = start(['serve', '--port', port]);
    expect((await served(second)).url).toBe(url);
    second.child.kill();
    await second.finished;
  });

  test('offers the operations of a profile and the hook, and nothing else', async () => {
    const serving = start(['serve', '--hook', '--profile', 'documented-four']);
    const { url, token, hook_url = '', hook_token } = await served(serving);
    const call = (address: string, method: string, bearer = token, body?: object) =>
      fetch(address, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect(hook_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/control$/);

    const made = await call(`${hook_url}/work-items`, 'POST', hook_token, { state: 'active' });
    const { environment_id, work_id } = (await made.json()) as Record<string, string>;
    const item = `${url}/environments/${environment_id}/work/${work_id}`;
    const paused = await call(`${hook_url}/deployments`, 'POST', token, { status: 'active' });
    const { deployment_id } = (await paused.json()) as Record<string, string>;
    const deployment = `${url}/deployments/${deployment_id}`;

    for (const [method, address, status] of [
      ['GET', item, 200],
      ['POST', `${item}/ack`, 200],
      ['POST', `${item}/stop`, 200],
      ['POST', `${deployment}/pause`, 200],
      ['POST', `${item}/heartbeat`, 404],
      ['GET', `${url}/environments/${environment_id}/work`, 404],
      ['GET', deployment, 404],
      ['POST', `${deployment}/unpause`, 404],
      ['GET', `${url}/models`, 404],
      ['POST', `${url}/environments`, 404],
    ] as const) {
      expect((await call(address, method)).status, `${method} ${address}`).toBe(status);
    }
    serving.child.kill();
    await serving.finished;
  });

  test('takes several faults and variants at once', async () => {
    const serving = start([
      'serve',
      '--fault',
      'stop-ignores-force',
      '--fault',
      'request-id-missing',
      '--variant',
      'pretty-printed',
    ]);
    const { url, token } = await served(serving);
    const answer = await fetch(`${url}/environments/env_none/work`, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    expect(text).toContain('\n');
    expect(text).not.toContain('request_id');
    serving.child.kill();
    await serving.finished;
  });
});

describe.concurrent('run against what serve serves', () => {
  const judge = async (serve: readonly string[], only: string) => {
    const serving = start(['serve', ...serve]);
    const { url, token, foreign_token } = await served(serving);
    const cwd = emptyFolder();
    const env = { QODER_PAT: token, MINE: foreign_token };
    const ran = await run(
      ['run', '--target', `${url}/`, '--foreign-token-env', 'MINE', '--only', only, '--out', 'out'],
      { cwd, env },
    );
    serving.child.kill();
    await serving.finished;
    for (const secret of [token, foreign_token]) expect(ran.stdout + ran.stderr).not.toContain(secret);
    return { ...ran, record: recordIn(`${cwd}/out`), url };
  };

  test('passes where the contract is kept', async () => {
    const { code, record, url } = await judge([], 'work.stop.f*');
    expect(code).toBe(0);
    expect(record).toMatchObject({ target: { url, embedded: false }, gate: { passes: true }, leftovers: [] });
  });

  test('exits 1 where it is broken, and says what is broken', async () => {
    const { code, record, stdout } = await judge(['--fault', 'stop-ignores-force'], 'work.stop.force-*');
    expect(code).toBe(1);
    expect(record).toMatchObject({ verdict: 'non-conformant', gate: { passes: false, exit_code: 1 } });
    expect(stdout).toContain('work.stop.force-active');
  });

  test('passes where it is kept in another way', async () => {
    const { code } = await judge(['--variant', 'session-creation-queues-item'], 'work.stop.f*');
    expect(code).toBe(0);
  });
});
