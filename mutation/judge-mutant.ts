import type { Change } from '../fixtures/reference-target/seams.ts';
import { usualSequences } from '../harness/explore/budget.ts';
import type { JournalEntry } from '../harness/journal/entry.ts';
import { monitors } from '../harness/monitors.ts';
import type { AnyScenario } from '../harness/scenario.ts';
import { select } from '../harness/selection.ts';
import { fullProfile, runOnReference } from '../scripts/run-on-reference.ts';
import { isRequirementId, requirements } from '../spec/contract.ts';
import { scenarios } from '../suites/index.ts';

/** Longer than any judgement takes on a busy machine, in milliseconds; a mutant may make everybody wait. */
const bounds = { likely: 10_000, all: 180_000 };

/** Few at a time: what else is under way when a violation shows was asked in vain. */
const concurrency = 16;

/** What the suite made of a mutant. */
export interface JudgedMutant {
  /** The first violation of a MUST, as it was told. */
  violation?: string;
  /** The scenario or monitor that found it. */
  killer?: string;
  /** Requirements that could not be judged, each with the reason: no verdict, though nobody would call it conformant. */
  open: readonly string[];
  /** Violations of a SHOULD. */
  advisories: readonly string[];
  /** Whether it took too long and was cut short. */
  overran: boolean;
}

const everything = select(fullProfile(), { scenarios, monitors }, [], { probing: 'none' });

/**
 * The scenarios by which a mutant is judged: those of a usual run. The areas take turns, so that none waits for another's
 * end with what it would find at once; what explores judges last, as it takes longest.
 */
export const tests = inTurns(everything.scenarios);

function inTurns(scenarios: typeof everything.scenarios): AnyScenario[] {
  const turns = new Map<string, number>();
  const ranked = scenarios.map((it) => {
    const area = it.id.slice(0, it.id.lastIndexOf('.'));
    const turn = turns.get(area) ?? 0;
    turns.set(area, turn + 1);
    return { it, rank: it.explores ? Number.POSITIVE_INFINITY : turn };
  });
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ it }) => it);
}

/** So many that found something of late are asked before all others, and so many more, for the sake of the monitors. */
const [likely, further] = [4, 3];

/**
 * Judges the reference target as it is now by some scenarios and all monitors, up to the first violation of a MUST.
 * @param killers the scenarios that are likely to find one, the likeliest first
 */
export async function judgeMutant(ids: readonly string[], killers: readonly string[] = []): Promise<JudgedMutant> {
  const chosen = tests.filter(({ id }) => ids.includes(id));
  const known = killers.flatMap((killer) => chosen.find(({ id }) => id === killer) ?? []).slice(0, likely);
  const quick = chosen.filter((it) => !it.waits && !it.explores && !known.includes(it)).slice(0, further);
  const found = await judge([...known, ...quick], bounds.likely);
  return found.violation === undefined && chosen.length > known.length + quick.length
    ? judge(chosen, bounds.all)
    : found;
}

/**
 * Legal choices that spare every judgement its waits. Where times show parts of a second, it takes no second to see
 * whether one was stamped anew; where a session queues its item when it is made, nobody waits in vain for that.
 */
const withoutWaits: Change = ({ present: { times }, queue }) => {
  times.transition = times.heartbeat;
  times.deployment = times.heartbeat;
  queue.queuesAt = (moment) => moment === 'session-created';
};

async function judge(chosen: typeof tests, bound: number): Promise<JudgedMutant> {
  const judged = new Set(chosen.filter(({ explores }) => !explores).flatMap(({ judge }) => Object.keys(judge)));
  const { record, overran } = await runOnReference({ ...everything, scenarios: chosen }, [withoutWaits], {
    ...{ concurrency, bound, explore: usualSequences },
    until: isViolation,
  });
  const violated = (level: string) =>
    record.requirements.filter((requirement) => requirement.level === level && requirement.outcome === 'failed');
  const [found] = violated('MUST');
  const told = ({ id, message = '' }: { id: string; message?: string }) => `${id}: ${message}`;
  return {
    ...(found && { violation: told(found), killer: killerOf(found.id, record.scenarios) }),
    open: record.requirements.filter(({ id, outcome }) => judged.has(id) && outcome === 'inconclusive').map(told),
    advisories: violated('SHOULD').map(told),
    overran,
  };
}

function isViolation(entry: JournalEntry): boolean {
  if (entry.kind !== 'check' || entry.outcome !== 'failed') return false;
  return isRequirementId(entry.requirement) && requirements[entry.requirement].level === 'MUST';
}

type Judges = Awaited<ReturnType<typeof runOnReference>>['record']['scenarios'];

function killerOf(requirement: string, judges: Judges): string {
  const failed = judges.find(({ checks }) =>
    checks.some((check) => check.requirement === requirement && check.outcome === 'failed'),
  );
  return failed?.id ?? requirement;
}
