import { escapeBytes, isPrintable } from './text.ts';

/** A word that POSIX `sh` reads as exactly this text, on one line (XCU 2.2.2 and, for control characters, `printf`). */
export function word(text: string): string {
  return isPrintable(text) ? quoted(text) : `"$(${printf(text)})"`;
}

/** A command that writes exactly this text, on one line; control characters as octal bytes in the format of `printf`. */
export function printf(text: string): string {
  const doubled = text.replaceAll('\\', '\\\\').replaceAll('%', '%%').replace(/^-/, '\\055');
  return `printf ${quoted(escapeBytes(doubled, (byte) => `\\${byte.toString(8).padStart(3, '0')}`))}`;
}

/** A word in double quotes, in which the shell expands variables such as `$QODER_PAT` and nothing else (XCU 2.2.3). */
export function expanding(text: string): string {
  if (!isPrintable(text)) return word(text);
  return `"${text.replace(/[\\"`]|\$(?![A-Z_][A-Z0-9_]*)/g, (char) => `\\${char}`)}"`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
