import { expect, test } from 'vitest';
import { derived, newSecret, shuffled } from '../../harness/anonymity.ts';

test('a secret is 32 bytes, and never the same', () => {
  expect(newSecret()).toMatch(/^[0-9a-f]{64}$/);
  expect(newSecret()).not.toBe(newSecret());
});

/** RFC 4231, test case 1. */
test('what is derived is HMAC-SHA256 under the secret', () => {
  expect(derived('0b'.repeat(20), 'Hi There')).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
});

test('an order follows from the secret, and loses nothing', () => {
  const things = Array.from({ length: 50 }, (_, index) => ({ id: String(index) }));
  const secret = newSecret();
  const order = shuffled(things, secret);
  expect(new Set(order)).toEqual(new Set(things));
  expect(order).not.toEqual(things);
  expect(shuffled([...things].reverse(), secret)).toEqual(order);
  expect(shuffled(things, newSecret())).not.toEqual(order);
});
