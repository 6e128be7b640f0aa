import { undocumentedIn } from './answers/fields.ts';
import { valueAt } from './answers/pointer.ts';
import { readable } from './answers/problems.ts';
import type { OperationId } from './answers.ts';
import { operations } from './generated/operations.ts';
import { validators } from './generated/request-validators.js';
import { type ParameterRow, requests } from './generated/requests.ts';
import type { Place, Request } from './request.ts';

/** What of a request is looked at. */
export type Described = Pick<Request, 'path' | 'headers' | 'body'> & { method: string };

/** One place where a request departs from the API description. */
export interface Departure {
  place: Place;
  /** For people: 'query.block_ms must be at least 1, is 0'. */
  message: string;
  /** What is there; undefined where something is missing. */
  value: unknown;
}

/** Headers that mean something to the API; any other is nobody's affair. */
const ownHeaders = new Set(
  Object.values(requests).flatMap(({ parameters }) =>
    parameters.flatMap(({ in: where, name }) => (where === 'header' ? [name] : [])),
  ),
);

/**
 * Where a request departs from what spec/openapi.yaml says of its operation, one departure to a place; none where it is
 * as documented. A parameter or a field that the description does not name departs from it, too: a server may ignore
 * it, and what was meant would go untested.
 */
export function departures(operation: OperationId, request: Described): Departure[] {
  const { method, path: template } = operations[operation];
  const [path = '', search = ''] = request.path.split(/\?(.*)/s);
  const values = valuesIn(path, template);
  if (request.method !== method)
    return [at('method', `method must be ${method}, is ${request.method}`, request.method)];
  if (!values) return [at('path', `path must be as ${template}, is ${path}`, path)];
  const { parameters } = requests[operation];
  return [
    ...parameters.filter((row) => row.in === 'path').flatMap((row) => ofParameter(row, values.get(row.name))),
    ...ofQuery(
      parameters.filter((row) => row.in === 'query'),
      new URLSearchParams(search),
    ),
    ...ofHeaders(operation, request),
    ...ofBody(operation, request),
  ];
}

const at = (place: Place, message: string, value?: unknown): Departure => ({ place, message, value });

/** The values that fill a template's parameters; undefined where the path is not of that form. */
function valuesIn(path: string, template: string): Map<string, string> | undefined {
  const names = template.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(names[index] ?? '')?.[1];
    if (name !== undefined) values.set(name, decodeURIComponent(part));
    else if (part !== names[index]) return undefined;
  }
  return values;
}

function ofQuery(rows: readonly ParameterRow[], query: URLSearchParams): Departure[] {
  const given = [...query.keys()];
  const excluded = rows.find(({ name, excludes }) => query.has(name) && excludes.some((other) => query.has(other)));
  const together = rows.filter(({ name, excludes }) => query.has(name) && excludes.length > 0).map(({ name }) => name);
  return [
    ...rows.flatMap((row) => ofParameter(row, query.get(row.name) ?? undefined)),
    ...[...new Set(given)].flatMap((name) => {
      if (!rows.some((row) => row.name === name))
        return at(`query.${name}`, `query.${name} is not documented`, query.get(name));
      return query.getAll(name).length > 1 ? at(`query.${name}`, `query.${name} is given more than once`) : [];
    }),
    ...(excluded ? [at('query', `query has ${together.join(' and ')}, of which only one may be given`)] : []),
  ];
}

function ofHeaders(operation: OperationId, { headers, body }: Described): Departure[] {
  const { parameters, contentTypeRequired } = requests[operation];
  const rows = parameters.filter((row) => row.in === 'header');
  const strange = Object.keys(headers).filter((name) => ownHeaders.has(name) && !rows.some((row) => row.name === name));
  const type = headers['content-type'];
  const typed = type === undefined ? body === null && !contentTypeRequired : /^application\/json\s*(;|$)/i.test(type);
  const { authorization } = headers;
  return [
    ...rows.flatMap((row) => ofParameter(row, headers[row.name])),
    ...strange.map((name) => at(`header.${name}`, `header.${name} is not documented`, headers[name])),
    ...(typed
      ? []
      : [at('header.content-type', `header.content-type must be application/json, is ${type ?? 'absent'}`)]),
    // The scheme means the same in any case (RFC 9110, 11.1).
    ...(authorization !== undefined && /^bearer \S+$/i.test(authorization)
      ? []
      : [
          at(
            'authorization',
            `authorization must be a Bearer token, is ${authorization === undefined ? 'absent' : 'another'}`,
          ),
        ]),
  ];
}

function ofParameter(
  { in: where, name, required, kind, validator }: ParameterRow,
  text: string | undefined,
): Departure[] {
  const place: Place = `${where}.${name}`;
  if (text === undefined) return required ? [at(place, `${place} is missing`)] : [];
  return failures(validator, meant(text, kind), () => place);
}

/** What a parameter's text stands for; the text itself where it is not of the kind, which its schema then refuses. */
function meant(text: string, kind: ParameterRow['kind']): unknown {
  if (kind === 'integer' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function ofBody(operation: OperationId, { body: text }: Described): Departure[] {
  const { body } = requests[operation];
  if (text === null) return body?.required ? [at('body', 'body is missing')] : [];
  if (!body) return [at('body', 'body is not documented', text)];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [at('body', 'body must be JSON, is other text')];
  }
  const place = (pointer: string): Place => `body${pointer}` as Place;
  return [
    ...failures(body.validator, value, place),
    ...undocumentedIn(value, body.fields).map((pointer) => at(place(pointer), `${place(pointer)} is not documented`)),
  ];
}

function failures(
  validator: ParameterRow['validator'],
  value: unknown,
  place: (pointer: string) => Place,
): Departure[] {
  const validate = validators[validator];
  if (validate(value)) return [];
  return readable(validate.errors ?? [], value, place).map(({ pointer, message }) =>
    at(place(pointer), message, valueAt(value, pointer)),
  );
}
