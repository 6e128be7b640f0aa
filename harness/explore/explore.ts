import type { RequirementId } from '../../spec/contract.ts';
import type { Io } from '../scenario.ts';
import { type Exploration, exchangesIn, type Shrunk } from './judges.ts';
import type { Machine } from './model.ts';
import { type Tries, tryingWith } from './tries.ts';
import { type Words, walks } from './walks.ts';

/** Bounds on what an exploration does beyond the sequences that it is to try. */
const most = {
  /** Sequences tried to shorten one that fails. */
  shrinks: 60,
  /** Sequences that are shrunk. */
  failures: 3,
};

/**
 * Tries sequences of documented calls, each on something fresh, until as many have been drawn as the run is to try. One
 * that does not do as documented is made again on something fresh, and if it fails again, shrunk to the shortest that
 * fails. What is drawn comes from the scenario's seed; everything else is decided by what was received.
 */
export async function explore<Thing>(machine: Machine<Thing>, io: Io): Promise<Exploration> {
  // Loaded where it is used: it is of no use to the commands that list scenarios.
  const fc = await import('fast-check');
  const tries = tryingWith(machine, io);
  const shrunk: Shrunk[] = [];
  const known = new Set<RequirementId>();
  const drawing = walks(fc, machine, (word) => {
    const call = machine.calls[word];
    return call !== undefined && io.offers(call.operation);
  });
  let left = io.exploring.sequences;
  let thrown: unknown;

  while (left > 0 && shrunk.length < most.failures && !tries.over()) {
    const seed = io.exploring.seed();
    const search = searching(tries, seed, { known, drifts: io.exploring.drifts });
    const property = fc.asyncProperty(drawing, async (words) => {
      if (thrown !== undefined || tries.over()) return true;
      try {
        if (search.found()) return !(await search.stillFails(words));
        left -= 1;
        return !(await search.fails(words));
      } catch (error) {
        // To fast-check it would be one more failure; an interruption, or a fault of our own, ends the attempt.
        thrown = error ?? new Error('nothing was said');
        return true;
      }
    });
    const { counterexample, counterexamplePath } = await fc.check(property, { seed, numRuns: left });
    if (thrown !== undefined) throw thrown;
    if (counterexample === null) break;
    shrunk.push({ words: counterexample[0], seed, path: counterexamplePath ?? '' });
  }
  return { tries: tries.all, shrunk };
}

interface Searched {
  /** What was found already, and is not looked for any more. */
  known: Set<RequirementId>;
  drifts: Io['exploring']['drifts'];
}

/** The search for one violation, and then for the shortest sequence that shows it. */
function searching(tries: Tries, seed: number, { known, drifts }: Searched) {
  let wanted: RequirementId | undefined;
  let drawn = 0;
  let shrinks = 0;
  return {
    found: () => wanted !== undefined,
    /** Whether a sequence that was drawn fails, and fails again. */
    fails: async (words: Words): Promise<boolean> => {
      const path = String(drawn++);
      const tried = await tries.make(words, seed, path);
      const broken = tried && tries.broken(tried).find((id) => !known.has(id));
      if (tried === undefined || broken === undefined) return false;
      known.add(broken);
      if (broken.startsWith('work.') && (await drifts(exchangesIn(tried)))) {
        // What moves by itself cannot be told from what a call has moved.
        tries.end();
        return false;
      }
      const again = await tries.make(words, seed, path);
      if (again && tries.broken(again).includes(broken)) wanted = broken;
      return wanted !== undefined;
    },
    /** Whether a sequence in the place of the one that was drawn fails in the same way. */
    stillFails: async (words: Words): Promise<boolean> => {
      if (wanted === undefined) return false;
      const recalled = tries.recall(words, wanted);
      if (recalled !== undefined) return recalled;
      if (shrinks++ >= most.shrinks) return false;
      const tried = await tries.make(words, seed, String(drawn - 1));
      return tried !== undefined && tries.broken(tried).includes(wanted);
    },
  };
}
