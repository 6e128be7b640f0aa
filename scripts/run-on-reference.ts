import type { Change } from '../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../fixtures/reference-target/server.ts';
import { drive } from '../harness/drivers/small.ts';
import { usualSequences } from '../harness/explore/budget.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { fold } from '../harness/journal/fold.ts';
import { assertOwnTraffic } from '../harness/own-traffic.ts';
import { headerOf, newRunId } from '../harness/plan.ts';
import type { RunRecord } from '../harness/record.ts';
import { openRun } from '../harness/run.ts';
import type { Selection } from '../harness/selection.ts';
import { profiles } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';

export interface ReferenceRunOptions {
  seed?: number;
  concurrency?: number;
  /** Sequences of calls that the selection's explorations try; as many as usual where it is not given. */
  explore?: number;
  /** How long it may take, in milliseconds; as long as it takes where it is not given. */
  bound?: number;
  /** An entry of the journal after which nothing more is asked, nor cleaned up: the target is gone then. */
  until?: (entry: JournalEntry) => boolean;
}

/** What a run on a reference target of its own came to. */
export interface ReferenceRun {
  record: RunRecord;
  /** Whether it took longer than its bound, and was cut short. */
  overran: boolean;
  leftovers: ReturnType<ReferenceTarget['leftovers']>;
}

/** The profile of everything built so far. */
export function fullProfile(): Profile {
  const { full } = profiles;
  if (!full) throw new Error('there is no profile full');
  return full;
}

/**
 * Runs what is selected, without a test framework, on a reference target of its own with these changes.
 * @throws Error for a request that is not as spec/openapi.yaml says, or is declared an offence and is
 */
export async function runOnReference(
  selection: Selection,
  changes: readonly Change[] = [],
  { seed = 1, concurrency = 8, explore = usualSequences, bound, until = () => false }: ReferenceRunOptions = {},
): Promise<ReferenceRun> {
  const reference = await startReferenceTarget({ changes });
  let overran = false;
  let timer: NodeJS.Timeout | undefined;
  try {
    const { url, token, foreignToken } = reference;
    const target = { url, token, foreignToken, embedded: true };
    const entries: JournalEntry[] = [];
    let enough = () => {};
    const sufficed = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const asked = { target, profile: fullProfile(), selection, only: [], seed, concurrency, explore };
    const run = await openRun({
      header: headerOf({ runId: newRunId(), version: 'development', ...asked }),
      target,
      selection,
      journal: (entry) => {
        entries.push(entry);
        if (until(entry)) enough();
      },
      appendToLedger: () => {},
    });
    if (bound !== undefined) {
      timer = setTimeout(() => {
        overran = true;
        run.interrupt();
      }, bound);
    }
    const driven = drive(run, [...selection.scenarios, ...selection.probes], concurrency);
    const whole = await Promise.race([driven.then(() => true), sufficed.then(() => false)]);
    if (whole) {
      assertOwnTraffic(entries);
    } else {
      run.interrupt();
      // What is still under way meets a target that is gone.
      driven.catch(() => {});
    }
    return { record: fold(entries), overran, leftovers: reference.leftovers() };
  } finally {
    clearTimeout(timer);
    await reference.stop();
  }
}
