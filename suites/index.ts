// Generated from the folder: do not edit, run `npm run generate`.
import { type AnyProbe, collectProbes } from '../harness/probe.ts';
import { type AnyScenario, collect } from '../harness/scenario.ts';
import * as m0 from './deployments/get.ts';
import * as m1 from './deployments/pause-race.ts';
import * as m2 from './deployments/pause.ts';
import * as m3 from './deployments/readings.ts';
import * as m4 from './paging-judges.ts';
import * as m5 from './paging.ts';
import * as m6 from './probes/ack.ts';
import * as m7 from './probes/cursors.ts';
import * as m8 from './probes/deployment-creation.ts';
import * as m9 from './probes/deployment-runs.ts';
import * as m10 from './probes/deployment-states.ts';
import * as m11 from './probes/environments.ts';
import * as m12 from './probes/heartbeat.ts';
import * as m13 from './probes/idempotency.ts';
import * as m14 from './probes/making.ts';
import * as m15 from './probes/metadata.ts';
import * as m16 from './probes/poll.ts';
import * as m17 from './probes/queue.ts';
import * as m18 from './probes/requests.ts';
import * as m19 from './probes/sessions.ts';
import * as m20 from './probes/stop.ts';
import * as m21 from './probes/times.ts';
import * as m22 from './probes/tokens.ts';
import * as m23 from './refusals.ts';
import * as m24 from './resting.ts';
import * as m25 from './work/ack.ts';
import * as m26 from './work/beats.ts';
import * as m27 from './work/deliveries.ts';
import * as m28 from './work/get.ts';
import * as m29 from './work/heartbeat-condition.ts';
import * as m30 from './work/heartbeat-conflicts.ts';
import * as m31 from './work/heartbeat-malformed.ts';
import * as m32 from './work/heartbeat-ttl.ts';
import * as m33 from './work/heartbeat.ts';
import * as m34 from './work/ids.ts';
import * as m35 from './work/list-pages.ts';
import * as m36 from './work/list-parameters.ts';
import * as m37 from './work/list-refusals.ts';
import * as m38 from './work/list.ts';
import * as m39 from './work/metadata-malformed.ts';
import * as m40 from './work/metadata-updates.ts';
import * as m41 from './work/metadata.ts';
import * as m42 from './work/poll-parameters.ts';
import * as m43 from './work/poll-refusals.ts';
import * as m44 from './work/poll-waiting.ts';
import * as m45 from './work/poll.ts';
import * as m46 from './work/queue-refusals.ts';
import * as m47 from './work/refusals.ts';
import * as m48 from './work/session-metadata.ts';
import * as m49 from './work/stats.ts';
import * as m50 from './work/stop-malformed.ts';
import * as m51 from './work/stop.ts';
import * as m52 from './work/times.ts';

const modules = [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30, m31, m32, m33, m34, m35, m36, m37, m38, m39, m40, m41, m42, m43, m44, m45, m46, m47, m48, m49, m50, m51, m52];

/** Every scenario of every file below this folder. */
export const scenarios: readonly AnyScenario[] = collect(modules);

/** Every probe of them. */
export const probes: readonly AnyProbe[] = collectProbes(modules);
