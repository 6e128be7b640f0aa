import { documentedFields, documentedRefusals, type OperationId } from '../../spec/answers.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';
import { instant } from '../instant.ts';
import { isAccepted } from '../reading.ts';
import { type Place, placesIn, withinObject, withValue } from './places.ts';
import type { Kind } from './result.ts';

/** One small change of an answer; what it comes to is made when it is wanted. */
export interface Alteration {
  operation: OperationId;
  /** A JSON Pointer (RFC 6901) with `*` for every index; `status`, `content-type` and `body` stand for themselves. */
  field: string;
  kind: Kind;
  /** The place in this answer. */
  place: Place;
}

/** Values that other steps of the run were answered with. */
export interface Donors {
  /** The distinct values of a field of one kind of object, other than this one and of the same JSON type. */
  valuesOf: (operation: OperationId, field: string, besides: unknown) => readonly unknown[];
  /** The bodies of accepted answers of an operation. */
  bodiesOf: (operation: OperationId) => readonly unknown[];
}

/** A number of a seeded generator, from 0 to below the limit. */
export type Choose = (limit: number) => number;

/** How far a time is moved, in milliseconds: a long way, or by little more than what a coarse clock explains. */
const distances = [3_600_000, 2_000] as const;

/** What a proxy in front of a target would make of its errors. */
const anotherMediaType = 'text/html';

/** Every alteration of an answer that there is to try, legal ones too. */
export function* alterationsOf(exchange: Exchange<OperationId>, choose: Choose): Generator<Alteration> {
  const { operation } = exchange;
  const status = answerOf(exchange)?.status ?? 0;
  const whole = (field: string, kind: Kind): Alteration => {
    const value = { status, 'content-type': answerOf(exchange)?.headers['content-type'] }[field] ?? bodyOf(exchange);
    return { operation, field, kind, place: { pointer: field, field, value } };
  };
  for (const kind of statusKinds(exchange)) yield whole('status', kind);
  yield whole('content-type', 'another media type');
  yield whole('body', 'cut short');
  const body = bodyOf(exchange);
  if (operation === 'work.poll' && status === 200) yield whole('body', body === null ? 'filled' : 'emptied');
  if (isObject(body)) for (const kind of ['undocumented field', 'keys reordered'] as const) yield whole('body', kind);
  const documented = documentedFields(operation, status);
  if (!documented) return;
  for (const place of placesIn(body, documented, choose))
    for (const kind of kindsFor(place)) yield { operation, field: place.field, kind, place };
}

function statusKinds(exchange: Exchange): readonly Kind[] {
  return isAccepted(exchange)
    ? ['another success', 'refused', 'internal error']
    : ['accepted', 'another refusal', 'internal error'];
}

/** Words for people, which no client should read. */
const wording = /^\/error\/message$/;

function kindsFor({ field, value }: Place): readonly Kind[] {
  if (wording.test(field)) return ['dropped', 'nulled', 'retyped', 'other wording'];
  if (value === null) return ['dropped', 'retyped', 'set'];
  const always = ['dropped', 'nulled', 'retyped'] as const;
  if (Array.isArray(value)) {
    const items: Kind[] = value.length === 0 ? ['item added'] : ['item dropped', 'item repeated'];
    if (field === '/data' && value.length > 0) items.push('strange item');
    return [...always, ...items, ...(value.length > 1 ? ['order changed' as const] : [])];
  }
  if (isObject(value)) return Object.keys(value).length > 0 && isMap(field) ? [...always, ...mapKinds] : always;
  if (instant(value)) return [...always, 'malformed', 'earlier', 'later', 'fraction cut'];
  return [...always, ...(typeof value === 'string' ? ['malformed' as const] : []), 'another value'];
}

const mapKinds = ['entry changed', 'entry dropped'] as const;
const isMap = (field: string) => /\/metadata$/.test(field);

/** The exchange with its answer altered; undefined where there is nothing to alter it to. */
export function altered(
  exchange: Exchange<OperationId>,
  { operation, field, kind, place }: Alteration,
  donors: Donors,
  choose: Choose,
): { exchange: Exchange<OperationId>; after: unknown } | undefined {
  const answer = answerOf(exchange);
  if (!answer) return undefined;
  const answering = (changed: Partial<typeof answer>, after: unknown) => ({
    exchange: { ...exchange, answer: { ...answer, ...changed } },
    after,
  });
  if (field === 'status') {
    const other = otherAnswer(exchange, kind, donors, choose);
    return other && answering(other, other.status);
  }
  if (field === 'content-type') {
    return answering({ headers: { ...answer.headers, 'content-type': anotherMediaType } }, anotherMediaType);
  }
  if (kind === 'cut short') {
    const text = answer.body.slice(0, Math.floor(answer.body.length / 2));
    return answering({ body: text }, text.slice(-20));
  }
  const after = place.pointer === 'body' ? otherBody(operation, kind, place, donors, choose) : otherValue();
  if (after === nothing) return undefined;
  const body = place.pointer === 'body' ? after : withValue(bodyOf(exchange), place.pointer, after);
  return answering({ body: JSON.stringify(body) }, place.pointer === 'body' ? kind : after);

  function otherValue() {
    if (kind === 'strange item') return withStranger(exchange, place.value, donors, choose);
    const values = donors.valuesOf(operation, withinObject(field), place.value);
    return valueFor(kind, place.value, values, choose);
  }
}

