import type { RunRecord } from '../harness/record.ts';
import { declared } from '../spec/capabilities.ts';
import { count } from './text.ts';

/**
 * Verdict and gate in one line, such as `non-conformant: 2 of 74 MUSTs failed, 1 expected · gate fails (exit 1)`. Where
 * the target is declared to have less than some, that stands beside the verdict.
 */
export function verdictLine(record: RunRecord): string {
  const { verdict, gate, cut_short, reasons, expectations } = record;
  const overdue = reasons.filter((reason) => reason.class === 'expectation').length;
  const warned = expectations.filter(({ message }) => message !== undefined).length - overdue;
  return [
    `${verdict}: ${why(record)}`,
    ...(cut_short ? ['cut short'] : []),
    ...(overdue > 0 ? [`${count(overdue, 'expectation')} overdue`] : []),
    ...(warned > 0 ? [`${count(warned, 'expectation')} to look at`] : []),
    `gate ${gate.passes ? 'passes' : 'fails'} (exit ${gate.exit_code})`,
  ].join(' · ');
}

function why({ counts, requirements, capabilities }: RunRecord): string {
  const { MUST, SHOULD } = counts.requirements;
  const total = Object.values(MUST).reduce((sum, n) => sum + n, 0);
  const narrowed = declared(capabilities);
  const scope = narrowed.length > 0 ? ` (${narrowed.join(', ')})` : '';
  if (MUST.passed + MUST.failed + SHOULD.passed + SHOULD.failed === 0) return `nothing was judged${scope}`;

  const applicable = `${MUST['not-applicable']} not applicable${scope}`;
  const parts = [
    [MUST.failed, 'failed'],
    [MUST.inconclusive, 'inconclusive'],
    [MUST['not-run'], 'not run'],
  ] as const;
  const short = parts.filter(([number]) => number > 0);
  const [first, ...rest] = short;
  if (first) {
    const expected = requirements.filter((it) => it.level === 'MUST' && it.expected).length;
    return [
      `${first[0]} of ${total} MUSTs ${first[1]}`,
      ...rest.map(([n, what]) => `${n} ${what}`),
      ...(expected > 0 ? [`${expected} expected`] : []),
      ...(scope === '' ? [] : [applicable]),
    ].join(', ');
  }
  if (MUST.passed === total) return `all ${total} MUSTs passed${scope}`;
  return `${MUST.passed} of ${total} MUSTs passed, ${applicable}`;
}
