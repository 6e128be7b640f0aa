import { UsageError } from '../usage-error.ts';
import { commandOutput } from './command-output.ts';
import { type Given, subject } from './given.ts';
import type { Kind } from './kinds.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a secret comes from; the secret itself is in no file and in no argument. */
export type SecretSource = { env: string } | { command: string };

/** A secret that a setting asks for; `given` is null where its source is the default. */
export interface Secret {
  value: SecretSource;
  given: Given | null;
}

/** What secrets may be read from. */
export interface Access {
  environment: Environment;
  /** Whether commands may be run. */
  allowCommands: boolean;
}

/** The source of a secret: of a flag, the name of a variable. Shown is whether there is one; no command is run for that. */
export const secret: Kind<SecretSource> = {
  read: ({ by, value }) => (by === 'file' ? (value as SecretSource) : { env: String(value) }),
  show: (source, environment) => {
    if ('command' in source) return 'a command (not run)';
    return environment[source.env]?.trim() ? 'set' : 'not set';
  },
};

/** A secret that may not be asked for at all. */
export const optionalSecret: Kind<SecretSource | null> = {
  read: secret.read,
  show: (source, environment) => (source ? secret.show(source, environment) : 'not set'),
};

/**
 * Refuses secrets that come from commands, unless these may be run; to be called before any is read, so that none is
 * run in vain.
 * @throws UsageError
 */
export function guardCommands(secrets: readonly (Secret | null)[], { allowCommands }: Access): void {
  for (const secret of allowCommands ? [] : secrets) {
    if (secret?.given && 'command' in secret.value) refuseCommand(secret.given.part('command'));
  }
}

/** @throws UsageError for a command without leave */
export function refuseCommand(given: Given): never {
  throw new UsageError(
    `${subject(given)} is a command, which is not run without leave`,
    'If you trust where it comes from, add --allow-commands.',
  );
}

/**
 * The value of a secret, trimmed; undefined where its variable is not set.
 * @throws UsageError where its command gives none
 */
export async function readSecret({ value, given }: Secret, { environment }: Access): Promise<string | undefined> {
  if ('command' in value) return commandOutput(value.command, given ? subject(given.part('command')) : 'the command');
  return environment[value.env]?.trim() || undefined;
}

/**
 * The value of a secret that somebody asked for.
 * @param what it is, in words, such as `the hook's token`
 * @param otherwise what becomes of it when it is left out, for the remedy
 * @throws UsageError where there is none
 */
export async function demanded(secret: Secret, access: Access, what: string, otherwise = ''): Promise<string> {
  const value = await readSecret(secret, access);
  if (value !== undefined) return value;
  const variable = variableOf(secret);
  const leave = secret.given ? `, or leave ${secret.given.key} out${otherwise}` : '';
  throw new UsageError(`${place(secret)}the ${variable} is not set`, `Put ${what} into ${short(variable)}${leave}.`);
}

/** Where a secret comes from, as errors name it. */
export function named(secret: Secret): string {
  return 'command' in secret.value ? "the command's output" : short(variableOf(secret));
}

/** Where a secret stands in the configuration file, as the beginning of an error. */
export function place({ given }: Secret): string {
  return given?.at ? `${given.at}: ${given.key}: ` : '';
}

/** The variable of a secret. One with a name such as no variable has may be the secret itself, and is not repeated. */
export function variableOf({ value }: Secret): string {
  const name = 'env' in value ? value.env : '';
  return /^[A-Z_][A-Z0-9_]{0,63}$/.test(name)
    ? `environment variable ${name}`
    : 'environment variable that is named there';
}

function short(variable: string): string {
  return variable.replace(/^environment variable (?=\S+$)/, '');
}
