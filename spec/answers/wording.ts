import type { ValidationError } from '../generated/validators.js';

const nouns: Readonly<Record<string, string>> = {
  string: 'a string',
  object: 'an object',
  array: 'an array',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

const time = 'an RFC 3339 time in UTC that ends in Z';
const longest = 60;

const alternatives = (words: readonly string[]) => [...new Set(words)].join(' or ');

function pattern(source: string): string {
  const prefix = /^\^(\w+_)\.\+$/.exec(source)?.[1];
  if (prefix) return `an id that starts with "${prefix}" and goes on after it`;
  return source.endsWith('Z$') ? time : `a string that matches ${source}`;
}

/** What was expected, to follow "must be"; the errors are of one keyword and one place, and there is at least one. */
export function expectation(errors: readonly ValidationError[]): string {
  return alternatives(
    errors.map(({ keyword, params }) => {
      switch (keyword) {
        case 'type':
          return alternatives([params.type].flat().map((type) => nouns[String(type)] ?? String(type)));
        case 'const':
          return JSON.stringify(params.allowedValue);
        case 'enum':
          return `one of ${(params.allowedValues as readonly unknown[]).join(', ')}`;
        case 'minimum':
          return `at least ${String(params.limit)}`;
        case 'maximum':
          return `at most ${String(params.limit)}`;
        case 'minLength':
          return 'a string that is not empty';
        case 'maxLength':
          return `a string of at most ${String(params.limit)} characters`;
        case 'minItems':
          return 'a list that is not empty';
        case 'maxItems':
          return `a list of at most ${String(params.limit)}`;
        case 'maxProperties':
          return `an object of at most ${String(params.limit)} keys`;
        case 'propertyNames':
          return `an object without the key ${shown(params.propertyName)}`;
        case 'pattern':
          return pattern(String(params.pattern));
        case 'format':
          // Beside a word, as in a request: there the zone is free.
          return errors.some((error) => error.keyword === 'const') ? 'an RFC 3339 time' : time;
        default:
          return `as its schema says (${keyword})`;
      }
    }),
  );
}

/** A value in a message: JSON, cut where it is long; of objects and arrays only the kind. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
