// Generated from the folder: do not edit, run `npm run generate`.
import { type AnyScenario, collect } from '../harness/scenario.ts';
import * as m0 from './deployments/get.ts';
import * as m1 from './deployments/pause-race.ts';
import * as m2 from './deployments/pause.ts';
import * as m3 from './deployments/readings.ts';
import * as m4 from './paging-judges.ts';
import * as m5 from './paging.ts';
import * as m6 from './refusals.ts';
import * as m7 from './resting.ts';
import * as m8 from './work/ack.ts';
import * as m9 from './work/get.ts';
import * as m10 from './work/ids.ts';
import * as m11 from './work/list-pages.ts';
import * as m12 from './work/list-parameters.ts';
import * as m13 from './work/list-refusals.ts';
import * as m14 from './work/list.ts';
import * as m15 from './work/metadata-malformed.ts';
import * as m16 from './work/metadata-updates.ts';
import * as m17 from './work/metadata.ts';
import * as m18 from './work/refusals.ts';
import * as m19 from './work/session-metadata.ts';
import * as m20 from './work/stop-malformed.ts';
import * as m21 from './work/stop.ts';
import * as m22 from './work/times.ts';

/** Every scenario of every file below this folder. */
export const scenarios: readonly AnyScenario[] = collect([m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22]);
