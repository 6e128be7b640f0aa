import { monitors } from '../harness/monitors.ts';
import { NothingMatches, type Selection, select } from '../harness/selection.ts';
import { isLoopback, type Target } from '../harness/target.ts';
import type { Profile } from '../spec/requirement.ts';
import { scenarios } from '../suites/index.ts';
import { profileNamed } from './profile.ts';
import { UsageError } from './usage-error.ts';

/** The flags of `run`, as they were given. */
export interface RunFlags {
  target?: string;
  tokenEnv?: string;
  foreignTokenEnv?: string;
  hook?: string;
  hookTokenEnv?: string;
  out: string;
  profile: string;
  only: readonly string[];
  concurrency: string;
  seed: string;
  json?: boolean;
  quiet?: boolean;
}

/** What a run is to do, checked. `target` is null for the embedded reference target. */
export interface RunSettings {
  target: Omit<Target, 'embedded'> | null;
  out: string;
  profile: Profile;
  selection: Selection;
  only: readonly string[];
  concurrency: number;
  seed: number;
  json: boolean;
  quiet: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks the flags of `run` and reads the tokens from the environment; sends and writes nothing.
 * @throws UsageError
 */
export function settingsOf(flags: RunFlags, environment: Environment): RunSettings {
  const profile = profileNamed(flags.profile);
  return {
    target: flags.target === undefined ? embedded(flags) : targetOf(flags.target, flags, environment),
    out: flags.out,
    profile,
    selection: selectionOf(profile, flags.only),
    only: flags.only,
    concurrency: wholeNumber('--concurrency', flags.concurrency, 1, 64),
    seed: wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER),
    json: flags.json ?? false,
    quiet: flags.quiet ?? false,
  };
}

function embedded({ tokenEnv, foreignTokenEnv, hook, hookTokenEnv }: RunFlags): null {
  if ([tokenEnv, foreignTokenEnv, hook, hookTokenEnv].some((flag) => flag !== undefined)) {
    throw new UsageError(
      'a token or a hook is named, but no target',
      'Name the target with --target, or leave the token and the hook out.',
    );
  }
  return null;
}

function targetOf(text: string, flags: RunFlags, environment: Environment): RunSettings['target'] {
  const url = baseUrl('--target', text);
  const own = tokenFrom(flags.tokenEnv ?? 'QODER_PAT', environment, url);
  if (own === undefined) {
    const name = flags.tokenEnv ?? 'QODER_PAT';
    throw new UsageError(
      `there is no token: the environment variable ${name} is not set`,
      `Put a token into ${name}, or name another variable with --token-env.`,
    );
  }
  const foreign = tokenFrom(flags.foreignTokenEnv ?? 'QODER_FOREIGN_PAT', environment, url);
  if (foreign === undefined && flags.foreignTokenEnv !== undefined) {
    throw new UsageError(
      `the environment variable ${flags.foreignTokenEnv} is not set`,
      `Put a token of another account into ${flags.foreignTokenEnv}, or leave --foreign-token-env out.`,
    );
  }
  if (foreign === own) {
    throw new UsageError(
      'the two tokens are the same, so one cannot stand for another account',
      'Give a token of a second account, or leave it out: what needs it is then inconclusive.',
    );
  }
  const target = { url: trimmed(url), token: own, foreignToken: foreign ?? null };
  return flags.hook === undefined
    ? noHook(flags, target)
    : { ...target, hook: hookOf(flags.hook, flags, environment, own) };
}

function noHook<T>({ hookTokenEnv }: RunFlags, target: T): T {
  if (hookTokenEnv === undefined) return target;
  throw new UsageError(
    'a token for the hook is named, but no hook',
    'Name the hook with --hook, or leave --hook-token-env out.',
  );
}

/** The hook and its token: one of its own, or the target's (spec/control.yaml). */
function hookOf(text: string, { hookTokenEnv }: RunFlags, environment: Environment, own: string): Target['hook'] {
  const url = baseUrl('--hook', text);
  const token = tokenFrom(hookTokenEnv ?? 'QODER_HOOK_TOKEN', environment, url);
  if (token === undefined && hookTokenEnv !== undefined) {
    throw new UsageError(
      `the environment variable ${hookTokenEnv} is not set`,
      `Put the hook's token into ${hookTokenEnv}, or leave --hook-token-env out: then the target's token is used.`,
    );
  }
  return { url: trimmed(url), token: token ?? own };
}

function trimmed(url: URL): string {
  return url.href.replace(/\/+$/, '');
}

/** @throws UsageError for what cannot be a base URL */
function baseUrl(flag: string, text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(
      `${flag} is not a URL: ${masked(text)}`,
      'Give a whole URL, with its path, as in https://host/api/v1/cloud.',
    );
  }
  const problem =
    url.protocol !== 'http:' && url.protocol !== 'https:'
      ? `${flag} is not an http or https URL: ${masked(text)}`
      : url.username || url.password
        ? `${flag} has credentials in it`
        : url.search || url.hash
          ? `${flag} has a query or a fragment: ${masked(text)}`
          : undefined;
  if (problem) {
    throw new UsageError(
      problem,
      'Give the base URL alone, as in https://host/api/v1/cloud; tokens come from environment variables.',
    );
  }
  return url;
}

/** An address as it may be printed: without what stands before an `@` or after a `?` or `#`, which may be a secret. */
function masked(text: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  const [head = ''] = rest.split(/[?#]/, 1);
  // An @ further on may end a user's password that has a ? or # in it: then nothing is known to be the host.
  if (rest.includes('@', head.length)) return `${scheme}…`;
  const host = head.slice(head.lastIndexOf('@') + 1);
  return `${scheme}${host === head ? '' : '…@'}${host}${head === rest ? '' : `${rest[head.length]}…`}`;
}

/** @throws UsageError for a token that cannot be sent, or is too short to be told from other text when it is removed */
function tokenFrom(name: string, environment: Environment, url: URL): string | undefined {
  const token = environment[name]?.trim();
  if (token === undefined || token === '') return undefined;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      `the token in ${name} has a character that no HTTP header can carry`,
      `Check ${name} for spaces, line breaks and letters outside ASCII.`,
    );
  }
  if (token.length < 8 && !isLoopback(url)) {
    throw new UsageError(
      `the token in ${name} has fewer than eight characters`,
      'Such a token is taken for targets on this machine only, since it could not be removed from the reports safely.',
    );
  }
  return token;
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
