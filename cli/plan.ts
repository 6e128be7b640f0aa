import { noSupplies, type Supplies } from '../harness/arrange/supplies.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { Credential, Plan, PlannedTarget } from '../harness/rehearsal/plan.ts';
import { planned } from '../harness/rehearsal/planned.ts';
import { type Rehearsal, rehearse } from '../harness/rehearsal/rehearse.ts';
import type { Selection } from '../harness/selection.ts';
import { planLine } from '../reporters/plan/line.ts';
import { planReport } from '../reporters/plan.ts';
import { count } from '../reporters/text.ts';
import { type EmbeddedTarget, startEmbedded } from './embedded-target.ts';
import { listByHand } from './list-by-hand.ts';
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

/** How much a rehearsal executes; see `rehearse`. */
interface Extent {
  selection: Selection;
  maxRequests: number | null;
  hurried: boolean;
}

/** What a rehearsal has instead of what the run has. */
export interface Props extends Extent {
  hook: boolean;
  supplies: Supplies;
}

/** Says what a run would do, without sending anything to its target. Gives the exit code 0. */
export async function plan(settings: PlanSettings, output: Output): Promise<number> {
  const { selection } = settings;
  const scenarios = `${count(selection.scenarios.length, 'scenario')} and ${count(selection.probes.length, 'probe')}`;
  if (!output.quiet) output.say(`rehearsing ${scenarios} on the embedded reference target`);
  const made = await planOf(settings);
  if (output.json) output.result(`${JSON.stringify(made, null, 2)}\n`);
  else output.result(output.quiet ? `${planLine(made)}\n` : planReport(made, output));
  return 0;
}

/** The plan of a run: rehearses it and counts. */
export async function planOf(settings: PlanSettings): Promise<Plan> {
  const { target, profile, foreign, supplies, selection, limits } = settings;
  const onStage = async ({ hook, supplies, ...extent }: Props) =>
    rehearsalOn(await openStage({ profile: profile.name, hook, foreign, supplies }), settings, extent);
  const extent = { selection, maxRequests: limits.maxRequests, hurried: false };
  if (target.embedded)
    return planned(settings, await rehearsalOn(await startEmbedded(profile), settings, extent), null);
  const hook = target.hook !== null;
  const first = await onStage({ hook, supplies, ...extent });
  return planned(settings, first, hook ? null : await listByHand(settings, first.record, onStage));
}

/** A rehearsal, and the supplies as they were on its stage. */
export type Staged = Rehearsal & { supplies: Supplies };

/** A rehearsal on a stage, which ends with it. */
async function rehearsalOn(
  { target, supplies = noSupplies, stop }: EmbeddedTarget,
  settings: PlanSettings,
  extent: Extent,
): Promise<Staged> {
  try {
    const header = headerOf({ ...settings, ...extent, runId: newRunId(), version, target });
    return { ...(await rehearse({ header, stage: target, supplies, keep: settings.keep, ...extent })), supplies };
  } finally {
    await stop();
  }
}
