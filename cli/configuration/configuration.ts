import { existsSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import { nearest } from './nearest.ts';
import { type Resolution, resolve } from './resolve.ts';
import type { Access, Environment } from './secret.ts';
import { type Setting, settings } from './settings-table.ts';
import type { UserFile } from './user-file.ts';

/** The configuration file that is taken without being named. */
export const usualFile = 'conformance.yaml';

/** The flags that say how settings are read; those of the settings themselves are in their table. */
export interface ConfigurationFlags {
  config?: string;
  allowCommands?: boolean;
}

/** What flags, environment and file say together. */
export interface Configuration {
  /** The configuration file, where there is one. */
  file: string | null;
  settings: Resolution;
  /** What secrets may be read from; none has been read. */
  access: Access;
}

/**
 * Reads the configuration of a command: the file of --config, or of CONFORMANCE_CONFIG, or a conformance.yaml in the
 * working folder; and resolves every setting. Sends, writes and runs nothing.
 * @param flags as commander gives them
 * @param notice is told of a file that nobody named, and of a variable that was probably meant for one of ours
 * @throws UsageError
 */
export async function readConfiguration(
  flags: ConfigurationFlags,
  environment: Environment,
  notice: (line: string) => void,
): Promise<Configuration> {
  const file = fileOf(flags, environment, notice);
  for (const line of misspelt(environment)) notice(line);
  const settings = resolve({ flags: { ...flags }, environment, file: file === null ? null : await read(file) });
  return {
    file,
    settings,
    access: { environment, allowCommands: flags.allowCommands ?? false },
  };
}

/** Tells of expectations that nobody named. */
export function tellExpectations({ settings }: Configuration, notice: (line: string) => void): void {
  const { value, given } = settings.expectations;
  if (value !== null && !given) notice(`Taking the expectations from ${value}.`);
}

/** Tells of a seed that was left to chance. */
export function tellSeed({ settings }: Configuration, notice: (line: string) => void): void {
  const { value, given } = settings.seed;
  if (given?.value === 'random') notice(`The seed is ${value}, chosen at random; --seed ${value} asks the same again.`);
}

function fileOf(
  { config }: ConfigurationFlags,
  environment: Environment,
  notice: (line: string) => void,
): string | null {
  const variable = environment.CONFORMANCE_CONFIG?.trim();
  const named = config ?? (variable || undefined);
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new UsageError(
      `${config === undefined ? 'CONFORMANCE_CONFIG' : '--config'}: there is no file ${named}`,
      'Check the name, and the folder that it is meant from; `init` writes a new one.',
    );
  }
  if (!existsSync(usualFile)) return null;
  notice(`Taking the configuration from ${usualFile}.`);
  return usualFile;
}

const prefix = 'CONFORMANCE_';

/** What to say of variables that are none of ours but nearly; others of that prefix may be anybody's. */
function misspelt(environment: Environment): string[] {
  const rows: readonly Pick<Setting<never>, 'variable'>[] = Object.values(settings);
  const known = ['CONFIG', ...rows.flatMap(({ variable }) => variable?.slice(prefix.length) ?? [])];
  return Object.keys(environment).flatMap((name) => {
    const rest = name.slice(prefix.length);
    if (!name.startsWith(prefix) || known.includes(rest)) return [];
    const near = nearest(rest, known);
    return near === ''
      ? []
      : [`${name} is not a setting, and is not heeded${near.replace('mean ', `mean ${prefix}`)}.`];
  });
}

/** What it takes to read a file is loaded where there is one. */
async function read(file: string): Promise<UserFile<unknown>> {
  const { readUserFile } = await import('./user-file.ts');
  const { default: schema } = await import('../../spec/configuration.schema.json', { with: { type: 'json' } });
  return readUserFile(file, schema);
}
