import { connectionProblem } from '../../harness/http/connection-problem.ts';
import { type Connection, type ExtraHeader, isLoopback } from '../../harness/target.ts';
import { plain } from '../base-url.ts';
import { UsageError } from '../usage-error.ts';
import { subject } from './given.ts';
import { type ConfiguredHeader, sendable } from './headers.ts';
import type { Resolution } from './resolve.ts';
import { type Access, demanded, named, place, type Secret } from './secret.ts';
import { tlsOf } from './tls.ts';

type Way = Pick<Resolution, 'headers' | 'proxy' | 'proxyAuthorization' | 'ca' | 'cert' | 'key' | 'passphrase'>;

/** The secrets that the way to a target asks for. */
export function secretsOfWay({ headers, proxyAuthorization, passphrase }: Way): (Secret | null)[] {
  return [
    ...headers.value.map(({ value, given }) => (typeof value === 'string' ? null : { value, given })),
    ...[proxyAuthorization, passphrase].map(({ value, given }) => value && { value, given }),
  ];
}

/**
 * The way to a target, its secrets and files read.
 * @param url the target, which tells how short a secret may be
 * @throws UsageError
 */
export async function connectionOf(way: Way, url: URL, access: Access): Promise<Connection> {
  const headers: ExtraHeader[] = [];
  for (const header of way.headers.value) headers.push(await headerOf(header, url, access));
  const connection = { headers, proxy: await proxyOf(way, url, access), tls: await tlsOf(way, access) };
  // What shows only when all of it is put together, such as a key that is too short for TLS.
  const problem = connectionProblem(connection);
  if (problem !== undefined)
    throw new UsageError(problem, 'Name a PEM file that is whole, and made for TLS as it is spoken today.');
  return connection;
}

async function headerOf({ name, value, given }: ConfiguredHeader, url: URL, access: Access): Promise<ExtraHeader> {
  if (typeof value === 'string') return { name, value, secret: false };
  const secret = { value, given };
  return {
    name,
    value: recordable(await demanded(secret, access, 'the value of the header'), secret, url),
    secret: true,
  };
}

async function proxyOf({ proxy, proxyAuthorization }: Way, url: URL, access: Access): Promise<Connection['proxy']> {
  const { value, given } = proxyAuthorization;
  if (proxy.value === null) {
    if (!given) return null;
    throw new UsageError(
      `${subject(given)} is given, but no proxy`,
      `Name the proxy with target.proxy.url, or leave ${given.key} out.`,
    );
  }
  const secret = value && { value, given };
  const authorization =
    secret && recordable(await demanded(secret, access, 'the value of Proxy-Authorization'), secret, url);
  return { url: plain(proxy.value), authorization };
}

/**
 * A secret that can be sent, and be taken out of the reports again.
 * @throws UsageError for one that cannot be sent, or is too short to be told from other text when it is removed
 */
export function recordable(value: string, secret: Secret, url: URL): string {
  const source = named(secret);
  sendable(
    value,
    `${place(secret)}the value in ${source}`,
    `Check ${source} for line breaks and letters outside ASCII.`,
  );
  if (value.length >= 8 || isLoopback(url)) return value;
  throw new UsageError(
    `${place(secret)}the value in ${source} has fewer than eight characters`,
    'Such a secret is taken for targets on this machine only, since it could not be removed from the reports safely.',
  );
}
