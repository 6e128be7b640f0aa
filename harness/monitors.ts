import { answersAsStored } from './monitors/answers-as-stored.ts';
import { archivedOnce, updatedAtForward } from './monitors/deployment-times.ts';
import { errorEnvelope } from './monitors/error-envelope.ts';
import { heartbeatAnswers } from './monitors/heartbeats.ts';
import { internalError } from './monitors/internal-error.ts';
import { leaseLength } from './monitors/lease-length.ts';
import { listsComplete } from './monitors/lists-complete.ts';
import { metadataStable } from './monitors/metadata.ts';
import type { Monitor } from './monitors/monitor.ts';
import { constants, statesForward, timesOrdered, timesSetOnce } from './monitors/objects.ts';
import { ownRecords } from './monitors/own-records.ts';
import { pages } from './monitors/pages.ts';
import { pendingDelivered } from './monitors/pending.ts';
import { schema } from './monitors/schema.ts';
import { successStatus } from './monitors/success-status.ts';
import { timesFitState } from './monitors/times-fit-state.ts';

/** The judges that read every exchange of a run. */
export const monitors: readonly Monitor[] = [
  schema,
  errorEnvelope,
  internalError,
  constants,
  timesSetOnce,
  timesOrdered,
  statesForward,
  metadataStable,
  archivedOnce,
  updatedAtForward,
  answersAsStored,
  pages,
  leaseLength,
  heartbeatAnswers,
  timesFitState,
  successStatus,
  listsComplete,
  ownRecords,
  pendingDelivered,
];
