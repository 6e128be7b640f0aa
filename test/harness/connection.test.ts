import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { type Bounds, openTransport } from '../../harness/http/transport.ts';
import { type Connection, straight } from '../../harness/target.ts';
import { trouble } from '../../harness/trouble.ts';
import { type Authority, authority, type Certified } from './certificates.ts';
import { exchange } from './exchanges.ts';
import { forwardProxy, http, https, type Listening, nobody, tcp } from './servers.ts';

const bounds: Bounds = { connect: 5_000, answer: 5_000, body: 1_000 };
/** For what never answers. */
const tight: Bounds = { ...bounds, connect: 400 };
const secret = 'Basic dXNlcjpwYXNzd29yZA==';
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

let ours: Authority;
let stranger: Authority;
let server: Certified;
let client: Certified;
let plain: Listening;
let silent: Listening;
/** Over TLS; `strict` wants a client certificate of our authority. */
const secure: Record<'open' | 'elsewhere' | 'strict' | 'strict of old', Listening> = {} as never;
beforeAll(async () => {
  [ours, stranger] = await Promise.all([authority('ours'), authority('a stranger')]);
  [server, client] = await Promise.all([ours.server(), ours.client('open sesame')]);
  plain = await http((_, response) => response.end('plain'));
  silent = await tcp(() => {});
  const strict = { ...server, ca: ours.cert, requestCert: true, rejectUnauthorized: true };
  secure.open = await https(server, (_, response) => response.end('secure'));
  secure.elsewhere = await https(await ours.server('elsewhere.example'), (_, response) => response.end());
  secure.strict = await https(strict, (_, response) => response.end('strict'));
  secure['strict of old'] = await https({ ...strict, maxVersion: 'TLSv1.2' }, (_, response) => response.end('strict'));
});
afterAll(() => Promise.all([plain, silent, ...Object.values(secure)].map(({ stop }) => stop())));

type Way = Partial<Omit<Connection, 'tls'>> & { tls?: Partial<Connection['tls']> };

/** What a request over this way meets, on a transport of its own. */
async function over(origin: string, { tls = {}, ...way }: Way = {}, within = bounds): Promise<Exchange['answer']> {
  const connection: Connection = { ...straight, ...way, tls: { ...straight.tls, ...tls } };
  const transport = openTransport(origin, { connections: 2, bounds: within, connection });
  ending.unshift(transport.close);
  return transport.exchange({ method: 'POST', path: '/x', headers: {}, body: '{}' });
}

async function proxy(options?: Parameters<typeof forwardProxy>[0]) {
  const started = await forwardProxy(options);
  ending.push(started.stop);
  return started;
}

const own = () => ({ ca: ours.cert, ...client, passphrase: 'open sesame' });

describe('over TLS', () => {
  test('a private authority is trusted where it is named', async () => {
    expect(await over(secure.open.origin, { tls: { ca: ours.cert } })).toMatchObject({ status: 200, body: 'secure' });
  });

  test('several authorities may stand in one text', async () => {
    const ca = `# ours and another\n${stranger.cert}\n${ours.cert}`;
    expect(await over(secure.open.origin, { tls: { ca } })).toMatchObject({ status: 200 });
  });

  test.each(['strict', 'strict of old'] as const)('a client certificate is shown, to one that is %s', async (which) => {
    expect(await over(secure[which].origin, { tls: own() })).toMatchObject({ status: 200, body: 'strict' });
  });

  test('to an address over plain HTTP, certificates change nothing', async () => {
    expect(await over(plain.origin, { tls: own() })).toMatchObject({ status: 200, body: 'plain' });
  });

  test('many requests take no more connections than are allowed, and open each once', async () => {
    let connections = 0;
    const counted = await https(server, (_, response) => setTimeout(() => response.end(), 10));
    const gateway = await tcp((socket) => {
      connections += 1;
      socket.pipe(connect(counted.port, '127.0.0.1')).pipe(socket);
    });
    ending.push(gateway.stop, counted.stop);
    const transport = openTransport(gateway.origin.replace('http:', 'https:'), {
      connections: 2,
      bounds,
      connection: { ...straight, tls: { ...straight.tls, ca: ours.cert } },
    });
    ending.unshift(transport.close);
    const asked = Array.from({ length: 8 }, () =>
      transport.exchange({ method: 'GET', path: '/', headers: {}, body: null }),
    );
    expect((await Promise.all(asked)).every((answer) => 'status' in answer)).toBe(true);
    expect(connections).toBe(2);
  });
});

