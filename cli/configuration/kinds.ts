import { join, resolve } from 'node:path';
import ms from 'ms';
import { anySeed } from '../../harness/anonymity.ts';
import { baseUrl, plain } from '../base-url.ts';
import { profileNamed } from '../profile.ts';
import { UsageError } from '../usage-error.ts';
import { example, type Given, subject } from './given.ts';

/** A kind of values that a setting can have. */
export interface Kind<T> {
  /** Checks a value that was given. @throws UsageError that says where it stands */
  read: (given: Given) => T;
  /** The value as `--print-config` shows it, without secrets. */
  show: (value: T, environment: Readonly<Record<string, string | undefined>>) => unknown;
}

/** A whole number between two, both included. */
export function wholeNumber<N extends number = number>(least: number, most: number): Kind<N> {
  return { read: (given) => numberOf(given, least, most) as N, show: (value) => value };
}

/** A seed, or `random`: one is then chosen once, and whoever asks is given that. */
export const seed: Kind<number> = {
  read: (given) => (given.value === 'random' ? anySeed() : numberOf(given, 0, Number.MAX_SAFE_INTEGER)),
  show: (value) => value,
};

/** A whole number between two, or `unlimited`, which is null. */
export function limit(least: number, most: number): Kind<number | null> {
  return {
    read: (given) => (given.value === 'unlimited' ? null : numberOf(given, least, most)),
    show: (value) => value ?? 'unlimited',
  };
}

function numberOf(given: Given, least: number, most: number): number {
  const text = String(given.value);
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(
    `${subject(given)} is not a whole number of at least ${least}${most < 1e6 ? ` and at most ${most}` : ''}: ${text}`,
    `Give one, as in ${example(given, String(Math.min(Math.max(least, 4), most)))}.`,
  );
}

/** Yes or no: of a flag, that it is there. */
export const yes: Kind<boolean> = {
  read: (given) => {
    const words: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
    const value = words[String(given.value)];
    if (value !== undefined) return value;
    throw new UsageError(
      `${subject(given)} is neither true nor false: ${given.value}`,
      `Give one of them, as in ${example(given, 'true')}.`,
    );
  },
  show: (value) => value,
};

const longest = 3_600_000;

/** A duration with its unit, in milliseconds. */
export const duration: Kind<number> = {
  read: (given) => {
    const text = String(given.value).trim();
    const value = /^[\d.]+ *(ms|s|m|h)$/.test(text) ? ms(text as ms.StringValue) : Number.NaN;
    if (value >= 1 && value <= longest) return value;
    throw new UsageError(
      `${subject(given)} is not a duration of at least 1ms and at most 1h: ${text}`,
      `Give a number and its unit (ms, s, m or h), as in ${example(given, '45s')}.`,
    );
  },
  show: (value) => {
    const [size, unit] = value % 60_000 === 0 ? [60_000, 'm'] : value % 1000 === 0 ? [1000, 's'] : [1, 'ms'];
    return `${value / size}${unit}`;
  },
};

/** One line of text. */
export const text: Kind<string | null> = { read: ({ value }) => String(value), show: (value) => value };

/** An id of the target's. */
export const id: Kind<string | null> = {
  read: (given) => {
    const value = String(given.value);
    if (/^\S+$/.test(value)) return value;
    throw new UsageError(`${subject(given)} is no id: ${value}`, 'Give it without spaces.');
  },
  show: (value) => value,
};

/** A base URL such as this one. */
export function url(like: string): Kind<URL | null> {
  return {
    read: (given) => baseUrl(subject(given), String(given.value), like),
    show: (value) => value && plain(value),
  };
}

/** A path; of the file, relative to its folder. */
export const path: Kind<string> = {
  read: (given) => {
    const value = String(given.value);
    // An absolute one stands for itself.
    return given.folder === '.' || resolve(value) === value ? value : join(given.folder, value);
  },
  show: (value) => value,
};

/** A path that may be left out. */
export const file: Kind<string | null> = path as Kind<string | null>;

/** Texts, such as ids or globs. */
export const texts: Kind<readonly string[]> = { read: ({ value }) => value as string[], show: (value) => value };

/** The name of a profile. */
export const profile: Kind<ReturnType<typeof profileNamed>> = {
  read: (given) => profileNamed(String(given.value), subject(given)),
  show: ({ name }) => name,
};
