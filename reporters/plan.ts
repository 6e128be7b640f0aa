import type { Plan } from '../harness/rehearsal/plan.ts';
import { byHand } from './plan/by-hand.ts';
import { facts } from './plan/facts.ts';
import { planLine } from './plan/line.ts';
import { requests } from './plan/requests.ts';
import { toMend } from './plan/to-mend.ts';
import { unjudged } from './plan/unjudged.ts';
import { type Colors, type Page, paragraph } from './terminal/layout.ts';

/** More is hard to read across. */
const widest = 100;

const counted =
  'The figures were counted while the same scenarios ran on the embedded reference target. A target may need more: ' +
  'further looks until an item shows, and further attempts where an answer is lost.';

/**
 * What a run would do, for a person: its requests, what it would create and need, what it could not judge and what would
 * let it, what to make by hand, what to mend first, and in the last line the sum of it. Fits narrow terminals, except for addresses and the
 * lines for the configuration, which stay whole to be copied.
 */
export function planReport(plan: Plan, { width, colors }: { width: number; colors: Colors }): string {
  const page: Page = { width: Math.min(Math.max(width, 20), widest), colors };
  const lines = [
    ...paragraph(`${colors.bold('Nothing was sent to the target.')} ${counted}`, page),
    '',
    ...requests(plan, page),
    ...facts(plan, page),
    ...unjudged(plan, page),
    ...byHand(plan, page),
    ...toMend(plan, page),
    ...paragraph(colors.bold(planLine(plan)), page),
  ];
  return `${lines.join('\n')}\n`;
}
