import { asDeclared, type JudgedFault, unreliable } from './judge-fault.ts';
import type { JudgedVariants } from './judge-variants.ts';
import { type KillMatrix, lostKillers } from './matrix.ts';

/**
 * What keeps a fault from counting as killed by what it declares, a sentence each; none for one that is.
 * @param matrix whose killers it is held against; none where it is to be made anew
 */
export function complaints(judged: JudgedFault, matrix: KillMatrix | null): string[] {
  const { id, survived, undeclared, crash } = judged;
  const row = matrix?.faults[id];
  const lost = row && asDeclared(judged) ? Object.entries(lostKillers(row, judged)) : [];
  return [
    ...(crash === undefined ? [] : [`${id} was not judged: ${crash}`]),
    ...survived.map(
      ({ requirement, outcome, message }) =>
        `${id} should fail ${requirement}, which is ${outcome}${message === '' ? '' : `: ${message}`}`,
    ),
    ...unreliable(judged).map((it) => `${id} should fail ${it} every time, and does so only at times`),
    ...undeclared.map(
      ({ requirement, judges, message }) =>
        `${id} fails ${requirement}, which it does not declare (${judges.join(', ')}): ${message}`,
    ),
    ...lost.map(
      ([requirement, judges]) =>
        `${id} stands in fixtures/kill-matrix.json as failing ${requirement} by ${judges.join(', ')}, and does not any more: ` +
        `where that is meant, run \`npm run kill-matrix -- ${id}\` and commit what it writes`,
    ),
  ];
}

/** What is wrong with a target that takes legal alternatives, a sentence each; none for a clean one. */
export function accusations({ ids, accused, unnoticed, open, leftovers, crash }: JudgedVariants): string[] {
  const who = ids.join(' with ');
  return [
    ...(crash === undefined ? [] : [`${who} was not judged: ${crash}`]),
    ...accused.map(
      ({ requirement, judges, message }) =>
        `${who} is legal, and accused of ${requirement} (${judges.join(', ')}): ${message}`,
    ),
    ...unnoticed.map(({ requirement }) => `${who} departs from ${requirement}, which passes`),
    ...open.map(({ requirement, outcome, message }) => `${who} leaves ${requirement} ${outcome}: ${message}`),
    ...(leftovers === null ? [] : [`${who} is left with ${leftovers}`]),
  ];
}
