import type { Exchange } from '../exchange.ts';
import { type Finding, open } from '../finding.ts';
import { trouble } from '../trouble.ts';

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
  // A call that met no answer of the API may have had an effect or none: nothing can be held against it.
  const unanswered = trouble(call);
  if (unanswered) return [unanswered];
  return list(findings).map((finding) =>
    finding.kind === 'open'
      ? finding
      : { ...finding, exchanges: [call, ...finding.exchanges.filter((cited) => cited !== call)] },
  );
}

/** Judges where what it presumes holds; where that is violated the judgement could not be made, and is open. */
export function presuming(
  guard: Finding | readonly Finding[],
  consequence: () => Finding | readonly Finding[],
): readonly Finding[] {
  const broken = list(guard).find(({ kind }) => kind === 'violated');
  if (broken?.kind !== 'violated') return where(guard, consequence);
  return [open(broken.exchanges, 'precondition', broken.message, 'See the failed requirements of that operation.')];
}
