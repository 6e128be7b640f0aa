import type { Supplies } from '../harness/arrange/supplies.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { Credential, Plan, PlannedTarget } from '../harness/rehearsal/plan.ts';
import { planned } from '../harness/rehearsal/planned.ts';
import { type Rehearsal, rehearse } from '../harness/rehearsal/rehearse.ts';
import type { Selection } from '../harness/selection.ts';
import { planLine } from '../reporters/plan/line.ts';
import { planReport } from '../reporters/plan.ts';
import { count } from '../reporters/text.ts';
import { listByHand } from './list-by-hand.ts';
import { needsHook } from './offered.ts';
import type { Output } from './output.ts';
import { openStage } from './rehearsal-stage.ts';
import type { Judging } from './settings.ts';
import { version } from './version.ts';

/** A run that is to be planned. Nothing in it leads to the target: no token, and addresses only to be told. */
export interface PlanSettings extends Judging {
  keep: boolean;
  target: PlannedTarget;
  credentials: readonly Credential[];
  to_mend: readonly string[];
  /** Whether the run would have another account's token. */
  foreign: boolean;
}

/** What a rehearsal arranges from and executes; it may differ from the run's own. */
export interface Props {
  hook: boolean;
  supplies: Supplies;
  selection: Selection;
  maxRequests: number | null;
  hurried: boolean;
}

/** Says what a run would do, without sending anything to its target. Gives the exit code 0. */
export async function plan(settings: PlanSettings, output: Output): Promise<number> {
  const scenarios = count(settings.selection.scenarios.length, 'scenario');
  if (!output.quiet) output.say(`rehearsing ${scenarios} on the embedded reference target`);
  const made = await planOf(settings);
  if (output.json) output.result(`${JSON.stringify(made, null, 2)}\n`);
  else output.result(output.quiet ? `${planLine(made)}\n` : planReport(made, output));
  return 0;
}

/** The plan of a run: rehearses it and counts. */
export async function planOf(settings: PlanSettings): Promise<Plan> {
  const { target, profile, supplies, selection, limits } = settings;
  const hook = target.embedded ? needsHook(profile) : target.hook !== null;
  const { maxRequests } = limits;
  const first = await rehearsalOf(settings, { hook, supplies, selection, maxRequests, hurried: false });
  const byHand = hook ? null : await listByHand(settings, first.record, (props) => rehearsalOf(settings, props));
  return planned(settings, first, byHand);
}

/** A rehearsal, and the supplies as they were on its stage. */
export type Staged = Rehearsal & { supplies: Supplies };

/** A rehearsal on a stage of its own. */
async function rehearsalOf(settings: PlanSettings, props: Props): Promise<Staged> {
  const { profile, foreign, keep } = settings;
  const { selection, maxRequests, hurried } = props;
  const { target, supplies, stop } = await openStage({ ...props, profile: profile.name, foreign });
  try {
    const header = headerOf({ ...settings, selection, runId: newRunId(), version, target });
    const options = { header, stage: target, selection, supplies, keep, maxRequests, hurried };
    return { ...(await rehearse(options)), supplies };
  } finally {
    await stop();
  }
}
