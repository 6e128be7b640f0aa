import type { Exchange } from '../harness/exchange.ts';
import type { CheckRecord, RunRecord, ScenarioRecord } from '../harness/record.ts';
import { curl } from './curl.ts';
import { clip, count, few, json, printable } from './text.ts';

/** One line of an explanation: what it is, and the text, which is safe to show. */
export interface Fact {
  label:
    | 'found'
    | 'also in'
    | 'remedy'
    | 'sequence'
    | 'drawn by'
    | 'again'
    | 'sent'
    | 'body'
    | 'answer'
    | 'then'
    | 'promised'
    | 'actual'
    | 'exchange';
  text: string;
}

/** Why a check came out as it did, as a person wants to read it: in one place, bounded, safe to show. */
export interface Evidence {
  scenario: string;
  title: string;
  facts: readonly Fact[];
  /** Repeats the offending request, or each of the sequence of calls that it takes; empty where a line would be too long. */
  curl: readonly string[];
}

/** Bounds on what is shown, in characters; the bundle's journal has everything. */
export interface Bounds {
  text: number;
  curl: number;
}

type Found = { scenario: ScenarioRecord; check: CheckRecord };

/**
 * The evidence for a requirement's outcome. Checks that found the same, but for ids, names and times, are shown once, with
 * the names of the others.
 * @param outcome of the checks that are wanted
 */
export function evidence(
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
  requirement: string,
  outcome: 'failed' | 'inconclusive',
  bounds: Bounds,
): Evidence[] {
  const alike = new Map<string, Found[]>();
  for (const scenario of record.scenarios) {
    for (const check of scenario.checks) {
      if (check.requirement !== requirement || check.outcome !== outcome) continue;
      const found = kindOf(check);
      const known = alike.get(found);
      if (known) known.push({ scenario, check });
      else alike.set(found, [{ scenario, check }]);
    }
  }
  return [...alike.values()].map((found) => explain(found, record, exchanges, bounds));
}

/** What a check found, without the ids, names and times that differ from one to the next. */
function kindOf({ message = '' }: CheckRecord): string {
  return withoutParticulars(message);
}

/** A message without the ids, names and times that differ from one case to the next. */
export function withoutParticulars(message: string): string {
  return message
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replaceAll(/[0-9a-f]{8,}/g, 'id')
    .replaceAll(/ (session|environment|deployment|agent) \d+/g, ' $1');
}

function explain(
  found: readonly Found[],
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
  bounds: Bounds,
): Evidence {
  // A group is made with its first member.
  const [{ scenario, check }, ...others] = found as [Found, ...Found[]];
  const facts: Fact[] = [];
  const say = (label: Fact['label'], text: string) => facts.push({ label, text: clip(text, bounds.text) });

  say('found', printable(check.message ?? 'no message') + (check.unstable ? ' (unstable: not in every attempt)' : ''));
  const elsewhere = [...new Set(others.map((other) => other.scenario.id))].filter((id) => id !== scenario.id);
  if (elsewhere.length > 0) say('also in', `${count(elsewhere.length, 'scenario')}: ${printable(few(elsewhere, 5))}`);
  if (check.remedy !== undefined) say('remedy', printable(check.remedy));
  if (check.sequence) {
    say('sequence', printable(check.sequence.calls.map(({ word }) => word).join(', ')));
    say('drawn by', printable(`fast-check seed ${check.sequence.seed}, path ${check.sequence.path}`));
    say('again', printable(`run --seed ${record.seed} --explore ${record.explore} --only ${scenario.id}`));
  }

  const key = check.exchanges[0];
  const exchange = key === undefined ? undefined : exchanges.get(key);
  if (exchange) {
    say('sent', printable(`${exchange.request.method} ${exchange.request.path}${credential(exchange)}`));
    if (exchange.request.body !== null) say('body', printable(exchange.request.body) || '(empty)');
    say('answer', answer(exchange));
  }
  for (const later of check.exchanges.slice(1, 3).flatMap((cited) => exchanges.get(cited) ?? [])) {
    const { method, path } = later.request;
    // What came after shows the effect; what was read before is in the journal.
    if (exchange && later.sent >= exchange.sent) say('then', `${printable(`${method} ${path}`)}: ${answer(later)}`);
  }
  if ('expected' in check) say('promised', json(check.expected));
  if ('actual' in check) say('actual', json(check.actual));
  if (key !== undefined) say('exchange', printable(key) + (exchange ? '' : ' (not in the journal)'));

  const lines = toRepeat(check, exchanges).map((each) => curl(each, record.target.url));
  // Half a command is worse than none, and so is half a sequence.
  const whole = lines.every((line) => line.length <= bounds.curl);
  return {
    scenario: printable(scenario.id),
    title: printable(scenario.title),
    facts,
    curl: whole ? lines : [],
  };
}

/** What is to be sent again: the offending request, or the sequence that led to it, with the reading that shows it. */
function toRepeat({ sequence, exchanges: cited }: CheckRecord, exchanges: ReadonlyMap<string, Exchange>): Exchange[] {
  const found = (keys: readonly string[]) => keys.flatMap((key) => exchanges.get(key) ?? []);
  if (!sequence) return found(cited.slice(0, 1));
  const calls = found(sequence.calls.map(({ exchange }) => exchange));
  const last = calls.at(-1);
  return [...calls, ...found(cited).filter(({ sent }) => last !== undefined && sent > last.sent)];
}

function credential({ request }: Exchange): string {
  const said = {
    own: '',
    foreign: " (with the other account's token)",
    none: ' (without a token)',
    wrong: ' (with a token that nobody has)',
    altered: ' (with the token, but for its end)',
    longer: ' (with the token and more behind it)',
    empty: ' (with an empty token)',
    'wrong-scheme': ' (with the token under another scheme)',
    'api-key': ' (with the token as x-api-key)',
    'lower-case-scheme': ' (with the scheme in lower case)',
  };
  return said[request.credential];
}

function answer({ answer }: Exchange): string {
  if ('failure' in answer) return printable(`none: ${answer.failure}${answer.detail && `, ${answer.detail}`}`);
  return `${answer.status} ${answer.body === '' ? '(no body)' : printable(answer.body)}`;
}
