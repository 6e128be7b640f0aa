import { isLoopback, type Target } from '../harness/target.ts';
import { productionHostOf } from '../spec/production.ts';
import { UsageError } from './usage-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The flags that name a target and its tokens, as they were given. */
export interface TargetFlags {
  tokenEnv?: string;
  foreignTokenEnv?: string;
  hook?: string;
  hookTokenEnv?: string;
  allowProduction?: boolean;
}

/** A target that may be sent to. */
export type TargetSettings = Omit<Target, 'embedded'>;

/**
 * Checks a target and reads its tokens from the environment.
 * @param does what the command does there, for the refusal of a production host
 * @throws UsageError
 */
export function targetOf(text: string, flags: TargetFlags, environment: Environment, does: string): TargetSettings {
  const url = baseUrl('--target', text);
  guardProduction(url, flags, does);
  const token = ownToken(url, flags, environment);
  const foreign = tokenFrom(flags.foreignTokenEnv ?? 'QODER_FOREIGN_PAT', environment, url);
  if (foreign === undefined && flags.foreignTokenEnv !== undefined) {
    throw new UsageError(
      `the environment variable ${flags.foreignTokenEnv} is not set`,
      `Put a token of another account into ${flags.foreignTokenEnv}, or leave --foreign-token-env out.`,
    );
  }
  if (foreign === token) {
    throw new UsageError(
      'the two tokens are the same, so one cannot stand for another account',
      'Give a token of a second account, or leave it out: what needs it is then inconclusive.',
    );
  }
  const target = { url: plain(url), token, foreignToken: foreign ?? null };
  return flags.hook === undefined
    ? noHook(flags, target)
    : { ...target, hook: hookOf(flags.hook, flags, environment, token) };
}

function noHook<T>({ hookTokenEnv }: TargetFlags, target: T): T {
  if (hookTokenEnv === undefined) return target;
  throw new UsageError(
    'a token for the hook is named, but no hook',
    'Name the hook with --hook, or leave --hook-token-env out.',
  );
}

/** The hook and its token: one of its own, or the target's (spec/control.yaml). */
function hookOf(text: string, { hookTokenEnv }: TargetFlags, environment: Environment, own: string): Target['hook'] {
  const url = baseUrl('--hook', text);
  const token = tokenFrom(hookTokenEnv ?? 'QODER_HOOK_TOKEN', environment, url);
  if (token === undefined && hookTokenEnv !== undefined) {
    throw new UsageError(
      `the environment variable ${hookTokenEnv} is not set`,
      `Put the hook's token into ${hookTokenEnv}, or leave --hook-token-env out: then the target's token is used.`,
    );
  }
  return { url: plain(url), token: token ?? own };
}

/** A base URL as it is recorded: without a slash at its end. */
export function plain(url: URL): string {
  return url.href.replace(/\/+$/, '');
}

/** @throws UsageError for a documented production host, unless that is allowed */
export function guardProduction(url: URL, { allowProduction }: TargetFlags, does: string): void {
  const host = productionHostOf(url);
  if (host === undefined || allowProduction) return;
  throw new UsageError(`${host} is a documented production host`, `${does} If that is meant, add --allow-production.`);
}

/** @throws UsageError where there is no token of the account that the command works with */
export function ownToken(url: URL, { tokenEnv = 'QODER_PAT' }: TargetFlags, environment: Environment): string {
  const token = tokenFrom(tokenEnv, environment, url);
  if (token !== undefined) return token;
  throw new UsageError(
    `there is no token: the environment variable ${tokenEnv} is not set`,
    `Put a token into ${tokenEnv}, or name another variable with --token-env.`,
  );
}

/** @throws UsageError for what cannot be a base URL */
export function baseUrl(flag: string, text: string): URL {
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
