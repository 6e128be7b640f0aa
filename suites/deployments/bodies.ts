import { filled } from '../../harness/arrange/names.ts';
import type { Ingredients } from '../../harness/scenario.ts';
import { type RawBody, raw } from '../../spec/request.ts';

/** The bodies of creations and changes of deployments (deployments/create and deployments/update, Request body). */

/** An event with one block of text. */
export const message = (text: string) => ({ type: 'user.message', content: [{ type: 'text', text }] });

/** An event of another type, with what it needs (sessions/events/send, Supported event types). */
const outcome = {
  description: 'A summary of the day',
  rubric: { type: 'text', content: 'It has three sentences.' },
  // The fields of an object have no order.
  type: 'user.define_outcome',
};

/** Schedules that fire once in four years, so that no run of one happens during a test. */
export const schedules = {
  spring: { type: 'cron', expression: '30 6 29 2 *', timezone: 'Europe/Berlin' },
  night: { expression: '15 23 29 2 *', timezone: 'America/New_York', type: 'cron' },
  /** As `night`, elsewhere. */
  nightInTokyo: { type: 'cron', expression: '15 23 29 2 *', timezone: 'Asia/Tokyo' },
} as const;

/** What a creation cannot do without. */
export const least = ({ agent, environment_id }: Ingredients, name: string) => ({
  name,
  agent,
  environment_id,
  initial_events: [message('Hello.')],
});

/** A creation that gives every field that all documented generations take; a vault or a resource nobody here can make. */
export const complete = (parts: Ingredients, name: string) => ({
  ...least(parts, name),
  description: 'Daily summary, für jeden Tag, 每日 & <every> "day"',
  initial_events: [outcome, message('Hello.'), message('What is new?')],
  resources: [],
  vault_ids: [],
  metadata: { team: 'platform', place: 'Zürich, 東京' },
  schedule: schedules.spring,
});

/** Metadata at all of its limits: 16 keys, one of them of 64 characters, one with a value of 512. */
export function fullMetadata(digits: string, filling: 'narrow' | 'wide'): Record<string, string> {
  const plain = Array.from({ length: 14 }, (_, index) => [`key_${index + 1}`, `value ${index + 1}`]);
  return Object.fromEntries([
    ...plain,
    [filled('key_', 64, digits, filling), 'short'],
    ['long', filled('', 512, digits, filling)],
  ]);
}

/** Values of another type than the fields have that they are for. */
export const wrongTypes = (digits: string) => ({
  // Other than any name, even if it is stored as text.
  name: Number.parseInt(digits.slice(0, 8), 16),
  description: 7,
  agent: 7,
  environment_id: 7,
  initial_events: 'Hello.',
  schedule: '30 6 29 2 *',
  vault_ids: 'none',
  metadata: 'none',
});

/** Schedules that each lack one of the three fields that they need. */
export const incompleteSchedules = {
  type: { expression: schedules.night.expression, timezone: schedules.night.timezone },
  expression: { type: schedules.night.type, timezone: schedules.night.timezone },
  timezone: { type: schedules.night.type, expression: schedules.night.expression },
};

/** Makes of a body what no reader can take for JSON: it loses its end, or is put aside for other texts. */
export const malformed: readonly ((body: object) => RawBody)[] = [
  () => raw('not json'),
  () => raw('{'),
  (body) => raw(JSON.stringify(body).slice(0, -1)),
];
