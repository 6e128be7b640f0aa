import type { RunRecord } from '../harness/record.ts';

/** Verdict and gate in one line, such as `non-conformant: 2 of 74 MUSTs failed · gate fails (exit 1)`. */
export function verdictLine(record: RunRecord): string {
  const { verdict, gate, cut_short } = record;
  return [
    `${verdict}: ${why(record)}`,
    ...(cut_short ? ['cut short'] : []),
    `gate ${gate.passes ? 'passes' : 'fails'} (exit ${gate.exit_code})`,
  ].join(' · ');
}

function why({ counts }: RunRecord): string {
  const { MUST, SHOULD } = counts.requirements;
  const total = Object.values(MUST).reduce((sum, n) => sum + n, 0);
  if (MUST.passed + MUST.failed + SHOULD.passed + SHOULD.failed === 0) return 'nothing was judged';

  const parts = [
    [MUST.failed, 'failed'],
    [MUST.inconclusive, 'inconclusive'],
    [MUST['not-run'], 'not run'],
  ] as const;
  const short = parts.filter(([number]) => number > 0);
  const [first, ...rest] = short;
  if (first)
    return [`${first[0]} of ${total} MUSTs ${first[1]}`, ...rest.map(([n, what]) => `${n} ${what}`)].join(', ');

  if (MUST.passed === total) return `all ${total} MUSTs passed`;
  return `${MUST.passed} of ${total} MUSTs passed, ${MUST['not-applicable']} not applicable`;
}
