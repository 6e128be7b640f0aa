import type pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';

export type Colors = ReturnType<typeof pc.createColors>;

/** What everything on the page is fitted to. */
export interface Page {
  /** Columns. */
  width: number;
  colors: Colors;
}

/** Below this many columns a label stands above its text, not beside it. */
export const roomy = 60;
const labelWidth = 10;

/** Text wrapped at words to the width of the page; a word that is longer, such as an address, stays whole. */
export function paragraph(text: string, { width }: Page, indent = 0): string[] {
  const margin = ' '.repeat(indent);
  return wrapAnsi(text, Math.max(width - indent, 1))
    .split('\n')
    .map((line) => margin + line);
}

/** A label and its text, the text in a column of its own where there is room; long words (JSON) are broken. */
export function field(label: string, text: string, page: Page, indent = 0): string[] {
  const { width, colors } = page;
  const beside = width >= roomy;
  const column = indent + (beside ? labelWidth : 2);
  const [first = '', ...rest] = wrapAnsi(text, Math.max(width - column, 1), { hard: true }).split('\n');
  const margin = ' '.repeat(column);
  const name = ' '.repeat(indent) + colors.dim(label);
  const head = beside ? [name + ' '.repeat(Math.max(labelWidth - label.length, 1)) + first] : [name, margin + first];
  return [...head, ...rest.map((line) => margin + line)];
}

/** A section's heading: a title, and in how many cases. */
export function heading(title: string, number: string): string {
  return `${title}: ${number}`;
}
