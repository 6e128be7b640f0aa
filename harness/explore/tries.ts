import type { RequirementId } from '../../spec/contract.ts';
import { Obstacle } from '../obstacle.ts';
import type { Io } from '../scenario.ts';
import { controls, follow, type Tried, type Verdict } from './judges.ts';
import type { Machine, Taken } from './model.ts';
import type { Words } from './walks.ts';

/** Things that could not be arranged, after which nothing more is tried. */
const inVain = 3;

/** The sequences that an exploration has tried, and what is known by them. */
export interface Tries {
  all: readonly Tried[];
  /** Makes a sequence on something fresh; undefined where that came to nothing. */
  make: (words: Words, seed: number, path: string) => Promise<Tried | undefined>;
  /** The requirements that a sequence breaks. */
  broken: (tried: Tried) => readonly RequirementId[];
  /** Whether a sequence breaks a requirement, as far as one that began alike has shown it; undefined: it has not. */
  recall: (words: Words, wanted: RequirementId) => boolean | undefined;
  /** Whether there is no sense in trying more. */
  over: () => boolean;
  /** Ends the tries: there is no sense in more. */
  end: () => void;
}

/** Tries sequences with what an act has. */
export function tryingWith<Thing>(machine: Machine<Thing>, io: Io): Tries {
  const all: Tried[] = [];
  const verdicts = new Map<Tried, Verdict>();
  const control = controls();
  let obstacles = 0;
  const broken = (tried: Tried) =>
    (verdicts.get(tried)?.found ?? []).flatMap(([id, { kind }]) => (kind === 'violated' ? [id] : []));

  return {
    all,
    broken,
    make: async (words, seed, path) => {
      try {
        return await io.exploring.fresh(machine.fresh, async (thing) => {
          const steps: Taken[] = [];
          const tried: Tried = { words, seed, path, before: machine.before(thing), steps };
          all.push(tried);
          const take = follow(machine, tried.before, control);
          await walk(machine, thing, words, io, (step) => {
            steps.push(step);
            const verdict = take(step);
            verdicts.set(tried, verdict);
            return verdict.followed;
          });
          return tried;
        });
      } catch (error) {
        if (!(error instanceof Obstacle)) throw error;
        obstacles += 1;
        return undefined;
      }
    },
    recall: (words, wanted) => {
      const key = `${words.join(' ')} `;
      for (const tried of all) {
        if (!`${tried.words.join(' ')} `.startsWith(key)) continue;
        const { deviates = false } = verdicts.get(tried) ?? {};
        if (!deviates && tried.steps.length < words.length) continue;
        return deviates && tried.steps.length <= words.length && broken(tried).includes(wanted);
      }
      return undefined;
    },
    over: () => obstacles >= inVain,
    end: () => {
      obstacles = inVain;
    },
  };
}

/** Makes the calls of a sequence one after the other, as long as `goesOn` says so of what came of the last one. */
async function walk<Thing>(
  machine: Machine<Thing>,
  thing: Thing,
  words: Words,
  io: Io,
  goesOn: (step: Taken) => boolean,
): Promise<void> {
  let state = machine.initial;
  const walked: Taken[] = [];
  for (const [index, word] of words.entries()) {
    const documented = machine.calls[word]?.documented(state, words.slice(0, index));
    const request = machine.requests[word];
    if (!request || !documented) return;
    const call = await io.send(request(thing, state, walked));
    const reading = machine.read(thing, documented.state, word);
    const step: Taken = { word, call, read: reading && io.offers(reading.operation) ? [await io.send(reading)] : [] };
    walked.push(step);
    if (!goesOn(step)) return;
    state = documented.state;
  }
}
