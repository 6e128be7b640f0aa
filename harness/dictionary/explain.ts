import type { Suspect } from './suspects.ts';

/**
 * What an explanation costs: each fault that it takes, and more for one on which the checks find something else than here;
 * each check that such a fault should have failed and that passed; each failed check that is left unexplained, or that only
 * may fail on such a fault, or that judges what it breaks but is known to pass on it. The lightest explanation is taken. A
 * fault is only taken in where it explains more than it costs: one failed check that it is known to fail suffices, but not
 * against one that passed.
 */
const prices = { fault: 0.5, missed: 1.5, unexplained: 1, near: 0.4, allowed: 0.1, unlike: 0.4 } as const;

/** Faults that together explain a run's failures; of each, the others that would do as well in its place. */
export interface Explanation {
  parts: readonly { suspect: Suspect; alternatives: readonly Suspect[] }[];
}

/** Most faults that one target is taken to have. */
const most = 8;

/** The fewest known faults that explain most of what failed, and predict least of what passed; none where nothing does. */
export function explain(failed: readonly string[], suspects: readonly Suspect[]): Explanation {
  const cost = (chosen: readonly Suspect[]) => costOf(failed, chosen);
  let chosen: Suspect[] = [];
  let price = cost(chosen);
  const improve = (candidates: Iterable<Suspect[]>) => {
    let best: Suspect[] | undefined;
    for (const candidate of candidates) {
      const its = cost(candidate);
      if (its < price - tiny || (best !== undefined && its < price + tiny && better(candidate, best))) {
        [best, price] = [candidate, its];
      }
    }
    if (best) chosen = best;
    return best !== undefined;
  };
  while (chosen.length < most && improve(suspects.map((it) => [...chosen, it])));
  // What was taken first may have become needless, or worse than another, by what was taken later.
  while (improve(neighbours(chosen, suspects)));
  const parts = chosen.map((suspect) => {
    const others = chosen.filter((it) => it !== suspect);
    const alternatives = suspects.filter(
      (it) => !chosen.includes(it) && Math.abs(cost([...others, it]) - price) < tiny,
    );
    return { suspect, alternatives };
  });
  return { parts };
}

const tiny = 1e-9;

function* neighbours(chosen: readonly Suspect[], suspects: readonly Suspect[]): Generator<Suspect[]> {
  for (const one of chosen) {
    const others = chosen.filter((it) => it !== one);
    yield others;
    for (const suspect of suspects) if (!chosen.includes(suspect)) yield [...others, suspect];
  }
}

/** Of explanations that cost the same: the one that predicts more of what failed. */
function better(one: readonly Suspect[], other: readonly Suspect[]): boolean {
  const hits = (all: readonly Suspect[]) => all.reduce((sum, { hit }) => sum + hit.size, 0);
  return hits(one) > hits(other);
}

function costOf(failed: readonly string[], chosen: readonly Suspect[]): number {
  const left = failed.reduce((sum, key) => {
    if (chosen.some(({ hit }) => hit.has(key))) return sum;
    if (chosen.some(({ allowed }) => allowed.has(key))) return sum + prices.allowed;
    return sum + (chosen.some(({ near }) => near.has(key)) ? prices.near : prices.unexplained);
  }, 0);
  const missed = new Set(chosen.flatMap((it) => [...it.missed])).size;
  const unlike = chosen.reduce((sum, { alike }) => sum + 1 - (alike ?? 0.5), 0);
  return left + chosen.length * prices.fault + missed * prices.missed + unlike * prices.unlike;
}
