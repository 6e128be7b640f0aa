import { bodyOf, type Exchange, isObject } from '../exchange.ts';
import { type Finding, holds, type Open, open, violated } from '../finding.ts';
import { fieldFor, isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import { type Difference, differences, topLevel } from './difference.ts';

/** What a call may change of a work item; the monitors own what never changes. */
export const workItemFields = [
  'state',
  'acknowledged_at',
  'started_at',
  'latest_heartbeat_at',
  'stop_requested_at',
  'stopped_at',
  'metadata',
] as const;

/** All twelve fields, for an answer that is held against what is stored. */
export const wholeWorkItem = [
  'id',
  'type',
  'environment_id',
  'data.type',
  'data.id',
  'created_at',
  ...workItemFields,
] as const;

/** What of a deployment a call could change; what moves with time, or is not documented, is left out. */
export const deploymentFields = [
  'status',
  'paused_reason.type',
  'name',
  'description',
  'agent.id',
  'agent.type',
  'agent.version',
  'environment_id',
  'environment_variables',
  'initial_events',
  'resources',
  'vault_ids',
  'metadata',
  'schedule.type',
  'schedule.expression',
  'schedule.timezone',
  'created_at',
  'updated_at',
  'archived_at',
] as const;

/** Two readings agree in the named fields. */
export function kept(before: Exchange, after: Exchange, fields: readonly string[]): Finding {
  return compare(before, after, fields, (field) => `${field} should be as it was`);
}

/** An answer shows the object as it is stored: neither has what the other lacks. */
export function agrees(answer: Exchange, stored: Exchange, fields: readonly string[]): Finding {
  const say = (field: string) => `the answer's ${field} should be what is then stored`;
  const found = compare(answer, stored, fields, say);
  const other = found.kind === 'holds' ? compare(stored, answer, fields, say) : found;
  return other.kind === 'violated' ? { ...other, exchanges: [answer, stored] } : found;
}

/**
 * After a refusal the object is as it was. Only a refusal is judged: a call that was wrongly accepted has its own
 * requirement. The control shows that the call would have had an effect.
 */
export function noEffect(
  refusal: Exchange,
  before: Exchange,
  after: Exchange,
  { control, fields }: { control: Exchange; fields: readonly string[] },
): readonly Finding[] {
  const unanswered = trouble(refusal);
  if (unanswered)
    return [
      { ...unanswered, class: 'precondition', message: `whether it was refused is not known: ${unanswered.message}` },
    ];
  if (isAccepted(refusal)) return [];
  const finding = compare(before, after, fields, (field) => `${field} should be as it was before the refused call`);
  if (finding.kind === 'violated') return [{ ...finding, exchanges: [refusal, before, after] }];
  if (finding.kind === 'holds' && !isAccepted(control)) {
    return [
      trouble(control) ??
        open(
          [control],
          'precondition',
          'the same request without the offence was not accepted either, so that nothing happened proves nothing',
          'See the failed requirements of that operation.',
        ),
    ];
  }
  return [finding];
}

function compare(
  before: Exchange,
  after: Exchange,
  fields: readonly string[],
  say: (field: string) => string,
): Finding {
  const { readable, unreadable } = split(before, after, fields);
  const [a, b] = [bodyOf(before), bodyOf(after)];
  const found = isObject(a) && isObject(b) ? differences(a, b, readable) : [];
  const [first] = found;
  if (first) {
    const message = found.map(({ field, ...seen }) => `${say(field)}: ${brief(seen)}`).join('; ');
    return violated([after, before], message, { expected: values(found, 'before'), actual: values(found, 'after') });
  }
  return unreadable ?? holds(after, before);
}

/** The fields that can be compared, and why the others cannot. */
function split(
  before: Exchange,
  after: Exchange,
  fields: readonly string[],
): { readable: string[]; unreadable?: Open } {
  const readable: string[] = [];
  let unreadable: Open | undefined;
  const [a, b] = [bodyOf(before), bodyOf(after)];
  for (const field of fields) {
    const name = topLevel(field);
    // A field that not every documented generation has, and that neither reading has, is not compared.
    if (isObject(a) && isObject(b) && !(name in a) && !(name in b) && optional.has(name)) continue;
    const [earlier, later] = [fieldFor(before, name), fieldFor(after, name)];
    if ('kind' in earlier) unreadable ??= earlier;
    else if ('kind' in later) unreadable ??= later;
    else readable.push(field);
  }
  return unreadable ? { readable, unreadable } : { readable };
}

const optional = new Set(['environment_variables']);

function brief({ before, after }: Omit<Difference, 'field'>): string {
  return `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
}

function values(found: readonly Difference[], side: 'before' | 'after'): unknown {
  return Object.fromEntries(found.map((difference) => [difference.field, difference[side]]));
}
