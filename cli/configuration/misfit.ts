import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from './nearest.ts';
import { named, type Path } from './path.ts';

const hidden = '(not shown, as it may be a secret)';

/** Where and how a file departs from its schema, and what to do about it. */
export interface Misfit {
  message: string;
  remedy: string;
  path: Path;
  of: 'key' | 'value';
}

/**
 * An error of ajv (with `verbose`) in words. Nothing of what stands under a schema that is `writeOnly` (JSON Schema
 * validation, section 9.4) is repeated: it may be a secret.
 */
export function misfit(error: ErrorObject, path: Path): Misfit {
  const { params, parentSchema = {}, keyword, message = '' } = error;
  const name = named(path);
  const secret = parentSchema.writeOnly === true;
  const remedy = typeof parentSchema.description === 'string' ? parentSchema.description : undefined;
  const says = (what: string, how = remedy ?? 'See the schema for what can stand here.'): Misfit => ({
    message: what,
    remedy: how,
    path,
    of: 'value',
  });
  const value = secret ? `what stands there ${hidden}` : shown(error.data);
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(error, path, secret);
    case 'propertyNames':
      return {
        ...says(`there cannot be such a key in ${name}`),
        path: [...path, String(params.propertyName)],
        of: 'key',
      };
    case 'required':
      return says(`${name} lacks the key ${params.missingProperty}`, `Add ${params.missingProperty}.`);
    case 'enum':
    case 'const': {
      const allowed = (keyword === 'enum' ? params.allowedValues : [params.allowedValue]) as readonly unknown[];
      const near = typeof error.data === 'string' && !secret ? nearest(error.data, allowed.map(String)) : '';
      return says(`${name} cannot be ${value}${near}`, `It can be: ${allowed.join(', ')}.`);
    }
    case 'type':
      return says(`${name} should be ${kinds(params.type)}, but is ${standing(error.data, params.type, secret)}`);
    case 'minProperties':
    case 'maxProperties':
      return says(`${name} has too ${keyword === 'minProperties' ? 'few' : 'many'} keys`);
    case 'pattern':
      return says(`${name} cannot be ${value}`);
    default:
      return says(`${name} is ${value}, which ${message}`);
  }
}

function unknownKey({ params, parentSchema = {} }: ErrorObject, path: Path, secret: boolean): Misfit {
  const key = String(params.additionalProperty ?? params.unevaluatedProperty);
  const keys = Object.keys((parentSchema.properties ?? {}) as object);
  const place = path.length === 0 ? '' : ` in ${named(path)}`;
  return {
    message: secret
      ? `there is an unknown key${place} ${hidden}`
      : `there is no key ${key}${place}${nearest(key, keys)}`,
    remedy: keys.length > 0 ? `The keys are: ${keys.join(', ')}.` : 'Leave it out.',
    path: [...path, key],
    of: 'key',
  };
}

/** A value as it is repeated in an error: as JSON, on one line, not all of a long one. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What stands where another kind of value should: its own kind alone where either has parts, or it may be a secret. */
function standing(value: unknown, expected: unknown, secret: boolean): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a mapping';
  if (secret) return `a ${typeof value} ${hidden}`;
  return [expected].flat().some((type) => type === 'object' || type === 'array') ? `a ${typeof value}` : shown(value);
}

/** Kinds of values in words; what may also be left empty goes without saying. */
function kinds(types: unknown): string {
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a mapping',
    integer: 'a whole number',
    boolean: 'true or false',
  };
  return [types]
    .flat()
    .filter((type) => type !== 'null')
    .map((type) => words[String(type)] ?? `a ${type}`)
    .join(' or ');
}
