import type { OperationId } from '../../spec/answers.ts';
import { answerOf, type Exchange, isObject } from '../exchange.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Monitor } from '../monitors/monitor.ts';
import type { AnyScenario } from '../scenario.ts';
import { type Alteration, alterationsOf, altered } from './alterations.ts';
import { donorsFrom } from './donors.ts';
import { type Evidence, evidenceOf, type Held, idsIn, type Notice } from './evidence.ts';
import { ownerOf, type Ruling, rulingOn } from './legal.ts';
import type { Example, Group, Sensitivity } from './result.ts';
import { chooser, drawn } from './sample.ts';
import { itemOf, queueOf, showingsIn } from './showings.ts';

/** How many are tried for each that is wanted, where the first ones drawn turn out to contradict nothing. */
const tries = 4;

interface Options {
  scenarios: readonly AnyScenario[];
  monitors: readonly Monitor[];
  seed: number;
  /** Alterations of each kind, of each field, of each operation, at most. */
  sample: number;
}

/** One alteration and what was made of it. */
interface Tried {
  alteration: Alteration;
  ruling: Ruling;
  notice: Notice;
  example: Example;
}

/**
 * Alters the answers of a run, one small change at a time, judges again what each touches, and counts what is noticed. The
 * same journal, seed and sample always give the same result.
 */
export function sensitivityOf(entries: readonly JournalEntry[], { seed, sample, ...suite }: Options): Sensitivity {
  const evidence = evidenceOf(entries, suite);
  const exchanges = [...evidence.exchanges.values()];
  const showings = showingsIn(exchanges);
  const donors = donorsFrom(evidence.held.map(({ exchange }) => exchange as Exchange<OperationId>));
  const strata = new Map<string, [Held, Alteration][]>();
  for (const held of evidence.held) {
    const exchange = held.exchange as Exchange<OperationId>;
    for (const alteration of alterationsOf(exchange, chooser(seed, exchange.key))) {
      const { operation, field, kind } = alteration;
      const name = `${operation} ${field} ${kind}`;
      const stratum = strata.get(name);
      if (stratum) stratum.push([held, alteration]);
      else strata.set(name, [[held, alteration]]);
    }
  }

  let undecided = 0;
  const tried: Tried[] = [];
  for (const [name, stratum] of [...strata].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const choose = chooser(seed, name);
    let left = sample;
    let patience = sample * tries;
    for (const [held, alteration] of drawn(stratum, choose)) {
      if (left === 0 || patience-- === 0) break;
      const exchange = held.exchange as Exchange<OperationId>;
      const made = altered(exchange, alteration, donors, choose);
      if (!made || made.exchange.answer === exchange.answer) continue;
      const { contested } = held;
      const ruling = rulingOn({
        ...alteration,
        ...{ exchange, altered: made.exchange, after: made.after, contested, showings },
      });
      if (ruling.ruling === 'open') {
        undecided += 1;
        continue;
      }
      left -= 1;
      const notice = evidence.judgeWith(made.exchange, touched(exchange, made.exchange, alteration));
      tried.push({ alteration, ruling, notice, example: exampleOf(held, alteration, made.after, ruling, notice) });
    }
  }
  return { ...resultOf(evidence, tried), seed, sample, undecided };
}

/** The ids of the objects that an altered answer shows otherwise; a heartbeat's shows a part of its item, statistics their queue. */
function touched(exchange: Exchange, now: Exchange, { place }: Alteration): string[] {
  if (exchange.operation === 'work.heartbeat') return [itemOf(exchange)];
  if (exchange.operation === 'work.stats') return [queueOf(exchange)];
  const owner = ownerOf({ exchange: exchange as Exchange<OperationId>, place });
  if (owner !== undefined && place.pointer.startsWith('/')) {
    return [...new Set([owner, ...idsIn(now).filter((id) => !idsIn(exchange).includes(id))])];
  }
  const [before, after] = [idsIn(exchange), idsIn(now)];
  // A whole list that is gone or there at once says nothing of the records that it shows.
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))].slice(0, 3);
}

function exampleOf(
  { exchange, scenario, step }: Held,
  { place }: Alteration,
  after: unknown,
  { why }: Ruling,
  { failed }: Notice,
): Example {
  const { pointer, value } = place;
  return {
    scenario,
    step,
    exchange: exchange.key,
    place: pointer,
    before: brief(value),
    after: brief(after),
    why,
    failed,
  };
}

/** A value that is short as it is, of others what they are. */
function brief(value: unknown): unknown {
  if (value === undefined) return '(absent)';
  if (Array.isArray(value)) return `(${value.length} items)`;
  return isObject(value) && JSON.stringify(value).length > 200 ? '(an object)' : value;
}

function resultOf(evidence: Evidence, tried: readonly Tried[]): Omit<Sensitivity, 'seed' | 'sample' | 'undecided'> {
  const { record, held, exchanges } = evidence;
  const { run_id, target, suite, profile, verdict, started_at } = record;
  const contradicting = tried.filter(({ ruling }) => ruling.ruling === 'contradicts');
  const legal = tried.filter(({ ruling }) => ruling.ruling === 'legal');
  const named = ({ alteration: { operation, field, kind }, example }: Tried) => ({
    operation,
    field,
    kind,
    ...example,
  });
  const count = (what: (it: Tried) => boolean) => contradicting.filter(what).length;
  const answered = [...exchanges.values()].filter(answerOf).length;
  return {
    sensitivity_version: 1,
    run: { run_id, target, suite, profile, verdict, started_at },
    answers: { in_traces: held.length, left_out: answered - held.length },
    contradicting: {
      changes: contradicting.length,
      failed: count(isFailed),
      inconclusive: count(isInconclusive),
      unnoticed: count((it) => !isFailed(it) && !isInconclusive(it)),
    },
    legal: { changes: legal.length, accused: legal.filter(isFailed).map(named) },
    faults: tried
      .filter(({ notice }) => notice.faults.length > 0)
      .map((it) => ({ ...named(it), why: it.notice.faults.join('; ') })),
    groups: groupsOf(contradicting),
  };
}

const isFailed = ({ notice }: Tried) => notice.failed.length > 0;
const isInconclusive = ({ notice }: Tried) => notice.failed.length === 0 && notice.inconclusive.length > 0;

function groupsOf(tried: readonly Tried[]): Group[] {
  const groups = new Map<string, Tried[]>();
  for (const it of tried) {
    const { operation, field, kind } = it.alteration;
    const name = `${operation} ${field} ${kind}`;
    groups.set(name, [...(groups.get(name) ?? []), it]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { operation, field, kind } = first.alteration;
    const unnoticed = group.find((it) => !isFailed(it) && !isInconclusive(it));
    return {
      ...{ operation, field, kind, contradicting: group.length },
      failed: group.filter(isFailed).length,
      inconclusive: group.filter(isInconclusive).length,
      noticed_by: byFrequency(group.flatMap(({ notice }) => [...notice.failed, ...notice.inconclusive])),
      ...(unnoticed ? { example: unnoticed.example } : {}),
    };
  });
}

function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id);
}
