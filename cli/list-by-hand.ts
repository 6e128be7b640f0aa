import { noSupplies } from '../harness/arrange/supplies.ts';
import type { RunRecord } from '../harness/record.ts';
import { askedIn, environmentsAsked } from '../harness/rehearsal/asked.ts';
import {
  extended,
  judgedIn,
  type List,
  listOf,
  lostBetween,
  starved,
  supplied,
  usedOf,
} from '../harness/rehearsal/by-hand.ts';
import type { ByHand } from '../harness/rehearsal/plan.ts';
import type { PlanSettings, Props, Staged } from './plan.ts';

/** How often a list is tried, with what was still lacking added each time, as long as that helps. */
const tries = 3;

/**
 * What to make by hand for a run that lacks it: what its scenarios ask of a hook, where there is one, without what an
 * earlier one leaves for a later one, and without what is not used then. The list is tried in a rehearsal that has
 * exactly that. null where nothing lacks, or where a hook would not help either.
 */
export async function listByHand(
  { supplies, selection, anonymous }: Pick<PlanSettings, 'supplies' | 'selection' | 'anonymous'>,
  first: RunRecord,
  rehearsal: (props: Props) => Promise<Staged>,
): Promise<ByHand | null> {
  const lacking = starved(first);
  if (lacking.size === 0) return null;
  // What was made by hand serves no probe.
  const judging = { ...selection, probes: [] };
  const lacked = { ...judging, scenarios: selection.scenarios.filter(({ id }) => lacking.has(id)) };
  const quick = { maxRequests: null, hurried: true };
  const handed = await rehearsal({ ...quick, hook: true, supplies: noSupplies, selection: lacked });
  const helpless = starved(handed.record);
  const helped = lacked.scenarios.map(({ id }) => id).filter((id) => !helpless.has(id));
  if (helped.length === 0) return null;
  const asked = askedIn(handed.exchanges, helped);

  const tried = async (list: List): Promise<Trial> => {
    const proof = await rehearsal({ ...quick, hook: false, supplies: supplied(supplies, list), selection: judging });
    const open = starved(proof.record);
    return { list, proof, lacking: helped.filter((id) => open.has(id)) };
  };
  let best = await tried(listOf(asked, environmentsAsked(handed.exchanges), { shuffled: anonymous }));
  for (let attempt = 2; attempt <= tries && best.lacking.length > 0; attempt++) {
    const { list, lacking } = best;
    const own = asked.filter(({ scenario }) => lacking.includes(scenario));
    const next = await tried(extended(list, own));
    if (next.lacking.length >= lacking.length) break;
    best = next;
  }
  // In another order the scenarios of an anonymous run may use what these left.
  if (best.lacking.length === 0 && !anonymous) {
    const less = await tried(usedOf(best.list, best.proof.supplies, best.proof.exchanges));
    if (less.lacking.length === 0) best = less;
  }
  const { record } = best.proof;
  return { ...best.list, judged: judgedIn(record.requirements), still_open: lostBetween(handed.record, record) };
}

/** A list, a rehearsal that had exactly that, and the scenarios that lacked something all the same. */
interface Trial {
  list: List;
  proof: Staged;
  lacking: readonly string[];
}