describe('through a proxy', () => {
  test.each([
    ['a target over plain HTTP', () => plain.origin, 'plain'],
    ['a target over TLS', () => secure.open.origin, 'secure'],
    ['a target that wants a client certificate', () => secure.strict.origin, 'strict'],
  ])('%s is reached, in a tunnel', async (_, origin, body) => {
    const { origin: url, asked } = await proxy({ authorization: secret });
    const answer = await over(origin(), { proxy: { url, authorization: secret }, tls: own() });
    expect(answer).toMatchObject({ status: 200, body });
    expect(asked).toEqual([new URL(origin()).host]);
  });

  test('that is reached over TLS itself, by the same private authority', async () => {
    const { origin: url } = await proxy({ tls: server });
    const through = { url, authorization: null };
    expect(await over(secure.open.origin, { proxy: through, tls: { ca: ours.cert } })).toMatchObject({ status: 200 });
    expect(await over(plain.origin, { proxy: through, tls: { ca: ours.cert } })).toMatchObject({ status: 200 });
  });

  test('the target sees nothing of the credentials for the proxy', async () => {
    let seen = {};
    const target = await http(({ headers }, response) => {
      seen = headers;
      response.end();
    });
    ending.push(target.stop);
    const { origin: url } = await proxy({ authorization: secret });
    await over(target.origin, { proxy: { url, authorization: secret } });
    expect(seen).toMatchObject({ host: new URL(target.origin).host });
    expect(JSON.stringify(seen)).not.toMatch(/proxy/i);
  });

  test('a redirect and a 407 of the target itself come back as they are', async () => {
    const target = await http((_, response) => response.writeHead(407, { location: '/' }).end('mine'));
    ending.push(target.stop);
    const { origin: url } = await proxy();
    expect(await over(target.origin, { proxy: { url, authorization: null } })).toMatchObject({
      status: 407,
      body: 'mine',
    });
  });

  test('variables of the environment are not read', async () => {
    const { origin: url, asked } = await proxy();
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: url, http_proxy: url, ALL_PROXY: url });
    try {
      expect(await over(plain.origin)).toMatchObject({ status: 200 });
    } finally {
      process.env = before;
    }
    expect(asked).toEqual([]);
  });
});

interface Case {
  origin: () => string;
  way?: () => Way | Promise<Way>;
  within?: Bounds;
  /** One of these, by who is first: the alert, or the end of the connection. */
  failure: RegExp;
  says: RegExp;
  remedy: RegExp;
}

const through = async (options?: Parameters<typeof forwardProxy>[0]): Promise<Way> => ({
  proxy: { url: (await proxy(options)).origin, authorization: null },
});

