import { randomBytes } from 'node:crypto';

/** A run's id: when it began (UTC, seconds) and some chance; part of the names of everything it creates. */
export function newRunId(now: Date = new Date()): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return `${time}Z-${randomBytes(4).toString('hex')}`;
}

/** A run's id in a text, as a regular expression. */
export const runIdPattern = String.raw`\d{8}T\d{6}Z-[0-9a-f]{8}`;

const whole = new RegExp(`^${runIdPattern}$`);

/** When the run of this id began; undefined for what is no run's id. */
export function beginOf(runId: string): Date | undefined {
  if (!whole.test(runId)) return undefined;
  const [date, time] = [runId.slice(0, 8), runId.slice(9, 15)];
  const iso = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}.000Z`;
  const begin = new Date(iso);
  // A day such as February 30th is taken for one of March.
  return Number.isNaN(begin.getTime()) || begin.toISOString() !== iso ? undefined : begin;
}
