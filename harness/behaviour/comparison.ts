import type { KnownFaults } from '../dictionary/known-faults.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { exchangesOf, fold } from '../journal/fold.ts';
import type { RunRecord } from '../record.ts';
import { behaviourOf } from './behaviour.ts';
import { type Change, changesBetween } from './changes.ts';
import { shownFields } from './shown-fields.ts';
import { type AnsweredStep, stepsOf } from './steps.ts';

/** What two runs of the same suite, seed and selection differ in: `comparison.json`, version 1. */
export interface Comparison {
  comparison_version: 1;
  before: Side;
  after: Side;
  /** Outcomes of requirements, observations, and fields that the documentation does not name. */
  changes: readonly Change[];
  /** Fields of which one showed none, or another type. */
  fields: readonly FieldDifference[];
  /** Steps that were answered with another status or error type. */
  steps: readonly StepDifference[];
  /** Requirements that could not be judged on one side at least. */
  undecided: readonly string[];
}

/** One of the two runs. */
export interface Side extends Pick<RunRecord, 'run_id' | 'target' | 'suite' | 'verdict' | 'started_at' | 'cut_short'> {
  /** How many requirements failed. */
  failed: number;
  /** Which known faults it could not have noticed, and which its failures look like; absent until that was asked. */
  known_faults?: KnownFaults;
}

/** A field and its types; null where it was not shown. */
export interface FieldDifference {
  field: string;
  before: string | null;
  after: string | null;
}

/** A step and how it was answered. */
export interface StepDifference {
  scenario: string;
  step: string;
  operation: string;
  before: string;
  after: string;
  /** The keys of the exchanges, in the journal of each. */
  exchanges: { before: string; after: string };
}

/**
 * Compares two runs, each given as its journal. What is chance in a run is left out: the answers of calls that overlap, and how often
 * a step was repeated until something came about.
 */
export function compareRuns(before: readonly JournalEntry[], after: readonly JournalEntry[]): Comparison {
  const [was, is] = [fold(before), fold(after)];
  const { changes } = changesBetween(behaviourOf(was), behaviourOf(is));
  const open = [...was.requirements, ...is.requirements].filter(({ outcome }) => outcome === 'inconclusive');
  return {
    comparison_version: 1,
    before: sideOf(was),
    after: sideOf(is),
    changes,
    fields: fieldDifferences(before, after),
    steps: stepDifferences(stepsOf(before), stepsOf(after)),
    undecided: [...new Set(open.map(({ id }) => id))].sort(),
  };
}

function sideOf({ run_id, target, suite, verdict, started_at, cut_short, requirements }: RunRecord): Side {
  const failed = requirements.filter(({ outcome }) => outcome === 'failed').length;
  return { run_id, target, suite, verdict, started_at, cut_short, failed };
}

function fieldDifferences(before: readonly JournalEntry[], after: readonly JournalEntry[]): FieldDifference[] {
  const [was, is] = [before, after].map((entries) => shownFields(exchangesOf(entries).values()));
  const fields = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
  return fields
    .map((field) => ({ field, before: was?.get(field) ?? null, after: is?.get(field) ?? null }))
    .filter((it) => it.before !== it.after);
}

function stepDifferences(
  before: ReadonlyMap<string, readonly AnsweredStep[]>,
  after: ReadonlyMap<string, readonly AnsweredStep[]>,
): StepDifference[] {
  return [...before].flatMap(([scenario, steps]) => {
    const others = after.get(scenario);
    // What one of the two did not come to is told by its requirements.
    if (!others) return [];
    return groups(steps).flatMap(([label, group]) => {
      const counterpart = others.filter(({ step }) => generalised(step) === label);
      return pairs(group, counterpart).map(([was, is]) => ({
        ...{ scenario, step: was.step, operation: was.operation, before: was.answer, after: is.answer },
        exchanges: { before: was.exchange, after: is.exchange },
      }));
    });
  });
}

/** A label without the indices of its lists. */
const generalised = (step: string) => step.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');

function groups(steps: readonly AnsweredStep[]): [string, AnsweredStep[]][] {
  const byLabel = new Map<string, AnsweredStep[]>();
  for (const step of steps) {
    const label = generalised(step.step);
    byLabel.set(label, [...(byLabel.get(label) ?? []), step]);
  }
  return [...byLabel];
}

/**
 * The steps of one label that were answered differently. As many on both sides are compared one by one; of lists that are
 * longer on one side, what follows upon what: how often a step is repeated until something comes about is chance.
 */
function pairs(was: readonly AnsweredStep[], is: readonly AnsweredStep[]): [AnsweredStep, AnsweredStep][] {
  const alike = was.length === is.length;
  const [a, b] = alike ? [was, is] : [withoutRepeats(was), withoutRepeats(is)];
  return a.flatMap((step, index): [AnsweredStep, AnsweredStep][] => {
    const other = b[index];
    return other && other.answer !== step.answer ? [[step, other]] : [];
  });
}

function withoutRepeats(steps: readonly AnsweredStep[]): AnsweredStep[] {
  return steps.filter((step, index) => step.answer !== steps[index - 1]?.answer);
}
