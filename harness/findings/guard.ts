import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';

const list = (findings: Finding | readonly Finding[]): readonly Finding[] =>
  Array.isArray(findings) ? findings : [findings as Finding];

/**
 * Judges a consequence only where what it rests on holds. A violated guard belongs to another requirement: the
 * consequence then does not come up. An open guard leaves it open.
 */
export function where(
  guard: Finding | readonly Finding[],
  consequence: () => Finding | readonly Finding[],
): readonly Finding[] {
  const guards = list(guard);
  if (guards.length === 0 || guards.some(({ kind }) => kind === 'violated')) return [];
  const open = guards.filter(({ kind }) => kind === 'open');
  return open.length > 0 ? open : list(consequence());
}

/** The same findings, told of the call that brought them about: it is cited first, so that the repro repeats it. */
export function causedBy(call: Exchange, findings: Finding | readonly Finding[]): readonly Finding[] {
  return list(findings).map((finding) =>
    finding.kind === 'open'
      ? finding
      : { ...finding, exchanges: [call, ...finding.exchanges.filter((cited) => cited !== call)] },
  );
}
