import type { Credential, Operation, Place } from '../spec/request.ts';

/** What a request was sent for: the scenario's act, its arrangement, what several scenarios share, the clean-up. */
export type Lane = 'act' | 'arrangement' | 'shared' | 'clean-up';

/** Why no answer could be recorded. `refused`: no connection; `skipped`: not sent, since the target is given up. */
export type Failure =
  | 'timeout'
  | 'reset'
  | 'refused'
  | 'too-large'
  | 'skipped'
  /** The target's certificate is not trusted; or the target takes none, or another, of the client's. */
  | 'untrusted'
  | 'uncertified'
  /** Closed without an answer, on the first connections over TLS: the certificate of the client may be why. */
  | 'turned-away'
  /** The proxy is not there, is not trusted, wants credentials, lets nobody through, or finds no way to the target. */
  | 'proxy-down'
  | 'proxy-untrusted'
  | 'proxy-unauthorized'
  | 'proxy-refused'
  | 'proxy-dead-end';

const afterSending: ReadonlySet<Failure> = new Set(['timeout', 'reset', 'too-large', 'turned-away']);

/** Whether a request never reached the target: no connection came about, or it was not sent at all. */
export function isUnsent(failure: Failure): boolean {
  return !afterSending.has(failure);
}

export interface Answer {
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * One HTTP request and its response, as recorded: bounded, secrets replaced by the name of their variable.
 * Times are milliseconds since the run's start.
 */
export interface Exchange<O extends Operation = Operation> {
  /** `scenario/attempt/lane/ordinal`. */
  key: string;
  operation: O;
  request: {
    method: string;
    path: string;
    headers: Readonly<Record<string, string>>;
    body: string | null;
    credential: Credential;
    /** Where it departs from the API description on purpose; absent where it is as documented. */
    offence?: Place;
  };
  answer: Answer | { failure: Failure; detail: string };
  sent: number;
  received: number;
  /** Set on an unexpected 401: whether the token was still accepted elsewhere right afterwards, if that could be asked. */
  credentialCheck?: 'accepted' | 'rejected' | 'not-made';
}

/** What stands in a recorded exchange for the value of a secret header: `$X_WORKSPACE_KEY` for `x-workspace-key`. */
export function variableOf(header: string): string {
  return `$${header
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '_')
    .replace(/^(?=\d)/, '_')}`;
}

/** The answer, where there is one. */
export function answerOf(exchange: Exchange): Answer | undefined {
  return 'status' in exchange.answer ? exchange.answer : undefined;
}

const parsed = new WeakMap<object, unknown>();

/** The answer's body as JSON; undefined where there is no answer or its body is not JSON. */
export function bodyOf(exchange: Exchange): unknown {
  const answer = answerOf(exchange);
  if (!answer) return undefined;
  if (!parsed.has(answer)) parsed.set(answer, parse(answer.body));
  return parsed.get(answer);
}

/** A field of the answer's JSON object; undefined where the body is no object or lacks it. */
export function fieldOf(exchange: Exchange, field: string): unknown {
  const body = bodyOf(exchange);
  return isObject(body) ? body[field] : undefined;
}

/** Whether a JSON value is an object (and not an array or null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
