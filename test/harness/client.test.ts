import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { type Client, type ClientOptions, openClient, type Place } from '../../harness/http/client.ts';
import { unpaced } from '../../harness/http/pace.ts';
import { openTransport } from '../../harness/http/transport.ts';
import { random } from '../../harness/random.ts';
import { trouble } from '../../harness/trouble.ts';
import { control } from '../../spec/control.ts';
import { provision, work } from '../../spec/operations.ts';
import { as, type Credential, withRequestId } from '../../spec/request.ts';
import { ids } from './exchanges.ts';
import { http, nobody } from './servers.ts';

const token = 'pt-own/0123456789+"abcdef';
const foreignToken = 'pt-foreign-9876543210fedcba';
const hookToken = 'hook/13579+"acegikmoqsu';
const place: Place = { scenario: 'work.get.reads-active', attempt: 1, lane: 'act' };
const item = { environment_id: ids.environment, work_id: ids.work, worker: 'w' };
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

interface Opened extends Client {
  recorded: Exchange[];
}

type Limits = Pick<ClientOptions, 'maxRequests' | 'interrupted'>;

function clientTo(
  origin: string,
  foreign: string | null = foreignToken,
  hookOrigin?: string,
  limits: Limits = {},
): Opened {
  const recorded: Exchange[] = [];
  const transportTo = (to: string) =>
    openTransport(to, { connections: 2, bounds: { connect: 500, answer: 500, body: 100_000 } });
  const hook = hookOrigin === undefined ? undefined : { url: `${hookOrigin}/test/control`, token: hookToken };
  const client = openClient({
    target: { url: `${origin}/api/v1/cloud`, token, foreignToken: foreign, hook, embedded: false },
    transport: transportTo(origin),
    hookTransport: hookOrigin === undefined ? null : transportTo(hookOrigin),
    plainCall: provision.models(),
    pace: unpaced,
    random: random(1, 'client'),
    userAgent: 'cloud-agents-conformance/test',
    record: (exchange) => recorded.push(exchange),
    ...limits,
  });
  ending.unshift(client.close);
  return { ...client, recorded };
}

type Handler = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

/** Serves until the test ends; the origin. */
async function serving(handler: Handler): Promise<string> {
  const server = await http((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (more) => {
      text += more;
    });
    request.on('end', () => handler(Object.assign(request, { text }), response));
  });
  ending.push(server.stop);
  return server.origin;
}

async function served(handler: Handler, foreign?: string | null, limits?: Limits): Promise<Opened> {
  return clientTo(await serving(handler), foreign, undefined, limits);
}

