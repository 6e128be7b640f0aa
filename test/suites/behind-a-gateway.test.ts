import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopIgnoresForce } from '../../fixtures/faults/stop-ignores-force.ts';
import { wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { type Connection, straight, type Target } from '../../harness/target.ts';
import { junit } from '../../reporters/junit.ts';
import { terminal } from '../../reporters/terminal.ts';
import { type Authority, authority, type Certified } from '../harness/certificates.ts';
import { forwardProxy, https, type Listening, passOn } from '../harness/servers.ts';
import { having, type Judged, judge } from './judged.ts';

const key = 'ws/13579+"acegikmoqsu';
const authorization = `Basic ${Buffer.from('user:open&sesame/2468').toString('base64')}`;

let reference: ReferenceTarget;
let ours: Authority;
let client: Certified;
/** In front of the reference target: wants a client certificate and a header, and shows in an answer what it was sent. */
let gateway: Listening;
let proxy: Awaited<ReturnType<typeof forwardProxy>>;
beforeAll(async () => {
  reference = await startReferenceTarget();
  ours = await authority('ours');
  client = await ours.client('open sesame');
  const forward = passOn(new URL(reference.url).origin);
  const strict = { ...(await ours.server()), ca: ours.cert, requestCert: true, rejectUnauthorized: true };
  gateway = await https(strict, (request, response) => {
    const given = request.headers['x-workspace-key'];
    if (given !== key) return response.writeHead(403, { 'content-type': 'text/plain' }).end('workspace?');
    response.setHeader('x-seen', `${given} ${Buffer.from(given).toString('base64')}`);
    return forward(request, response);
  });
  proxy = await forwardProxy({ authorization });
});
afterAll(() => Promise.all([reference, gateway, proxy].map((server) => server.stop())));

function whole(): Connection {
  return {
    headers: [
      { name: 'X-Workspace-Key', value: key, secret: true },
      { name: 'X-Canary', value: 'yes', secret: false },
    ],
    proxy: { url: proxy.origin, authorization },
    tls: { ca: ours.cert, ...client, passphrase: 'open sesame' },
  };
}

function targetOver(connection: Connection): Target {
  const { token, foreignToken } = reference;
  return { url: `${gateway.origin}/api/v1/cloud`, token, foreignToken, embedded: false, connection };
}

/** Everything that a run writes or prints. */
function written({ record, exchanges, entries }: Judged): string {
  const printed = terminal(record, exchanges, { width: 200, colors: pc.createColors(false), paths: [] });
  return [
    entries.map((entry) => JSON.stringify(entry)).join('\n'),
    JSON.stringify(record),
    junit(record, exchanges),
    printed,
  ].join('\n');
}

const forms = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replaceAll('=', ''),
];

describe('a target behind a proxy, and a gateway that wants a header and a client certificate', () => {
  test('is judged as if it were reached straight', async () => {
    const judged = await judge(targetOver(whole()));
    expect(having(judged.record, 'failed', 'inconclusive')).toEqual([]);
    expect(judged.record).toMatchObject({ verdict: 'conformant', gate: { passes: true, exit_code: 0 }, leftovers: [] });
    expect(reference.leftovers()).toEqual({ unarchived: [], liveWork: [] });
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(gateway.origin).host]));
    const text = written(judged);
    expect(text).toContain('$X_WORKSPACE_KEY');
    for (const form of [key, authorization.slice(6), 'open&sesame/2468', 'open sesame'].flatMap(forms)) {
      expect(text).not.toContain(form);
    }
  }, 120_000);

  test('has its violations shown with a line that carries the headers, and no secret', async () => {
    const faulty = await startReferenceTarget({ changes: [stopIgnoresForce.change()] });
    const open = await https(await ours.server(), passOn(new URL(faulty.url).origin));
    try {
      const { token, foreignToken } = faulty;
      const target = { ...targetOver(whole()), url: `${open.origin}/api/v1/cloud`, token, foreignToken };
      const judged = await judge(target, { only: ['work.stop.*'] });
      expect(judged.record.verdict).toBe('non-conformant');
      const text = written(judged);
      expect(text).toContain(`-H "x-workspace-key: $X_WORKSPACE_KEY"`);
      expect(text).toContain(`-H 'x-canary: yes'`);
      for (const form of forms(key)) expect(text).not.toContain(form);
    } finally {
      await open.stop();
      await faulty.stop();
    }
  }, 60_000);
});

