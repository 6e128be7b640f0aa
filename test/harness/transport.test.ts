import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bounds, defaultBounds, openTransport, type Sent, type Transport } from '../../harness/http/transport.ts';
import { http, nobody, tcp } from './servers.ts';

const tight: Bounds = { connect: 300, answer: 300, body: 1_000 };
const ask: Sent = { method: 'GET', path: '/x', headers: {}, body: null };
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

function transportTo(origin: string, bounds: Bounds = tight): Transport {
  const transport = openTransport(origin, { connections: 2, bounds });
  ending.unshift(transport.close);
  return transport;
}

async function answeredBy(listener: RequestListener, sent: Partial<Sent> = {}) {
  const server = await http(listener);
  ending.push(server.stop);
  return transportTo(server.origin).exchange({ ...ask, ...sent });
}

async function answeredRaw(text: string, end: 'destroy' | 'end' | 'hold' | 'reset' = 'end') {
  const server = await tcp((socket) => {
    socket.once('data', () => {
      socket.write(text, () => {
        if (end === 'destroy') socket.destroy();
        if (end === 'end') socket.end();
        if (end === 'reset') socket.resetAndDestroy();
      });
    });
  });
  ending.push(server.stop);
  return transportTo(server.origin).exchange(ask);
}

describe('an answer', () => {
  test('comes with its status, its headers in lower case and its body', async () => {
    const answer = await answeredBy((_, response) => {
      response.writeHead(418, { 'X-Kind': 'Tea', 'Content-Type': 'text/plain' }).end('grüße');
    });
    expect(answer).toMatchObject({
      status: 418,
      body: 'grüße',
      headers: { 'x-kind': 'Tea', 'content-type': 'text/plain' },
    });
  });

  test('may have no body', async () => {
    expect(await answeredBy((_, response) => response.writeHead(204).end())).toMatchObject({ status: 204, body: '' });
  });

  test('is joined where a header is repeated, and loses its cookies', async () => {
    const answer = await answeredBy((_, response) => {
      response.setHeader('x-many', ['a', 'b']).setHeader('set-cookie', ['session=secret', 'other=secret']).end();
    });
    expect(answer).toMatchObject({ headers: { 'x-many': 'a, b', 'set-cookie': '[removed]' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    const seen: (string | undefined)[] = [];
    const answer = await answeredBy((request, response) => {
      seen.push(request.url);
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(answer).toMatchObject({ status, headers: { location: '/elsewhere' } });
    expect(seen).toEqual(['/x']);
  });

  test('may come in pieces', async () => {
    const answer = await answeredBy((_, response) => {
      response.write('{"a":"gr');
      const [head, tail] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
      response.write(head);
      setImmediate(() => response.end(Buffer.concat([tail, Buffer.from('n"}')])));
    });
    expect(answer).toMatchObject({ status: 200, body: '{"a":"grün"}' });
  });
});

describe('a request', () => {
  test('arrives as it was to be sent, with no Content-Type and no body of its own', async () => {
    let seen = {};
    await answeredBy(
      (request, response) => {
        seen = { method: request.method, url: request.url, headers: request.headers };
        response.end();
      },
      { method: 'POST', path: '/api/x?y=%20z', headers: { 'worker-id': 'w' } },
    );
    expect(seen).toMatchObject({ method: 'POST', url: '/api/x?y=%20z', headers: { 'worker-id': 'w' } });
    expect(seen).not.toHaveProperty('headers.content-type');
  });

  test('carries its body', async () => {
    let body = '';
    await answeredBy(
      (request, response) => {
        request.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        request.on('end', () => response.end());
      },
      { method: 'POST', body: '{"force": tru' },
    );
    expect(body).toBe('{"force": tru');
  });
});

describe('no answer', () => {
  const html = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n';

  test('where nothing listens: refused', async () => {
    expect(await transportTo(await nobody()).exchange(ask)).toMatchObject({
      failure: 'refused',
      detail: 'ECONNREFUSED',
    });
  });

  test('where the name is not known: refused', async () => {
    expect(await transportTo('http://nobody.invalid').exchange(ask)).toMatchObject({ failure: 'refused' });
  });

  test('where plain HTTP answers a TLS handshake: refused', async () => {
    const server = await http((_, response) => response.end());
    ending.push(server.stop);
    const answer = await transportTo(server.origin.replace('http:', 'https:')).exchange(ask);
    expect(answer).toHaveProperty('failure');
    expect(['refused', 'reset']).toContain((answer as { failure: string }).failure);
  });

  test('where the connection is cut before an answer: reset', async () => {
    expect(await answeredRaw('', 'destroy')).toMatchObject({ failure: 'reset' });
    expect(await answeredRaw('', 'reset')).toMatchObject({ failure: 'reset' });
  });

  test('where it is cut in the middle of the body: reset', async () => {
    expect(await answeredRaw(`${html}only this`, 'destroy')).toMatchObject({ failure: 'reset' });
    expect(await answeredRaw(`${html}only this`, 'end')).toMatchObject({ failure: 'reset' });
  });

  test('where it is no HTTP: reset', async () => {
    expect(await answeredRaw('SSH-2.0-OpenSSH_9.6\r\n')).toMatchObject({ failure: 'reset' });
  });

  test('where the target never answers: timeout', async () => {
    expect(await answeredRaw('', 'hold')).toMatchObject({ failure: 'timeout' });
  });

  test('where the body never ends: timeout', async () => {
    expect(await answeredRaw(`${html}only this`, 'hold')).toMatchObject({ failure: 'timeout' });
  });

  test('where the body trickles without end: timeout, in bounded time', async () => {
    const started = performance.now();
    const answer = await answeredBy((_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(answer).toMatchObject({ failure: 'timeout' });
    expect(performance.now() - started).toBeLessThan(5 * tight.answer);
  });

  test('where the body is larger than is read: too large, without reading on', async () => {
    let written = 0;
    const answer = await answeredBy((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(500))) written += 500;
      };
      response.on('drain', pour);
      pour();
    });
    expect(answer).toMatchObject({ failure: 'too-large', detail: 'over 1000 bytes' });
    expect(written).toBeLessThan(defaultBounds.body * 50);
  });

  test('is never thrown, and leaves the transport usable', async () => {
    let count = 0;
    const server = await http((_, response) => {
      count += 1;
      if (count % 2 === 1) response.destroy();
      else response.end('fine');
    });
    ending.push(server.stop);
    const { exchange } = transportTo(server.origin);
    for (let turn = 0; turn < 4; turn++) {
      expect(await exchange(ask)).toMatchObject({ failure: 'reset' });
      expect(await exchange(ask)).toMatchObject({ status: 200, body: 'fine' });
    }
    expect(count).toBe(8);
  });
});

test('requests to a slow target go over as many connections as are allowed, and one at a time on each', async () => {
  let [open, most] = [0, 0];
  const server = await http((_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end();
    }, 20);
  });
  ending.push(server.stop);
  const { exchange } = transportTo(server.origin);
  await Promise.all(Array.from({ length: 6 }, () => exchange(ask)));
  expect(most).toBe(2);
});
