import type { RequirementId } from '../../spec/contract.ts';
import type { Lifecycle } from '../../spec/lifecycle.ts';
import type { Operation, Request } from '../../spec/request.ts';
import type { Precondition } from '../arrange/precondition.ts';
import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';

/** What the documentation says of a call in a state: a cell of a lifecycle, or a row of its own. */
export interface Documented {
  status: number;
  /** The error type of a refusal. */
  type?: string;
  /** The state that is stored afterwards. */
  state: string;
  requirement: RequirementId;
}

/** A call as sequences use it, under a word. */
export interface Call {
  operation: Operation;
  /** How often it is drawn, next to the others that are documented in the same state. */
  weight: (state: string) => number;
  /** undefined: nothing is documented, and it is never made there. @param before the words of the calls before it */
  documented: (state: string, before: readonly string[]) => Documented | undefined;
  /** The requirement that a refusal of it changes nothing, by the state. */
  harmless: (state: string) => RequirementId | undefined;
}

/** A call that was made, and what was read afterwards: nothing where no reading is documented. */
export type Taken = { word: string; call: Exchange; read: readonly Exchange[] };

/** What one call has made of a thing, as it was read before and after it. */
export interface Effect {
  word: string;
  from: string;
  before: Exchange;
  call: Exchange;
  after: Exchange;
  /** The calls before this one. */
  walked: readonly Taken[];
}

/** A finding, and the requirement that documents what it is about. */
export type Told = readonly [RequirementId, Finding | readonly Finding[]];

/** A resource's life as the documentation has it: what every call does in every state, and what a reading then shows. */
export interface Model {
  states: readonly string[];
  /** The state in which every sequence begins. */
  initial: string;
  terminal: readonly string[];
  calls: Readonly<Record<string, Call>>;
  /** The requirement that the reading answers, where one documents it. */
  readable: (state: string) => RequirementId | undefined;
  /** What was read after a call shows the thing in this state. */
  stored: (effect: Effect, state: string) => Finding;
  /** The requirement that a wrong state after an accepted call belongs to, where that is not the cell's. */
  keeps?: (word: string) => RequirementId | undefined;
  /** What is compared after a refusal. */
  fields: readonly string[];
  /** What else an accepted call promises, and the requirements that this may be. */
  effects: (effect: Effect) => readonly Told[];
  promises: readonly RequirementId[];
  /** Whether, after such a sequence, a refusal of the next call is left open. */
  pardons?: (word: string, walked: readonly Taken[]) => boolean;
}

/** A model, and how its calls are made on a thing. */
export interface Machine<Thing> extends Model {
  /** What a sequence begins with. */
  fresh: Precondition<Thing>;
  /** The thing as it was read before the sequence. */
  before: (thing: Thing) => Exchange;
  /** How each call is sent. @param walked the sequence up to here, by what was received */
  requests: Readonly<Record<string, (thing: Thing, state: string, walked: readonly Taken[]) => Request>>;
  /** How it is read after a call that leads to a state; undefined where no reading is documented. */
  read: (thing: Thing, state: string, word: string) => Request | undefined;
}

/** What a row of a lifecycle documents, as a call's `documented`; only in some states, where that is said. */
export function row(
  lifecycle: Lifecycle,
  call: string,
  states: readonly string[] = lifecycle.states,
): Call['documented'] {
  return (state) => {
    const cell = states.includes(state) ? lifecycle.cells[call]?.[state] : undefined;
    if (cell === undefined || cell.silent !== undefined || cell.requirement === undefined) return undefined;
    return { ...cell, requirement: cell.requirement as RequirementId };
  };
}

/** A sequence without the words that are not documented where they stand. */
export function documentedOf({ initial, calls }: Model, words: readonly string[]): string[] {
  const kept: string[] = [];
  let state = initial;
  for (const word of words) {
    const next = calls[word]?.documented(state, kept);
    if (next === undefined) continue;
    state = next.state;
    kept.push(word);
  }
  return kept;
}

/** Every requirement that a model speaks of. */
export function requirementsOf({ states, calls, readable, keeps, promises }: Model): RequirementId[] {
  const ofCalls = Object.entries(calls).flatMap(([word, { documented, harmless }]) =>
    states.flatMap((state) => {
      const cell = documented(state, []);
      if (cell === undefined) return [];
      return [cell.requirement, cell.type === undefined ? keeps?.(word) : harmless(state)];
    }),
  );
  const all = [...ofCalls, ...states.map(readable), ...promises];
  return [...new Set(all.flatMap((id) => id ?? []))];
}
