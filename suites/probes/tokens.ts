import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { told } from '../../harness/findings/status.ts';
import { isAccepted } from '../../harness/reading.ts';
import { trouble } from '../../harness/trouble.ts';

/** Status and error type of an answer; undefined where a gateway gave it, or nobody. */
export function answered(exchange: Exchange | undefined): string | undefined {
  return exchange === undefined || trouble(exchange) ? undefined : told(exchange);
}

/** The same, and of an accepted call what a field is when the object is read afterwards: `200 state=stopped`. */
export function leaving(exchange: Exchange, after: Exchange | undefined, field: string): string | undefined {
  return whenAccepted(exchange, () =>
    after && isAccepted(after) ? `${field}=${word(fieldOf(after, field))}` : undefined,
  );
}

/** The same with something else to say of an accepted call; undefined where that is not known. */
export function whenAccepted(exchange: Exchange, say: () => string | undefined): string | undefined {
  const said = answered(exchange);
  if (said === undefined || !isAccepted(exchange)) return said;
  const more = say();
  return more === undefined ? undefined : `${said} ${more}`;
}

/**
 * What there is to say of an accepted call, whatever its status was, which is another question; of a refused one the
 * refusal.
 */
export function orRefusal(exchange: Exchange, say: () => string | undefined): string | undefined {
  const said = answered(exchange);
  return said === undefined || !isAccepted(exchange) ? said : say();
}

/** The status alone: also of a redirect, and of an answer that is not the API's own. */
export function status(exchange: Exchange): string | undefined {
  const code = answerOf(exchange)?.status;
  return code === undefined || [429, 502, 503, 504].includes(code) ? undefined : String(code);
}

/** Whether a repeated request was answered with what the first one had made. */
export function replayed(first: Exchange, second: Exchange): string | undefined {
  if (!isAccepted(first)) return undefined;
  return orRefusal(second, () => (fieldOf(first, 'id') === fieldOf(second, 'id') ? 'replayed' : 'carried out anew'));
}

/** A value as a word that does not vary: a name of the API's as it is, anything else by its kind. */
export function word(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (typeof value === 'boolean' || (typeof value === 'string' && /^[a-z_]{1,30}$/.test(value))) return String(value);
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return { string: 'a text', number: 'a number', object: 'an object' }[typeof value as string] ?? typeof value;
}

/** The records of a list, as far as they are objects. */
export function records(list: Exchange): Record<string, unknown>[] {
  const body = bodyOf(list);
  return isObject(body) && Array.isArray(body.data) ? body.data.filter(isObject) : [];
}

/** Whether a list that was given has a record; undefined where none was given. */
export function listed(list: Exchange, id: unknown): string | undefined {
  return orRefusal(list, () => (records(list).some((record) => record.id === id) ? 'listed' : 'not listed'));
}
