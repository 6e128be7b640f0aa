import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { buildConnector, Pool } from 'undici';
import type { Failure } from '../exchange.ts';
import type { Connection } from '../target.ts';
import { failureOf } from './failure.ts';

/** Why there is no way through the proxy. */
export class NoWayThrough extends Error {
  constructor(
    readonly failure: Failure,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'NoWayThrough';
  }
}

/** Makes connections to one origin through a proxy. */
export interface Tunnel {
  connect: buildConnector.connector;
  close: () => Promise<void>;
}

/**
 * Ways to an origin through an HTTP proxy, each asked for with CONNECT (RFC 9110, section 9.3.6), to an `http:` target
 * too: what comes out of a tunnel is the target's own, so that no answer of the proxy is ever taken for the target's.
 * @param timeout for the connection to the proxy, for its answer, and for the handshake with the target: milliseconds each
 */
export function openTunnel(
  origin: URL,
  { url, authorization }: NonNullable<Connection['proxy']>,
  { timeout, context }: { timeout: number; context: SecureContext | undefined },
): Tunnel {
  const tls = context ? { secureContext: context } : {};
  const proxy = new Pool(new URL(url).origin, { connect: { timeout, ...tls }, headersTimeout: timeout });
  const overTls = buildConnector({ timeout, ...tls });
  const authority = `${origin.hostname}:${origin.port || (origin.protocol === 'https:' ? 443 : 80)}`;
  const headers = { host: authority, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) };

  const open = async () => {
    const { statusCode, socket } = await proxy.connect({ path: authority, headers }).catch((error: unknown) => {
      throw new NoWayThrough(...unreached(error));
    });
    if (statusCode >= 200 && statusCode < 300) return socket;
    socket.on('error', () => {}).destroy();
    throw new NoWayThrough(...refusal(statusCode));
  };
  return {
    connect: (options, callback) => {
      open().then(
        (socket) => {
          if (options.protocol === 'https:') overTls({ ...options, httpSocket: socket as Socket }, callback);
          else callback(null, socket as Socket);
        },
        (error: Error) => callback(error, null),
      );
    },
    close: () => proxy.destroy(),
  };
}

/** What kept the proxy from answering: nothing listens, its certificate is not trusted, it hangs up or is silent. */
function unreached(error: unknown): [Failure, string] {
  const [failure, detail] = failureOf(error);
  return [failure === 'untrusted' ? 'proxy-untrusted' : 'proxy-down', detail];
}

/** What a proxy's answer to CONNECT means (RFC 9110, section 15). */
function refusal(status: number): [Failure, string] {
  const detail = `the proxy answered ${status}`;
  if (status === 407) return ['proxy-unauthorized', detail];
  return [status === 502 || status === 503 || status === 504 ? 'proxy-dead-end' : 'proxy-refused', detail];
}
