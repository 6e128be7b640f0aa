import type { Arranger } from '../arrange/arranger.ts';
import { noSupplies, type Supplies } from '../arrange/supplies.ts';
import { drive } from '../drivers/small.ts';
import type { Exchange } from '../exchange.ts';
import type { JournalEntry, RunHeader } from '../journal/entry.ts';
import { exchangesOf, fold } from '../journal/fold.ts';
import { defaultTimeouts } from '../limits.ts';
import type { RunRecord } from '../record.ts';
import { openRun } from '../run.ts';
import type { AnyScenario, Io } from '../scenario.ts';
import type { Selection } from '../selection.ts';
import type { Target } from '../target.ts';

export interface RehearsalOptions {
  header: RunHeader;
  /** Where it takes place of the target that the run is meant for. */
  stage: Target;
  selection: Selection;
  supplies?: Supplies;
  keep?: boolean;
  maxRequests?: number | null;
  /** Lets no time pass in acts, where it does not matter what the judges make of it. */
  hurried?: boolean;
}

/** What came of a rehearsal. */
export interface Rehearsal {
  record: RunRecord;
  exchanges: readonly Exchange[];
  /** How long each act that lets time pass does so, in milliseconds, by scenario. */
  rests: ReadonlyMap<string, number>;
}

/** Executes scenarios as a run would, but on a stage: as fast as it goes, and with everything in memory. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const {
    header,
    stage,
    selection,
    supplies = noSupplies,
    keep = false,
    maxRequests = null,
    hurried = false,
  } = options;
  const entries: JournalEntry[] = [];
  const rests = new Map<string, number>();
  const run = await openRun({
    header,
    target: stage,
    selection,
    journal: (entry) => entries.push(entry),
    appendToLedger: () => {},
    limits: { rate: { reads: null, writes: null }, timeouts: defaultTimeouts, maxRequests },
    supplies,
    keep,
  });
  const observed = [...selection.scenarios, ...selection.probes].map((scenario) => timed(scenario, rests, hurried));
  await drive(run, observed, header.concurrency);
  return { record: fold(entries), exchanges: [...exchangesOf(entries).values()], rests };
}

/** The scenario, noting how long its act rests, or would. */
function timed(scenario: AnyScenario, rests: Map<string, number>, hurried: boolean): AnyScenario {
  const noted = (milliseconds: number) => rests.set(scenario.id, (rests.get(scenario.id) ?? 0) + milliseconds);
  const resting = (rest: Io['rest']) => async (milliseconds: number) => {
    noted(milliseconds);
    if (!hurried) await rest(milliseconds);
  };
  const given = Object.entries(scenario.given).map(([name, precondition]) => [
    name,
    {
      ...precondition,
      arrange: (arranger: Arranger) => precondition.arrange({ ...arranger, rest: resting(arranger.rest) }),
    },
  ]);
  return {
    ...scenario,
    given: Object.fromEntries(given),
    act: (things, io) => scenario.act(things, { ...io, rest: resting(io.rest) }),
  };
}
