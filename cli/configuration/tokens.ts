import { isLoopback } from '../../harness/target.ts';
import { UsageError } from '../usage-error.ts';
import { type Given, subject } from './given.ts';
import type { Resolution } from './resolve.ts';
import { type Access, demanded, named, place, readSecret, type Secret, variableOf } from './secret.ts';

/** The token of the account that a command works with. @throws UsageError where there is none */
export async function ownToken({ token }: Resolution, url: URL, access: Access): Promise<string> {
  const value = await readSecret(token, access);
  if (value !== undefined) return checked(value, token, url);
  throw new UsageError(
    `${place(token)}there is no token: the ${variableOf(token)} is not set`,
    `Put a token into ${named(token)}, or name another variable with --token-env or target.token.`,
  );
}

/** The token of another account; null where none was asked for and none is set. @throws UsageError */
export async function foreignToken({ foreignToken: secret }: Resolution, url: URL, access: Access, own: string) {
  const value = await optional(secret, access, 'a token of another account');
  if (value === undefined) return null;
  if (value === own) {
    throw new UsageError(
      `${place(secret)}the two tokens are the same, so one cannot stand for another account`,
      'Give a token of a second account, or leave it out: what needs it is then inconclusive.',
    );
  }
  return checked(value, secret, url);
}

/** The token of the hook: one of its own, or the target's (spec/control.yaml). @throws UsageError */
export async function hookToken({ hookToken: secret }: Resolution, url: URL, access: Access, own: string) {
  const value = await optional(secret, access, "the hook's token", ": then the target's token is used");
  return value === undefined ? own : checked(value, secret, url);
}

/** A secret that has to be there only where it was asked for. */
async function optional(secret: Secret, access: Access, what: string, otherwise?: string) {
  return secret.given ? demanded(secret, access, what, otherwise) : readSecret(secret, access);
}

/** @throws UsageError for a token that cannot be sent, or is too short to be told from other text when it is removed */
function checked(token: string, secret: Secret, url: URL): string {
  const source = named(secret);
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      `${place(secret)}the token in ${source} has a character that no HTTP header can carry`,
      `Check ${source} for spaces, line breaks and letters outside ASCII.`,
    );
  }
  if (token.length < 8 && !isLoopback(url)) {
    throw new UsageError(
      `${place(secret)}the token in ${source} has fewer than eight characters`,
      'Such a token is taken for targets on this machine only, since it could not be removed from the reports safely.',
    );
  }
  return token;
}

/** @throws UsageError for a hook's token without a hook */
export function guardHookToken(given: Given | null): void {
  if (!given) return;
  throw new UsageError(
    `${given.at ? `${subject(given)}: ` : ''}a token for the hook is named, but no hook`,
    `Name the hook with --hook or hook.url, or leave ${given.key} out.`,
  );
}
