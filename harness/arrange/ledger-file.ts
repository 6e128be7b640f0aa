import {
  appendFileSync,
  closeSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { isObject } from '../exchange.ts';
import { calls } from './create.ts';
import type { LedgerEntry } from './ledger.ts';

/** A line of a ledger on disk that is none. */
export class LedgerProblem extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}, line ${line}: ${what}`);
    this.name = 'LedgerProblem';
  }
}

/** A ledger on disk, as it stands. */
export interface LedgerFile {
  entries: readonly LedgerEntry[];
  /** Makes the file end in a whole line, so that lines can be appended: a killed run may have left a part of one. */
  mend: () => void;
}

/**
 * Reads a ledger. A last line that was cut off is left out; one that lacks its line feed alone is taken.
 * @throws LedgerProblem at the first line that is none; Error where the file cannot be read
 */
export function readLedger(file: string): LedgerFile {
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  const whole = text.slice(0, end);
  const tail = text.slice(end);
  const entries = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const entry = parse(line);
      return typeof entry === 'string' ? fail(file, index + 1, entry) : entry;
    });
  const last = tail === '' ? undefined : parse(tail);
  const cut = typeof last === 'string';
  return {
    entries: last === undefined || cut ? entries : [...entries, last],
    mend: () => {
      if (tail === '') return;
      if (cut) truncateSync(file, Buffer.byteLength(whole));
      else appendDurably(file)('\n');
    },
  };
}

/** Appends a line to a file; it is on disk when this returns. */
export function appendDurably(file: string): (line: string) => void {
  return (line) => {
    const descriptor = openSync(file, 'a');
    try {
      appendFileSync(descriptor, line);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  };
}

/** A run's ledger on disk. */
export interface LedgerLines {
  /** Hands a line to the operating system: it outlives the process, however that ends. */
  append: (line: string) => void;
  /** Settles when every line that was appended before is on disk: it outlives the machine, too. */
  flush: () => Promise<void>;
  close: () => void;
}

const synced = promisify(fdatasync);

/** Opens a run's ledger over one descriptor. Flushes that are asked for while one is going on share the next. */
export function ledgerTo(file: string): LedgerLines {
  const descriptor = openSync(file, 'a');
  rememberName(file);
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    append: (line) => {
      writeSync(descriptor, line);
    },
    flush: () => {
      // The one that is going on may have begun before the line was there.
      next ??= last.then(
        () => begin(),
        () => begin(),
      );
      return next;
    },
    close: () => closeSync(descriptor),
  };

  function begin(): Promise<void> {
    if (next) last = next;
    next = undefined;
    return synced(descriptor);
  }
}

/** Has the file's place in its folder on disk, where the system can do that; on Windows a folder cannot be opened. */
function rememberName(file: string): void {
  try {
    const folder = openSync(dirname(file), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The lines are what counts.
  }
}

function fail(file: string, line: number, what: string): never {
  throw new LedgerProblem(file, line, what);
}

/** The entry that a line holds, or what is wrong with it. */
function parse(line: string): LedgerEntry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  if (!isObject(value)) return 'it is not an object';
  const texts = fields[String(value.at)];
  if (!texts) return `"at" is none of ${Object.keys(fields).join(', ')}`;
  const missing = texts.find((field) => typeof value[field] !== 'string' || value[field] === '');
  if (missing !== undefined) return `"${missing}" is missing`;
  const odd = optional.find((field) => value[field] !== undefined && typeof value[field] !== 'string');
  if (odd !== undefined) return `"${odd}" is not text`;
  if (value.at === 'run') return URL.canParse(String(value.url)) ? (value as LedgerEntry) : '"url" is not a URL';
  if (!things.includes(String(value.resource))) return `"resource" is none of ${things.join(', ')}`;
  if (value.account !== undefined && value.account !== 'foreign') return '"account" is not "foreign"';
  if (value.at === 'created' && value.resource === 'work item' && value.environment_id === undefined) {
    return '"environment_id" is missing';
  }
  return value as LedgerEntry;
}

const things: readonly string[] = [...Object.keys(calls), 'work item'];
const optional = ['profile', 'secret', 'environment_id', 'deployment_id'];

const fields: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  run: ['run_id', 'url'],
  creating: ['resource', 'name'],
  created: ['resource', 'name', 'id'],
  refused: ['resource', 'name'],
  removed: ['resource', 'id'],
} satisfies Record<LedgerEntry['at'], readonly string[]>);
