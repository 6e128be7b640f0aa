/** A moment as printed: nanoseconds since the epoch, and the number of fraction digits it was printed with. */
export interface Instant {
  nanoseconds: bigint;
  digits: number;
}

const form = /^(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?:\.(\d+))?[Zz]$/;

/** Reads an RFC 3339 time in UTC (conventions/schemas, Timestamps); undefined for anything else. */
export function instant(value: unknown): Instant | undefined {
  const parts = typeof value === 'string' ? form.exec(value) : null;
  if (!parts) return undefined;
  const seconds = Date.parse(`${parts[1]}Z`);
  if (Number.isNaN(seconds)) return undefined;
  const fraction = (parts[2] ?? '').slice(0, 9);
  return { nanoseconds: BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0')), digits: fraction.length };
}

const unit = (digits: number) => 10n ** BigInt(9 - digits);

/**
 * Whether two printed times can be the same moment. Printed alike, they must be equal; where one shows more digits
 * (some answers print whole seconds, others microseconds), one unit of the coarser is allowed for cutting or rounding.
 */
export function sameInstant(a: Instant, b: Instant): boolean {
  const distance = a.nanoseconds > b.nanoseconds ? a.nanoseconds - b.nanoseconds : b.nanoseconds - a.nanoseconds;
  return a.digits === b.digits ? distance === 0n : distance < unit(Math.min(a.digits, b.digits));
}

/** Whether `a` is later than `b` beyond what cutting or rounding at the coarser precision explains, with one unit of tolerance. */
export function clearlyLater(a: Instant, b: Instant): boolean {
  return a.nanoseconds - b.nanoseconds > unit(Math.min(a.digits, b.digits));
}
