import { calls, nameIn } from '../../harness/arrange/create.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { differences } from '../../harness/findings/difference.ts';
import { told } from '../../harness/findings/status.ts';
import { refused, where } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Creatable, creatable, type Io, type Judges, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { Listed } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import { refusals } from '../refusals.ts';
import { creation, idOf, type Keyed, keyOf, listOf, made, shownAs } from './idempotency-creating.ts';

type Given = { of: Creatable };
type Steps = {
  /** A creation with a key, repeated, and repeated again when other bodies have been tried. */
  first: Exchange;
  again: Exchange;
  later: Exchange;
  /** The same key with other metadata under the same name, and with another name. */
  otherwise: Exchange;
  renamed: Exchange;
  /**
   * Twice without a key, each with the same body; of what has no name of its own kind alone. Of the others once, where
   * the creation with the key was refused.
   */
  keyless: readonly Exchange[];
  list: readonly Exchange[];
};
type Trace = Given & Steps;

/** Creations with a key, which is used again; what they leave shows in the list. */
const keyed: readonly Keyed[] = ['environment', 'agent', 'session'];

export const repeated = keyed.map((resource) =>
  scenario<Given, Steps>({
    id: `idempotency.${resource}-key-used-again`,
    title: `The Idempotency-Key of ${resource === 'session' ? 'a' : 'an'} ${resource} replays its creation, and refuses another`,
    needs: [`${resource}.create`, `${resource}.archive`, `${resource}.list`],
    given: { of: creatable(resource) },
    act: async ({ of }, io) => useAgain(resource, of, io),
    judge: judgesOf(resource),
  }),
);

async function useAgain(resource: Keyed, { body, otherwise: other }: Creatable, io: Io): Promise<Steps> {
  let name = '';
  const first = await io.create(resource, (given) => {
    name = given;
    return creation(resource, name, body, keyOf(name));
  });
  const key = keyOf(name);
  const repeat = (parts: object) => io.create(resource, () => creation(resource, name, parts, key));
  const again = await repeat(body);
  const otherwise = await repeat(other);
  const renamed = await io.create(resource, (given) => creation(resource, given, body, key));
  const later = await repeat(body);
  const plainly = async () =>
    isAccepted(first) ? [] : [await io.create(resource, (given) => creation(resource, given, body))];
  const keyless = resource === 'session' ? await twice(resource, body, io) : await plainly();
  const list = await listOf(resource, io);
  const steps = { first, again, later, otherwise, renamed, keyless, list };
  // What was made although no answer tells of it, clean-up has to know, too.
  for (const creating of [first, renamed]) {
    for (const { id } of untold(resource, creating, steps)) io.claim({ resource, name: named(resource, creating), id });
  }
  return steps;
}

const named = (resource: Keyed, { request }: Exchange) => nameIn(resource, request) ?? '';

/** What the list shows under the name of a creation, and no answer to any of them does. */
function untold(resource: Keyed, creating: Exchange, { list, keyless, ...answers }: Steps): Listed[] {
  const known = Object.values(answers).map(idOf);
  return shownAs(resource, named(resource, creating), list).filter(({ id }) => !known.includes(id));
}

async function twice(resource: Keyed, body: object, io: Io): Promise<Exchange[]> {
  let name = '';
  const one = await io.create(resource, (given) => {
    name = given;
    return creation(resource, name, body);
  });
  return [one, await io.create(resource, () => creation(resource, name, body))];
}

function judgesOf(resource: Keyed): Judges<Trace> {
  const judges: Judges<Trace> = {
    [`idempotency.${resource}-replayed` as const]: ({ first, again, later }: Trace) =>
      where(made(first), () => [replays(resource, first, again), replays(resource, first, later)]),
    [`idempotency.${resource}-other-body-refused` as const]: ({ first, otherwise, renamed }: Trace) =>
      where(made(first), () =>
        [otherwise, renamed].map((one) => refused(one, refusals.deploymentConflict, { control: first })),
      ),
    'idempotency.new-key-carried-out': takesNewKey,
    'idempotency.executed-once': (trace) => where(made(trace.first), () => once(resource, trace)),
  };
  if (resource !== 'session') return judges;
  return { ...judges, 'idempotency.session-without-key-anew': ({ keyless }) => anew(keyless) };
}