describe('what is sent', () => {
  test.each<[Credential, string | undefined]>([
    ['own', `Bearer ${token}`],
    ['foreign', `Bearer ${foreignToken}`],
    ['none', undefined],
    ['wrong-scheme', `Basic ${token}`],
  ])('the credential %s', async (credential, want) => {
    let seen: IncomingMessage | undefined;
    const { send } = await served((request, response) => {
      seen = request;
      response.end('{}');
    });
    await send(as(credential, work.get(item)), place);
    expect(seen?.headers.authorization).toBe(want);
  });

  test('a wrong token looks like a token, is nobody’s, and is the same throughout a run', async () => {
    const seen: (string | undefined)[] = [];
    const { send } = await served((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    await send(as('wrong', work.get(item)), place);
    await send(as('wrong', work.get(item)), place);
    expect(seen[0]).toMatch(/^Bearer pt-[0-9a-f]{40}$/);
    expect(seen[1]).toBe(seen[0]);
  });

  test('the path below the prefix, the headers of the request, and who is asking', async () => {
    let seen: IncomingMessage | undefined;
    const { send } = await served((request, response) => {
      seen = request;
      response.end('{}');
    });
    await send(withRequestId('rid-1', work.ack(item)), place);
    expect(seen?.url).toBe(`/api/v1/cloud/environments/${ids.environment}/work/${ids.work}/ack`);
    expect(seen?.headers).toMatchObject({
      'x-request-id': 'rid-1',
      'worker-id': 'w',
      accept: 'application/json',
      'user-agent': 'cloud-agents-conformance/test',
    });
    expect(seen?.headers).not.toHaveProperty('content-type');
  });
});

describe('what is recorded', () => {
  test('is the exchange that is given back, by a key that says where it belongs', async () => {
    const { send, recorded } = await served((_, response) => response.end('{"a":1}'));
    const sent = [
      await send(work.get(item), place),
      await send(work.get(item), place),
      await send(work.get(item), { ...place, lane: 'arrangement' }),
      await send(work.get(item), { ...place, attempt: 2 }),
    ];
    expect(recorded).toEqual(sent);
    expect(sent.map(({ key }) => key)).toEqual([
      'work.get.reads-active/1/act/1',
      'work.get.reads-active/1/act/2',
      'work.get.reads-active/1/arrangement/1',
      'work.get.reads-active/2/act/1',
    ]);
    for (const { sent: from, received } of sent) expect(received).toBeGreaterThanOrEqual(from);
  });

  test('keeps the request id, and tells the credential without showing it', async () => {
    const { send } = await served((_, response) => response.end('{}'));
    const { request } = await send(withRequestId('rid-1', as('foreign', work.stop(item, { force: true }))), place);
    expect(request).toEqual({
      method: 'POST',
      path: `/environments/${ids.environment}/work/${ids.work}/stop`,
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'rid-1',
        authorization: 'Bearer $QODER_FOREIGN_PAT',
      },
      body: '{"force":true}',
      credential: 'foreign',
    });
  });

  const echoes: [string, (secret: string) => { headers?: Record<string, string>; body: string }][] = [
    ['in the body', (secret) => ({ body: `you are ${secret}` })],
    ['in a JSON body', (secret) => ({ body: JSON.stringify({ authorization: `Bearer ${secret}` }) })],
    ['in base64', (secret) => ({ body: Buffer.from(`user:${secret}`).toString('base64') })],
    ['URL-encoded', (secret) => ({ body: encodeURIComponent(secret) })],
    ['in a header', (secret) => ({ headers: { 'x-echo': secret }, body: '' })],
    ['in a location', (secret) => ({ headers: { location: `/?t=${encodeURIComponent(secret)}` }, body: '' })],
    ['in a cookie', (secret) => ({ headers: { 'set-cookie': `t=${secret}` }, body: '' })],
  ];
  test.each(echoes)('never holds a token that the target echoes %s', async (_, echo) => {
    const { send, recorded } = await served((request, response) => {
      const secret = (request.headers.authorization ?? '').replace(/^\w+ /, '');
      const { headers = {}, body } = echo(secret);
      response.writeHead(200, headers).end(body);
    });
    for (const credential of ['own', 'foreign', 'wrong-scheme'] as const) {
      await send(as(credential, work.get(item)), place);
    }
    const text = JSON.stringify(recorded);
    for (const secret of [token, foreignToken]) {
      for (const form of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        Buffer.from(secret).toString('base64').slice(2, -6),
      ]) {
        expect(text).not.toContain(form);
        expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
      }
    }
  });

  test('never holds a token that was sent in a path or a body', async () => {
    const { send, recorded } = await served((_, response) => response.end('{}'));
    await send(work.get({ ...item, work_id: token }), place);
    await send(work.stop(item, { raw: `{"x":${JSON.stringify(token)}` }), place);
    expect(JSON.stringify(recorded)).not.toContain('0123456789');
    expect(JSON.stringify(recorded)).toContain('$QODER_PAT');
  });
});

