import type { Fault } from '../../fixtures/fault.ts';
import { faults } from '../../fixtures/faults/index.ts';
import type { Variant } from '../../fixtures/variant.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { usualSequences } from '../../harness/explore/budget.ts';
import { monitors } from '../../harness/monitors.ts';
import { random } from '../../harness/random.ts';
import type { RunRecord } from '../../harness/record.ts';
import { select } from '../../harness/selection.ts';
import { scenarios } from '../../suites/index.ts';
import { fullProfile, runOnReference } from '../run-on-reference.ts';
import { type Surprise, surprises } from './judge-fault.ts';
import { proofOf } from './proof.ts';

/** A target put together by chance: legal choices, and faults on top of them. */
export interface Trial {
  number: number;
  /** The seed of the run that judges it. */
  seed: number;
  /** How many scenarios the run carries out at once. */
  concurrency: number;
  /** In the order in which the target takes them. */
  variants: readonly string[];
  faults: readonly string[];
}

/** What the whole suite made of it. */
export interface JudgedTrial extends Trial {
  /** What came of each fault, by its id. */
  found: Readonly<Record<string, Found>>;
  /** How many requirements failed that something on the target declares. */
  declared: number;
  /** Requirements that failed and that nothing on the target declares: false, or what several faults make together. */
  undeclared: readonly Surprise[];
  /** Requirements that could not be judged. */
  open: readonly Surprise[];
  crash?: string;
}

/** What came of one fault among other things. */
export interface Found {
  /** The requirements that it declares, and that failed. */
  failed: readonly string[];
  /** Those that did not. */
  missed: readonly Surprise[];
  /**
   * Of what was missed: the rest of the target that hid it, without which all failed in a second judgement: its other
   * faults, or the legal choices besides. Null where it was missed then, too.
   */
  maskedBy?: 'other faults' | 'legal choices' | null;
}

/** How targets are put together. */
export interface Mix {
  /** How many faults a target has at most. */
  mostFaults?: number;
  /** How many legal choices a target takes at most. */
  mostVariants?: number;
}

export const usualMix = { mostFaults: 3, mostVariants: 24 } as const satisfies Mix;

const concurrencies = [4, 8, 16, 32];
/** Dozens of choices that wait take their time, the more so where few scenarios are carried out at once. */
const bound = 480_000;

/**
 * So many targets, the same for the same seed. A server differs from another in many respects at once: each takes any
 * number of legal choices up to the most, whatever rules they touch. Of two that contradict each other it takes one.
 */
export function trials(
  count: number,
  seed: number,
  { mostFaults = usualMix.mostFaults, mostVariants = usualMix.mostVariants }: Mix = {},
): Trial[] {
  return Array.from({ length: count }, (_, index) => {
    const { hex } = random(seed, `trial/${index}`);
    const below = (limit: number) => Number.parseInt(hex(8), 16) % limit;
    const draw = <T>(all: readonly T[], length: number) => {
      const left = [...all];
      return Array.from({ length }, () => left.splice(below(left.length), 1)).flat();
    };
    return {
      number: index + 1,
      seed: seed * 100_000 + index,
      concurrency: concurrencies[below(concurrencies.length)] ?? 8,
      variants: legalTogether(draw(variants, below(mostVariants + 1))).map(({ id }) => id),
      faults: draw(faults, below(mostFaults + 1)).map(({ id }) => id),
    };
  });
}

/** Those of some variants that one server may take together, of two that contradict each other the first. */
export function legalTogether(choices: readonly Variant[]): Variant[] {
  const contradict = (one: Variant, other: Variant) =>
    one.notWith?.includes(other.id) || other.notWith?.includes(one.id);
  return choices.filter((one, index) => !choices.slice(0, index).some((other) => contradict(one, other)));
}

/** Judges such a target by the whole suite. */
export async function judgeTrial({ number, seed, concurrency, ...ids }: Trial): Promise<JudgedTrial> {
  const trial = { number, seed, concurrency, variants: ids.variants, faults: ids.faults };
  const taken = ids.faults.flatMap((id) => faults.filter((fault) => fault.id === id));
  const choices = ids.variants.flatMap((id) => variants.filter((variant) => variant.id === id));
  const judge = (target: { choices: readonly Variant[]; taken: readonly Fault[] }) => judgeTarget(target, trial);
  try {
    const record = await judge({ choices, taken });
    const found: Record<string, Found> = {};
    for (const fault of taken) {
      const first = foundOf(fault, record);
      found[fault.id] = first;
      if (first.missed.length === 0) continue;
      const isThere = async (rest: readonly Variant[]) =>
        foundOf(fault, await judge({ choices: rest, taken: [fault] })).missed.length === 0;
      const byFaults = taken.length > 1 && (await isThere(choices));
      const byChoices = !byFaults && choices.length > 0 && (await isThere([]));
      found[fault.id] = { ...first, maskedBy: byFaults ? 'other faults' : byChoices ? 'legal choices' : null };
    }
    const declared = new Set<string>([
      ...taken.flatMap(({ trips, may }) => [...trips, ...may]),
      ...choices.flatMap(({ departs }) => departs),
    ]);
    return {
      ...trial,
      found,
      declared: record.requirements.filter(({ id, outcome }) => outcome === 'failed' && declared.has(id)).length,
      undeclared: surprises(record, (it, outcome) => outcome === 'failed' && !declared.has(it)),
      open: surprises(record, (_, outcome) => outcome === 'inconclusive' || outcome === 'not-run'),
    };
  } catch (error) {
    return crashedTrial(trial, error instanceof Error ? error.message : String(error));
  }
}

async function judgeTarget(
  { choices, taken }: { choices: readonly Variant[]; taken: readonly Fault[] },
  { seed, concurrency }: Pick<Trial, 'seed' | 'concurrency'>,
): Promise<RunRecord> {
  // What only a sequence of calls shows takes more of them, as many as where the fault is judged alone.
  const explore = Math.max(usualSequences, ...taken.map((fault) => proofOf(fault).explore));
  const selection = select(fullProfile(), { scenarios, monitors }, [], { probing: 'none', explore });
  const changes = [...choices, ...taken].map(({ change }) => change());
  const { record, overran } = await runOnReference(selection, changes, { seed, concurrency, explore, bound });
  if (overran) throw new Error(`it was not judged within ${bound / 1000} s`);
  return record;
}

function foundOf({ trips }: Fault, record: RunRecord): Found {
  const isTripped = (id: string) => trips.some((trip) => trip === id);
  return {
    failed: record.requirements.filter(({ id, outcome }) => outcome === 'failed' && isTripped(id)).map(({ id }) => id),
    missed: surprises(record, (id, outcome) => outcome !== 'failed' && isTripped(id)),
  };
}

/** What came of a trial whose judgement did not come to its end. */
export function crashedTrial({ number, seed, concurrency, variants, faults }: Trial, crash: string): JudgedTrial {
  return { number, seed, concurrency, variants, faults, found: {}, declared: 0, undeclared: [], open: [], crash };
}
