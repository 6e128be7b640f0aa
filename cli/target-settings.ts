import { isLoopback } from '../harness/target.ts';
import { productionHostOf } from '../spec/production.ts';
import { UsageError } from './usage-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The flags that name a target and its tokens, as they were given. */
export interface TargetFlags {
  tokenEnv?: string;
  foreignTokenEnv?: string;
  allowProduction?: boolean;
}

/** A target that may be sent to. */
export interface TargetSettings {
  url: string;
  token: string;
  foreignToken: string | null;
}

/**
 * Checks a target and reads its tokens from the environment.
 * @param does what the command does there, for the refusal of a production host
 * @throws UsageError
 */
export function targetOf(text: string, flags: TargetFlags, environment: Environment, does: string): TargetSettings {
  const url = baseUrl(text);
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
  return { url: plain(url), token, foreignToken: foreign ?? null };
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

/** @throws UsageError for what cannot be the base URL of the API */
export function baseUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(
      `--target is not a URL: ${text}`,
      'Give a URL with the path prefix, as in https://host/api/v1/cloud.',
    );
  }
  const problem =
    url.protocol !== 'http:' && url.protocol !== 'https:'
      ? `--target is not an http or https URL: ${text}`
      : url.username || url.password
        ? '--target has credentials in it'
        : url.search || url.hash
          ? `--target has a query or a fragment: ${text}`
          : undefined;
  if (problem) {
    throw new UsageError(
      problem,
      'Give the base URL alone, as in https://host/api/v1/cloud; tokens come from environment variables.',
    );
  }
  return url;
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