describe('a request to the hook', () => {
  const request = control.workItem({ state: 'active', worker_id: 'w' });
  const api: Handler = (_, response) => response.writeHead(500).end();

  test('goes to the hook’s own address with the hook’s own token, whatever the credential', async () => {
    const seen: [string | undefined, string | undefined, string][] = [];
    const hook = await serving(({ url, headers, text }, response) => {
      seen.push([url, headers.authorization, text]);
      response.writeHead(201).end('{}');
    });
    const { send } = clientTo(await serving(api), foreignToken, hook);
    expect(await send(request, place)).toMatchObject({ answer: { status: 201 } });
    await send(as('foreign', request), place);
    const want = ['/test/control/work-items', `Bearer ${hookToken}`, '{"state":"active","worker_id":"w"}'];
    expect(seen).toEqual([want, want]);
  });

  test('leaves the token of the hook out of what goes to the API', async () => {
    let seen: IncomingMessage | undefined;
    const origin = await serving((request, response) => {
      seen = request;
      response.end('{}');
    });
    const { send } = clientTo(origin, foreignToken, await serving(api));
    await send(work.get(item), place);
    expect(seen?.url).toBe(`/api/v1/cloud/environments/${ids.environment}/work/${ids.work}`);
    expect(seen?.headers.authorization).toBe(`Bearer ${token}`);
  });

  test('is recorded with the whole address, and never with the token', async () => {
    const hook = await serving(({ headers }, response) => {
      response.writeHead(200, { 'x-echo': headers.authorization ?? '' }).end(JSON.stringify(headers));
    });
    const { send, recorded } = clientTo(await serving(api), foreignToken, hook);
    const { key } = await send(request, { ...place, lane: 'arrangement' });
    expect(recorded).toMatchObject([
      {
        key,
        operation: 'control.work-items',
        request: {
          method: 'POST',
          path: `${hook}/test/control/work-items`,
          headers: { authorization: 'Bearer $QODER_HOOK_TOKEN' },
        },
        answer: { status: 200, headers: { 'x-echo': 'Bearer $QODER_HOOK_TOKEN' } },
      },
    ]);
    expect(JSON.stringify(recorded)).not.toContain('13579');
  });

  test('that is answered with 401 says nothing about the run’s token, and is not checked', async () => {
    const hook = await serving((_, response) => response.writeHead(401).end('{}'));
    const { send, recorded } = clientTo(await serving(api), foreignToken, hook);
    expect(await send(request, place)).not.toHaveProperty('credentialCheck');
    expect(recorded).toHaveLength(1);
  });
});

describe('a 401', () => {
  const unauthorized = (response: ServerResponse) => response.writeHead(401).end('{}');

  test('on a good token is checked against a plain call: still accepted there', async () => {
    const { send, recorded } = await served((request, response) =>
      request.url?.endsWith('/models') ? response.end('{}') : unauthorized(response),
    );
    const seen = await send(work.get(item), place);
    expect(seen).toMatchObject({ credentialCheck: 'accepted', answer: { status: 401 } });
    expect(recorded.map(({ operation, key }) => [operation, key])).toEqual([
      ['model.list', 'run/1/shared/1'],
      ['work.get', 'work.get.reads-active/1/act/1'],
    ]);
  });

  test('on a good token is checked against a plain call: rejected there too', async () => {
    const { send } = await served((_, response) => unauthorized(response));
    expect(await send(work.get(item), place)).toMatchObject({ credentialCheck: 'rejected' });
    expect(await send(as('foreign', work.get(item)), place)).toMatchObject({ credentialCheck: 'rejected' });
  });

  test('is checked with the token that it was given for', async () => {
    const seen: (string | undefined)[] = [];
    const { send } = await served((request, response) => {
      seen.push(request.headers.authorization);
      unauthorized(response);
    });
    await send(as('foreign', work.get(item)), place);
    expect(seen).toEqual([`Bearer ${foreignToken}`, `Bearer ${foreignToken}`]);
  });

  test.each<Credential>(['none', 'wrong', 'wrong-scheme'])(
    'on the credential %s is what was asked for',
    async (credential) => {
      const { send, recorded } = await served((_, response) => unauthorized(response));
      expect(await send(as(credential, work.get(item)), place)).not.toHaveProperty('credentialCheck');
      expect(recorded).toHaveLength(1);
    },
  );

  test('on the plain call itself is not checked again', async () => {
    const { send, recorded } = await served((_, response) => unauthorized(response));
    await send(provision.models(), place);
    expect(recorded).toHaveLength(1);
  });
});

describe('a target that stops answering', () => {
  const outcome = ({ answer }: Exchange) => ('failure' in answer ? answer.failure : answer.status);

  test('is given up at once where it never answered, and the rest is not sent', async () => {
    const { send, recorded } = clientTo(await nobody());
    for (let sends = 0; sends < 7; sends++) await send(work.get(item), place);
    expect(recorded.map(outcome)).toEqual([...Array(4).fill('refused'), ...Array(3).fill('skipped')]);
  });

  test('is given more time where it did answer before', async () => {
    let count = 0;
    const { send, recorded } = await served((_, response) => {
      count += 1;
      if (count === 1) response.end('{}');
      else response.destroy();
    });
    for (let sends = 0; sends < 15; sends++) await send(work.get(item), place);
    expect(recorded.map(outcome)).toEqual([200, ...Array(12).fill('reset'), 'skipped', 'skipped']);
    expect(count).toBe(13);
  });

  test('is not given up for single failures, whatever it answers in between', async () => {
    let count = 0;
    const { send, recorded } = await served((_, response) => {
      count += 1;
      if (count % 3 === 0) response.writeHead(500).end();
      else response.destroy();
    });
    for (let sends = 0; sends < 30; sends++) await send(work.get(item), place);
    expect(recorded.map(outcome)).not.toContain('skipped');
  });

  test('never makes a send throw', async () => {
    const { send } = clientTo(await nobody(), null);
    await expect(send(as('foreign', work.get(item)), place)).resolves.toMatchObject({ answer: { failure: 'refused' } });
  });
});

