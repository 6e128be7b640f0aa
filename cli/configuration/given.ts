import { dirname } from 'node:path';
import { named, type Path } from './path.ts';
import type { UserFile } from './user-file.ts';

/** A value as the user gave it, before it is checked. */
export interface Given {
  value: unknown;
  by: 'flag' | 'environment' | 'file';
  /** The flag, the variable, or the key in the file, such as `rate.reads`. */
  key: string;
  /** Of the file: file, line and column. */
  at: string | null;
  /** What a path in it is relative to. */
  folder: string;
  /** A value within it. */
  part: (...path: Path) => Given;
}

/** What a flag of the command line says; of a flag that may be repeated, all that it says. */
export function byFlag(flag: string, value: unknown): Given {
  const given: Given = { value, by: 'flag', key: flag, at: null, folder: '.', part: (...path) => inside(given, path) };
  return given;
}

/** What an environment variable says. */
export function byVariable(name: string, text: string): Given {
  const given: Given = {
    value: text,
    by: 'environment',
    key: name,
    at: null,
    folder: '.',
    part: (...path) => inside(given, path),
  };
  return given;
}

/** What the configuration file says at a path; undefined where it says nothing. */
export function byFile(file: UserFile<unknown>, path: Path): Given | undefined {
  const value = valueAt(file.value, path);
  if (value === undefined || value === null) return undefined;
  return {
    value,
    by: 'file',
    key: named(path),
    at: file.at(path),
    folder: dirname(file.file),
    part: (...further) => byFile(file, [...path, ...further]) ?? nothing(),
  };
}

/** How an error begins that is about a given value: `--seed`, `CONFORMANCE_SEED`, `conformance.yaml:3:7: seed`. */
export function subject({ at, key }: Given): string {
  return at === null ? key : `${at}: ${key}`;
}

/** Where a value came from, as `--print-config` says it. */
export function origin(given: Given | null): string {
  if (given === null) return 'default';
  return given.at ?? `${given.by} ${given.key}`;
}

/** How another value is given at the same place, for a remedy. */
export function example({ by, key }: Given, value: string): string {
  if (by === 'flag') return `${key} ${value}`;
  return by === 'environment' ? `${key}=${value}` : `${key.slice(key.lastIndexOf('.') + 1)}: ${value}`;
}

function inside(given: Given, path: Path): Given {
  return { ...given, value: valueAt(given.value, path) };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
        ? (parent as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function nothing(): never {
  throw new Error('a part is asked for that the configuration file does not have');
}