/** Stands for no value at all; undefined is the value of what is dropped. */
const nothing = Symbol('nothing');

function otherAnswer(exchange: Exchange<OperationId>, kind: Kind, { bodiesOf }: Donors, choose: Choose) {
  const { operation } = exchange;
  const status = answerOf(exchange)?.status ?? 0;
  const refusal = (to: number, type: string) => ({ status: to, body: JSON.stringify(envelope(exchange, type)) });
  switch (kind) {
    case 'another success':
      return { status: 202 };
    case 'internal error':
      return refusal(500, 'api_error');
    case 'accepted': {
      const bodies = bodiesOf(operation);
      if (bodies.length === 0) return undefined;
      return { status: 200, body: JSON.stringify(bodies[choose(bodies.length)]) };
    }
    case 'refused': {
      const documented = documentedRefusals(operation).filter((row) => ![401, 403, 500].includes(row.status));
      const row = documented[choose(documented.length)];
      return row && refusal(row.status, row.type);
    }
    default:
      // Of 400, 403 and 404 each may be right where another is; what conflicts is always a case of its own.
      return status === 409 || status === 412 ? refusal(404, 'not_found_error') : refusal(409, 'conflict_error');
  }
}

/** What the path of a list names, and the field by which each record says whose it is. */
const owners: Readonly<Partial<Record<OperationId, readonly [path: RegExp, field: string]>>> = {
  'work.list': [/\/environments\/([^/?]+)/, 'environment_id'],
  'deployment-run.list': [/\/deployments\/([^/?]+)/, 'deployment_id'],
};

/** The list with a record in its middle that belongs to something else than the path names. */
function withStranger({ operation, request }: Exchange<OperationId>, list: unknown, donors: Donors, choose: Choose) {
  const [path, field] = owners[operation] ?? [];
  const owner = path?.exec(request.path)?.[1];
  if (!field || owner === undefined || !Array.isArray(list)) return nothing;
  const others = donors.bodiesOf(operation).flatMap((body) => {
    const records = isObject(body) && Array.isArray(body.data) ? body.data : [];
    return records.filter((record) => isObject(record) && record[field] !== decodeURIComponent(owner));
  });
  if (others.length === 0) return nothing;
  const middle = Math.floor(list.length / 2);
  return [...list.slice(0, middle), others[choose(others.length)], ...list.slice(middle)];
}

/** A sound envelope, as the request would have it (conventions/errors). */
function envelope({ request }: Exchange, type: string) {
  const id = request.headers['x-request-id'] ?? '00000000-0000-4000-8000-000000000000';
  return { type: 'error', request_id: id, error: { type, message: 'No.' } };
}

function otherBody(operation: OperationId, kind: Kind, { value }: Place, { bodiesOf }: Donors, choose: Choose) {
  if (kind === 'emptied') return null;
  if (kind === 'filled') {
    const bodies = bodiesOf(operation).filter((body) => body !== null);
    return bodies.length > 0 ? bodies[choose(bodies.length)] : nothing;
  }
  if (kind === 'keys reordered') return reordered(value);
  return isObject(value) ? { ...value, not_documented: { any: 'thing' } } : nothing;
}

function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reordered(inner)]),
  );
}

function valueFor(kind: Kind, value: unknown, donors: readonly unknown[], choose: Choose): unknown {
  const drawn = () => (donors.length > 0 ? donors[choose(donors.length)] : nothing);
  switch (kind) {
    case 'dropped':
      return undefined;
    case 'nulled':
      return null;
    case 'retyped':
      return typeof value === 'string' ? 7 : 'seven';
    case 'malformed':
      return `?${String(value)}`;
    case 'set':
      return drawn();
    case 'another value':
      if (typeof value === 'boolean') return !value;
      if (typeof value === 'number') return value + 1;
      return donors.length > 0 ? drawn() : `${String(value)}x`;
    case 'earlier':
      return movedBy(value, -(distances[choose(distances.length)] ?? 0));
    case 'later':
      return movedBy(value, distances[choose(distances.length)] ?? 0);
    case 'fraction cut':
      return typeof value === 'string' && value.includes('.') ? value.replace(/\.\d+/, '') : nothing;
    case 'other wording':
      return `${String(value)} (said otherwise)`;
    default:
      return Array.isArray(value) ? otherList(kind, value, choose) : otherMap(kind, value, choose);
  }
}

/** The time so many milliseconds away, printed with the same digits. */
function movedBy(value: unknown, milliseconds: number): unknown {
  const parts = /^(.{19})(.*)$/.exec(String(value));
  const at = Date.parse(`${parts?.[1]}Z`);
  return parts && !Number.isNaN(at) ? `${new Date(at + milliseconds).toISOString().slice(0, 19)}${parts[2]}` : nothing;
}

function otherList(kind: Kind, list: readonly unknown[], choose: Choose): unknown {
  const index = choose(list.length);
  if (kind === 'item dropped') return list.filter((_, at) => at !== index);
  if (kind === 'item repeated') return [...list, list[index]];
  if (kind === 'order changed') return [...list].reverse();
  return [{}];
}

function otherMap(kind: Kind, map: unknown, choose: Choose): unknown {
  if (!isObject(map)) return nothing;
  const own = Object.keys(map).filter((key) => typeof map[key] === 'string');
  const key = own[choose(own.length)];
  if (key === undefined) return nothing;
  if (kind === 'entry changed') return { ...map, [key]: `${map[key]}x` };
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}
