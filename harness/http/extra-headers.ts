import { variableOf } from '../exchange.ts';
import type { ExtraHeader } from '../target.ts';

/** The headers of the configuration, names in lower case: as they are sent, and as they are recorded. */
export interface ExtraHeaders {
  sent: Readonly<Record<string, string>>;
  /** A secret one is the name of a variable, however short its value. */
  recorded: Readonly<Record<string, string>>;
}

export function extraHeaders(headers: readonly ExtraHeader[]): ExtraHeaders {
  const by = (text: (header: ExtraHeader) => string) =>
    Object.fromEntries(headers.map((header) => [header.name.toLowerCase(), text(header)]));
  return {
    sent: by(({ value }) => value),
    recorded: by(({ name, value, secret }) => (secret ? variableOf(name) : value)),
  };
}
