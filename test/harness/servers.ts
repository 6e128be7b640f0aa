import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server on an ephemeral port of loopback. */
export interface Listening {
  origin: string;
  port: number;
  stop: () => Promise<void>;
}

/** Serves HTTP. */
export function http(listener: RequestListener): Promise<Listening> {
  return listening(createHttpServer(listener));
}

/** Serves HTTP over TLS. */
export async function https(options: ServerOptions, listener: RequestListener): Promise<Listening> {
  const server = await listening(createHttpsServer(options, listener));
  return { ...server, origin: server.origin.replace('http:', 'https:') };
}

/** Passes every request on to an origin, and its answer back; 502 where there is none (RFC 9110, section 15.6.3). */
export function passOn(origin: string): RequestListener {
  return (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const upstream = request(new URL(url, origin), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'));
    incoming.pipe(upstream);
  };
}

interface ProxyOptions {
  /** The Proxy-Authorization without which it answers 407. */
  authorization?: string;
  /** What it answers to everybody in place of a tunnel. */
  refusal?: number;
  /** Its certificate and key, where it is reached over TLS itself. */
  tls?: ServerOptions;
}

/** A forward proxy, which makes tunnels (CONNECT) and nothing else. `asked` is what for, in order. */
export async function forwardProxy(options: ProxyOptions = {}): Promise<Listening & { asked: string[] }> {
  const { authorization, refusal, tls } = options;
  const asked: string[] = [];
  const answer = (client: Duplex, status: number) => client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
  const notTunnel: RequestListener = (_, response) => response.writeHead(405).end();
  const server = tls ? createHttpsServer(tls, notTunnel) : createHttpServer(notTunnel);
  server.on('connect', ({ url = '', headers }: IncomingMessage, client: Duplex) => {
    asked.push(url);
    client.on('error', () => {});
    if (authorization !== undefined && headers['proxy-authorization'] !== authorization) return answer(client, 407);
    if (refusal !== undefined) return answer(client, refusal);
    const { hostname, port } = new URL(`http://${url}`);
    const upstream = connect(Number(port || 80), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => answer(client, 502));
    client.on('close', () => upstream.destroy());
  });
  const { origin, ...rest } = await listening(server);
  return { ...rest, origin: tls ? origin.replace('http:', 'https:') : origin, asked };
}

/** Serves whatever `talk` makes of a connection. */
export function tcp(talk: (socket: Socket) => void): Promise<Listening> {
  return listening(createTcpServer(talk));
}

/** An origin at which nothing listens. */
export async function nobody(): Promise<string> {
  const { origin, stop } = await tcp(() => {});
  await stop();
  return origin;
}

async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
