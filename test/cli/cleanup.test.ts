import { appendFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiError } from '../../fixtures/reference-target/errors.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { newSecret } from '../../harness/anonymity.ts';
import { type LedgerEntry, standing } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { runOn } from '../harness/runs.ts';
import { nobody } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, run, start, until } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };
/** Three scenarios with a deployment each, five with a work item each; every one sends one request at a time. */
const eight = ['--only', 'deployment.pause.pauses-*', '--only', 'work.stop.forced-*', '--concurrency', '8'];

interface Killed {
  target: ReferenceTarget;
  cwd: string;
  ledger: string;
  env: Record<string, string>;
  /** Creations whose answer the ledger does not hold. */
  unanswered: number;
}

/** Runs eight scenarios at once against a target that never answers these calls; once all eight wait, it is killed. */
async function killedRun(unansweredCalls: readonly string[]): Promise<Killed> {
  let waiting = 0;
  let killed = false;
  const hold: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      if (killed || !unansweredCalls.includes(call.operation)) return around(call, next);
      waiting += 1;
      return new Promise(() => {});
    });
  };
  const target = await startReferenceTarget({ changes: [hold] });
  const cwd = emptyFolder();
  const env = { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken };
  const ledger = join(cwd, 'conformance-report', 'ledger.ndjson');
  const started = start(['run', '--target', target.url, ...eight], { cwd, env });
  await until(() => waiting >= 8);
  started.child.kill('SIGKILL');
  expect(await started.finished).toMatchObject({ signal: 'SIGKILL' });
  killed = true;
  const unanswered = standing(readLedger(ledger).entries).filter(({ id }) => id === undefined).length;
  return { target, cwd, ledger, env, unanswered };
}

describe.concurrent('cleanup, after a run that was killed', () => {
  test('leaves nothing of it on the target, and has nothing to do a second time', async () => {
    const { target, cwd, ledger, env, unanswered } = await killedRun(['work.ack', 'work.stop', 'deployment.pause']);
    try {
      const before = target.leftovers();
      // Environments, an agent, sessions with an item each, and deployments.
      expect(before.unarchived.length).toBeGreaterThanOrEqual(12);
      expect(before.liveWork.length).toBeGreaterThanOrEqual(4);
      expect(unanswered).toBe(0);

      const refused = await run(['run', '--target', target.url], { cwd, env });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/left \d+ things on its target\nRemove them with `cleanup --ledger /);

      const { code, stdout, stderr } = await run(['cleanup'], { cwd, env });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(target.leftovers()).toEqual(clean);
      expect(stdout).toContain(`Cleaning up ${target.url}`);
      for (const id of before.unarchived) expect(stdout).toMatch(new RegExp(`archived: .*${id} "conformance `));
      for (const id of before.liveWork) expect(stdout).toContain(`stopped: work item ${id}`);
      expect(stdout).toContain(`${before.unarchived.length} archived, ${before.liveWork.length} work item`);
      expect(stdout).toMatch(/ 0 left\.\n$/);
      expect(standing(readLedger(ledger).entries)).toEqual([]);

      const again = await run(['cleanup'], { cwd });
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toMatch(/^Nothing to do: everything that .* names was removed\.\n$/);
      expect(filesIn(join(cwd, 'conformance-report'))).toEqual(['journal.ndjson', 'ledger.ndjson']);
    } finally {
      await target.stop();
    }
  }, 90_000);

  test('reports creations that were never answered by their names, and removes the rest', async () => {
    const { target, cwd, env, unanswered } = await killedRun(['session.create', 'deployment.create']);
    try {
      expect(unanswered).toBe(8);
      const { code, stdout } = await run(['cleanup', '--out', 'conformance-report'], { cwd, env });
      expect(code).toBe(3);
      // The target held those creations back, so none of them made anything.
      expect(target.leftovers()).toEqual(clean);
      const left = stdout.match(
        /left: (\w+) conformance \S+ \1 \d+ \(its creation was never answered, and the list of \1s does not show it\)/g,
      );
      expect(left).toHaveLength(unanswered);
      expect(stdout).toContain(`${unanswered} left.`);
      expect(stdout).toMatch(/for what was never answered, when a minute has passed/);

      // A while later they are not on their way any more.
      const before = new Date(Date.now() - 61_000);
      const ledger = join(cwd, 'conformance-report', 'ledger.ndjson');
      utimesSync(ledger, before, before);
      const other = await run(['cleanup'], { cwd, env: { QODER_PAT: target.foreignToken } });
      expect(other).toMatchObject({ code: 3, stdout: expect.stringContaining(`${unanswered} left.`) });
      utimesSync(ledger, before, before);
      const again = await run(['cleanup'], { cwd, env });
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(`${unanswered} never made, 0 left.`) });
      expect((await run(['cleanup'], { cwd, env })).stdout).toMatch(/everything that .* names was removed/);
    } finally {
      await target.stop();
    }
  }, 90_000);
});

