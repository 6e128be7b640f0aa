import type { OperationId } from './answers.ts';

/** Whose token a request carries: the run's own, another account's, none, one that nobody has, or the own one under another scheme. */
export type Credential = 'own' | 'foreign' | 'none' | 'wrong' | 'wrong-scheme';

/** A request to be sent: everything but the base URL and the token. */
export interface Request<O extends OperationId = OperationId> {
  operation: O;
  method: 'GET' | 'POST';
  /** Below the base URL, with the query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  credential: Credential;
}

/** A request body that is sent as it stands, as `application/json`. */
export interface RawBody {
  raw: string;
}

/** Text to be sent as the body, whatever it is. */
export function raw(text: string): RawBody {
  return { raw: text };
}

/** The same request with another credential. */
export function as<O extends OperationId>(credential: Credential, request: Request<O>): Request<O> {
  return { ...request, credential };
}

/** The same request, carrying an `x-request-id` (conventions/errors: it comes back in the error envelope). */
export function withRequestId<O extends OperationId>(id: string, request: Request<O>): Request<O> {
  return { ...request, headers: { ...request.headers, 'x-request-id': id } };
}

/** The same request with a JSON body. */
export function withJsonBody<O extends OperationId>(text: string, request: Request<O>): Request<O> {
  return { ...request, headers: { ...request.headers, 'content-type': 'application/json' }, body: text };
}

/** A GET without a body. */
export function get<O extends OperationId>(
  operation: O,
  path: string,
  headers: Record<string, string> = {},
): Request<O> {
  return { operation, method: 'GET', path, headers, body: null, credential: 'own' };
}

/** A POST; a body is sent as JSON, and no body means no Content-Type either. */
export function post<O extends OperationId>(
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
