import { answerOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { differences, topLevel } from '../../harness/findings/difference.ts';
import { told } from '../../harness/findings/status.ts';
import { causedBy, where } from '../../harness/findings.ts';
import { fieldFor } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { deployment } from '../../spec/operations.ts';

type Create = Exchange<'deployment.create'>;
type Read = Exchange<'deployment.get'>;

/** A creation, and a reading of what it made, in a list: empty where the answer has no id to read by. */
export interface Made {
  readonly create: Create;
  readonly read: readonly Read[];
  readonly [part: string]: Create | readonly Read[];
}

/** Creates a deployment with the body that is made for a name, and reads it by its id. */
export async function make(body: (name: string) => object, io: Io): Promise<Made> {
  const create = await io.create('deployment', (name) => deployment.create(body(name)));
  const id = fieldOf(create, 'id');
  return { create, read: typeof id === 'string' ? [await io.send(deployment.get({ deployment_id: id }))] : [] };
}

/** The creation is answered with one of the two statuses that copies of the pages show. */
export function isMade(create: Exchange): Finding {
  const unanswered = trouble(create);
  if (unanswered) return unanswered;
  const status = answerOf(create)?.status;
  return status === 200 || status === 201
    ? holds(create)
    : violated([create], `the answer should be 200 or 201, but is ${told(create)}`, {
        expected: '200 or 201',
        actual: told(create),
      });
}

/** Judges what an accepted creation has stored; the creation is cited first, so that the repro repeats it. */
export function stored(
  { create, read: [read] }: Made,
  judge: (read: Exchange) => Finding | readonly Finding[],
): readonly Finding[] {
  return where(isMade(create), () => {
    if (!read) return open([create], 'precondition', 'the answer has no id', 'See the failed schema requirement.');
    return causedBy(create, judge(read));
  });
}

/** The named fields (dotted) are stored as the request gave them; of `metadata` the keys that it gave. */
export function asGiven(request: Exchange, read: Exchange, fields: readonly string[]): readonly Finding[] {
  const given = bodyGiven(request);
  return fields.map((field) => {
    const shown = fieldFor(read, topLevel(field));
    if ('kind' in shown) return shown;
    const [found] = differences(given, { [topLevel(field)]: shown.value }, [field]);
    if (!found) return holds(read);
    const [expected, actual] = [JSON.stringify(found.before), JSON.stringify(found.after)];
    return violated([read], `${field} should be stored as given, ${expected}, but is ${actual}`, {
      expected: found.before,
      actual: found.after,
    });
  });
}

/** The initial events are stored in the number, the order and of the types that the request gave. */
export function eventsAsGiven(request: Exchange, read: Exchange): Finding {
  const shown = fieldFor(read, 'initial_events');
  if ('kind' in shown) return shown;
  const [expected, actual] = [typesOf(bodyGiven(request).initial_events), typesOf(shown.value)];
  return JSON.stringify(expected) === JSON.stringify(actual)
    ? holds(read)
    : violated([read], `of ${expected.length} initial events ${actual.length} are stored, or of other types or order`, {
        expected,
        actual,
      });
}

const typesOf = (events: unknown): unknown[] =>
  Array.isArray(events) ? events.map((event) => (isObject(event) ? event.type : undefined)) : [];

/** The body of a request that was sent as JSON; an empty one for any other. */
export function bodyGiven({ request }: Exchange): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(request.body ?? '');
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}