describe.concurrent('cleanup, of creations that were made and never answered', () => {
  /** A gateway that loses the answers of these calls. */
  const losing =
    (operations: readonly string[]): Change =>
    (seams) => {
      wrap(seams.transport, 'around', (around) => async (call, next) => {
        const reply = await around(call, next);
        return operations.includes(call.operation) && reply !== 'reset' ? { ...reply, status: 504 } : reply;
      });
    };

  test.each<[string, string | null, RegExp]>([
    ['a run', null, /^cloud-agents-conformance\//],
    ['an anonymous run', newSecret(), /^node$/],
  ])('finds them by the exact names that %s gave them, and nothing of others', async (_, secret, agent) => {
    const agents: string[] = [];
    const watch: Change = (seams) => {
      wrap(seams.transport, 'around', (around) => (call, next) => {
        agents.push(call.headers['user-agent'] ?? '');
        return around(call, next);
      });
    };
    const target = await startReferenceTarget({ changes: [losing(['session.create', 'deployment.create']), watch] });
    try {
      const only = ['deployment.pause.pauses-*', 'work.stop.forced-*'];
      const { ledger } = await runOn(target, { only, secret, keep: true });
      const [first = '', ...rest] = ledger;
      const lines = [`${JSON.stringify({ ...JSON.parse(first), embedded: false })}\n`, ...rest];
      const unanswered = standing(lines.map((line) => JSON.parse(line))).filter(({ id }) => id === undefined);
      expect(unanswered.length).toBeGreaterThan(4);
      const headers = { authorization: `Bearer ${target.token}` };
      const body = JSON.stringify({ name: `${unanswered[0]?.name} too`, config: { type: 'cloud' } });
      const other = await fetch(`${target.url}/environments`, { method: 'POST', headers, body });
      const { id } = (await other.json()) as { id: string };

      const cwd = emptyFolder();
      const file = join(cwd, 'ledger.ndjson');
      writeFileSync(file, lines.join(''));
      agents.length = 0;
      const cleaned = await run(['cleanup', '--ledger', file], { cwd, env: { QODER_PAT: target.token } });
      expect(cleaned).toMatchObject({ code: 0, stderr: '' });
      for (const { resource, name } of unanswered) {
        expect(cleaned.stdout).toMatch(new RegExp(`archived: ${resource} \\w+ "${name}"`));
      }
      expect(target.leftovers()).toEqual({ unarchived: [id], liveWork: [] });
      expect(agents.filter((given) => !agent.test(given))).toEqual([]);
      expect(standing(readLedger(file).entries)).toEqual([]);
    } finally {
      await target.stop();
    }
  });
});

/** A target with an environment, an agent, a session with a live item and a deployment on it, and a ledger of them. */
async function remains(change: Change = () => {}) {
  const target = await startReferenceTarget({ changes: [change] });
  const { url, token, foreignToken } = target;
  const post = async (path: string, body: object = {}): Promise<{ id: string }> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json() as Promise<{ id: string }>;
  };
  const environment = await post('/environments', { name: 'e', config: { type: 'self_hosted' } });
  const agent = await post('/agents', { name: 'a', model: 'auto' });
  const session = await post('/sessions', { agent: agent.id, environment_id: environment.id });
  const text = [{ type: 'text', text: 'Hello.' }];
  await post(`/sessions/${session.id}/events`, { events: [{ type: 'user.message', content: text }] });
  const deployment = await post('/deployments', {
    name: 'd',
    agent: agent.id,
    environment_id: environment.id,
    initial_events: [{ type: 'user.message', content: text }],
  });
  const cwd = emptyFolder();
  const ledger = join(cwd, 'conformance-report', 'ledger.ndjson');
  mkdirSync(join(cwd, 'conformance-report'));
  const write = (entries: readonly LedgerEntry[]) =>
    writeFileSync(ledger, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const made = { environment, agent, session, deployment } as const;
  const entries: LedgerEntry[] = [
    { at: 'run', run_id: 'r', url, embedded: false },
    ...Object.entries(made).flatMap(([resource, { id }]): LedgerEntry[] => [
      { at: 'creating', resource: resource as keyof typeof made, name: `name ${resource}` },
      { at: 'created', resource: resource as keyof typeof made, name: `name ${resource}`, id },
    ]),
  ];
  write(entries);
  expect(target.leftovers().unarchived).toHaveLength(4);
  expect(target.leftovers().liveWork).toHaveLength(1);
  return { target, cwd, ledger, write, entries, made, post, env: { QODER_PAT: token }, foreignToken };
}

async function withRemains(
  use: (given: Awaited<ReturnType<typeof remains>>) => Promise<void>,
  change?: Change,
): Promise<void> {
  const given = await remains(change);
  try {
    await use(given);
  } finally {
    await given.target.stop();
  }
}

describe.concurrent('cleanup', () => {
  test('touches nothing that the ledger does not name', () =>
    withRemains(async ({ target, cwd, env, post }) => {
      const other = await post('/environments', { name: 'e', config: { type: 'cloud' } });
      expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual({ unarchived: [other.id], liveWork: [] });
    }));

  test('stops the live items of every page', async () => {
    const change: Change = (seams) => {
      wrap(seams.pagination, 'slice', (slice) => (records, request, call) => {
        return slice(records, call.operation === 'work.list' ? { ...request, limit: 1 } : request, call);
      });
    };
    await withRemains(async ({ target, cwd, env, entries, write, made, post }) => {
      const more: LedgerEntry[] = [];
      for (const name of ['one', 'two']) {
        const body = { agent: made.agent.id, environment_id: made.environment.id };
        const { id } = await post('/sessions', body);
        const content = [{ type: 'text', text: 'Hello.' }];
        await post(`/sessions/${id}/events`, { events: [{ type: 'user.message', content }] });
        more.push({ at: 'creating', resource: 'session', name }, { at: 'created', resource: 'session', name, id });
      }
      write([...entries, ...more]);
      expect(target.leftovers().liveWork).toHaveLength(3);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect(code).toBe(0);
      expect(stdout).toContain('3 work items stopped');
      expect(target.leftovers()).toEqual(clean);
    }, change);
  });

  test('takes what is archived already for gone', () =>
    withRemains(async ({ target, cwd, env, made, post }) => {
      await post(`/deployments/${made.deployment.id}/archive`);
      await post(`/agents/${made.agent.id}/archive`);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect(code).toBe(0);
      expect(stdout).toContain(`gone already: deployment ${made.deployment.id}`);
      expect(stdout).toContain(`gone already: agent ${made.agent.id}`);
      expect(target.leftovers()).toEqual(clean);
    }));

  test('takes what is not found for gone, where the account owns the rest', () =>
    withRemains(async ({ target, cwd, env, entries, write }) => {
      write([
        ...entries,
        { at: 'creating', resource: 'session', name: 'lost' },
        { at: 'created', resource: 'session', name: 'lost', id: 'sess_00000000000000000000000000000000' },
      ]);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect({ code, stdout }).toMatchObject({ code: 0 });
      expect(stdout).toContain('gone already: session sess_0000');
      expect(target.leftovers()).toEqual(clean);
    }));

  test('takes nothing for gone with the token of another account, which finds nothing', () =>
    withRemains(async ({ target, cwd, ledger, foreignToken, env }) => {
      const { code, stdout } = await run(['cleanup', '--token-env', 'OTHER'], { cwd, env: { OTHER: foreignToken } });
      expect(code).toBe(3);
      expect(stdout).toMatch(/answered 404; it is gone, or the token is of another account/);
      expect(stdout).toMatch(/^0 archived, 0 work items stopped, 4 left\.$/m);
      expect(standing(readLedger(ledger).entries)).toHaveLength(4);
      expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }));

  test('archives what was made in the other account with its token, and says so where that is not given', () =>
    withRemains(async ({ target, cwd, env, entries, write, ledger, foreignToken }) => {
      const headers = { authorization: `Bearer ${foreignToken}`, 'content-type': 'application/json' };
      const create = async (name: string) => {
        const body = JSON.stringify({ name, config: { type: 'cloud' } });
        const response = await fetch(`${target.url}/environments`, { method: 'POST', headers, body });
        return ((await response.json()) as { id: string }).id;
      };
      const account = 'foreign';
      const [known, unanswered] = [await create('name environment'), await create('unanswered')];
      write([
        ...entries,
        { at: 'creating', resource: 'environment', name: 'name environment', account },
        { at: 'created', resource: 'environment', name: 'name environment', id: known, account },
        { at: 'creating', resource: 'environment', name: 'unanswered', account },
      ]);
      const without = await run(['cleanup'], { cwd, env });
      expect(without).toMatchObject({ code: 3, stdout: expect.stringContaining(`left: environment ${known}`) });
      expect(without.stdout).toContain('whose token is not given: put it into QODER_FOREIGN_PAT');
      expect([...target.leftovers().unarchived].sort()).toEqual([known, unanswered].sort());

      const { code, stdout } = await run(['cleanup', '--foreign-token-env', 'OTHER'], {
        cwd,
        env: { ...env, OTHER: foreignToken },
      });
      expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('2 archived') });
      expect(target.leftovers()).toEqual(clean);
      expect(standing(readLedger(ledger).entries)).toEqual([]);
    }));

  test('keeps in the ledger what the target refuses to archive, and tries again the next time', async () => {
    let refuses = true;
    const change: Change = (seams) => {
      wrap(seams.provisioning, 'archiveSession', (archive) => (session, call) => {
        return refuses ? apiError(500, 'api_error', 'Oops.') : archive(session, call);
      });
    };
    await withRemains(async ({ target, cwd, env, made, ledger }) => {
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect(code).toBe(3);
      expect(stdout).toMatch(new RegExp(`left: session ${made.session.id} .*was answered 500`));
      expect(target.leftovers()).toEqual({ unarchived: [made.session.id], liveWork: [] });
      expect(standing(readLedger(ledger).entries)).toMatchObject([{ id: made.session.id }]);
      refuses = false;
      expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }, change);
  });

  test('keeps an environment while live items in it cannot be stopped', async () => {
    const change: Change = (seams) => {
      seams.handlers['work.stop'] = () => apiError(500, 'api_error', 'Oops.');
    };
    await withRemains(async ({ target, cwd, env, made }) => {
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect(code).toBe(3);
      expect(stdout).toMatch(/left: work item \S+ \(POST .* was answered 500\)/);
      expect(stdout).toMatch(new RegExp(`left: environment ${made.environment.id} .*live work items are left`));
      expect(target.leftovers().unarchived).toEqual([made.environment.id]);
    }, change);
  });

  test('goes on after a last line that was cut off', () =>
    withRemains(async ({ target, cwd, ledger, env }) => {
      appendFileSync(ledger, '{"at":"creating","resource":"age');
      expect((await run(['cleanup', '--ledger', ledger], { cwd: emptyFolder(), env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
      expect(readFileSync(ledger, 'utf8')).not.toContain('"age{');
      expect((await run(['cleanup'], { cwd })).stdout).toContain('Nothing to do');
    }));

  test('takes the target from the command line where the ledger does not name it', () =>
    withRemains(async ({ target, cwd, entries, write, env }) => {
      write(entries.slice(1));
      const unnamed = await run(['cleanup'], { cwd, env });
      expect(unnamed).toMatchObject({ code: 2, stdout: '' });
      expect(unnamed.stderr).toMatch(/does not say which target.*\nName the base URL with --target/);
      expect((await run(['cleanup', '--target', `${target.url}/`], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }));

  test('removes nothing from an embedded target, which is gone', () =>
    withRemains(async ({ target, cwd, entries, write }) => {
      write([{ at: 'run', run_id: 'r', url: target.url, embedded: true }, ...entries.slice(1)]);
      const { code, stdout } = await run(['cleanup'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toMatch(/Nothing to do: .* embedded target, which ended with its run/);
      expect(target.leftovers().unarchived).toHaveLength(4);
    }));

  test('with a token that the target does not accept says so, and what is left', () =>
    withRemains(async ({ target, cwd, ledger, made }) => {
      const { code, stdout } = await run(['cleanup'], { cwd, env: { QODER_PAT: 'pt-0123456789abcdef' } });
      expect(code).toBe(3);
      expect(stdout).toMatch(/credential: the target does not accept the token\nGive a valid, unexpired token/);
      expect(stdout).toContain(`left: session ${made.session.id}`);
      expect(stdout).toMatch(/Nothing was removed; 4 things left\.\n$/);
      expect(target.leftovers().unarchived).toHaveLength(4);
      expect(standing(readLedger(ledger).entries)).toHaveLength(4);
    }));

  test('of a target that cannot be reached says so, and what is left', () =>
    withRemains(async ({ cwd, entries, write, env }) => {
      write([{ at: 'run', run_id: 'r', url: `${await nobody()}/api`, embedded: false }, ...entries.slice(1)]);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect(code).toBe(3);
      expect(stdout).toMatch(/unreachable: .*no connection could be made.*\nCheck the host/);
      expect(stdout).toMatch(/4 things left\.\n$/);
    }));

  test('that is interrupted ends between two requests, and can be run again', async () => {
    let started: ReturnType<typeof start> | undefined;
    let released = () => {};
    const change: Change = (seams) => {
      wrap(seams.transport, 'around', (around) => async (call, next) => {
        if (call.operation === 'session.archive' && started) {
          started.child.kill('SIGTERM');
          await new Promise<void>((resolve) => {
            released = resolve;
          });
        }
        return around(call, next);
      });
    };
    await withRemains(async ({ target, cwd, env }) => {
      started = start(['cleanup'], { cwd, env });
      await started.shown('stderr', /Interrupted: nothing more is removed/);
      released();
      const { code, stdout } = await started.finished;
      expect(code).toBe(130);
      expect(stdout).toMatch(/left: environment .*interrupted/);
      expect(stdout).toMatch(/^1 archived, 1 work item stopped, 3 left\.$/m);
      started = undefined;
      expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }, change);
  });
});

describe.concurrent('cleanup refuses, before anything is sent or written,', () => {
  const bad = async (args: readonly string[], text: string | undefined, env: Record<string, string> = {}) => {
    const cwd = emptyFolder();
    const folder = join(cwd, 'conformance-report');
    if (text !== undefined) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'ledger.ndjson'), text);
    }
    const { code, stdout, stderr } = await run(['cleanup', ...args], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(filesIn(folder)).toEqual(text === undefined ? [] : ['ledger.ndjson']);
    if (text !== undefined) expect(readFileSync(join(folder, 'ledger.ndjson'), 'utf8')).toBe(text);
    return stderr;
  };
  const lines = (...entries: readonly object[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const first = { at: 'run', run_id: 'r', url: 'http://127.0.0.1:9/api', embedded: false };
  const left = { at: 'creating', resource: 'agent', name: 'a' };

  test.each<[string, string, RegExp]>([
    ['that is no JSON', `${lines(first)}nonsense\n`, /ledger\.ndjson, line 2: it is not JSON\n.*--ledger/],
    ['with a line that is no object', `${lines(first, left)}7\n`, /line 3: it is not an object/],
    ['with a line of another kind', lines({ at: 'lunch' }), /line 1: "at" is none of run, creating, created/],
    ['with a kind that every object has', lines({ at: 'constructor' }), /line 1: "at" is none of/],
    ['with an unknown resource', lines(first, { ...left, resource: 'file' }), /line 2: "resource" is none of env/],
    ['with an id missing', lines(first, { ...left, at: 'created' }), /line 2: "id" is missing/],
    ['whose target is no URL', lines({ ...first, url: 'staging' }), /line 1: "url" is not a URL/],
  ])('a ledger %s', async (_, text, says) => {
    expect(await bad([], text, { QODER_PAT: 'pt-0123456789abcdef' })).toMatch(says);
  });

  test('a ledger that is not there', async () => {
    expect(await bad(['--out', 'elsewhere'], undefined)).toMatch(/no ledger elsewhere\/ledger\.ndjson\n.*--ledger/);
  });

  test('a ledger that is a folder', async () => {
    expect(await bad(['--ledger', '.'], undefined)).toMatch(/cannot be read/);
  });

  test('both a ledger and a folder', async () => {
    expect(await bad(['--ledger', 'a', '--out', 'b'], undefined)).toMatch(/cannot be used with/);
  });

  test('another target than the ledger’s', async () => {
    const stderr = await bad(['--target', 'http://127.0.0.1:9/other'], lines(first, left));
    expect(stderr).toMatch(/speaks of http:\/\/127\.0\.0\.1:9\/api, and --target names .*\/other\nLeave --target out/);
  });

  test('a run without a token', async () => {
    expect(await bad([], lines(first, left))).toMatch(/QODER_PAT is not set\n.*--token-env/);
  });

  test('a production host, unless that is allowed', async () => {
    const url = 'https://api.qoder.com/api/v1/cloud';
    const stderr = await bad([], lines({ ...first, url }, left), { QODER_PAT: 'pt-0123456789abcdef' });
    expect(stderr).toMatch(
      /api\.qoder\.com is a documented production host\nIt stops and archives.*--allow-production/,
    );
    // Allowed, the next thing that is missing is told.
    expect(await bad(['--allow-production'], lines({ ...first, url }, left))).toMatch(/QODER_PAT is not set/);
  });
});

test('cleanup waits for no run that is still going on: it refuses its ledger', async () => {
  const cwd = emptyFolder();
  const folder = join(cwd, 'conformance-report');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ledger.ndjson'), '');
  writeFileSync(join(folder, '.lock'), String(process.pid));
  const { code, stderr } = await run(['cleanup'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/another run is writing to conformance-report\nWait until it has ended/);
  expect(filesIn(folder)).toEqual(['.lock', 'ledger.ndjson']);
});
