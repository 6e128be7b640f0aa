import { isRequirementId, type RequirementId } from '../../spec/contract.ts';
import { doubted } from '../doubt.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { exchangesOf, fold } from '../journal/fold.ts';
import { referencesIn, withExchanges } from '../journal/references.ts';
import { judgeTrace } from '../judging.ts';
import { isJudged, type Monitor } from '../monitors/monitor.ts';
import type { RunRecord } from '../record.ts';
import type { AnyScenario } from '../scenario.ts';

type Of<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/** What a scenario's act left, as the journal keeps it, and what was made of it. */
interface Trace {
  scenario: AnyScenario;
  attempt: number;
  kept: Readonly<Record<string, unknown>>;
  keys: ReadonlySet<string>;
  /** The requirements for which a check passed. */
  passed: readonly string[];
  moved: Of<'moved'> | undefined;
}

/** An answer that a trace holds. */
export interface Held {
  exchange: Exchange;
  /** A scenario whose trace holds it, and under which label. */
  scenario: string;
  step: string;
  /** Whether a call that may change things was under way at the same time in a trace that holds it. */
  contested: boolean;
}

/** What the judges make of an altered answer, of requirements that passed. */
export interface Notice {
  failed: RequirementId[];
  inconclusive: RequirementId[];
  /** What judges said that failed themselves. */
  faults: string[];
}

/** What a run rests on: the answers that its traces hold, and the judges and monitors that look at them. */
export interface Evidence {
  record: RunRecord;
  exchanges: ReadonlyMap<string, Exchange>;
  held: readonly Held[];
  /** Judges again what an altered answer touches; `objects` are the ids of those that it shows otherwise. */
  judgeWith: (altered: Exchange, objects: readonly string[]) => Notice;
}

/** Opens the evidence of a run, given as its journal, for the scenarios and monitors of this suite. */
export function evidenceOf(
  entries: readonly JournalEntry[],
  { scenarios, monitors }: { scenarios: readonly AnyScenario[]; monitors: readonly Monitor[] },
): Evidence {
  const record = fold(entries);
  const exchanges = exchangesOf(entries);
  const selected = new Set(entries.flatMap((entry) => (entry.kind === 'run' ? entry.requirements : [])));
  const passed = new Set(record.requirements.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
  const traces = tracesOf(entries, scenarios);
  const byKey = new Map<string, Trace[]>();
  for (const trace of traces) for (const key of trace.keys) byKey.set(key, [...(byKey.get(key) ?? []), trace]);
  const touching = touchingOf(exchanges.values());
  /** How often each requirement passed. Those that monitors judge are never all gone by one answer. */
  const checks = new Map<string, number>();
  for (const entry of entries)
    if (entry.kind === 'check') checks.set(entry.requirement, (checks.get(entry.requirement) ?? 0) + 1);

  const judgeWith: Evidence['judgeWith'] = (altered, objects) => {
    const failed = new Set<string>();
    const open = new Set<string>();
    const faults: string[] = [];
    const gone = new Map<string, number>();
    const answers = {
      get: (key: string) => (key === altered.key ? altered : exchanges.get(key)),
    };
    for (const { scenario, kept, passed: before, moved } of byKey.get(altered.key) ?? []) {
      const judged = judgeTrace(scenario, withExchanges(kept, answers), (id) => selected.has(id));
      const found = moved ? doubted(judged, moved) : judged;
      for (const { requirement, outcome, class: kind, message = '' } of found) {
        if (outcome === 'failed') failed.add(requirement);
        else if (outcome === 'inconclusive') {
          open.add(requirement);
          if (kind === 'harness') faults.push(`${requirement}: ${message}`);
        }
      }
      const judgedNow = new Set(found.map(({ requirement }) => requirement));
      for (const requirement of before.filter((id) => !judgedNow.has(id)))
        gone.set(requirement, (gone.get(requirement) ?? 0) + 1);
    }
    const slice = sliceAround(altered, objects, touching);
    for (const { watch } of monitors)
      for (const [requirement, { kind }] of watch(slice)) if (kind === 'violated') failed.add(requirement);
    for (const [requirement, number] of gone) if (checks.get(requirement) === number) open.add(requirement);
    const known = (ids: ReadonlySet<string>) => [...ids].filter((id) => passed.has(id)).filter(isRequirementId);
    return { failed: known(failed), inconclusive: known(open), faults };
  };
  return { record, exchanges, held: heldIn(traces, exchanges), judgeWith };
}

function tracesOf(entries: readonly JournalEntry[], scenarios: readonly AnyScenario[]): Trace[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const place = ({ scenario, attempt }: { scenario: string; attempt: number }) => `${scenario}/${attempt}`;
  const given = new Map(
    entries.flatMap((entry) => (entry.kind === 'arranged' ? [[place(entry), entry.given] as const] : [])),
  );
  const moved = new Map(entries.flatMap((entry) => (entry.kind === 'moved' ? [[place(entry), entry] as const] : [])));
  const passed = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.kind !== 'check' || entry.outcome !== 'passed') continue;
    passed.set(place(entry), [...(passed.get(place(entry)) ?? []), entry.requirement]);
  }
  return entries.flatMap((entry) => {
    const scenario = entry.kind === 'acted' ? byId.get(entry.scenario) : undefined;
    if (entry.kind !== 'acted' || !scenario) return [];
    const at = place(entry);
    const kept = { ...given.get(at), ...entry.steps };
    return {
      ...{ scenario, attempt: entry.attempt, kept, passed: passed.get(at) ?? [], moved: moved.get(at) },
      keys: new Set([...referencesIn(kept)].map(([, key]) => key)),
    };
  });
}

