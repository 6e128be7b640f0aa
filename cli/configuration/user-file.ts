import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { UsageError } from '../usage-error.ts';
import { type Misfit, misfit } from './misfit.ts';
import type { Path } from './path.ts';

export type { Path } from './path.ts';

/** A YAML file of the user's, parsed and found to fit its schema. */
export interface UserFile<T> {
  file: string;
  value: T;
  /**
   * Where a value, or its key, stands, as `conformance.yaml:3:5` (file, line, column); of what is not there: where its
   * parent does.
   */
  at: (path: Path, of?: 'key' | 'value') => string;
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
  const at: UserFile<T>['at'] = (path, of = 'value') => place(offsetOf(document, path, of));
  const value = contentsOf(document, place);
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema);
  if (!validate(value)) {
    const { message, remedy, path, of } = worst(validate.errors ?? [], document);
    throw new UsageError(`${place(offsetOf(document, path, of))}: ${message}`, remedy);
  }
  return { file, value: value as T, at };
}

/** @throws UsageError for an alias (YAML 1.2, section 7.1) that leads nowhere, or to what it stands in */
function contentsOf(document: Document, place: (offset: number) => string): unknown {
  try {
    const value: unknown = document.toJS();
    JSON.stringify(value);
    return value;
  } catch {
    let offset = 0;
    visit(document, {
      Alias: (_, alias) => {
        offset = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    throw new UsageError(
      `${place(offset)}: an alias (*name) has no anchor (&name) before it, or stands within what it names`,
      'Write the value out; a value that begins with * or & needs quotes.',
    );
  }
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

/** Keywords whose errors come with those of their subschemas, which say more. */
const combining = ['if', 'anyOf', 'oneOf', 'not'];

/** The error to tell of: the first in the file, an unknown key before what is missing. */
function worst(errors: readonly ErrorObject[], document: Document): Misfit {
  const misfits = errors
    .filter(({ keyword, propertyName }) => propertyName === undefined && !combining.includes(keyword))
    .map((error) => misfit(error, pathOf(error.instancePath, document)));
  const rank = (one: Misfit) => offsetOf(document, one.path, one.of) - (one.of === 'key' ? 0.5 : 0);
  const [first] = misfits.sort((a, b) => rank(a) - rank(b));
  return first ?? { message: 'the file does not fit its schema', remedy: 'See the schema.', path: [], of: 'value' };
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
