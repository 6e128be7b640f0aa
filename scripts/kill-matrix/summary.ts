import type { Variant } from '../../fixtures/variant.ts';
import type { KillMatrix } from './matrix.ts';
import { strengthOf } from './strength.ts';

/** What stands in docs/kill-matrix.md besides what follows from the matrix: what was measured, which no one can derive. */
export interface Measurements {
  /** Of the latest judgement of everything; Markdown. */
  everything: string;
  /** Of the latest series of random targets; Markdown. */
  random: string;
}

const nothing = 'Not measured yet.';

/** What was measured when the text was written. */
export function measurementsIn(text: string): Measurements {
  const block = (name: string) => new RegExp(`<!-- ${name} -->\\n([^]*?)\\n<!-- end -->`).exec(text)?.[1] ?? nothing;
  return { everything: block('everything'), random: block('random') };
}

/** docs/kill-matrix.md. */
export function summary(matrix: KillMatrix, variants: readonly Variant[], measured: Measurements): string {
  const { requirements, judges, unproven, idle } = strengthOf(matrix);
  const rows = Object.values(matrix.faults);
  const pairs = rows.reduce((sum, { trips }) => sum + trips.length, 0);
  const musts = requirements.filter(({ level }) => level === 'MUST');
  const sole = judges.filter((judge) => judge.sole > 0).length;
  const code = (ids: readonly string[]) => (ids.length === 0 ? 'none' : ids.map((id) => `\`${id}\``).join(', '));
  return `<!-- Written by \`npm run kill-matrix\`: do not edit. -->

# The kill matrix

Does the suite notice what it is there to notice? Every fault of [\`fixtures/faults/\`](../fixtures/faults) is put into the
reference target, one at a time, and judged. It counts as killed where every requirement that it declares failed by a
judged check: no crash, no time-out, nothing inconclusive. What fails besides, undeclared, is an error of the fault's or
the suite's. Every variant of [\`fixtures/variants/\`](../fixtures/variants), a legal alternative, must come out clean.

| | |
| --- | --- |
| faults, all killed as declared | ${rows.length} |
| pairs of a fault and a requirement that it fails | ${pairs} |
| MUSTs that at least one fault fails | ${musts.length - unproven.length} of ${musts.length} |
| legal alternatives, all clean | ${variants.length} |
| scenarios and monitors | ${judges.length} |
| of these the only ones to fail some requirement on some fault | ${sole} |
| of these such that kill no fault | ${idle.length} |

MUSTs that no fault fails: ${code(unproven)}.

Scenarios and monitors that kill no fault: ${code(idle.map(({ id }) => id))}.

Which scenario fails which requirement on which fault stands in
[\`fixtures/kill-matrix.json\`](../fixtures/kill-matrix.json), a line for each fault.

## Everything

<!-- everything -->
${measured.everything}
<!-- end -->

\`npm test\` judges the same on every change: each fault by every scenario of the areas that it trips, the legal alternatives
by threes that touch different rules, and those of a target that is not clean one by one. A killer of the committed matrix that
does not kill any more fails it, too. With \`--whole\` each fault and each alternative alone is judged by all scenarios, and
explored.

## By chance

<!-- random -->
${measured.random}
<!-- end -->

## To make it anew

\`\`\`sh
npm run kill-matrix                      # judges everything, each fault twice; writes the matrix and this page
npm run kill-matrix -- ID…               # some faults (globs), for the matrix's lines of them, or some variants
npm run kill-matrix -- --check           # judges everything once, writes nothing that is committed
npm run kill-matrix -- --whole           # by all scenarios
npm run kill-matrix -- --random 200 --seed 1
\`\`\`

\`kill-matrix/\` (or \`--out DIR\`) then has the whole matrix to read, \`kill-matrix.html\` and \`kill-matrix.md\`, and
\`results.json\` with every finding.
`;
}
