import { describe, expect, test } from 'vitest';
import { redactor, type Secret } from '../../harness/http/redact.ts';

const token = 'pt-a+b/c="d\\e?f&g~0123456789';
const name = '$QODER_PAT';
const redact = redactor([{ value: token, name }]);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('a secret is taken out', () => {
  test.each<[string, string]>([
    ['as it is', `Bearer ${token}`],
    ['more than once', `${token} and ${token}`],
    ['within a word', `x${token}y`],
    ['URL-encoded', `/?token=${encodeURIComponent(token)}`],
    ['JSON-escaped', JSON.stringify({ token })],
    ['in a key', JSON.stringify({ [token]: 1 })],
  ])('%s', (_, text) => {
    expect(redact(text)).not.toContain(token);
    expect(redact(text)).toContain(name);
    expect(redact(text)).not.toContain('0123456789');
  });

  const middle = (encoded: string) => encoded.slice(6, -6);
  describe.each([0, 1, 2, 3, 4, 5])('in base64, %i bytes into the text', (offset) => {
    test.each<[string, (text: string) => string]>([
      ['base64', base64],
      ['base64url', base64url],
    ])('%s', (_, encode) => {
      for (const tail of ['', 'z', 'zz', 'zzz']) {
        const redacted = redact(encode('x'.repeat(offset) + token + tail));
        expect(redacted).toContain(name);
        expect(redacted).not.toContain(middle(encode('x'.repeat(offset) + token)));
        expect(redacted.replace(name, '').length).toBeLessThan(14);
      }
    });
  });

  test('in the credentials of Basic authentication', () => {
    expect(redact(`Basic ${base64(`user:${token}`)}`)).toContain(name);
  });
});

describe('what stands in its place', () => {
  test('a name with a dollar sign is put in as it is', () => {
    for (const odd of ['$&', '$1', "$'", '$$', '$<a>']) {
      expect(redactor([{ value: 'secret-secret', name: odd }])('a secret-secret b')).toBe(`a ${odd} b`);
    }
  });

  test('text without a secret is left alone, as is no text', () => {
    const text = '{"a":"$QODER_PAT","b":[1,2]}';
    expect(redact(text)).toBe(text);
    expect(redact('')).toBe('');
  });

  test('an empty secret is none', () => {
    expect(redactor([{ value: '', name }])('a b')).toBe('a b');
    expect(redactor([])('a b')).toBe('a b');
  });
});

describe('two secrets', () => {
  const own: Secret = { value: 'token-token', name: '$OWN' };
  const foreign: Secret = { value: 'token-token-2', name: '$FOREIGN' };

  test.each([[[own, foreign]], [[foreign, own]]])(
    'of which one begins the other are told apart in any order',
    (secrets) => {
      const both = redactor(secrets);
      expect(both('token-token-2 token-token')).toBe('$FOREIGN $OWN');
      expect(both(base64('token-token-2'))).not.toContain(base64('-2').slice(0, 2));
    },
  );

  test('that stand next to each other are both taken out', () => {
    expect(redactor([own, { value: 'another-secret', name: '$OTHER' }])('token-tokenanother-secret')).toBe(
      '$OWN$OTHER',
    );
  });
});

test('a secret that is part of a name does not break what stands there', () => {
  const redacted = redactor([
    { value: 'QODER', name },
    { value: 'a-longer-secret', name: '$QODER_FOREIGN_PAT' },
  ])('a-longer-secret');
  expect(redacted).not.toContain('a-longer-secret');
});
