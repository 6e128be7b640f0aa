import { UsageError } from '../usage-error.ts';
import { type Given, subject } from './given.ts';
import type { Kind } from './kinds.ts';
import type { SecretSource } from './secret.ts';

/** A header of the configuration: a public text, or where a secret comes from. */
export interface ConfiguredHeader {
  name: string;
  value: string | SecretSource;
  given: Given;
}

/** Headers that the suite sets itself, or leaves to HTTP. */
const own = [
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'idempotency-key',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'worker-id',
  'x-api-key',
  'x-request-id',
];

/** Extra headers by name. */
export const headers: Kind<readonly ConfiguredHeader[]> = {
  read: (given) => {
    const seen = new Set<string>();
    return Object.entries(given.value as Record<string, string | SecretSource>).map(([name, value]) => {
      const header = { name, value, given: given.part(name) };
      const key = name.toLowerCase();
      if (own.includes(key)) {
        throw new UsageError(
          `${subject(header.given)} is a header that the suite sets itself`,
          key === 'proxy-authorization'
            ? 'Leave it out; the proxy has a key of its own, proxy.authorization.'
            : `Leave it out. These cannot be given: ${own.join(', ')}.`,
        );
      }
      if (seen.has(key)) {
        throw new UsageError(
          `${subject(header.given)} is there twice; upper and lower case are the same in a header's name`,
          'Leave one of them out.',
        );
      }
      if (typeof value === 'string') sendable(value, subject(header.given), 'Write it in ASCII, on one line.');
      seen.add(key);
      return header;
    });
  },
  show: (all) =>
    Object.fromEntries(all.map(({ name, value }) => [name, typeof value === 'string' ? value : '[removed]'])),
};

/**
 * @param named how an error names the value, which is not repeated
 * @throws UsageError for what no header can carry (RFC 9110, section 5.5, without obsolete text)
 */
export function sendable(value: string, named: string, remedy: string): void {
  if (/^[\x20-\x7e\t]*$/.test(value)) return;
  throw new UsageError(`${named} has a character that no HTTP header can carry`, remedy);
}
