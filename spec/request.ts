import type { OperationId } from './answers.ts';

/** A call of the test-control hook (spec/control.yaml). */
export type ControlCall = 'control.environments' | 'control.work-items' | 'control.deployments';

/** Anything that the suite sends: a call of the API, or of the hook. */
export type Operation = OperationId | ControlCall;

/**
 * Whose token a request carries: the run's own, another account's, none, one that nobody has, the own one but for its end, the own
 * one with more behind it, an empty one, the own one
 * under another scheme, the own one in `x-api-key` (conventions/authentication: not supported), or the own one under `bearer`
 * in lower case.
 */
export type Credential =
  | 'own'
  | 'foreign'
  | 'none'
  | 'wrong'
  | 'altered'
  | 'longer'
  | 'empty'
  | 'wrong-scheme'
  | 'api-key'
  | 'lower-case-scheme';

/**
 * How a request is made. The documented calls read with GET and change with POST; the others are for asking what no page
 * speaks of.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'HEAD' | 'OPTIONS';

/** Whether a method changes nothing (RFC 9110, 9.2.1). */
export function isRead(method: Method): boolean {
  return method !== 'POST' && method !== 'PUT';
}

/** A request to be sent: everything but the base URL and the token. */
export interface Request<O extends Operation = Operation> {
  operation: O;
  method: Method;
  /** Below the base URL, with the query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  credential: Credential;
  /** Where it departs from the API description on purpose; see `offending`. */
  offence?: Place;
}

/**
 * A place in a request: a path or query parameter, a header, the body or something in it (as a JSON Pointer), several query
 * parameters together (`query`), the path or the method as a whole, the `Authorization`.
 */
export type Place =
  | 'method'
  | 'path'
  | `path.${string}`
  | 'query'
  | `query.${string}`
  | `header.${string}`
  | 'authorization'
  | 'body'
  | `body/${string}`;

/** A request body that is sent as it stands, as `application/json`. */
export interface RawBody {
  raw: string;
}

/** Text to be sent as the body, whatever it is. */
export function raw(text: string): RawBody {
  return { raw: text };
}

/** The same request with another credential. */
export function as<O extends Operation>(credential: Credential, request: Request<O>): Request<O> {
  return { ...request, credential };
}

/**
 * The same request, with its one offence declared: where it departs from spec/openapi.yaml on purpose. Traffic of the suite
 * that the description does not allow and nobody declared is a mistake, and so is a declaration where it finds nothing
 * (harness/own-traffic.ts). Of offences that only the server can see (an id that nothing has, the wrong state, another
 * account's token) nothing is declared.
 */
export function offending<O extends Operation>(offence: Place, request: Request<O>): Request<O> {
  return { ...request, offence };
}

/** The same request, carrying an `x-request-id` (conventions/errors: it comes back in the error envelope). */
export function withRequestId<O extends Operation>(id: string, request: Request<O>): Request<O> {
  return { ...request, headers: { ...request.headers, 'x-request-id': id } };
}

/** The same request, carrying an `Idempotency-Key` (conventions/idempotency: repeated, it replays the first answer). */
export function withIdempotencyKey<O extends Operation>(key: string, request: Request<O>): Request<O> {
  return { ...request, headers: { ...request.headers, 'idempotency-key': key } };
}

/** The same request with a JSON body. */
export function withJsonBody<O extends Operation>(text: string, request: Request<O>): Request<O> {
  return { ...request, headers: { ...request.headers, 'content-type': 'application/json' }, body: text };
}

/** A GET without a body. */
export function get<O extends Operation>(operation: O, path: string, headers: Record<string, string> = {}): Request<O> {
  return { operation, method: 'GET', path, headers, body: null, credential: 'own' };
}

/** A POST; a body is sent as JSON, and no body means no Content-Type either. */
export function post<O extends Operation>(
  operation: O,
  path: string,
  body?: object | RawBody,
  headers: Record<string, string> = {},
): Request<O> {
  const text = body === undefined ? null : isRaw(body) ? body.raw : JSON.stringify(body);
  const type: Record<string, string> = text === null ? {} : { 'content-type': 'application/json' };
  return { operation, method: 'POST', path, headers: { ...type, ...headers }, body: text, credential: 'own' };
}

function isRaw(body: object | RawBody): body is RawBody {
  return 'raw' in body && typeof body.raw === 'string';
}
