import type { Outcome, RunRecord } from '../../harness/record.ts';
import type { Page } from './layout.ts';

const rows: readonly Outcome[] = ['passed', 'failed', 'inconclusive', 'not-applicable', 'not-run'];

/** How many requirements came out how, by level. It is 28 columns wide on every page. */
export function counts(record: RunRecord, { colors }: Page): string[] {
  const { dim, green, red, yellow } = colors;
  const paint = (row: Outcome, level: 'MUST' | 'SHOULD') => {
    const number = record.counts.requirements[level][row];
    const cell = String(number).padStart(level === 'MUST' ? 6 : 8);
    if (number === 0) return dim(cell);
    if (row === 'failed') return level === 'MUST' ? red(cell) : yellow(cell);
    return row === 'passed' ? green(cell) : row === 'inconclusive' ? yellow(cell) : cell;
  };
  return [
    dim(`${''.padEnd(14)}${'MUST'.padStart(6)}${'SHOULD'.padStart(8)}`),
    ...rows.map((row) => `${row.replace('-', ' ').padEnd(14)}${paint(row, 'MUST')}${paint(row, 'SHOULD')}`),
    '',
  ];
}
