import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import type { Fault } from '../../fixtures/fault.ts';
import type { Variant } from '../../fixtures/variant.ts';

export const usage = `npm run kill-matrix -- [ID…] [--check] [--whole] [--times N] [--processes N] [--out DIR]
npm run kill-matrix -- --random N [--seed N] [--check] [--processes N] [--out DIR]

  ID           ids or globs of the faults and legal alternatives to judge; without any, all
  --check      judges once and compares with what is committed instead of writing it
  --whole      judges by all scenarios, and each legal alternative alone
  --times      judges each fault so often (2), with other seeds; a killer has to kill every time
  --random     judges so many targets of legal choices and zero to three faults, put together by --seed (1)
  --processes  how many processes judge (one for each core)
  --out        the folder of the reports (kill-matrix)`;

/** What the command line asks for. */
export interface Asked {
  faults: readonly Fault[];
  variants: readonly Variant[];
  /** Whether that is everything there is. */
  all: boolean;
  check: boolean;
  whole: boolean;
  times: number;
  random: number | undefined;
  seed: number;
  processes: number;
  out: string;
  /** As they were given. */
  arguments: readonly string[];
}

/** What was asked for cannot be done. */
export class Refused extends Error {}

/** Reads the command line. @throws Refused */
export function asked(args: readonly string[], { faults, variants }: Pick<Asked, 'faults' | 'variants'>): Asked {
  const { values, positionals } = parsed(args);
  const { check = false, whole = false } = values;
  const random = values.random === undefined ? undefined : numberOf('random', values.random);
  if (random !== undefined && positionals.length > 0) throw new Refused('--random chooses the faults itself');
  const all = positionals.length === 0;
  const patterns = positionals.map((pattern) => {
    const matches = picomatch(pattern);
    if (![...faults, ...variants].some(({ id }) => matches(id))) {
      throw new Refused(`${pattern} matches no fault and no variant`);
    }
    return matches;
  });
  const isAsked = ({ id }: { id: string }) => all || patterns.some((matches) => matches(id));
  return {
    ...{ faults: faults.filter(isAsked), variants: variants.filter(isAsked), all },
    ...{ check, whole, random },
    times: numberOf('times', values.times ?? (check ? '1' : '2')),
    seed: numberOf('seed', values.seed ?? '1'),
    processes: numberOf('processes', values.processes ?? String(availableParallelism())),
    out: resolve(values.out ?? 'kill-matrix'),
    arguments: args,
  };
}

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = { random: text, seed: text, times: text, processes: text, out: text, check: flag, whole: flag };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(flag: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Refused(`--${flag} takes a whole number of at least 1, not ${value}`);
  return Number(value);
}
