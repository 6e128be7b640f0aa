import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../cli/configuration/configuration.ts';
import { judgingOf, settingsOf } from '../../../cli/settings.ts';
import { ownTargetOf } from '../../../cli/target-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'target-settings-'));
let cert: string;
let key: string;
beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'client' }]);
  cert = made.cert;
  key = made.private;
  writeFileSync(join(folder, 'client.pem'), cert);
  writeFileSync(join(folder, 'client.key'), key);
});
afterAll(() => rmSync(folder, { recursive: true }));

const yaml = `
target:
  url: http://127.0.0.1:1/api/
  token: { command: "echo ' pt-own '" }
  foreign_token: { env: OTHER }
  headers:
    X-Workspace: ws_1
    X-Canary: { env: CANARY }
    X-Asked: { command: echo asked-for }
  proxy: { url: "http://proxy.example.com:3128/", authorization: { env: PROXY } }
  tls: { ca: client.pem, cert: client.pem, key: client.key }
  start: npm run mock
hook: { url: "http://127.0.0.1:2/control" }
arrange:
  agent: agent_1
  environments: { self_hosted: [env_1], cloud: env_2 }
  work_items: [{ environment_id: env_1, work_id: work_1, state: queued, delivered: false }]
  deployments: [{ deployment_id: depl_1, status: paused }]
capabilities: { tenants: 1 }
rate: { reads: 9 }
timeouts: { item: 1s }
max_requests: 12
only: ['work.get.*']
anonymous: true
strict: true
out: reports
`;

const environment = { OTHER: 'pt-other', CANARY: 'canary-1', PROXY: 'Basic 1234' };

async function configuration(text = yaml, flags: object = { allowCommands: true }) {
  const config = join(folder, 'conformance.yaml');
  writeFileSync(config, text);
  return readConfiguration({ config, ...flags }, environment, () => {});
}

describe('what a configuration makes of a run', () => {
  test('is its target with its secrets, files and the way to it, and everything else', async () => {
    const settings = await settingsOf(await configuration(), {});
    expect(settings.target).toEqual({
      url: 'http://127.0.0.1:1/api',
      token: 'pt-own',
      foreignToken: 'pt-other',
      hook: { url: 'http://127.0.0.1:2/control', token: 'pt-own' },
      connection: {
        headers: [
          { name: 'X-Workspace', value: 'ws_1', secret: false },
          { name: 'X-Canary', value: 'canary-1', secret: true },
          { name: 'X-Asked', value: 'asked-for', secret: true },
        ],
        proxy: { url: 'http://proxy.example.com:3128', authorization: 'Basic 1234' },
        tls: { ca: cert, cert, key, passphrase: null },
      },
    });
    expect(settings).toMatchObject({
      start: 'npm run mock',
      out: join(folder, 'reports'),
      limits: {
        rate: { reads: 9, writes: null },
        timeouts: { connect: 5_000, answer: 10_000, item: 1_000, scenario: 180_000 },
        maxRequests: 12,
      },
      supplies: {
        agent: 'agent_1',
        model: null,
        environments: { self_hosted: ['env_1'], cloud: 'env_2' },
        workItems: [{ environment_id: 'env_1', work_id: 'work_1', state: 'queued', worker_id: null, delivered: false }],
        deployments: [{ deployment_id: 'depl_1', status: 'paused' }],
      },
      capabilities: { tenants: 1 },
      only: ['work.get.*'],
      anonymous: true,
      strict: true,
    });
    // What a scenario of that name judges besides is selected, too.
    const others = [...settings.selection.requirements].filter((id) => !/^(work\.get|auth|tenancy)\./.test(id));
    expect(others).toEqual([]);
  });

  test('is the straight way where it says nothing of another', async () => {
    const text = 'target: { url: "http://127.0.0.1:1", token: { env: OTHER } }\n';
    const { target } = await settingsOf(await configuration(text), {});
    expect(target).toEqual({
      url: 'http://127.0.0.1:1',
      token: 'pt-other',
      foreignToken: null,
      connection: { headers: [], proxy: null, tls: { ca: null, cert: null, key: null, passphrase: null } },
    });
  });

  test('has the seed that is given, else 1, and of an anonymous run any', async () => {
    const seedOf = async (text: string) => (await judgingOf(await configuration(text, {}))).seed;
    expect(await seedOf('')).toBe(1);
    expect(await seedOf('anonymous: true\nseed: 5\n')).toBe(5);
    expect(await seedOf('anonymous: true\n')).not.toBe(await seedOf('anonymous: true\n'));
    expect(await seedOf('seed: random\n')).not.toBe(await seedOf('seed: random\n'));
  });

  test('can be told without its secrets', async () => {
    const judging = await judgingOf(await configuration(yaml, {}));
    expect(judging).toMatchObject({ only: ['work.get.*'], limits: { maxRequests: 12 } });
    expect(JSON.stringify(judging)).not.toMatch(/pt-|canary-1/);
  });

  test('lets a clean-up do with its own token and the way to the target', async () => {
    const text = yaml.replace('OTHER', 'NOT_SET').replace('work.get.*', 'nothing');
    const target = await ownTargetOf(await configuration(text), new URL('http://127.0.0.1:1/ledger'), '');
    expect(target).toMatchObject({ url: 'http://127.0.0.1:1/ledger', token: 'pt-own', foreignToken: null });
    expect(target.connection?.headers).toHaveLength(3);
    expect(target.hook).toBeUndefined();
  });

  test('runs no command where one of them may not be run', async () => {
    const ran = join(folder, 'ran');
    const text = yaml.replace("echo ' pt-own '", `touch ${ran}`).replace('  start: npm run mock\n', '');
    await expect(settingsOf(await configuration(text, {}), {})).rejects.toThrow(
      /conformance\.yaml:4:21: target\.token\.command is a command/,
    );
    expect(() => rmSync(ran)).toThrow(/ENOENT/);
  });

  test('needs no leave for a command that a flag has replaced', async () => {
    const text = 'target: { url: "http://127.0.0.1:1", token: { command: exit 1 } }\n';
    const { target } = await settingsOf(await configuration(text, { tokenEnv: 'OTHER' }), {});
    expect(target?.token).toBe('pt-other');
  });
});
