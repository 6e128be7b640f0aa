import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** The secret of an anonymous run: 32 random bytes in hexadecimal. It is kept in the ledger alone, and never sent. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** A seed that no other run has, by which no run can be known. */
export function anySeed(): number {
  return randomInt(2 ** 47);
}

/** A text that only the holder of the secret can tell to stand for another: HMAC-SHA256 (RFC 2104) in hexadecimal. */
export function derived(secret: string, text: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex');
}

/** The same things in an order that the secret decides. */
export function shuffled<T extends { id: string }>(things: readonly T[], secret: string): T[] {
  return things
    .map((thing) => ({ thing, place: derived(secret, `order of ${thing.id}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ thing }) => thing);
}