/** A key that was not used before is no reason to refuse what is accepted without one. */
function takesNewKey({ first, keyless: [plain] }: Steps): Finding {
  const unanswered = trouble(first);
  if (unanswered) return unanswered;
  if (isAccepted(first)) return holds(first);
  if (!plain || !isAccepted(plain)) return made(first);
  return violated([first, plain], `a key that was not used before should be taken, but the answer is ${told(first)}`, {
    expected: told(plain),
    actual: told(first),
  });
}

/** The repetition is answered with what the first creation was answered with. */
function replays(resource: Keyed, first: Exchange, again: Exchange): Finding {
  const unanswered = trouble(again);
  if (unanswered) return unanswered;
  const [before, after] = [bodyOf(first), bodyOf(again)];
  const wrong = (what: string, actual: unknown) =>
    violated([again, first], `the same key and body should be answered like the first time, but ${what}`, {
      expected: before,
      actual,
    });
  if (!isAccepted(again)) return wrong(`the answer is ${told(again)}`, told(again));
  if (!isObject(before) || !isObject(after)) return wrong('the answer is no object', answerOf(again)?.body);
  const { named } = calls[resource];
  const [other] = differences(before, after, ['id', 'type', named, 'created_at']);
  return other ? wrong(`${other.field} is ${JSON.stringify(other.after)}`, after) : holds(again, first);
}

/** The list shows one thing under the name of the creation, and none under that of the one that was refused. */
function once(resource: Keyed, { first, again, otherwise, renamed, ...trace }: Trace): readonly Finding[] {
  const { list, later } = trace;
  const problem = list.map((page) => trouble(page) ?? unreadable(page)).find((found) => found !== undefined);
  if (problem) return [problem];
  const cited = (calls: readonly Exchange[]) => [...calls, ...list.slice(-1)];
  // What another body has made has a requirement of its own, as long as it was accepted.
  const theirs = [otherwise, renamed].map(idOf).filter((id) => id !== idOf(first));
  const ids = shownAs(resource, named(resource, first), list).flatMap(({ id }) => (theirs.includes(id) ? [] : [id]));
  const second = isAccepted(renamed) ? [] : shownAs(resource, named(resource, renamed), list).map(({ id }) => id);
  const findings: Finding[] = [];
  if (ids.length > 1) findings.push(tooMany(cited([again, later, first]), ids, [idOf(first)]));
  if (second.length > 0) findings.push(tooMany(cited([renamed, first]), second, []));
  if (findings.length > 0) return findings;
  const last = list.at(-1);
  if (!ids.includes(idOf(first) ?? '')) return [unshown(list, `does not show the ${resource} that was created`)];
  if (last && fieldOf(last, 'has_more') === true) return [unshown(list, 'could not be read to its end')];
  const unanswered = [again, later, otherwise, renamed].flatMap((one) => trouble(one) ?? []);
  return unanswered.length > 0 ? unanswered.slice(0, 1) : [holds(again, later, otherwise, renamed, first, ...list)];
}

function tooMany(cited: readonly Exchange[], actual: readonly string[], expected: readonly unknown[]): Finding {
  const message = `what is done with a key should be done once, but the list shows ${actual.join(', ')}`;
  return violated(cited, message, { expected, actual });
}

function unshown(list: readonly Exchange[], what: string): Finding {
  const remedy = 'Archive what the account does not need any more, or see why its list does not show everything.';
  return open(list.slice(-1), 'precondition', `the list ${what}`, remedy);
}

/** Without a key each of two creations has made something of its own. */
function anew(keyless: readonly Exchange[]): readonly Finding[] {
  const [one, other] = keyless;
  if (!one || !other) return [];
  return where(made(one), () => {
    const unanswered = trouble(other);
    if (unanswered) return unanswered;
    const id = idOf(other);
    if (id !== undefined && id !== idOf(one)) return holds(other, one);
    const what = isAccepted(other) ? 'two have the same id' : `the second is answered ${told(other)}`;
    return violated([other, one], `without a key each creation should make another session, but ${what}`, {
      expected: `another id than ${idOf(one)}`,
      actual: id ?? told(other),
    });
  });
}
