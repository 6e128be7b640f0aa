import { byFile, byFlag, byVariable, type Given } from './given.ts';
import type { Environment } from './secret.ts';
import { type Setting, settings } from './settings-table.ts';
import type { UserFile } from './user-file.ts';

/** A setting's value, and what gave it; null: it is the default. */
export interface Resolved<T> {
  value: T;
  given: Given | null;
}

/** Every setting, resolved. */
export type Resolution = {
  readonly [Name in keyof typeof settings]: (typeof settings)[Name] extends Setting<infer T> ? Resolved<T> : never;
};

/** What settings come from, in the order of precedence. */
export interface Sources {
  /** As commander gives them, by their names in camel case. */
  flags: Readonly<Record<string, unknown>>;
  environment: Environment;
  file: UserFile<unknown> | null;
}

/**
 * Takes each setting from the flag, else from the environment, else from the file, else its default.
 * @throws UsageError for a value that is not of its kind
 */
export function resolve(sources: Sources): Resolution {
  const target = resolved(settings.target, sources, null);
  const rest = Object.entries(settings).map(([name, setting]) => [
    name,
    resolved(setting as Setting<unknown>, sources, target.value),
  ]);
  return Object.fromEntries(rest) as Resolution;
}

function resolved<T>(setting: Setting<T>, sources: Sources, target: URL | null): Resolved<T> {
  const given = givenOf(setting, sources);
  return given ? { value: setting.kind.read(given), given } : { value: setting.fallback(target), given: null };
}

function givenOf(
  { flag, variable, path }: Omit<Setting<never>, 'fallback' | 'kind'>,
  { flags, environment, file }: Sources,
): Given | null {
  const said = flag && saidBy(flag, flags);
  if (flag && said !== undefined) return byFlag(flag, said);
  // An empty variable is how a CI server says that there is none.
  const text = variable && environment[variable]?.trim();
  if (variable && text) return byVariable(variable, text);
  return (file && byFile(file, path)) ?? null;
}

/** What a flag says. Commander keeps a flag such as `--no-probes` under the name that it denies, true where it is not given. */
function saidBy(flag: string, flags: Sources['flags']): unknown {
  if (!flag.startsWith('--no-')) return flags[camelCase(flag)];
  return flags[camelCase(`--${flag.slice('--no-'.length)}`)] === false ? false : undefined;
}

/** The name under which commander has a flag's value. */
function camelCase(flag: string): string {
  return flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
