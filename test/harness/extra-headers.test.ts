import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { type Client, openClient, type Place } from '../../harness/http/client.ts';
import { unpaced } from '../../harness/http/pace.ts';
import { defaultBounds, openTransport } from '../../harness/http/transport.ts';
import { random } from '../../harness/random.ts';
import { connectionToHook, type ExtraHeader, straight, type Target } from '../../harness/target.ts';
import { control } from '../../spec/control.ts';
import { provision, work } from '../../spec/operations.ts';
import { as, withRequestId } from '../../spec/request.ts';
import { ids } from './exchanges.ts';
import { http } from './servers.ts';

const key = 'ws/13579+"acegikmoqsu';
const password = 'open&sesame/2468';
const basic = `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;
const headers: readonly ExtraHeader[] = [
  { name: 'X-Workspace', value: 'team-1', secret: false },
  { name: 'X-Workspace-Key', value: key, secret: true },
];
const place: Place = { scenario: 'work.get.reads-active', attempt: 1, lane: 'act' };
const item = { environment_id: ids.environment, work_id: ids.work, worker: 'w' };
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

interface Opened extends Client {
  recorded: Exchange[];
  seen: IncomingHttpHeaders[];
}

interface Options {
  headers?: readonly ExtraHeader[];
  authorization?: string;
  hook?: 'on the target' | 'elsewhere';
  answer?: (headers: IncomingHttpHeaders) => string;
}

/** A client of a server that keeps what headers it saw; a hook elsewhere is a server that keeps them too. */
async function opened({
  headers: extra = headers,
  authorization,
  hook,
  answer = () => '{}',
}: Options): Promise<Opened> {
  const [seen, recorded]: [IncomingHttpHeaders[], Exchange[]] = [[], []];
  const serving = async () => {
    const server = await http(({ headers: given }, response) => {
      seen.push(given);
      response.end(answer(given));
    });
    ending.push(server.stop);
    return server.origin;
  };
  const origin = await serving();
  const hookOrigin = hook === 'elsewhere' ? await serving() : origin;
  const proxy = authorization === undefined ? null : { url: 'http://127.0.0.1:1', authorization };
  const target: Target = {
    url: `${origin}/api/v1/cloud`,
    token: 'pt-own-0123456789',
    foreignToken: null,
    hook: hook && { url: `${hookOrigin}/control`, token: 'hook-0123456789' },
    embedded: false,
    connection: { ...straight, headers: extra, proxy },
  };
  const transportTo = (to: string) => openTransport(to, { connections: 1, bounds: defaultBounds });
  const client = openClient({
    target,
    transport: transportTo(origin),
    hookTransport: hook ? transportTo(hookOrigin) : null,
    plainCall: provision.models(),
    pace: unpaced,
    random: random(1, 'client'),
    userAgent: 'cloud-agents-conformance/test',
    record: (exchange) => recorded.push(exchange),
  });
  ending.unshift(client.close);
  return { ...client, recorded, seen };
}

describe('the headers of the configuration', () => {
  test('go with every request, whatever its lane and credential', async () => {
    const { send, seen } = await opened({});
    await send(work.get(item), place);
    await send(as('none', work.ack(item)), { ...place, lane: 'arrangement' });
    await send(work.stop(item, {}), { ...place, lane: 'clean-up' });
    await send(provision.models(), { scenario: 'run', attempt: 1, lane: 'shared' });
    expect(seen).toHaveLength(4);
    for (const each of seen) expect(each).toMatchObject({ 'x-workspace': 'team-1', 'x-workspace-key': key });
  });

  test('replace nothing that a scenario, or the client itself, sets', async () => {
    const collide = ['Worker-ID', 'X-Request-ID', 'Content-Type', 'Authorization', 'Accept', 'User-Agent'];
    const { send, seen, recorded } = await opened({
      headers: collide.map((name) => ({ name, value: 'configured', secret: false })),
    });
    await send(withRequestId('rid-1', work.ack(item)), place);
    await send(work.stop(item, {}), place);
    expect(seen[0]).toMatchObject({ 'worker-id': 'w', 'x-request-id': 'rid-1', accept: 'application/json' });
    expect(seen[1]).toMatchObject({ 'content-type': 'application/json', authorization: 'Bearer pt-own-0123456789' });
    expect(recorded[0]?.request.headers).toMatchObject({ 'worker-id': 'w', 'x-request-id': 'rid-1' });
  });

  test.each([
    ['on the target', true],
    ['elsewhere', false],
  ] as const)('go to a hook %s: %s', async (hook, sent) => {
    const { send, seen, recorded } = await opened({ hook });
    await send(control.deployment('active'), place);
    expect(seen[0]?.['x-workspace-key']).toBe(sent ? key : undefined);
    expect('x-workspace' in (recorded[0]?.request.headers ?? {})).toBe(sent);
  });

  test('are recorded with the request, a secret one as a variable', async () => {
    const { send, recorded } = await opened({});
    await send(work.get(item), place);
    expect(recorded[0]?.request.headers).toEqual({
      'x-workspace': 'team-1',
      'x-workspace-key': '$X_WORKSPACE_KEY',
      authorization: 'Bearer $QODER_PAT',
    });
  });

  test('are kept out of the record however short they are, without taking other text with them', async () => {
    const short = [{ name: 'X-Pin', value: '{}', secret: true }];
    const { send, recorded } = await opened({ headers: short });
    await send(work.get(item), place);
    expect(recorded).toMatchObject([{ request: { headers: { 'x-pin': '$X_PIN' } }, answer: { body: '{}' } }]);
  });
});

const forms = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64'),
];

describe('a target that repeats a secret', () => {
  test.each([0, 1, 2, 3])('of a header in form %i: it is not recorded', async (form) => {
    const { send, recorded } = await opened({
      answer: (given) => `you sent ${forms(String(given['x-workspace-key']))[form]}`,
    });
    await send(work.get(item), place);
    expect(recorded).toMatchObject([{ answer: { body: 'you sent $X_WORKSPACE_KEY' } }]);
  });

  test.each([
    ['whole', basic],
    ['without its scheme', basic.slice(6)],
    ['decoded', `user:${password}`],
    ['as the password alone', password],
  ])('of the proxy, %s: it is not recorded', async (_, text) => {
    const { send, recorded } = await opened({ authorization: basic, answer: () => `you sent ${text}` });
    await send(work.get(item), place);
    expect(recorded).toMatchObject([{ answer: { body: 'you sent $PROXY_AUTHORIZATION' } }]);
  });
});

describe('the way to the hook', () => {
  const proxy = { url: 'http://proxy.example', authorization: null };
  const way = (url: string, hook: string) =>
    connectionToHook({
      url,
      token: '',
      foreignToken: null,
      hook: { url: hook, token: '' },
      embedded: false,
      connection: { ...straight, headers, proxy },
    });

  test.each([
    ['https://host/api', 'https://host/control', 2, true],
    ['https://host/api', 'https://host:8443/control', 0, true],
    ['https://host/api', 'http://localhost:9000/control', 0, false],
    ['http://127.0.0.1:8000/api', 'http://127.0.0.1:9000/control', 0, true],
  ])('from %s to %s takes %i headers, and the proxy: %s', (url, hook, count, proxied) => {
    expect(way(url, hook).headers).toHaveLength(count);
    expect(way(url, hook).proxy).toEqual(proxied ? proxy : null);
  });
});
