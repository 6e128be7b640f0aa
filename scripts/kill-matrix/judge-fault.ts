import type { Fault } from '../../fixtures/fault.ts';
import type { Shown } from '../../harness/dictionary/kill-matrix.ts';
import { patternOf } from '../../harness/dictionary/pattern.ts';
import { usualSequences } from '../../harness/explore/budget.ts';
import type { Monitor } from '../../harness/monitors/monitor.ts';
import { monitors } from '../../harness/monitors.ts';
import type { RunRecord } from '../../harness/record.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { select } from '../../harness/selection.ts';
import { scenarios as allScenarios } from '../../suites/index.ts';
import { fullProfile, runOnReference } from '../run-on-reference.ts';
import { proofOf } from './proof.ts';

/** Longer than any judgement takes on a busy machine, in milliseconds; what explores waits for much. */
const bounds = { usual: 120_000, exploring: 240_000 };

/** How a fault or a variant is judged. */
export interface JudgingOptions {
  /** What there is to judge with; the suite's scenarios, unless others are given. */
  scenarios?: readonly AnyScenario[];
  /** By every scenario there is; else a fault by those of the areas that it trips. */
  whole?: boolean;
  seed?: number;
  /** After how many milliseconds a judgement is given up. */
  bound?: number;
}

/** A requirement that did not come out as declared, and why. */
export interface Surprise {
  requirement: string;
  outcome: string;
  message: string;
  /** The scenarios and monitors that say so. */
  judges: readonly string[];
}

/** What the suite made of a target with one fault. */
export interface JudgedFault {
  id: string;
  /** The scenarios and monitors that failed each requirement that the fault declares, in every attempt. */
  killed: Readonly<Record<string, readonly string[]>>;
  /** What those checks say, by requirement, without what differs from run to run. */
  shown: Shown;
  /** Declared requirements that no check failed: the fault is not killed. */
  survived: readonly Surprise[];
  /** Requirements that failed and are not declared. */
  undeclared: readonly Surprise[];
  /** What kept the judgement from its end, where something did; nothing is killed then. */
  crash?: string;
}

/** Judges a target with one fault. Only a judged check kills: no crash, no time-out, nothing inconclusive. */
export async function judgeFault(fault: Fault, options: JudgingOptions = {}): Promise<JudgedFault> {
  const { id, trips, may, change, sequence } = fault;
  // The seed decides which sequences are tried; whether those of another show the fault is chance.
  const { seed, bound } = sequence
    ? { bound: bounds.exploring, ...options, seed: 1 }
    : { bound: bounds.usual, seed: 1, ...options };
  try {
    const { selection, explore } = judging(fault, options);
    const { record, overran } = await runOnReference(selection, [change()], { seed, bound, explore });
    if (overran) return crashed(fault, `it was not judged within ${bound / 1000} s`);
    const declared: readonly string[] = [...trips, ...may];
    return {
      id,
      killed: Object.fromEntries(trips.map((it) => [it, killersOf(it, record)])),
      shown: Object.fromEntries(trips.map((it) => [it, shownOf(it, record)])),
      survived: surprises(record, (it, outcome) => trips.some((trip) => trip === it) && outcome !== 'failed'),
      undeclared: surprises(record, (it, outcome) => outcome === 'failed' && !declared.includes(it)),
    };
  } catch (error) {
    return crashed(fault, error instanceof Error ? error.message : String(error));
  }
}

/** What came of a fault whose judgement did not come to its end: nothing that could count. */
export function crashed({ id, trips }: Pick<Fault, 'id' | 'trips'>, crash: string): JudgedFault {
  const none = Object.fromEntries(trips.map((it) => [it, []]));
  return { id, killed: none, shown: none, survived: [], undeclared: [], crash };
}

/** Whether every requirement that the fault declares failed, by a check that always fails, and nothing else did. */
export function asDeclared(judged: JudgedFault): boolean {
  const { survived, undeclared, crash } = judged;
  return survived.length + undeclared.length + unreliable(judged).length === 0 && crash === undefined;
}

/** Declared requirements that failed, but by no check that did so every time. */
export function unreliable({ killed, survived, crash }: JudgedFault): readonly string[] {
  if (crash !== undefined) return [];
  const open = Object.keys(killed).filter((it) => killed[it]?.length === 0);
  return open.filter((it) => !survived.some(({ requirement }) => requirement === it));
}

/** The requirements whose outcome is not what it should be. */
export function surprises(
  record: RunRecord,
  surprising: (requirement: string, outcome: string) => boolean,
): readonly Surprise[] {
  return record.requirements
    .filter(({ id, outcome }) => surprising(id, outcome))
    .map(({ id, outcome, message = '' }) => ({
      ...{ requirement: id, outcome, message },
      judges: judgesOf(id, record, (check) => check.outcome === outcome),
    }));
}

type Check = RunRecord['scenarios'][number]['checks'][number];

function judgesOf(requirement: string, { scenarios }: RunRecord, counts: (check: Check) => boolean): readonly string[] {
  return scenarios
    .filter(({ checks }) => checks.some((check) => check.requirement === requirement && counts(check)))
    .map(({ id }) => id)
    .sort();
}

/** A check that failed in one attempt and passed in another is no killer to rely on. */
function killersOf(requirement: string, record: RunRecord): readonly string[] {
  return judgesOf(requirement, record, ({ outcome, unstable = false }) => outcome === 'failed' && !unstable);
}

/** What the checks say that fail a requirement. */
function shownOf(requirement: string, { scenarios }: RunRecord): readonly string[] {
  const failed = scenarios
    .flatMap(({ checks }) => checks)
    .filter(
      ({ requirement: id, outcome, unstable = false }) => id === requirement && outcome === 'failed' && !unstable,
    );
  return [...new Set(failed.map(({ message = '' }) => patternOf(message)))].sort();
}

/** What a fault is judged by. Of the scenarios that are run anyway, every judge has its say. */
function judging(fault: Fault, { scenarios = allScenarios, whole = false }: JudgingOptions) {
  const proof = proofOf(fault);
  const explore = whole ? Math.max(proof.explore, usualSequences) : proof.explore;
  const only = whole ? [] : proof.only;
  const selection = select(fullProfile(), { scenarios, monitors }, only, { probing: 'none', explore });
  const requirements = whole ? selection.requirements : new Set(judgedBy([...selection.scenarios, ...monitors]));
  return { selection: { ...selection, requirements }, explore };
}

function judgedBy(judges: readonly (AnyScenario | Monitor)[]): string[] {
  return judges.flatMap<string>((it) => ('judge' in it ? Object.keys(it.judge) : it.requirements));
}
