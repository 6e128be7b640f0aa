import { valueAt } from '../spec/answers/pointer.ts';
import { answerProblems } from '../spec/answers.ts';
import { isControlCall } from '../spec/control.ts';
import type { Credential, Place } from '../spec/request.ts';
import { type Departure, departures } from '../spec/requests.ts';
import { answerOf, bodyOf, type Exchange } from './exchange.ts';
import type { JournalEntry } from './journal/entry.ts';
import { referencesIn } from './journal/references.ts';

/** A request of the suite that is not as documented although nobody declared it, or that is although somebody did. */
export interface Misstep {
  /** The exchange's key. */
  key: string;
  scenario: string;
  /** Its step in the act; undefined for arrangement and clean-up, and where the act left it without one. */
  step: string | undefined;
  request: string;
  message: string;
}

/** Credentials that are no Bearer token: whoever names one has declared its offence. */
const withoutToken: readonly Credential[] = ['none', 'empty', 'wrong-scheme', 'api-key'];

/**
 * What of a run's own traffic is amiss, by its journal. A request departs from spec/openapi.yaml nowhere, or exactly where
 * its one offence is declared (`offending`, or a credential without a token): otherwise a refusal, and a scenario that
 * builds on it, may come of something else than is meant.
 */
export function misstepsIn(entries: readonly JournalEntry[]): Misstep[] {
  const labels = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'acted') for (const [label, key] of referencesIn(entry.steps)) labels.set(key, label);
  }
  const exchanges = entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []));
  return exchanges.flatMap((exchange, index) =>
    wrongWith(exchange, () => exchanges.slice(0, index)).map((message) => ({
      key: exchange.key,
      scenario: exchange.key.split('/')[0] ?? '',
      step: labels.get(exchange.key),
      request: `${exchange.request.method} ${exchange.request.path}`,
      message,
    })),
  );
}

/** @param earlier what was exchanged before */
function wrongWith({ operation, request }: Exchange, earlier: () => readonly Exchange[]): string[] {
  // The hook is no part of the API.
  if (isControlCall(operation)) return [];
  const declared = declaredBy(request);
  const found = departures(operation, request);
  const idle = declared.filter((place) => !found.some((departure) => departure.place === place));
  const undeclared = found.filter(({ place }) => !declared.includes(place));
  // The target's own words are sent back as they are, whatever they are like.
  const ours = undeclared.length === 0 ? [] : undeclared.filter((departure) => !isTheirs(departure, earlier()));
  const known = declared.filter((place) => !idle.includes(place));
  const advice = (place: Place) => {
    if (known.length > 0) return `, besides ${known.join(' and ')}: a request has one offence`;
    return ours.length > 1 ? '; mend the request' : `; declare it, offending('${place}', …), or mend the request`;
  };
  return [
    ...ours.map(({ place, message }) => message + advice(place)),
    ...(declared.length > 1 ? [`two offences are declared, ${declared.join(' and ')}: a request has one`] : []),
    ...idle.map((place) => `${place} is declared as an offence, but is as documented`),
  ];
}

function declaredBy({ offence, credential }: Exchange['request']): Place[] {
  return [
    ...(offence === undefined ? [] : [offence]),
    ...(withoutToken.includes(credential) ? ['authorization' as const] : []),
  ];
}

/** Whether a value is one that the target gave out, and should not have: with an answer that its schema forbids. */
function isTheirs({ value }: Departure, earlier: readonly Exchange[]): boolean {
  return typeof value === 'string' && earlier.some((exchange) => wrongValues(exchange).includes(value));
}

const forbidden = new WeakMap<Exchange, readonly unknown[]>();

/** The values of an answer that its schema forbids. */
function wrongValues(exchange: Exchange): readonly unknown[] {
  const values = forbidden.get(exchange) ?? wrongIn(exchange);
  forbidden.set(exchange, values);
  return values;
}

function wrongIn(exchange: Exchange): unknown[] {
  const { operation } = exchange;
  const answer = answerOf(exchange);
  if (!answer || isControlCall(operation)) return [];
  const body = bodyOf(exchange);
  const problems = answerProblems(operation, answer.status, body);
  return problems === 'undocumented-status' ? [] : problems.map(({ pointer }) => valueAt(body, pointer));
}

/** As many are read at once. */
const shown = 10;

/** @throws Error that names what is amiss in a run's own traffic; see `misstepsIn` */
export function assertOwnTraffic(entries: readonly JournalEntry[]): void {
  const missteps = misstepsIn(entries);
  if (missteps.length === 0) return;
  // Attempts repeat them.
  const told = new Map(missteps.map((it) => [`${it.scenario} ${it.step} ${it.message}`, it]));
  const lines = [...told.values()].map(
    ({ scenario, step, key, request, message }) =>
      `  ${scenario}, ${step === undefined ? key : `step ${step}`}: ${request}\n    ${message}`,
  );
  const more = lines.length > shown ? [`  and ${lines.length - shown} more`] : [];
  throw new Error(
    ["the suite's own requests are not as spec/openapi.yaml says:", ...lines.slice(0, shown), ...more].join('\n'),
  );
}
