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

  function draw(chance: fastCheck.Random): Words {
    const words: string[] = [];
    let state = model.initial;
    for (let ended = 0; words.length < longest && ended < afterTheEnd; ) {
      const next = pick(chance, state, words);
      if (next === undefined) break;
      if (model.terminal.includes(state)) ended += 1;
      state = model.calls[next]?.documented(state, words)?.state ?? state;
      words.push(next);
    }
    return words;
  }

  function pick(chance: fastCheck.Random, state: string, before: Words): string | undefined {
    const open = offered.flatMap((word) => {
      const call = model.calls[word];
      return call?.documented(state, before) ? [{ word, weight: call.weight }] : [];
    });
    const sum = open.reduce((total, { weight }) => total + weight, 0);
    if (sum === 0) return undefined;
    let left = chance.nextInt(1, sum);
    return open.find(({ weight }) => {
      left -= weight;
      return left <= 0;
    })?.word;
  }

  class Walks extends Arbitrary<Words> {
    generate(chance: fastCheck.Random) {
      return new Value(draw(chance), undefined);
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

/** Shorter sequences to try in the place of one, those first that promise most. */
export function shorter(model: Model, words: Words): Words[] {
  const beginnings = words.map((_, index) => words.slice(0, index)).slice(1);
  const last = words.length - 1;
  const without = (left: readonly number[]) => documentedOf(model, words.filter((_, index) => !left.includes(index)));
  const windows: number[][] = [];
  for (let size = last; size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start + size <= last; start += size) windows.push(from(start, size));
  }
  // What only goes together: a pause and the resumption that undoes it need not stand side by side.
  for (let first = 0; first < last; first++) {
    for (let second = first + 1; second < last; second++) windows.push([first, second]);
  }
  const all = [...beginnings, ...windows.map(without)].filter((each) => each.length > 0 && each.length < words.length);
  return [...new Map(all.map((each) => [each.join(' '), each])).values()];
}

const from = (start: number, size: number) => Array.from({ length: size }, (_, index) => start + index);
