import type { Change } from '../../fixtures/reference-target/seams.ts';
import {
  type ReferenceTarget,
  type ReferenceTargetOptions,
  startReferenceTarget,
} from '../../fixtures/reference-target/server.ts';
import type { Supplies } from '../../harness/arrange/supplies.ts';
import { drive } from '../../harness/drivers/small.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { exchangesOf, fold } from '../../harness/journal/fold.ts';
import { defaultLimits, type Timeouts } from '../../harness/limits.ts';
import { monitors } from '../../harness/monitors.ts';
import { assertOwnTraffic } from '../../harness/own-traffic.ts';
import { headerOf, newRunId } from '../../harness/plan.ts';
import type { Probing } from '../../harness/probe-selection.ts';
import type { RunRecord } from '../../harness/record.ts';
import { openRun } from '../../harness/run.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { select } from '../../harness/selection.ts';
import type { Target } from '../../harness/target.ts';
import { dayOf } from '../../harness/verdict/day.ts';
import { type Expectation, leftOutBy } from '../../harness/verdict/expectation.ts';
import { allCapabilities, type Capabilities } from '../../spec/capabilities.ts';
import { profiles } from '../../spec/contract.ts';
import { scenarios as all, probes } from '../../suites/index.ts';

export interface Judged {
  record: RunRecord;
  exchanges: Map<string, Exchange>;
  entries: readonly JournalEntry[];
}

export interface JudgeOptions {
  /** The suite's own, unless others are given. */
  scenarios?: readonly AnyScenario[];
  only?: readonly string[];
  concurrency?: number;
  seed?: number;
  explore?: number;
  profile?: string;
  supplies?: Supplies;
  timeouts?: Partial<Timeouts>;
  capabilities?: Capabilities;
  expectations?: readonly Expectation[];
  strict?: boolean;
  /** Which probes are made; none unless said. */
  probing?: Probing;
  maxRequests?: number | null;
  secret?: string | null;
  ledger?: (line: string) => void;
}

/**
 * Runs the suite, or the part of it that `only` selects, on a target, with the small driver.
 * @throws Error for a request that is not as spec/openapi.yaml says, or is declared an offence and is
 */
export async function judge(
  target: Target,
  {
    scenarios = all,
    only = [],
    concurrency = 8,
    seed = 1,
    profile: name = 'full',
    explore,
    secret = null,
    ledger = () => {},
    probing = 'none',
    maxRequests = null,
    supplies,
    timeouts,
    ...configured
  }: JudgeOptions = {},
): Promise<Judged> {
  const profile = profiles[name];
  if (!profile) throw new Error(`there is no profile ${name}`);
  const { capabilities = allCapabilities, expectations = [], strict = false } = configured;
  const leftOut = leftOutBy(expectations, { day: dayOf(new Date().toISOString()), strict });
  const selection = select(profile, { scenarios, monitors, probes }, only, {
    ...{ capabilities, leftOut, probing },
    ...(explore === undefined ? {} : { explore }),
  });
  const entries: JournalEntry[] = [];
  const limits = defaultLimits(new URL(target.url));
  const asked = {
    ...{ target, profile, selection, only, seed, concurrency },
    ...configured,
    ...(explore === undefined ? {} : { explore }),
  };
  const header = headerOf({ runId: newRunId(), version: 'test', ...asked });
  const run = await openRun({
    header,
    target,
    selection,
    journal: (entry) => entries.push(JSON.parse(JSON.stringify(entry))),
    appendToLedger: ledger,
    secret,
    ...(supplies ? { supplies } : {}),
    limits: { ...limits, maxRequests, timeouts: { ...limits.timeouts, ...timeouts } },
  });
  await drive(run, [...selection.scenarios, ...selection.probes], concurrency);
  assertOwnTraffic(entries);
  return { record: fold(entries), exchanges: exchangesOf(entries), entries };
}

/** Runs the suite on a reference target of its own, with these changes. */
export async function judgeReference(
  changes: readonly Change[] = [],
  options: JudgeOptions & { foreign?: boolean } & Pick<ReferenceTargetOptions, 'offers'> = {},
): Promise<Judged & { leftovers: ReturnType<ReferenceTarget['leftovers']> }> {
  const { offers } = options;
  const reference = await startReferenceTarget({ changes, ...(offers ? { offers } : {}) });
  try {
    const target: Target = {
      url: reference.url,
      token: reference.token,
      foreignToken: options.foreign === false ? null : reference.foreignToken,
      embedded: true,
    };
    return { ...(await judge(target, options)), leftovers: reference.leftovers() };
  } finally {
    await reference.stop();
  }
}

/** The requirements with one of these outcomes, by id. */
export function having(record: RunRecord, ...outcomes: readonly string[]): string[] {
  return record.requirements.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
}
