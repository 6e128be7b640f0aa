import { faults } from '../../fixtures/faults/index.ts';
import { type Asked, knownFaultsOf } from '../../harness/dictionary/ask.ts';
import type { Fit, Look } from '../../harness/dictionary/known-faults.ts';
import { monitors } from '../../harness/monitors.ts';
import type { RunRecord } from '../../harness/record.ts';
import { select } from '../../harness/selection.ts';
import { requirements } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';
import { readMatrix } from '../kill-matrix/files.ts';
import { proofOf } from '../kill-matrix/proof.ts';
import { fullProfile, runOnReference } from '../run-on-reference.ts';

/** A target with faults, and what it is judged by. */
export interface Task {
  faults: readonly string[];
  /** Of the run. */
  seed: number;
  /** `areas`: every scenario of the areas that the faults trip; else these scenarios. `whole`: the suite. */
  by: 'areas' | 'whole' | readonly string[];
}

/** A look, as far as it is counted. */
export interface ShortLook {
  fit: Fit;
  faults: readonly string[];
}

/** What the dictionary made of it. */
export interface JudgedLikeness extends Task {
  looks: readonly ShortLook[];
  /** The same, asked of a dictionary without these faults. */
  without: readonly ShortLook[];
  /** The faults of which a check failed that is known to. */
  shown: readonly string[];
  /** The faults that the run could not have noticed, as the dictionary says. */
  blind: readonly string[];
  /** Whether anything failed. */
  noticed: boolean;
  crash?: string;
}

const bound = 240_000;

/** Judges such a target, and asks the committed dictionary about it. */
export async function judgeLikeness({ faults: ids, seed, by }: Task): Promise<JudgedLikeness> {
  const task = { faults: ids, seed, by };
  const taken = faults.filter(({ id }) => ids.includes(id));
  const only = by === 'whole' ? [] : by === 'areas' ? [...new Set(taken.flatMap((fault) => proofOf(fault).only))] : by;
  try {
    const selection = select(fullProfile(), { scenarios, monitors }, only, { probing: 'none' });
    const changes = taken.map(({ change }) => change());
    const run = await runOnReference(selection, changes, { seed, bound });
    if (run.overran) return crashedLikeness(task, `it was not judged within ${bound / 1000} s`);
    // What was selected stands in the record of a real run.
    const record: RunRecord = { ...run.record, selection: { ...run.record.selection, only } };
    const asked = await dictionary();
    const known = knownFaultsOf(record, asked);
    const others = Object.entries(asked.matrix.faults).filter(([id]) => !ids.includes(id));
    const without = knownFaultsOf(record, {
      ...asked,
      matrix: { ...asked.matrix, faults: Object.fromEntries(others) },
    });
    const failed = new Set(
      record.scenarios.flatMap(({ id, checks }) =>
        checks.filter(({ outcome }) => outcome === 'failed').map(({ requirement }) => `${requirement} ${id}`),
      ),
    );
    const shows = (id: string) =>
      Object.entries(asked.matrix.faults[id]?.killed ?? {}).some(([requirement, judges]) =>
        judges.some((judge) => failed.has(`${requirement} ${judge}`)),
      );
    return {
      ...task,
      looks: (known.likeness?.looks ?? []).map(short),
      without: (without.likeness?.looks ?? []).map(short),
      shown: ids.filter(shows),
      blind: known.blind_spots.map(({ fault }) => fault).filter((id) => ids.includes(id)),
      noticed: failed.size > 0,
    };
  } catch (error) {
    return crashedLikeness(task, error instanceof Error ? error.message : String(error));
  }
}

/** What came of a target whose judgement did not come to its end. */
export function crashedLikeness({ faults: ids, seed, by }: Task, crash: string): JudgedLikeness {
  return { faults: ids, seed, by, looks: [], without: [], shown: [], blind: [], noticed: false, crash };
}

function short({ fit, faults: named }: Look): ShortLook {
  return { fit, faults: named.map(({ id }) => id) };
}

async function dictionary(): Promise<Asked> {
  const besides = new Map(faults.map(({ id, may }) => [id, may]));
  return {
    matrix: await readMatrix(),
    digest: 'as committed',
    may: (fault) => besides.get(fault) ?? [],
    suite: {
      requirements: new Set(Object.keys(requirements)),
      judges: new Set([...scenarios, ...monitors].map(({ id }) => id)),
    },
  };
}
