import { variableOf } from '../exchange.ts';
import { straight, type Target } from '../target.ts';
import type { Secret } from './redact.ts';

/** Everything about a target that must not be recorded, and the names that stand in its place. */
export function secretsOf({ token, foreignToken, hook, connection = straight }: Target): Secret[] {
  const { headers, proxy } = connection;
  const ofTheWay = [
    ...headers.filter(({ secret }) => secret),
    { name: 'proxy-authorization', value: proxy?.authorization ?? '' },
  ];
  return [
    { value: token, name: '$QODER_PAT' },
    { value: alteredToken(token), name: '$QODER_ALTERED_PAT' },
    { value: foreignToken ?? '', name: '$QODER_FOREIGN_PAT' },
    { value: hook?.token ?? '', name: '$QODER_HOOK_TOKEN' },
    ...ofTheWay.flatMap(({ name, value }) => partsOf(value).map((part) => ({ value: part, name: variableOf(name) }))),
  ];
}

/** How much of a token is altered: more than what some encodings leave unused at their end. */
const altered = 8;

/** The token with other characters at its end, of those that it consists of: like it, and nobody's. */
export function alteredToken(token: string): string {
  const known = [...new Set(token.replace(/[^A-Za-z0-9]/g, ''))].sort();
  const other = (character: string) => known[(known.indexOf(character) + 1) % known.length] ?? character;
  const end = [...token.slice(-altered)].map((character) => (known.includes(character) ? other(character) : character));
  const like = token.slice(0, -altered) + end.join('');
  return like === token ? `${token}x` : like;
}

/**
 * A secret header's value, and what in it is secret without the rest: the credentials after a scheme, and of Basic the
 * user's password (RFC 7617). What is under eight characters could be part of any word, and is kept out of the header
 * itself alone.
 */
function partsOf(value: string): string[] {
  const [, scheme = '', credentials = ''] = /^([A-Za-z-]+) +(\S+)$/.exec(value) ?? [];
  const pair = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString('utf8') : '';
  const password = pair.slice(pair.indexOf(':') + 1);
  return [value, credentials, pair, password].filter((part) => part.length >= 8);
}
