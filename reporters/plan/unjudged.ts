import type { Plan } from '../../harness/rehearsal/plan.ts';
import { cause } from '../terminal/inconclusive.ts';
import { heading, type Page, paragraph } from '../terminal/layout.ts';
import { count, few } from '../text.ts';

const idLimit = 6;

/** What a run could not judge and what would let it, once for each cause; then what does not apply. */
export function unjudged({ inconclusive, not_applicable }: Plan, page: Page): string[] {
  const { bold, dim, yellow } = page.colors;
  const open = inconclusive.reduce((sum, { requirements }) => sum + requirements.length, 0);
  return [
    ...(open > 0
      ? [
          heading(yellow(bold('Could not be judged')), count(open, 'requirement')),
          ...inconclusive.flatMap(({ requirements, ...why }) => [
            '',
            ...cause(
              requirements.map((requirement) => ({ ...requirement, ...why })),
              page,
            ),
          ]),
          '',
        ]
      : []),
    ...not_applicable.flatMap(({ message, requirements }) => [
      ...paragraph(`${bold('Not applicable')}: ${message}`, page),
      ...paragraph(dim(few(requirements, idLimit)), page, 2),
      '',
    ]),
  ];
}