describe('an answer that asks for a later try', () => {
  const status = ({ answer }: Exchange) => ('status' in answer ? answer.status : answer.failure);
  /** Answers with these one after the other, each asking to be tried again at once. */
  const answering = (statuses: readonly number[], limits: Limits = {}, wait = '0') => {
    const left = [...statuses];
    return served(
      (_, response) => response.writeHead(left.shift() ?? 500, { 'retry-after': wait }).end('{}'),
      undefined,
      limits,
    );
  };

  test.each<[string, readonly number[], readonly number[]]>([
    ['is followed once, and both exchanges are recorded', [429, 200], [429, 200]],
    ['is followed no second time', [503, 429, 200], [503, 429]],
    ['is not waited for where the answer is another', [502, 200], [502]],
  ])('%s', async (_, statuses, want) => {
    const { send, recorded } = await answering(statuses);
    const given = await send(work.get(item), place);
    expect(recorded.map(status)).toEqual(want);
    expect(given).toBe(recorded.at(-1));
    expect(new Set(recorded.map(({ key }) => key)).size).toBe(want.length);
  });

  test.each<[string, readonly number[], readonly number[]]>([
    ['is repeated after a 429, which was not processed', [429, 200], [429, 200]],
    ['is not repeated after a 503, which may have been', [503, 200], [503]],
  ])('a POST %s', async (_, statuses, want) => {
    const { send, recorded } = await answering(statuses);
    await send(work.stop(item, { force: true }), place);
    expect(recorded.map(status)).toEqual(want);
  });

  test('is waited for as long as it says', async () => {
    const { send, recorded } = await answering([429, 200], {}, '1');
    await send(work.get(item), place);
    const [first, second] = recorded;
    expect((second?.sent ?? 0) - (first?.received ?? 0)).toBeGreaterThanOrEqual(995);
  });

  test('is not waited for where it asks for more than half a minute', async () => {
    const { send, recorded } = await answering([429, 200], {}, '31');
    await send(work.get(item), place);
    expect(recorded.map(status)).toEqual([429]);
  });

  test('is not followed where the run is interrupted meanwhile', async () => {
    let interrupted = false;
    const { send, recorded } = await served(
      (_, response) => {
        interrupted = true;
        response.writeHead(429, { 'retry-after': '30' }).end();
      },
      undefined,
      { interrupted: () => interrupted },
    );
    await send(work.get(item), place);
    expect(recorded.map(status)).toEqual([429]);
  });

  test('is not followed where no request is left for it', async () => {
    const { send, recorded } = await answering([429, 200], { maxRequests: 1 });
    await send(work.get(item), place);
    expect(recorded.map(status)).toEqual([429]);
  });
});

describe('a client that may send so many requests', () => {
  test('counts every one of them but those of the clean-up', async () => {
    const { send, spent } = await served((_, response) => response.end('{}'), undefined, { maxRequests: 2 });
    await send(work.get(item), place);
    await send(work.get(item), { ...place, lane: 'clean-up' });
    expect(spent()).toBe(false);
    await send(work.get(item), { ...place, lane: 'arrangement' });
    expect(spent()).toBe(true);
  });

  test('counts a request when it is asked for, so that requests at the same time keep to the number', async () => {
    const { send, spent } = await served((_, response) => response.end('{}'), undefined, { maxRequests: 1 });
    const sending = send(work.get(item), place);
    expect(spent()).toBe(true);
    await sending;
  });

  test('leaves a 401 open where no request is left to see whether the token is good', async () => {
    const { send, recorded } = await served((_, response) => response.writeHead(401).end('{}'), undefined, {
      maxRequests: 1,
    });
    const seen = await send(work.get(item), place);
    expect(recorded).toHaveLength(1);
    expect(seen).toMatchObject({ credentialCheck: 'not-made' });
    expect(trouble(seen)).toMatchObject({ class: 'rate', remedy: 'Raise --max-requests.' });
  });
});
