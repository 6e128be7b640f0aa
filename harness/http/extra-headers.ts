import { variableOf } from '../exchange.ts';
import type { Connection, ExtraHeader } from '../target.ts';
import type { Secret } from './redact.ts';

/** The headers of the configuration, names in lower case: as they are sent, and as they are recorded. */
export interface ExtraHeaders {
  sent: Readonly<Record<string, string>>;
  /** A secret one is the name of a variable, however short its value. */
  recorded: Readonly<Record<string, string>>;
}

export function extraHeaders(headers: readonly ExtraHeader[]): ExtraHeaders {
  const by = (text: (header: ExtraHeader) => string) =>
    Object.fromEntries(headers.map((header) => [header.name.toLowerCase(), text(header)]));
  return {
    sent: by(({ value }) => value),
    recorded: by(({ name, value, secret }) => (secret ? variableOf(name) : value)),
  };
}

/** What of a connection must not be recorded, should the target repeat it. */
export function secretsOf({ headers, proxy }: Connection): Secret[] {
  const secret = headers.filter((header) => header.secret);
  return [...secret, { name: 'proxy-authorization', value: proxy?.authorization ?? '' }].flatMap(({ name, value }) =>
    partsOf(value).map((part) => ({ value: part, name: variableOf(name) })),
  );
}

/**
 * A secret, and what in it is one without the rest: the credentials after a scheme, and of Basic the user's password
 * (RFC 7617). What is under eight characters could be part of any word, and is kept out of the header itself alone.
 */
function partsOf(value: string): string[] {
  const [, scheme = '', credentials = ''] = /^([A-Za-z-]+) +(\S+)$/.exec(value) ?? [];
  const pair = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString('utf8') : '';
  const password = pair.slice(pair.indexOf(':') + 1);
  return [value, credentials, pair, password].filter((part) => part.length >= 8);
}
