import { request } from 'undici';
import { http } from './servers.ts';

/** A request as it came over the wire. */
export interface Received {
  method: string;
  /** Path and query. */
  path: string;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A server that keeps what it receives, and hands it on to another. */
export interface Recorder {
  origin: string;
  received: readonly Received[];
  stop: () => Promise<void>;
}

/** Starts a recorder in front of an origin. */
export async function record(behind: string): Promise<Recorder> {
  const received: Received[] = [];
  const { origin, stop } = await http(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = '', url = '' } = incoming;
    const { host, connection, ...headers } = incoming.headers as Record<string, string>;
    const body = Buffer.concat(chunks).toString('utf8');
    received.push({ method, path: url, headers, body });
    const answer = await request(behind + url, { method: method as 'GET', headers, body: body === '' ? null : body });
    outgoing.writeHead(answer.statusCode, answer.headers).end(Buffer.from(await answer.body.arrayBuffer()));
  });
  return { origin, received, stop };
}
