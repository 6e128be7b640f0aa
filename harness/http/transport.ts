import { Pool } from 'undici';
import type { Method } from '../../spec/request.ts';
import type { Exchange, Failure } from '../exchange.ts';
import { defaultTimeouts, type Timeouts } from '../limits.ts';
import { type Connection, straight } from '../target.ts';
import { failureOf } from './failure.ts';
import { tlsContext } from './tls-context.ts';
import { NoWayThrough, openTunnel } from './tunnel.ts';

/** How long a connection that nothing is sent on is kept, in milliseconds. */
const longestIdle = 2_000;

/** Bounds on one request. Times in milliseconds, sizes in bytes. */
export interface Bounds {
  connect: number;
  answer: number;
  body: number;
}

/** Larger answers are not read. */
const largest = 1024 * 1024;

export const defaultBounds: Bounds = boundsOf(defaultTimeouts);

/** The bounds on one request that time-outs set. */
export function boundsOf({ connect, answer }: Timeouts): Bounds {
  return { connect, answer, body: largest };
}

export interface Sent {
  method: Method;
  /** With the base URL's path prefix. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  /** How long to wait for this answer, in milliseconds, where that is less than the bound. */
  patience?: number | undefined;
}

/** Sends one request at a time to one origin; never throws for what the other side does. */
export interface Transport {
  exchange: (request: Sent) => Promise<Exchange['answer']>;
  close: () => Promise<void>;
}

interface Options {
  /** How many at the same time. */
  connections: number;
  bounds: Bounds;
  connection?: Connection | undefined;
}

/**
 * A transport to a URL's origin over one connection pool (undici). Redirects are not followed. The way is the one that
 * `connection` says, and no other: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY in the environment are not read.
 * @throws Error for what `connectionProblem` finds
 */
export function openTransport(url: string, { connections, bounds, connection = straight }: Options): Transport {
  const { origin, protocol } = new URL(url);
  const context = tlsContext(connection.tls);
  const tunnel = connection.proxy
    ? openTunnel(new URL(url), connection.proxy, { timeout: bounds.connect, context })
    : undefined;
  const pool = new Pool(origin, {
    connections,
    connect: tunnel?.connect ?? { timeout: bounds.connect, ...(context ? { secureContext: context } : {}) },
    headersTimeout: bounds.answer,
    bodyTimeout: bounds.answer,
    // Servers close what is idle, many after five seconds, and a request that crosses that is lost. A connection that has
    // been idle for long is therefore not used again, also where this process was held up meanwhile.
    keepAliveTimeout: longestIdle,
    keepAliveMaxTimeout: longestIdle,
    // A request is never pipelined behind another: a crash must hit the request that caused it alone.
    pipelining: 1,
  });
  let answered = false;
  const failed = (failure: Failure, detail: string): Exchange['answer'] =>
    // Before any answer over TLS, this is what a target does that does not know the client's certificate.
    failure === 'reset' && protocol === 'https:' && !answered
      ? { failure: 'turned-away', detail }
      : { failure, detail };
  return {
    exchange: async ({ method, path, headers, body, patience = bounds.answer }) => {
      const answer = Math.min(patience, bounds.answer);
      try {
        const response = await pool.request({ method, path, headers, body, headersTimeout: answer });
        answered = true;
        const chunks: Buffer[] = [];
        const deadline = performance.now() + bounds.answer;
        let size = 0;
        for await (const chunk of response.body) {
          chunks.push(chunk as Buffer);
          size += (chunk as Buffer).length;
          if (size > bounds.body) return failed('too-large', `over ${bounds.body} bytes`);
          if (performance.now() > deadline) return failed('timeout', 'the body did not end');
        }
        return {
          status: response.statusCode,
          headers: flat(response.headers),
          body: Buffer.concat(chunks).toString('utf8'),
        };
      } catch (error) {
        return error instanceof NoWayThrough ? failed(error.failure, error.detail) : failed(...failureOf(error));
      }
    },
    close: async () => {
      await pool.destroy();
      await tunnel?.close();
    },
  };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      // A cookie is a secret of the target's.
      if (name === 'set-cookie') return [[name, '[removed]']];
      return [[name, Array.isArray(value) ? value.join(', ') : value]];
    }),
  );
}
