import { faults } from '../../fixtures/faults/index.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { monitors } from '../../harness/monitors.ts';
import { random } from '../../harness/random.ts';
import { select } from '../../harness/selection.ts';
import { scenarios } from '../../suites/index.ts';
import { fullProfile, runOnReference } from '../run-on-reference.ts';
import { type Surprise, surprises } from './judge-fault.ts';
import { together } from './together.ts';

/** A target put together by chance: legal choices, and faults on top of them. */
export interface Trial {
  number: number;
  /** The seed of the run that judges it. */
  seed: number;
  variants: readonly string[];
  faults: readonly string[];
}

/** What the whole suite made of it. */
export interface JudgedTrial extends Trial {
  /** Of each fault: the requirements that it declares, and that failed or did not. */
  found: Readonly<Record<string, { failed: readonly string[]; missed: readonly Surprise[] }>>;
  /** Requirements that failed and that nothing on the target declares: false, or what several faults make together. */
  undeclared: readonly Surprise[];
  /** How many requirements could not be judged. */
  open: number;
  crash?: string;
}

const mostFaults = 3;
const mostVariants = 4;
const bound = 240_000;

/** So many targets, the same for the same seed: zero to three faults, and zero to four legal choices of different seams. */
export function trials(count: number, seed: number): Trial[] {
  return Array.from({ length: count }, (_, index) => {
    const { hex } = random(seed, `trial/${index}`);
    const below = (limit: number) => Number.parseInt(hex(8), 16) % limit;
    const draw = <T>(all: readonly T[], length: number) => {
      const left = [...all];
      return Array.from({ length }, () => left.splice(below(left.length), 1)).flat();
    };
    const [choices = []] = together(draw(variants, below(mostVariants + 1)), mostVariants);
    return {
      number: index + 1,
      seed: seed * 100_000 + index,
      variants: choices.map(({ id }) => id),
      faults: draw(faults, below(mostFaults + 1)).map(({ id }) => id),
    };
  });
}

/** Judges such a target by the whole suite. */
export async function judgeTrial({ number, seed, ...ids }: Trial): Promise<JudgedTrial> {
  const trial = { number, seed, variants: ids.variants, faults: ids.faults };
  const taken = faults.filter(({ id }) => ids.faults.includes(id));
  const choices = variants.filter(({ id }) => ids.variants.includes(id));
  try {
    const selection = select(fullProfile(), { scenarios, monitors }, [], { probing: 'none' });
    const changes = [...choices, ...taken].map(({ change }) => change());
    const { record, overran } = await runOnReference(selection, changes, { seed, bound });
    if (overran) return crashedTrial(trial, `it was not judged within ${bound / 1000} s`);
    const failed = new Set(record.requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id));
    const declared = new Set<string>([
      ...taken.flatMap(({ trips, may }) => [...trips, ...may]),
      ...choices.flatMap(({ departs }) => departs),
    ]);
    return {
      ...trial,
      found: Object.fromEntries(
        taken.map(({ id, trips }) => [
          id,
          {
            failed: trips.filter((it) => failed.has(it)),
            missed: surprises(record, (it, outcome) => outcome !== 'failed' && trips.some((trip) => trip === it)),
          },
        ]),
      ),
      undeclared: surprises(record, (it, outcome) => outcome === 'failed' && !declared.has(it)),
      open: record.requirements.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'not-run').length,
    };
  } catch (error) {
    return crashedTrial(trial, error instanceof Error ? error.message : String(error));
  }
}

/** What came of a trial whose judgement did not come to its end. */
export function crashedTrial({ number, seed, variants, faults }: Trial, crash: string): JudgedTrial {
  return { number, seed, variants, faults, found: {}, undeclared: [], open: 0, crash };
}
