import type { RunRecord } from '../../harness/record.ts';
import { changeLines } from '../changes.ts';
import { count, printable } from '../text.ts';
import { heading, type Page, paragraph } from './layout.ts';

const most = 30;

/** What the target does otherwise than it is locked; nothing where there is no lock, or it does everything alike. */
export function locked({ lock }: RunRecord, page: Page): string[] {
  if (lock === null) return [];
  const lines = changeLines(lock);
  if (lines.length === 0) return [];
  const { bold, yellow } = page.colors;
  const more = lines.length - most;
  return [
    heading(yellow(bold(`Otherwise than in ${printable(lock.file)}`)), count(lock.changes.length, 'change')),
    '',
    ...lines.slice(0, most).flatMap((line) => paragraph(line.trim(), page, 2)),
    ...(more > 0 ? paragraph(`and ${more} more; see lock in run.json`, page, 2) : []),
    '',
  ];
}
