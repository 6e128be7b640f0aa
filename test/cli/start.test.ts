import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { word } from '../../reporters/shell.ts';
import { authority } from '../harness/certificates.ts';
import { forwardProxy, https, type Listening, nobody, passOn } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, recordIn, run, start } from './command.ts';

commandTests();

const mock = fileURLToPath(new URL('../../docs/mock/mock.mjs', import.meta.url));
const tokens = { QODER_PAT: 'pt-first-account', QODER_FOREIGN_PAT: 'pt-second-account' };

/** The arguments of a run on the mock, which a command starts. */
async function startedBy(command: (port: string) => string): Promise<string[]> {
  const origin = await nobody();
  const where = ['--target', `${origin}/api/v1/cloud`, '--hook', `${origin}/control`, '--profile', 'documented-four'];
  const { port } = new URL(origin);
  return ['run', ...where, '--quiet', '--out', 'out', '--allow-commands', '--start', command(port)];
}

describe.concurrent('a run that starts its target', () => {
  test('judges it, keeps what it printed, and stops it', async () => {
    const cwd = emptyFolder();
    const args = await startedBy((port) => `${word(process.execPath)} ${word(mock)} ${port}`);
    expect(await run(args, { cwd, env: tokens })).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(join(cwd, 'out'))).toEqual([
      'journal.ndjson',
      'junit.xml',
      'ledger.ndjson',
      'run.json',
      'target.log',
    ]);
    expect(recordIn(join(cwd, 'out'))).toMatchObject({ verdict: 'conformant', leftovers: [] });
    await expect(fetch(args[2] ?? '')).rejects.toThrow();
  }, 60_000);

  test('says in exit code 2 that it did not come up, and leaves the log alone', async () => {
    const cwd = emptyFolder();
    const args = await startedBy(() => 'echo the database is down; exit 4');
    const { code, stdout, stderr } = await run(args, { cwd, env: tokens });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /ended \(exit code 4\) before http.* answered\. It printed at last:\n {2}the database is down\n/,
    );
    expect(filesIn(join(cwd, 'out'))).toEqual(['target.log']);
  }, 60_000);

  test('writes its reports where it is interrupted while it waits', async () => {
    const cwd = emptyFolder();
    const started = start(await startedBy(() => 'exec sleep 1000'), { cwd, env: tokens });
    await expect.poll(() => filesIn(join(cwd, 'out')), { timeout: 20_000 }).toContain('target.log');
    started.child.kill('SIGINT');
    expect(await started.finished).toMatchObject({ code: 130 });
    expect(recordIn(join(cwd, 'out'))).toMatchObject({ cut_short: true, gate: { exit_code: 130 } });
  }, 60_000);
});

describe('a configuration whose target lies behind a proxy, and a gateway that wants a header and a certificate', () => {
  const authorization = 'Basic dXNlcjpvcGVuJnNlc2FtZQ==';
  const key = 'ws/13579+acegikmoqsu';
  let reference: ReferenceTarget;
  let gateway: Listening;
  let proxy: Listening;
  let pem: Record<string, string>;
  beforeAll(async () => {
    reference = await startReferenceTarget();
    const ours = await authority('ours');
    const { cert, key: clientKey } = await ours.client('open sesame');
    pem = { 'ca.pem': ours.cert, 'client.pem': cert, 'client.key': clientKey };
    const forward = passOn(new URL(reference.url).origin);
    const strict = { ...(await ours.server()), ca: ours.cert, requestCert: true, rejectUnauthorized: true };
    gateway = await https(strict, (request, response) =>
      request.headers['x-workspace-key'] === key ? forward(request, response) : response.writeHead(403).end(),
    );
    proxy = await forwardProxy({ authorization });
  });
  afterAll(() => Promise.all([reference, gateway, proxy].map((server) => server.stop())));

  test.each([
    ['is judged', {}, 0, /^conformant: all/],
    ['is not reached with a wrong header', { WORKSPACE_KEY: 'another-key' }, 3, /^incomplete: nothing was judged/],
    ['is not begun with a wrong passphrase', { KEY_PASS: 'another' }, 2, /^$/],
  ])(
    '%s',
    async (_, wrong, code, says) => {
      const cwd = emptyFolder();
      for (const [name, text] of Object.entries(pem)) writeFileSync(join(cwd, name), text);
      writeFileSync(
        join(cwd, 'conformance.yaml'),
        `target:
  url: ${gateway.origin}/api/v1/cloud
  headers: { X-Workspace-Key: { env: WORKSPACE_KEY } }
  proxy: { url: "${proxy.origin}", authorization: { env: PROXY_AUTHORIZATION } }
  tls: { ca: ca.pem, cert: client.pem, key: client.key, passphrase: { env: KEY_PASS } }
`,
      );
      const { token: QODER_PAT, foreignToken: QODER_FOREIGN_PAT } = reference;
      const secrets = { WORKSPACE_KEY: key, PROXY_AUTHORIZATION: authorization, KEY_PASS: 'open sesame' };
      const finished = await run(['run', '--quiet'], {
        cwd,
        env: { QODER_PAT, QODER_FOREIGN_PAT, ...secrets, ...wrong },
      });
      expect(finished).toMatchObject({ code, stdout: expect.stringMatching(says) });
    },
    60_000,
  );
});
