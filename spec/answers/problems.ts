import type { ValidationError } from '../generated/validators.js';
import { below, valueAt } from './pointer.ts';
import { expectation, shown } from './wording.ts';

/** One place where a body departs from its schema. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the value, or to where the missing one should be; '' for the whole body. */
  pointer: string;
  /** For people: '/state must be one of queued, starting, is "paused"'. */
  message: string;
  /** The JSON Schema keyword that was not satisfied. */
  keyword: string;
}

/** Of several departures at one place the first of these is told: the others follow from it or say the same. */
const precedence = ['required', 'type', 'propertyNames', 'const', 'enum', 'minLength', 'pattern', 'format'];

const rank = (keyword: string) => (precedence.includes(keyword) ? precedence.indexOf(keyword) : precedence.length);

const placeOf = ({ instancePath, keyword, params }: ValidationError) =>
  keyword === 'required' ? below(instancePath, String(params.missingProperty)) : instancePath;

const isUnion = ({ keyword }: ValidationError) => keyword === 'oneOf' || keyword === 'anyOf';

/**
 * Without what a condition adds, which is its own error, and what a union adds: its own error, and, where one of its
 * branches was of the right type and failed further in, the complaint of the other branches about the type. A union of
 * which no branch has the right type keeps all types; they become one message.
 */
function withoutUnionNoise(errors: readonly ValidationError[]): ValidationError[] {
  const unions = new Set(errors.filter(isUnion).map(({ instancePath }) => instancePath));
  const rest = errors.filter((error) => !isUnion(error) && error.keyword !== 'if');
  const failedFurtherIn = (place: string) =>
    rest.some(
      ({ instancePath, keyword }) =>
        (instancePath === place && keyword !== 'type') || instancePath.startsWith(`${place}/`),
    );
  return rest.filter(
    ({ instancePath, keyword }) => !(keyword === 'type' && unions.has(instancePath) && failedFurtherIn(instancePath)),
  );
}

/** What a message calls the place that a pointer names. */
type Naming = (pointer: string) => string;

const inAnAnswer: Naming = (pointer) => (pointer === '' ? 'the body' : pointer);

/** Ajv's errors as sorted problems, one to a place. */
export function readable(errors: readonly ValidationError[], body: unknown, naming = inAnAnswer): Problem[] {
  const places = new Map<string, ValidationError[]>();
  for (const error of withoutUnionNoise(errors)) {
    const place = placeOf(error);
    places.set(place, [...(places.get(place) ?? []), error]);
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([pointer, all]) => problem({ pointer, place: naming(pointer) }, all, body));
}

function problem(
  { pointer, place }: { pointer: string; place: string },
  errors: readonly ValidationError[],
  body: unknown,
): Problem {
  const keyword = errors.map((error) => error.keyword).sort((a, b) => rank(a) - rank(b))[0] ?? '';
  if (keyword === 'required') return { pointer, message: `${place} is missing`, keyword };
  // Of a union, a word or a time, both are told.
  const told = keyword === 'const' ? [keyword, 'format'] : [keyword];
  const wanted = expectation(errors.filter((error) => told.includes(error.keyword)));
  return { pointer, message: `${place} must be ${wanted}, is ${shown(valueAt(body, pointer))}`, keyword };
}
