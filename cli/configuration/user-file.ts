import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import leven from 'leven';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../usage-error.ts';

/** A way to a value within a document: keys and indexes. */
export type Path = readonly (string | number)[];

/** A YAML file of the user's, parsed and found to fit its schema. */
export interface UserFile<T> {
  file: string;
  value: T;
  /** Where a value stands, as `conformance.yaml:3:5` (file, line, column); of what is not there: where its parent does. */
  at: (path: Path) => string;
}

/**
 * Reads a YAML file (YAML 1.2) and holds it against a JSON Schema (draft 2020-12).
 * @throws UsageError for a file that cannot be read, is no YAML, or does not fit: it names line and column, and for an
 *   unknown key or value the nearest one that there is
 */
export function readUserFile<T>(file: string, schema: object): UserFile<T> {
  const text = textOf(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) {
    throw new UsageError(
      `${place(broken.pos[0])}: this is not YAML as it should be: ${broken.message}`,
      'Mend the file at that place; a value with a colon, a # or a leading special character needs quotes.',
    );
  }
  const at = (path: Path) => place(offsetOf(document, path, 'value'));
  const value: unknown = document.toJS();
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema);
  if (!validate(value)) {
    const { message, remedy, path, of } = worst(validate.errors ?? [], document);
    throw new UsageError(`${place(offsetOf(document, path, of))}: ${message}`, remedy);
  }
  return { file, value: value as T, at };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new UsageError(`there is no file ${file}`, 'Check the name, and the folder that it is meant from.')
      : new UsageError(`${file} cannot be read: ${message}`, 'Name a file that can be read.');
  }
}

/** Where a key or a value begins in the text; of what is not there: where its nearest parent does. */
function offsetOf(document: Document, path: Path, of: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const key = part.at(-1);
    const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const keyRange = isNode(pair?.key) ? pair.key.range : undefined;
    const node = length === 0 ? document.contents : document.getIn(part, true);
    const range = (of === 'key' || length < path.length) && keyRange ? keyRange : isNode(node) ? node.range : keyRange;
    if (range) return range[0];
  }
  return 0;
}

interface Misfit {
  message: string;
  remedy: string;
  path: Path;
  of: 'key' | 'value';
}

/** The error to tell of: the first in the file, an unknown key before what is missing. */
function worst(errors: readonly ErrorObject[], document: Document): Misfit {
  const misfits = errors
    .filter(({ keyword }) => !['if', 'anyOf', 'oneOf', 'not'].includes(keyword) || errors.length === 1)
    .map((error) => misfit(error, document));
  const rank = (one: Misfit) => offsetOf(document, one.path, one.of) - (one.of === 'key' ? 0.5 : 0);
  const [first] = misfits.sort((a, b) => rank(a) - rank(b));
  return first ?? { message: 'the file does not fit its schema', remedy: 'See the schema.', path: [], of: 'value' };
}

function misfit(error: ErrorObject, document: Document): Misfit {
  const path = pathOf(error.instancePath, document);
  const named = path.length === 0 ? 'the file' : path.map(String).join('.');
  const { params, parentSchema = {}, keyword, message = '' } = error;
  const keys = Object.keys((parentSchema.properties ?? {}) as object);
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const key = String(params.additionalProperty ?? params.unevaluatedProperty);
    return {
      message: `there is no key ${key}${path.length === 0 ? '' : ` in ${named}`}${nearest(key, keys)}`,
      remedy: keys.length > 0 ? `The keys are: ${keys.join(', ')}.` : 'Leave it out.',
      path: [...path, key],
      of: 'key',
    };
  }
  const described = typeof parentSchema.description === 'string' ? parentSchema.description : undefined;
  const says = (what: string, remedy = described ?? 'See the schema for what can stand here.'): Misfit => ({
    message: what,
    remedy,
    path,
    of: 'value',
  });
  const value = JSON.stringify(error.data);
  if (keyword === 'required') {
    return says(
      `${named === 'the file' ? 'the file' : named} lacks the key ${params.missingProperty}`,
      `Add ${params.missingProperty}.`,
    );
  }
  if (keyword === 'enum' || keyword === 'const') {
    const allowed = (keyword === 'enum' ? params.allowedValues : [params.allowedValue]) as readonly unknown[];
    const near = typeof error.data === 'string' ? nearest(error.data, allowed.map(String)) : '';
    return says(`${named} cannot be ${value}${near}`, `It can be: ${allowed.join(', ')}.`);
  }
  if (keyword === 'type') return says(`${named} should be ${kinds(params.type)}, but is ${value}`);
  return says(`${named} is ${value}, which ${message}`);
}

const kinds = (types: unknown): string => {
  const article: Readonly<Record<string, string>> = { array: 'a list', object: 'a mapping', integer: 'a whole number' };
  return [types]
    .flat()
    .map((type) => article[String(type)] ?? `a ${type}`)
    .join(' or ');
};

/** ` (did you mean …?)`, where something is near enough to be meant. */
export function nearest(word: string, words: readonly string[]): string {
  const [best] = words
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const close = best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3));
  return close ? ` (did you mean ${best.candidate}?)` : '';
}

/** The path of a JSON Pointer (RFC 6901), an index where the document has a list. */
function pathOf(pointer: string, document: Document): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    path.push(isMap(parent) || !/^\d+$/.test(key) ? key : Number(key));
  }
  return path;
}
