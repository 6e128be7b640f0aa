import type { RequirementId } from '../../spec/contract.ts';
import type { Exchange } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import type { Io } from '../scenario.ts';
import { controlsIn, type Exploration, type Shrunk, type Tried, verdictOn } from './judges.ts';
import type { Machine, Taken } from './model.ts';
import { type Words, walks } from './walks.ts';

/** Bounds on what an exploration does beyond the sequences that it is to try. */
const most = {
  /** Sequences tried to shorten one that fails. */
  shrinks: 60,
  /** Sequences that are shrunk; what they break is not looked for any more. */
  failures: 3,
  /** Things that could not be arranged, after which nothing more is tried. */
  obstacles: 3,
};

/**
 * Tries sequences of documented calls, each on something fresh, until as many have been drawn as the run is to try. One
 * that does not do as documented is made again on something fresh, and if it fails again, shrunk to the shortest that
 * fails. What is drawn comes from the scenario's seed; everything else is decided by what was received.
 */
export async function explore<Thing>(machine: Machine<Thing>, io: Io): Promise<Exploration> {
  // Loaded where it is used: it is of no use to the commands that list scenarios.
  const fc = await import('fast-check');
  const { sequences, seed: nextSeed, fresh, drifts } = io.exploring;
  const tries: Tried[] = [];
  const shrunk: Shrunk[] = [];
  const given: Set<RequirementId> = new Set();
  let left = sequences;
  let obstacles = 0;
  let fault: unknown;
  const isOver = () => obstacles >= most.obstacles || fault !== undefined;

  const verdict = (tried: Tried) => verdictOn(machine, tried, controlsIn(tries));
  /** The first requirement, of those that are still looked for, that a sequence breaks. */
  const brokenIn = (tried: Tried): RequirementId | undefined =>
    verdict(tried).found.find(([id, { kind }]) => kind === 'violated' && !given.has(id))?.[0];
  const breaks = (tried: Tried, wanted: RequirementId) =>
    verdict(tried).found.some(([id, { kind }]) => kind === 'violated' && id === wanted);

  /** Makes a sequence on something fresh. */
  const perform = async (words: Words, seed: number, path: string): Promise<Tried | undefined> => {
    try {
      return await fresh(machine.fresh, async (thing) => {
        const steps: Taken[] = [];
        const tried: Tried = { words, seed, path, before: machine.before(thing), steps };
        tries.push(tried);
        await walk(machine, thing, { tried, steps, io, goesOn: () => verdict(tried).followed });
        return tried;
      });
    } catch (error) {
      if (error instanceof Obstacle) obstacles += 1;
      else fault = error;
      return undefined;
    }
  };

  /** What is known of a sequence already, from one that began with it: whether it breaks a requirement. */
  const recall = (words: Words, wanted: RequirementId): boolean | undefined => {
    const key = `${words.join(' ')} `;
    for (const tried of tries) {
      if (!`${tried.words.join(' ')} `.startsWith(key)) continue;
      const { deviates } = verdict(tried);
      if (!deviates && tried.steps.length < words.length) continue;
      return deviates && tried.steps.length <= words.length && breaks(tried, wanted);
    }
    return undefined;
  };

  while (left > 0 && shrunk.length < most.failures && !isOver()) {
    const seed = nextSeed();
    let wanted: RequirementId | undefined;
    let shrinks = 0;
    let drawn = 0;
    const holds = async (words: Words): Promise<boolean> => {
      if (isOver()) return true;
      if (wanted !== undefined) {
        const known = recall(words, wanted);
        if (known !== undefined) return !known;
        if (shrinks >= most.shrinks) return true;
        shrinks += 1;
        const again = await perform(words, seed, `${drawn - 1}`);
        return again === undefined || !breaks(again, wanted);
      }
      const path = `${drawn++}`;
      left -= 1;
      const tried = await perform(words, seed, path);
      const broken = tried && brokenIn(tried);
      if (tried === undefined || broken === undefined) return true;
      given.add(broken);
      if (broken.startsWith('work.') && (await drifts(exchangesIn(tried)))) {
        // What moves by itself cannot be told from what a call has moved.
        obstacles = most.obstacles;
        return true;
      }
      const confirmation = await perform(words, seed, path);
      if (confirmation === undefined || !breaks(confirmation, broken)) return true;
      wanted = broken;
      return false;
    };
    const offers = (word: string) => {
      const call = machine.calls[word];
      return call !== undefined && io.offers(call.operation);
    };
    const details = await fc.check(fc.asyncProperty(walks(fc, machine, offers), holds), { seed, numRuns: left });
    if (!details.failed || details.counterexample === null) break;
    shrunk.push({ words: details.counterexample[0], seed, path: details.counterexamplePath ?? '' });
  }
  // An interruption, or a fault of our own, ends the attempt as anywhere else.
  if (fault !== undefined) throw fault;
  return { tries, shrunk };
}

interface Walk {
  tried: Tried;
  /** Where each call is put. */
  steps: Taken[];
  io: Io;
  goesOn: () => boolean;
}

/** Makes the calls of a sequence one after the other, as long as they do as documented. */
async function walk<Thing>(machine: Machine<Thing>, thing: Thing, { tried, steps, io, goesOn }: Walk): Promise<void> {
  let state = machine.initial;
  for (const word of tried.words) {
    const documented = machine.calls[word]?.documented(
      state,
      steps.map((step) => step.word),
    );
    const request = machine.requests[word];
    if (!request || !documented) return;
    const call = await io.send(request(thing, state, steps));
    const reading = machine.read(thing, documented.state, word);
    const read = reading && io.offers(reading.operation) ? [await io.send(reading)] : [];
    steps.push({ word, call, read });
    if (!goesOn()) return;
    state = documented.state;
  }
}

/** The exchanges of a sequence, in their order. */
function exchangesIn({ before, steps }: Tried): Exchange[] {
  return [before, ...steps.flatMap(({ call, read }) => [call, ...read])];
}
