import { adjudications as adjudicationRows } from './generated/adjudications.ts';
import { lifecycles as lifecycleRows } from './generated/lifecycles.ts';
import { profiles as profileRows } from './generated/profiles.ts';
import { requirements as requirementRows } from './generated/requirements.ts';
import { silences as silenceRows } from './generated/silences.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Adjudication, Profile, Requirement, Silence } from './requirement.ts';

/** The id of a requirement row; any other string does not compile. */
export type RequirementId = keyof typeof requirementRows;

/** The id of a silence; any other string does not compile. */
export type SilenceId = keyof typeof silenceRows;

/** The id of a contested point; any other string does not compile. */
export type AdjudicationId = keyof typeof adjudicationRows;

/** A state of a work item (environments/work/schemas, States). */
export type WorkState = (typeof lifecycleRows)['work-item']['states'][number];

/** A state of a deployment; `archived` is shown by `archived_at`, not by `status`. */
export type DeploymentState = (typeof lifecycleRows)['deployment']['states'][number];

/** Every requirement by id. */
export const requirements: Readonly<Record<RequirementId, Requirement>> = requirementRows;

/** The state machines by resource. */
export const lifecycles: Readonly<Record<keyof typeof lifecycleRows, Lifecycle>> = lifecycleRows;

/** What a run may call and judge, by name. */
export const profiles: Readonly<Record<string, Profile>> = profileRows;

/** What is never judged, by id. */
export const silences: Readonly<Record<SilenceId, Silence>> = silenceRows;

/** How contested points are judged, by id. */
export const adjudications: Readonly<Record<AdjudicationId, Adjudication>> = adjudicationRows;

/** Whether a string is the id of a silence. */
export function isSilenceId(id: string): id is SilenceId {
  return Object.hasOwn(silenceRows, id);
}

/** Whether a string is the id of a requirement row. */
export function isRequirementId(id: string): id is RequirementId {
  return Object.hasOwn(requirementRows, id);
}
