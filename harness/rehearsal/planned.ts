import type { Limits } from '../limits.ts';
import { costsOf, creationsOf } from './creations.ts';
import { atLeast } from './duration.ts';
import { causesOf, foreseen, notApplicable } from './foreseen.ts';
import type { ByHand, Plan } from './plan.ts';
import type { Rehearsal } from './rehearse.ts';
import { requestsOf } from './requests.ts';

/** What is known of a run without a rehearsal. */
export interface Intent
  extends Pick<Plan, 'target' | 'capabilities' | 'seed' | 'explore' | 'concurrency' | 'credentials' | 'to_mend'> {
  limits: Limits;
  keep: boolean;
}

/** The plan of a run, from what a rehearsal of it has shown. */
export function planned(intent: Intent, { record, exchanges, rests }: Rehearsal, byHand: ByHand | null): Plan {
  const { target, capabilities, seed, explore, concurrency, limits, keep, credentials, to_mend } = intent;
  const requests = requestsOf(exchanges);
  const rates = {
    reads_per_second: limits.rate.reads,
    writes_per_second: limits.rate.writes,
    max_requests: limits.maxRequests,
  };
  return {
    plan_version: 1,
    counted_on: 'embedded reference target',
    suite: record.suite,
    target,
    profile: record.profile,
    selection: record.selection,
    capabilities,
    scope: record.scope,
    seed,
    explore,
    concurrency,
    requests,
    creations: creationsOf(exchanges, { keep }),
    may_cost: costsOf(exchanges),
    rates,
    duration: atLeast(requests, rates, rests, concurrency),
    credentials,
    to_mend,
    requirements: foreseen(record.requirements),
    inconclusive: causesOf(record.requirements),
    not_applicable: notApplicable(record.requirements),
    by_hand: byHand,
  };
}
