import { noSupplies, type Supplies } from '../harness/arrange/supplies.ts';
import { defaultLimits, type Limits } from '../harness/limits.ts';
import { monitors } from '../harness/monitors.ts';
import { NothingMatches, type Selection, select } from '../harness/selection.ts';
import type { Expectation } from '../harness/verdict/expectation.ts';
import { allCapabilities, type Capabilities } from '../spec/capabilities.ts';
import type { Profile } from '../spec/requirement.ts';
import { scenarios } from '../suites/index.ts';
import { profileNamed } from './profile.ts';
import { type Environment, type TargetFlags, type TargetSettings, targetOf } from './target-settings.ts';
import { UsageError } from './usage-error.ts';

/** The flags of `run`, as they were given. */
export interface RunFlags extends TargetFlags {
  target?: string;
  out: string;
  profile: string;
  only: readonly string[];
  concurrency: string;
  seed: string;
  maxRequests?: string;
  keep?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** What a run is to do, checked. `target` is null for the embedded reference target. */
export interface RunSettings {
  target: TargetSettings | null;
  /** A shell command that starts the target; null: it is there already. */
  start: string | null;
  out: string;
  profile: Profile;
  selection: Selection;
  only: readonly string[];
  concurrency: number;
  seed: number;
  limits: Limits;
  supplies: Supplies;
  capabilities: Capabilities;
  expectations: readonly Expectation[];
  strict: boolean;
  anonymous: boolean;
  keep: boolean;
  json: boolean;
  quiet: boolean;
}

const runDoes =
  'A run creates environments, an agent, sessions and deployments there, in the account of the token, sends some thousand ' +
  'requests, and may cost money; it archives what it made when it ends.';

/**
 * Checks the flags of `run` and reads the tokens from the environment; sends and writes nothing.
 * @throws UsageError
 */
export function settingsOf(flags: RunFlags, environment: Environment): RunSettings {
  const profile = profileNamed(flags.profile);
  const target = flags.target === undefined ? embedded(flags) : targetOf(flags.target, flags, environment, runDoes);
  return {
    target,
    start: null,
    out: flags.out,
    profile,
    selection: selectionOf(profile, flags.only),
    only: flags.only,
    concurrency: wholeNumber('--concurrency', flags.concurrency, 1, 64),
    seed: wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER),
    limits: {
      ...defaultLimits(new URL(target?.url ?? 'http://localhost')),
      maxRequests: flags.maxRequests === undefined ? null : wholeNumber('--max-requests', flags.maxRequests, 1, 1e9),
    },
    supplies: noSupplies,
    capabilities: allCapabilities,
    expectations: [],
    strict: false,
    anonymous: false,
    keep: flags.keep ?? false,
    json: flags.json ?? false,
    quiet: flags.quiet ?? false,
  };
}

function embedded({ tokenEnv, foreignTokenEnv, hook, hookTokenEnv, keep }: RunFlags): null {
  if (keep) {
    throw new UsageError(
      'the embedded target ends with the run, so nothing on it can be kept',
      'Name a target with --target, such as one that `serve` runs, or leave --keep out.',
    );
  }
  if ([tokenEnv, foreignTokenEnv, hook, hookTokenEnv].some((flag) => flag !== undefined)) {
    throw new UsageError(
      'a token or a hook is named, but no target',
      'Name the target with --target, or leave the token and the hook out.',
    );
  }
  return null;
}

function selectionOf(profile: Profile, only: readonly string[]): Selection {
  try {
    return select(profile, { scenarios, monitors }, only);
  } catch (error) {
    if (!(error instanceof NothingMatches)) throw error;
    throw new UsageError(
      error.message,
      'See `list requirements` and `list scenarios` for the ids; quote the pattern so that the shell leaves it alone.',
    );
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(
    `${flag} is not a whole number of at least ${least}${most < 1e6 ? ` and at most ${most}` : ''}: ${text}`,
    `Give one, as in ${flag} ${Math.max(least, 4)}.`,
  );
}
