import { type PlanSettings, planOf } from '../../cli/plan.ts';
import { noSupplies } from '../../harness/arrange/supplies.ts';
import { usualSequences } from '../../harness/explore/budget.ts';
import { defaultLimits } from '../../harness/limits.ts';
import { monitors } from '../../harness/monitors.ts';
import type { Plan } from '../../harness/rehearsal/plan.ts';
import { select } from '../../harness/selection.ts';
import { allCapabilities } from '../../spec/capabilities.ts';
import { profiles } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';

const url = 'https://staging.example.com/api/v1/cloud';

type Options = Partial<Omit<PlanSettings, 'profile'>> & { profile?: string; hook?: string; embedded?: boolean };

/** Plans a run against a target that is nowhere. */
export function planFor({
  profile: name = 'full',
  only = [],
  hook,
  embedded = false,
  capabilities = allCapabilities,
  ...rest
}: Options = {}): Promise<Plan> {
  const profile = profiles[name];
  if (!profile) throw new Error(`there is no profile ${name}`);
  const straight = { started: false, headers: [], proxy: null, tls: { ca: null, cert: null } };
  return planOf({
    target: { url: embedded ? null : url, embedded, hook: hook ?? null, ...straight },
    foreign: true,
    credentials: [],
    to_mend: [],
    profile,
    selection: select(profile, { scenarios, monitors }, only, { capabilities }),
    only,
    concurrency: 8,
    seed: 1,
    explore: usualSequences,
    limits: defaultLimits(new URL(url)),
    supplies: noSupplies,
    capabilities,
    expectations: [],
    strict: false,
    anonymous: false,
    keep: false,
    ...rest,
  });
}
