import type { Exchange } from '../harness/exchange.ts';
import type { RunRecord } from '../harness/record.ts';
import { blindSpots } from './terminal/blind-spots.ts';
import { counts } from './terminal/counts.ts';
import { expected, warnings } from './terminal/expected.ts';
import { facts } from './terminal/facts.ts';
import { inconclusive, otherReasons } from './terminal/inconclusive.ts';
import type { Colors, Page } from './terminal/layout.ts';
import { likeness } from './terminal/likeness.ts';
import { locked } from './terminal/locked.ts';
import { advisories, failures } from './terminal/violations.ts';
import { verdictLine } from './verdict-line.ts';

export interface TerminalOptions {
  /** Columns of the terminal. */
  width: number;
  /** picocolors' `createColors`, enabled or not as the caller decided (https://no-color.org). */
  colors: Colors;
  /** Where the reports of this run lie. */
  paths: readonly string[];
}

/** More is hard to read across. */
const widest = 100;

/**
 * The closing summary for a person: what failed and how to see it again, what could not be judged and what would let
 * it, what the failures look like and which known faults went unwatched, what was expected, what was run, and in the very last line verdict and gate. Fits narrow terminals, except for the curl lines and
 * addresses, which stay whole to be copied. Nothing that a target wrote reaches the terminal unescaped.
 */
export function terminal(
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
  { width, colors, paths }: TerminalOptions,
): string {
  const page: Page = { width: Math.min(Math.max(width, 20), widest), colors };
  const paint = { conformant: colors.green, 'non-conformant': colors.red, incomplete: colors.yellow }[record.verdict];
  const lines = [
    ...failures(record, exchanges, page),
    ...advisories(record, exchanges, page),
    ...likeness(record, page),
    ...inconclusive(record, page),
    ...expected(record, page),
    ...warnings(record, page),
    ...locked(record, page),
    ...otherReasons(record, page),
    ...blindSpots(record, page),
    ...counts(record, page),
    ...facts(record, paths, page),
    colors.bold(paint(verdictLine(record))),
  ];
  return `${lines.join('\n')}\n`;
}