/** The answers of the operations that are judged, in the order in which they were sent; clean-up's are in no trace. */
function heldIn(traces: readonly Trace[], exchanges: ReadonlyMap<string, Exchange>): Held[] {
  const held = new Map<string, Held>();
  for (const { scenario, kept, keys } of traces) {
    const together = [...keys].flatMap((key) => exchanges.get(key) ?? []);
    for (const [step, key] of referencesIn(kept)) {
      const exchange = exchanges.get(key);
      if (!exchange || !isJudged(exchange) || !answerOf(exchange)) continue;
      const contested = together.some((other) => other !== exchange && mayChange(other) && overlap(exchange, other));
      const known = held.get(key);
      if (known) known.contested ||= contested;
      else held.set(key, { exchange, scenario: scenario.id, step, contested });
    }
  }
  return [...held.values()].sort((a, b) => a.exchange.sent - b.exchange.sent);
}

/** A poll delivers, though it is a GET. */
const mayChange = ({ operation, request }: Exchange) => request.method !== 'GET' || operation === 'work.poll';

function overlap(one: Exchange, other: Exchange): boolean {
  return one.sent < other.received && other.sent < one.received;
}

/** The exchanges that address an object, or show it, by its id. */
function touchingOf(exchanges: Iterable<Exchange>): ReadonlyMap<string, readonly Exchange[]> {
  const touching = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const [path = ''] = exchange.request.path.split('?');
    for (const id of new Set([...path.split('/'), ...idsIn(exchange)])) {
      const list = touching.get(id);
      if (list) list.push(exchange);
      else touching.set(id, [exchange]);
    }
  }
  return touching;
}

/** The ids of the objects that an answer shows. */
export function idsIn(exchange: Exchange): string[] {
  const data = fieldOf(exchange, 'data');
  const shown = Array.isArray(data) ? data : [bodyOf(exchange)];
  return shown.flatMap((object) => (isObject(object) && typeof object.id === 'string' ? object.id : []));
}

/** What the monitors need to see of a run to judge an altered answer, and the objects that it shows otherwise. */
function sliceAround(
  altered: Exchange,
  objects: readonly string[],
  touching: ReadonlyMap<string, readonly Exchange[]>,
): Exchange[] {
  const near = new Map(objects.flatMap((id) => (touching.get(id) ?? []).map((exchange) => [exchange.key, exchange])));
  near.delete(altered.key);
  return [altered, ...[...near.values()].map((exchange) => narrowed(exchange, objects))];
}

const narrow = new WeakMap<Exchange, Map<string, Exchange>>();

/** A list as it would be without its other records, which would only take time to look at. */
function narrowed(exchange: Exchange, objects: readonly string[]): Exchange {
  const body = bodyOf(exchange);
  const answer = answerOf(exchange);
  if (!answer || !isObject(body) || !Array.isArray(body.data) || idsIn(exchange).length < body.data.length)
    return exchange;
  const data = body.data.filter((record) => isObject(record) && objects.includes(String(record.id)));
  if (data.length === body.data.length) return exchange;
  const ids = data.map(({ id }) => id);
  const known = narrow.get(exchange) ?? new Map<string, Exchange>();
  narrow.set(exchange, known);
  const without = known.get(ids.join()) ?? {
    ...exchange,
    answer: {
      ...answer,
      // What it leaves out follows on another page, as it were.
      body: JSON.stringify({
        ...{ ...body, data, first_id: ids.at(0) ?? null, last_id: ids.at(-1) ?? null },
        ...{ has_more: true, next_page: body.next_page ?? 'another' },
      }),
    },
  };
  known.set(ids.join(), without);
  return without;
}
