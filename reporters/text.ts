/**
 * Characters that could move a cursor, recolour a terminal, reorder a line or break a document: controls (Cc),
 * invisible and bidirectional formatting (Cf), line and paragraph separators (Zl, Zp), lone surrogates (Cs) and
 * noncharacters (Unicode Standard, chapter 4).
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Whether a text can be shown as it is. */
export function isPrintable(text: string): boolean {
  return text.search(unprintable) === -1;
}

/** The text on one line, with everything escaped that a terminal would act on; for whatever a target may have written. */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (char) => named[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
}

/** The text as UTF-8 bytes where it cannot be shown, as `write` renders each of them. */
export function escapeBytes(text: string, write: (byte: number) => string): string {
  return text.replace(unprintable, (char) => Array.from(new TextEncoder().encode(char), write).join(''));
}

/** At most `limit` characters of a text; what was left off is counted. Never splits a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}… (${text.length - kept.length} more)`;
}

/** A value on one line, as JSON; `undefined` is a field that is not there. */
export function json(value: unknown): string {
  return value === undefined ? '(absent)' : printable(JSON.stringify(value) ?? String(value));
}

/** The first few of a list, and how many more there are. */
export function few(items: readonly string[], limit: number): string {
  const shown = items.slice(0, limit).join(', ');
  return items.length > limit ? `${shown} and ${items.length - limit} more` : shown;
}

/** A count with its noun: `1 scenario`, `2 scenarios`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
