import type { Change } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { drive } from '../../harness/drivers/small.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { fold } from '../../harness/journal/fold.ts';
import { defaultLimits, defaultTimeouts, type Limits, type Timeouts } from '../../harness/limits.ts';
import { monitors } from '../../harness/monitors.ts';
import { assertOwnTraffic } from '../../harness/own-traffic.ts';
import { headerOf, newRunId } from '../../harness/plan.ts';
import type { RunRecord } from '../../harness/record.ts';
import { openRun, type Run } from '../../harness/run.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { select } from '../../harness/selection.ts';
import { profiles } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';

interface Options {
  only?: readonly string[];
  concurrency?: number;
  seed?: number;
  maxRequests?: number;
  keep?: boolean;
  rate?: Limits['rate'];
  /** Those that are not the default. */
  timeouts?: Partial<Timeouts>;
  secret?: string | null;
  /** The order in which scenarios are executed. */
  order?: (scenarios: readonly AnyScenario[]) => readonly AnyScenario[];
  /** Sees every line of the journal, and the run that it is of. */
  watch?: (entry: JournalEntry, run: Run | undefined) => void;
}

export interface Ran {
  record: RunRecord;
  entries: readonly JournalEntry[];
  ledger: readonly string[];
}

/** A run as its parts: for what the tests of the suites do not need, such as another order, or an interruption. */
export async function runOn(
  reference: Pick<ReferenceTarget, 'url' | 'token' | 'foreignToken'>,
  options: Options = {},
): Promise<Ran> {
  const { only = [], concurrency = 8, seed = 1, order = (list) => list, watch = () => {} } = options;
  const { maxRequests = null, keep = false, timeouts = {}, secret = null } = options;
  const { rate = defaultLimits(new URL(reference.url)).rate } = options;
  const profile = profiles.full;
  if (!profile) throw new Error('there is no full profile');
  const selection = select(profile, { scenarios, monitors }, only);
  const { url, token, foreignToken } = reference;
  const target = { url, token, foreignToken, embedded: true };
  const entries: JournalEntry[] = [];
  const ledger: string[] = [];
  let run: Run | undefined;
  run = await openRun({
    header: headerOf({ runId: newRunId(), version: 'test', target, profile, selection, only, seed, concurrency }),
    target,
    selection,
    journal: (entry) => {
      entries.push(JSON.parse(JSON.stringify(entry)));
      watch(entry, run);
    },
    appendToLedger: (line) => ledger.push(line),
    limits: { rate, timeouts: { ...defaultTimeouts, ...timeouts }, maxRequests },
    keep,
    secret,
  });
  await drive(run, order(selection.scenarios), concurrency);
  assertOwnTraffic(entries);
  return { record: fold(entries), entries, ledger };
}

/** Starts a reference target for as long as `use` takes. */
export async function withTarget<T>(
  changes: readonly Change[],
  use: (reference: ReferenceTarget) => Promise<T>,
): Promise<T> {
  const reference = await startReferenceTarget({ changes });
  try {
    return await use(reference);
  } finally {
    await reference.stop();
  }
}

/** The outcome of each judged requirement. */
export function outcomes(record: RunRecord): Record<string, string> {
  return Object.fromEntries(
    record.requirements.filter(({ outcome }) => outcome !== 'not-run').map(({ id, outcome }) => [id, outcome]),
  );
}