/** A refusal as the API writes it (conventions/errors). */
const permissionError = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: '{"type":"error","request_id":"r","error":{"type":"permission_error","message":"not your models"}}',
};

interface Case {
  without: (connection: Connection) => Connection;
  says: RegExp;
  remedy: RegExp;
}

describe('where something of it is missing, the run ends within seconds, undecided, and names the key', () => {
  test.each<[string, Case]>([
    [
      'the header',
      {
        without: (way) => ({ ...way, headers: [] }),
        says: /was answered 403, and not as the API writes its errors/,
        remedy: /target\.headers/,
      },
    ],
    [
      'the client certificate',
      {
        without: (way) => ({ ...way, tls: { ...straight.tls, ca: way.tls.ca } }),
        says: /client certificate/,
        remedy: /target\.tls\.cert/,
      },
    ],
    [
      'the private authority',
      {
        without: (way) => ({ ...way, tls: { ...way.tls, ca: null } }),
        says: /certificate is not trusted \(SELF_SIGNED_CERT_IN_CHAIN\)/,
        remedy: /target\.tls\.ca/,
      },
    ],
    [
      'the credentials for the proxy',
      {
        without: (way) => ({ ...way, proxy: way.proxy && { ...way.proxy, authorization: null } }),
        says: /the proxy wants credentials/,
        remedy: /target\.proxy/,
      },
    ],
  ])('%s', async (_, { without, says, remedy }) => {
    const started = performance.now();
    const judged = await judge(targetOver(without(whole())));
    expect(performance.now() - started).toBeLessThan(10_000);
    const { record, exchanges } = judged;
    expect(record).toMatchObject({ verdict: 'incomplete', gate: { passes: false, exit_code: 3 }, leftovers: [] });
    expect(having(record, 'failed', 'passed')).toEqual([]);
    expect(exchanges.size).toBeLessThan(5);
    const open = record.requirements.filter(({ outcome }) => outcome === 'inconclusive');
    expect(open.length).toBeGreaterThan(0);
    for (const { class: kind, message = '', remedy: advice = '' } of open) {
      expect(kind).toBe('unreachable');
      expect(message).toMatch(says);
      expect(advice).toMatch(remedy);
    }
    for (const form of forms(key)) expect(written(judged)).not.toContain(form);
  });

  test('a gateway that ends the handshake and then answers 400 is understood', async () => {
    const nginx = await https(await ours.server(), (_, response) => {
      response.writeHead(400, { 'content-type': 'text/html' }).end('<h1>400 No required SSL certificate was sent</h1>');
    });
    try {
      const way = { ...straight, tls: { ...straight.tls, ca: ours.cert } };
      const { record } = await judge({ ...targetOver(way), url: `${nginx.origin}/api` });
      expect(record.gate.exit_code).toBe(3);
      expect(record.requirements.find(({ outcome }) => outcome === 'inconclusive')).toMatchObject({
        class: 'unreachable',
        message: expect.stringContaining('wants a client certificate'),
        remedy: expect.stringContaining('target.tls.cert'),
      });
    } finally {
      await nginx.stop();
    }
  });

  test('a 403 of the API itself blocks nothing', async () => {
    const forbidding = await startReferenceTarget({
      changes: [
        (seams) =>
          wrap(
            seams.transport,
            'around',
            (around) => async (call, next) => (call.operation === 'model.list' ? permissionError : around(call, next)),
          ),
      ],
    });
    try {
      const { url, token, foreignToken } = forbidding;
      const { record } = await judge({ url, token, foreignToken, embedded: false }, { only: ['work.get.*'] });
      expect(having(record, 'passed').length).toBeGreaterThan(0);
    } finally {
      await forbidding.stop();
    }
  });
});
