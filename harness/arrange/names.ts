import { derived } from '../anonymity.ts';
import { beginOf, runIdPattern } from '../run-id.ts';
import type { Resource } from './create.ts';

/**
 * The beginning of every name that the suite gives, by which its things are known on a target. Short, since names of up
 * to 64 characters are all that the agents' guide recommends.
 */
export const namePrefix = 'conformance';

/**
 * Makes the names of what a run creates: they carry the run's id, so that two runs never collide. With a secret they
 * carry nothing that can be recognised without it, and are as unlikely to collide.
 */
export function names(runId: string, secret: string | null = null): (resource: string) => string {
  let count = 0;
  return (resource) => {
    count += 1;
    return secret === null
      ? `${namePrefix} ${runId} ${resource} ${count}`
      : derived(secret, `name ${count} of ${resource}`).slice(0, 24);
  };
}

/** The most characters that a name may have (deployments/create, Request body). */
const longest = 256;

/** Sixteen characters of three bytes in UTF-8, the first of the Thousand Character Classic; each has one form only. */
const wide = '天地玄黃宇宙洪荒日月盈昃辰宿列張';

/**
 * A name made as long as names may be. The filling is of hexadecimal digits, or of characters that take several bytes.
 * @param digits hexadecimal digits to fill it from, again and again
 */
export function longName(name: string, digits: string, filling: 'narrow' | 'wide'): string {
  return filled(`${name} `, longest, digits, filling);
}

/** A text brought to so many characters, which take one byte each, or several. */
export function filled(text: string, length: number, digits: string, filling: 'narrow' | 'wide'): string {
  const missing = length - text.length;
  const narrow = digits
    .replaceAll(/[^0-9a-f]/g, '')
    .repeat(missing)
    .slice(0, missing);
  return (
    text + (filling === 'narrow' ? narrow : narrow.replaceAll(/./g, (digit) => wide.charAt(Number.parseInt(digit, 16))))
  );
}

/** What one of our own names says. */
export interface OwnName {
  runId: string;
  resource: Resource;
  /** When that run began. */
  begun: Date;
}

const pattern = new RegExp(
  `^${namePrefix} (${runIdPattern}) (environment|agent|session|deployment) [1-9]\\d*( (?:[0-9a-f]+|[${wide}]+))?$`,
);

/** Reads a name that a run has given, which must match from end to end; undefined for any other text. */
export function readName(name: string): OwnName | undefined {
  const [, runId = '', resource, filling] = pattern.exec(name) ?? [];
  const begun = beginOf(runId);
  // Only what fills a name to its full length is our filling.
  if (filling !== undefined && name.length !== longest) return undefined;
  return begun && { runId, resource: resource as Resource, begun };
}
