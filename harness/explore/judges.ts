import type { RequirementId } from '../../spec/contract.ts';
import type { Exchange } from '../exchange.ts';
import type { Finding, Violated } from '../finding.ts';
import { answers, causedBy, kept, refused } from '../findings.ts';
import { isAccepted } from '../reading.ts';
import type { Judges } from '../scenario.ts';
import { trouble } from '../trouble.ts';
import { type Effect, type Model, requirementsOf, type Taken, type Told } from './model.ts';

/** A sequence that was tried: what was to be called, on what, and how far it came. */
export type Tried = {
  words: readonly string[];
  seed: number;
  path: string;
  before: Exchange;
  steps: readonly Taken[];
};

/** A sequence that was shrunk, and where fast-check finds it. */
export type Shrunk = { words: readonly string[]; seed: number; path: string };

/** What exploring leaves. */
export type Exploration = { tries: readonly Tried[]; shrunk: readonly Shrunk[] };

/** The exchanges of a sequence in their order; the first shows the thing before it. */
export function exchangesIn({ before, steps }: Tried): Exchange[] {
  return [before, ...steps.flatMap(({ call, read }) => [call, ...read])];
}

/**
 * Accepted calls, as the positive controls of refusals: of an operation that is accepted in the same state in another
 * form, one of that state; else any.
 */
export interface Controls {
  of: (operation: string, state?: string) => Exchange | undefined;
  note: (call: Exchange, state: string) => void;
}

export function controls(): Controls {
  const accepted = new Map<string, Exchange>();
  return {
    of: (operation, state = '') => accepted.get(`${operation} ${state}`),
    note: (call, state) => {
      if (!isAccepted(call)) return;
      for (const key of [`${call.operation} `, `${call.operation} ${state}`]) {
        if (!accepted.has(key)) accepted.set(key, call);
      }
    },
  };
}

type Decided = Exclude<Finding, { kind: 'open' }>;

/** What was found of a sequence, up to the first call that did not do as documented; and whether one did not. */
export interface Verdict {
  found: readonly (readonly [RequirementId, Decided])[];
  /** Whether its last call departed from the model. */
  deviates: boolean;
  /** Whether every call that was made could be followed, and did as documented. */
  followed: boolean;
}

/**
 * Holds a sequence against the model, call by call, as the calls are made. It ends with the first call that departs from
 * it, as with one that met no answer: what comes then is not the documented life any more. What could not be judged is
 * left to the scenarios that are about it.
 * @returns what takes the next call, and gives the verdict so far
 */
export function follow(model: Model, before: Exchange, control: Controls): (step: Taken) => Verdict {
  const found: (readonly [RequirementId, Decided])[] = [];
  const walked: Taken[] = [];
  let verdict: Verdict = { found, deviates: false, followed: true };
  let state = model.initial;
  let last = before;
  return (step) => {
    if (!verdict.followed) return verdict;
    const judged = judgeStep(model, step, { state, before: last, walked: [...walked], control });
    found.push(...(judged?.found ?? []));
    const deviates = judged?.found.some(([, { kind }]) => kind === 'violated') ?? false;
    verdict = { found, deviates, followed: judged !== undefined && !deviates };
    state = judged?.state ?? state;
    last = step.read.at(-1) ?? last;
    walked.push(step);
    return verdict;
  };
}

function verdictOn(model: Model, { before, steps }: Tried, control: Controls): Verdict {
  const take = follow(model, before, control);
  let verdict: Verdict = { found: [], deviates: false, followed: true };
  for (const step of steps) verdict = take(step);
  return verdict;
}

interface Place {
  state: string;
  before: Exchange;
  walked: readonly Taken[];
  control: Controls;
}

/** What one call shows; undefined where the sequence cannot be followed beyond it. */
function judgeStep(
  model: Model,
  { word, call, read }: Taken,
  { state, before, walked, control: noted }: Place,
): { found: (readonly [RequirementId, Decided])[]; state: string } | undefined {
  const known = model.calls[word];
  const documented = known?.documented(
    state,
    walked.map((step) => step.word),
  );
  const [after] = read;
  if (!known || !documented || trouble(call) || (after && trouble(after))) return undefined;
  const told: Told[] = [];
  const { status, type, requirement } = documented;
  if (type === undefined) {
    const refusal = !isAccepted(call);
    if (refusal && model.pardons?.(word, walked)) return undefined;
    noted.note(call, state);
    told.push([requirement, answers(call, status)]);
  } else {
    // Without a control its status proves nothing, unless it was accepted.
    const control = noted.of(known.operation, isTakenIn(model, known.operation, state) ? state : undefined);
    if (control || isAccepted(call))
      told.push([requirement, refused(call, [[status, type]], { control: control ?? call })]);
  }
  if (after && !isViolated(told)) {
    const readable = model.readable(documented.state);
    if (readable) told.push([readable, answers(after, 200)]);
    if (!isViolated(told))
      told.push(...afterwards(model, { word, from: state, before, call, after, walked }, documented));
  }
  const found = decided(told);
  const unclear = after && !isAccepted(after) && found.every(([, { kind }]) => kind === 'holds');
  return unclear ? undefined : { found, state: documented.state };
}