describe('where there is no way to the target, what is in it is told, with the key to look at', () => {
  test.each<[string, Case]>([
    [
      'a certificate of an unknown authority',
      { origin: () => secure.open.origin, failure: /^untrusted$/, says: /not trusted/, remedy: /target\.tls\.ca/ },
    ],
    [
      'a certificate of another authority than the one named',
      {
        origin: () => secure.open.origin,
        way: () => ({ tls: { ca: stranger.cert } }),
        failure: /^untrusted$/,
        says: /not trusted/,
        remedy: /target\.tls\.ca/,
      },
    ],
    [
      'a certificate for another host',
      {
        origin: () => secure.elsewhere.origin,
        way: () => ({ tls: { ca: ours.cert } }),
        failure: /^untrusted$/,
        says: /ERR_TLS_CERT_ALTNAME_INVALID/,
        remedy: /another host/,
      },
    ],
    [
      'the same, through a proxy',
      {
        origin: () => secure.elsewhere.origin,
        way: async () => ({ ...(await through()), tls: { ca: ours.cert } }),
        failure: /^untrusted$/,
        says: /ERR_TLS_CERT_ALTNAME_INVALID/,
        remedy: /another host/,
      },
    ],
    [
      'no client certificate where one is wanted',
      {
        origin: () => secure.strict.origin,
        way: () => ({ tls: { ca: ours.cert } }),
        failure: /turned-away|uncertified/,
        says: /client certificate/,
        remedy: /target\.tls\.cert/,
      },
    ],
    [
      'no client certificate where one is wanted, by TLS 1.2',
      {
        origin: () => secure['strict of old'].origin,
        way: () => ({ tls: { ca: ours.cert } }),
        failure: /turned-away|uncertified/,
        says: /client certificate/,
        remedy: /target\.tls\.cert/,
      },
    ],
    [
      'a client certificate of a stranger',
      {
        origin: () => secure.strict.origin,
        way: async () => ({ tls: { ca: ours.cert, ...(await stranger.client()) } }),
        failure: /turned-away|uncertified/,
        says: /client certificate/,
        remedy: /target\.tls\.cert/,
      },
    ],
    [
      'a target over TLS that is silent',
      {
        origin: () => silent.origin.replace('http:', 'https:'),
        within: tight,
        failure: /^refused$/,
        says: /no connection could be made \(UND_ERR_CONNECT_TIMEOUT\)/,
        remedy: /host, the port/,
      },
    ],
    [
      'a proxy that is not there',
      {
        origin: () => plain.origin,
        way: async () => ({ proxy: { url: await nobody(), authorization: null } }),
        failure: /^proxy-down$/,
        says: /no connection to the proxy could be made \(ECONNREFUSED\)/,
        remedy: /target\.proxy/,
      },
    ],
    [
      'a proxy that is silent',
      {
        origin: () => plain.origin,
        way: () => ({ proxy: { url: silent.origin, authorization: null } }),
        within: tight,
        failure: /^proxy-down$/,
        says: /proxy/,
        remedy: /target\.proxy/,
      },
    ],
    [
      'a proxy that wants credentials',
      {
        origin: () => plain.origin,
        way: () => through({ authorization: secret }),
        failure: /^proxy-unauthorized$/,
        says: /the proxy wants credentials.*\(the proxy answered 407\)/,
        remedy: /credentials in target\.proxy/,
      },
    ],
    [
      'a proxy that lets nobody through',
      {
        origin: () => secure.open.origin,
        way: () => through({ refusal: 403 }),
        failure: /^proxy-refused$/,
        says: /the proxy does not let requests through.*403/,
        remedy: /CONNECT.*target\.proxy/,
      },
    ],
    [
      'a proxy that finds no target',
      {
        origin: () => 'http://127.0.0.1:1',
        way: () => through(),
        failure: /^proxy-dead-end$/,
        says: /the proxy could not reach the target.*502/,
        remedy: /host and port of the target/,
      },
    ],
    [
      'a proxy whose certificate is not trusted',
      {
        origin: () => plain.origin,
        way: () => through({ tls: server }),
        failure: /^proxy-untrusted$/,
        says: /the proxy's certificate is not trusted/,
        remedy: /target\.tls\.ca/,
      },
    ],
  ])('%s', async (_, { origin, way = () => ({}), within, failure, says, remedy }) => {
    const started = performance.now();
    const answer = await over(origin(), await way(), within);
    expect(answer).toMatchObject({ failure: expect.stringMatching(failure) });
    expect(performance.now() - started).toBeLessThan(4_000);
    const found = trouble({ ...exchange('model.list'), answer });
    expect(found).toMatchObject({ class: 'unreachable' });
    expect(found?.message).toMatch(says);
    expect(found?.remedy).toMatch(remedy);
  });

  test('a connection that is lost once the target has answered is no longer put down to a certificate', async () => {
    let count = 0;
    const flaky = await https(server, (_, response) => {
      count += 1;
      if (count === 1) response.end();
      else response.destroy();
    });
    ending.push(flaky.stop);
    const connection = { ...straight, tls: { ...straight.tls, ca: ours.cert } };
    const transport = openTransport(flaky.origin, { connections: 1, bounds, connection });
    ending.unshift(transport.close);
    const ask = { method: 'GET', path: '/', headers: {}, body: null } as const;
    expect(await transport.exchange(ask)).toMatchObject({ status: 200 });
    expect(await transport.exchange(ask)).toMatchObject({ failure: 'reset' });
  });
});
