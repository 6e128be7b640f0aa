import type { Configuration } from './configuration.ts';
import { origin } from './given.ts';
import type { Resolution, Resolved } from './resolve.ts';
import type { Environment } from './secret.ts';
import { type Setting, settings as table } from './settings-table.ts';

/** A setting as `--print-config` shows it; without secrets. */
export interface ShownSetting {
  name: string;
  value: unknown;
  /** `flag --seed`, `environment CONFORMANCE_SEED`, `conformance.yaml:12:7` or `default`. */
  from: string;
}

/** Every setting with its value and where that came from, without secrets and without running a command. */
export function shownSettings({ settings, access }: Configuration): ShownSetting[] {
  return Object.entries(table).map(([name, row]) => {
    const { kind, path } = row as Setting<unknown>;
    const { value, given } = settings[name as keyof Resolution] as Resolved<unknown>;
    return {
      name: path.join('.'),
      value: kind.show(value, access.environment),
      from: given === null ? usual(value, access.environment) : origin(given),
    };
  });
}

/** Where a default came from: that of a secret is a variable, where it is set. */
function usual(value: unknown, environment: Environment): string {
  const variable = typeof value === 'object' && value !== null && 'env' in value ? String(value.env) : undefined;
  return variable !== undefined && environment[variable]?.trim() ? `environment ${variable}` : 'default';
}

/** The settings as a table of text. */
export function asText(configuration: Configuration): string {
  const rows = shownSettings(configuration).map(({ name, value, from }) => [name, inWords(value), from] as const);
  const width = (column: 0 | 1) => Math.min(60, Math.max(...rows.map((row) => row[column].length)));
  const [names, values] = [width(0), width(1)];
  const line = ([name, value, from]: (typeof rows)[number]) =>
    `${name.padEnd(names)}  ${value.padEnd(values)}  ${from}\n`;
  return rows.map(line).join('');
}

/** The settings as JSON, by name. */
export function asJson(configuration: Configuration): string {
  const settings = Object.fromEntries(shownSettings(configuration).map(({ name, ...rest }) => [name, rest]));
  return `${JSON.stringify({ file: configuration.file, settings }, null, 2)}\n`;
}

function inWords(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  const empty = Object.keys(value).length === 0;
  return empty ? 'none' : JSON.stringify(value);
}