/** Whether a call of an operation is accepted in a state, in some form. */
function isTakenIn({ calls }: Model, operation: string, state: string): boolean {
  const forms = Object.values(calls).filter((call) => call.operation === operation);
  return forms.some(({ documented }) => (documented(state, [])?.status ?? 400) < 300);
}

function afterwards(
  model: Model,
  effect: Effect,
  { status, state, requirement }: { status: number; state: string; requirement: RequirementId },
): Told[] {
  const { word, from, before, call, after } = effect;
  if (status < 300) {
    const stored: Told = [model.keeps?.(word) ?? requirement, causedBy(call, model.stored(effect, state))];
    return isViolated([stored]) ? [stored] : [stored, ...model.effects(effect)];
  }
  const harmless = model.calls[word]?.harmless(from);
  return harmless ? [[harmless, causedBy(call, kept(before, after, model.fields))]] : [];
}

const listed = (findings: Told[1]) => [findings].flat() as Finding[];
const isViolated = (told: readonly Told[]) =>
  told.some(([, findings]) => listed(findings).some(({ kind }) => kind === 'violated'));

function decided(told: readonly Told[]): (readonly [RequirementId, Decided])[] {
  return told.flatMap(([requirement, findings]) =>
    listed(findings).flatMap((finding) => (finding.kind === 'open' ? [] : [[requirement, finding] as const])),
  );
}

/** The judges of an exploration: for each requirement what held on the way, or the shortest sequence that breaks it. */
export function judgesOf(model: Model): Judges<{ explored: Exploration }> {
  const known = new WeakMap<Exploration, readonly (readonly [Tried, Verdict])[]>();
  const verdicts = (explored: Exploration) => {
    const before = known.get(explored);
    if (before) return before;
    const control = controls();
    // What serves as a control may come later than what it is the control of.
    for (const tried of explored.tries) verdictOn(model, tried, control);
    const all = explored.tries.map((tried) => [tried, verdictOn(model, tried, control)] as const);
    known.set(explored, all);
    return all;
  };
  const judge =
    (requirement: RequirementId) =>
    ({ explored }: { explored: Exploration }): readonly Finding[] => {
      const all = verdicts(explored);
      const own = all.flatMap(([tried, { found }]) =>
        found.flatMap(([id, finding]) => (id === requirement ? [{ tried, finding }] : [])),
      );
      const broken = own.filter((each) => each.finding.kind === 'violated');
      const [shortest] = broken.sort((a, b) => lengthOf(a.tried, explored) - lengthOf(b.tried, explored));
      if (!shortest) return own.map(({ finding }) => finding);
      const { tried, finding } = shortest;
      return [{ ...(finding as Violated), explored: sequenceOf(tried, explored, all) }];
    };
  return Object.fromEntries(requirementsOf(model).map((requirement) => [requirement, judge(requirement)]));
}

/** How many calls it took; of as many, those come first that were shrunk to. */
function lengthOf({ steps }: Tried, { shrunk }: Exploration): number {
  return steps.length + (shrunk.some(({ words }) => sameWords(words, steps)) ? 0 : 0.5);
}

function sameWords(words: readonly string[], steps: readonly { word: string }[]): boolean {
  return words.join(' ') === steps.map(({ word }) => word).join(' ');
}

/** The calls of a sequence as far as it came, and where it is found again. */
function sequenceOf(
  tried: Tried,
  { shrunk }: Exploration,
  all: readonly (readonly [Tried, Verdict])[],
): NonNullable<Violated['explored']> {
  const calls = tried.steps.map(({ word, call }) => ({ word, exchange: call }));
  const { seed, path } = shrunk.find(({ words }) => sameWords(words, calls)) ?? tried;
  // The same calls again, without it: it does not show every time.
  const unstable = all.some(([other, { followed }]) => followed && startsWith(other.steps, calls));
  return { calls, seed, path, unstable };
}

function startsWith(steps: readonly { word: string }[], calls: readonly { word: string }[]): boolean {
  return steps.length >= calls.length && calls.every(({ word }, index) => steps[index]?.word === word);
}
