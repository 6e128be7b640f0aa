import { expect, test } from 'vitest';
import { alteredToken, secretsOf } from '../../harness/http/secrets.ts';

test.each(['pt-0123456789abcdef0123456789abcdef', 'pt-first-account', 'pt-x', 'aaaaaaaaaaaa', '------------'])(
  'the altered %s is another token, and as long or one longer',
  (token) => {
    const altered = alteredToken(token);
    expect(altered).not.toBe(token);
    expect([token.length, token.length + 1]).toContain(altered.length);
    expect(alteredToken(token)).toBe(altered);
  },
);

test('a long token is altered at its end alone, in characters that it has', () => {
  const token = 'pt-0123456789abcdef0123456789abcdef';
  const altered = alteredToken(token);
  expect(altered.slice(0, -8)).toBe(token.slice(0, -8));
  expect([...altered].every((character) => token.includes(character))).toBe(true);
  expect([...altered.slice(-8)].some((character, index) => character === token.slice(-8)[index])).toBe(false);
});

test('what is left of the token in the altered one is not recorded either', () => {
  const token = 'pt-0123456789abcdef';
  const values = secretsOf({ url: 'http://127.0.0.1', token, foreignToken: null, embedded: false }).map(
    ({ value }) => value,
  );
  expect(values).toContain(alteredToken(token));
});
