import type { Variant } from '../../fixtures/variant.ts';
import { usualSequences } from '../../harness/explore/budget.ts';
import { monitors } from '../../harness/monitors.ts';
import { select } from '../../harness/selection.ts';
import { scenarios as allScenarios } from '../../suites/index.ts';
import { fullProfile, runOnReference } from '../run-on-reference.ts';
import { type JudgingOptions, type Surprise, surprises } from './judge-fault.ts';

/** Longer than a run of the whole suite takes on a busy machine, in milliseconds. */
const usualBound = 180_000;

/** What the suite made of a target that takes a legal alternative, or several. */
export interface JudgedVariants {
  ids: readonly string[];
  /** Requirements that it fails although no variant departs from them: accusations. */
  accused: readonly Surprise[];
  /** Requirements from which a variant departs, and which it does not find failed. */
  unnoticed: readonly Surprise[];
  /** Requirements that it could not judge. */
  open: readonly Surprise[];
  /** What clean-up left on the target, in words; null where it left nothing. */
  leftovers: string | null;
  /** What kept the judgement from its end, where something did. */
  crash?: string;
}

/**
 * Judges a target that takes these legal alternatives, by every scenario but those that explore: these take their time,
 * and are for `whole`.
 */
export async function judgeVariants(
  variants: readonly Variant[],
  { scenarios = allScenarios, whole = false, seed = 1, bound = usualBound }: JudgingOptions = {},
): Promise<JudgedVariants> {
  const ids = variants.map(({ id }) => id);
  try {
    const explore = whole ? usualSequences : 0;
    const selection = select(fullProfile(), { scenarios, monitors }, [], { probing: 'none', explore });
    const changes = variants.map(({ change }) => change());
    const { record, overran, leftovers } = await runOnReference(selection, changes, { seed, bound, explore });
    if (overran) return crashedVariants(ids, `it was not judged within ${bound / 1000} s`);
    const departs = new Set<string>(variants.flatMap((variant) => variant.departs));
    const left = leftovers.unarchived.length + leftovers.liveWork.length;
    return {
      ids,
      accused: surprises(record, (it, outcome) => outcome === 'failed' && !departs.has(it)),
      unnoticed: surprises(record, (it, outcome) => departs.has(it) && outcome === 'passed'),
      open: surprises(record, (_, outcome) => outcome === 'inconclusive' || outcome === 'not-run'),
      leftovers: left === 0 ? null : JSON.stringify(leftovers),
    };
  } catch (error) {
    return crashedVariants(ids, error instanceof Error ? error.message : String(error));
  }
}

/** What came of variants whose judgement did not come to its end. */
export function crashedVariants(ids: readonly string[], crash: string): JudgedVariants {
  return { ids, accused: [], unnoticed: [], open: [], leftovers: null, crash };
}

/** Whether the suite found the target conformant, with nothing left open or behind, and no advisory but the declared. */
export function isClean({ accused, unnoticed, open, leftovers, crash }: JudgedVariants): boolean {
  return accused.length + unnoticed.length + open.length === 0 && leftovers === null && crash === undefined;
}
