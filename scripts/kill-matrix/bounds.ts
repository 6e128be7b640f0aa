/** A share of cases, with the bounds within which the true rate lies at 95% confidence. */
export interface Share {
  hits: number;
  of: number;
  low: number;
  high: number;
}

/**
 * A share with its exact two-sided 95% bounds after Clopper and Pearson (1934): the rates at which as many hits or more,
 * or as many or fewer, would come about by chance in 2.5% of all series. Nothing tried: nothing known, 0 to 1.
 */
export function share(hits: number, of: number): Share {
  const low = hits === 0 ? 0 : rateWhere((rate) => 1 - atMost(hits - 1, of, rate) > 0.025);
  const high = hits === of ? 1 : rateWhere((rate) => atMost(hits, of, rate) <= 0.025);
  return { hits, of, low, high };
}

/** The rate from which on something holds that does not hold at 0, and holds at 1; by bisection. */
function rateWhere(holds: (rate: number) => boolean): number {
  let [from, to] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}

/** The probability of at most so many hits among so many tries, each a hit at this rate (binomial distribution). */
function atMost(hits: number, of: number, rate: number): number {
  let sum = 0;
  // In logarithms: the single factors leave the range of a double for some thousand tries.
  let ways = 0;
  for (let count = 0; count <= hits; count += 1) {
    if (count > 0) ways += Math.log(of - count + 1) - Math.log(count);
    sum += Math.exp(ways + count * Math.log(rate) + (of - count) * Math.log1p(-rate));
  }
  return sum;
}
