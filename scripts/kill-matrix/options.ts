import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import type { Fault } from '../../fixtures/fault.ts';
import type { Variant } from '../../fixtures/variant.ts';
import { type Mix, usualMix } from './trial.ts';

export const usage = `npm run kill-matrix -- [ID…] [--check] [--whole] [--times N] [--processes N] [--out DIR]
npm run kill-matrix -- --random N [--seed N] [--faults N] [--variants N] [--check] [--processes N] [--out DIR]

  ID           ids or globs of the faults and legal alternatives to judge; without any, all
  --check      judges once and compares with what is committed instead of writing it
  --whole      judges by all scenarios, and each legal alternative alone
  --times      judges each fault so often (2), with other seeds; a killer has to kill every time
  --random     judges so many targets of legal choices and faults, put together by --seed (1)
  --faults     how many faults such a target has at most (3); with 0 all targets are legal
  --variants   how many legal choices such a target takes at most (24)
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
  /** How random targets are put together. */
  mix: Required<Mix>;
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
  for (const name of ['faults', 'variants'] as const) {
    if (random === undefined && values[name] !== undefined) throw new Refused(`--${name} is for --random`);
  }
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
    mix: {
      mostFaults: numberOf('faults', values.faults ?? String(usualMix.mostFaults), 0),
      mostVariants: numberOf('variants', values.variants ?? String(usualMix.mostVariants), 0),
    },
    processes: numberOf('processes', values.processes ?? String(availableParallelism())),
    out: resolve(values.out ?? 'kill-matrix'),
    arguments: args,
  };
}

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = {
    ...{ random: text, seed: text, faults: text, variants: text, times: text, processes: text, out: text },
    ...{ check: flag, whole: flag },
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(flag: string, value: string, least: 0 | 1 = 1): number {
  if (!/^(0|[1-9]\d{0,8})$/.test(value) || Number(value) < least) {
    throw new Refused(`--${flag} takes a whole number of at least ${least}, not ${value}`);
  }
  return Number(value);
}
