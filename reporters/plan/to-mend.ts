import type { Plan } from '../../harness/rehearsal/plan.ts';
import { heading, type Page, paragraph } from '../terminal/layout.ts';
import { count, printable } from '../text.ts';

/** What keeps a run from starting as things are. */
export function toMend({ to_mend }: Plan, page: Page): string[] {
  if (to_mend.length === 0) return [];
  const { bold, red } = page.colors;
  return [
    heading(red(bold('A run would not start')), count(to_mend.length, 'thing')),
    '',
    ...to_mend.flatMap((thing) => paragraph(`- ${printable(thing)}`, page)),
    '',
  ];
}
