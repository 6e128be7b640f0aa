import type * as fastCheck from 'fast-check';
import { documentedOf, type Model } from './model.ts';

/** A sequence of calls, by their words. */
export type Words = readonly string[];

/** Calls in the longest sequence. */
export const longest = 12;

/** Calls on something that has come to its end: more of them tell little. */
const afterTheEnd = 2;

/**
 * Draws sequences of documented calls: each call is one that the model documents where the one before leads, so that a
 * silent cell is never entered. A sequence shrinks to its beginnings first, and then by what stands before its last
 * call.
 * @param offers whether a call may be made
 */
export function walks(
  { Arbitrary, Value, Stream }: typeof fastCheck,
  model: Model,
  offers: (word: string) => boolean,
): fastCheck.Arbitrary<Words> {
  const offered = Object.keys(model.calls).filter(offers);

  class Walks extends Arbitrary<Words> {
    generate(chance: fastCheck.Random) {
      return new Value(draw(chance, model, offered), undefined);
    }
    canShrinkWithoutContext(value: unknown): value is Words {
      return Array.isArray(value) && documentedOf(model, value).length === value.length;
    }
    shrink(words: Words) {
      return Stream.of(...shorter(model, words).map((each) => new Value(each, undefined)));
    }
  }
  return new Walks();
}

function draw(chance: fastCheck.Random, model: Model, offered: readonly string[]): Words {
  const words: string[] = [];
  const made = new Map<string, number>();
  let state = model.initial;
  for (let ended = 0; words.length < longest && ended < afterTheEnd; ) {
    const here = state;
    const open = offered.flatMap((word) => {
      const call = model.calls[word];
      const next = call?.documented(here, words);
      if (!call || !next) return [];
      const often = call.weight(here) * patience(model, here, next.state, words.length);
      return [{ word, next: next.state, weight: Math.ceil(often / (1 + (made.get(`${here} ${word}`) ?? 0))) }];
    });
    if (open.length === 0) break;
    const { word, next } = pick(chance, open);
    if (model.terminal.includes(here)) ended += 1;
    made.set(`${here} ${word}`, (made.get(`${here} ${word}`) ?? 0) + 1);
    words.push(word);
    state = next;
  }
  return words;
}

/**
 * How much of a call's weight counts. What is done in a state without leaving it is what the scenarios of single calls do
 * not do; and what comes to its end soon tells little, and costs as much to arrange.
 */
function patience({ terminal }: Model, from: string, to: string, calls: number): number {
  if (to === from) return 500;
  return terminal.includes(to) && calls < longest / 2 ? 50 : 200;
}

function pick<T extends { weight: number }>(chance: fastCheck.Random, open: readonly T[]): T {
  let left = chance.nextInt(
    1,
    open.reduce((sum, { weight }) => sum + weight, 0),
  );
  const found = open.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
  if (!found) throw new Error('there is nothing to pick from');
  return found;
}

/** Sequences to try in the place of one, those first that promise most: shorter ones, and simpler ones of its length. */
export function shorter(model: Model, words: Words): Words[] {
  const beginnings = words.map((_, index) => words.slice(0, index)).slice(1);
  const last = words.length - 1;
  const windows: number[][] = [];
  for (let size = last; size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start + size <= last; start += size) windows.push(numbers(start, size));
  }
  // What only goes together: a pause and the resumption that undoes it need not stand side by side.
  for (let first = 0; first < last; first++) {
    for (let second = first + 1; second < last; second++) windows.push([first, second]);
  }
  const without = windows.map((left) => words.filter((_, index) => !left.includes(index)));
  const all = [...beginnings, ...without, ...simpler(model, words)].map((each) => documentedOf(model, each));
  const own = words.join(' ');
  const others = all.filter((each) => each.length > 0 && each.join(' ') !== own);
  return [...new Map(others.map((each) => [each.join(' '), each])).values()];
}

/** A sequence with one of its calls in the form of the same operation that the model names first. */
function simpler({ calls }: Model, words: Words): Words[] {
  return words.flatMap((word, index) => {
    const plain = Object.keys(calls).find((other) => calls[other]?.operation === calls[word]?.operation);
    return plain === undefined || plain === word ? [] : [words.with(index, plain)];
  });
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
