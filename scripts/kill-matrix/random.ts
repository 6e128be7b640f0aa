import type { Share } from './bounds.ts';
import type { Tally } from './tally.ts';
import { type Mix, usualMix } from './trial.ts';

/** What random targets showed, as Markdown. */
export function trialsInWords(
  result: Tally,
  made: string,
  { mostFaults, mostVariants }: Required<Mix> = usualMix,
): string {
  const { masked, failures } = result;
  const rows: readonly [string, string, Share][] = [
    ['target with faults', 'a requirement that a fault declares failed (detection)', result.detected],
    ['target with faults', 'nothing failed but what is declared (precision)', result.precise],
    ['target with one fault', 'all that it declares failed, and nothing else', result.exactAlone],
    ['target with faults', 'all that they declare failed, and nothing else', result.exact],
    ['fault', 'something that it declares failed, or it was hidden', result.noticed],
    ['fault', 'all that it declares failed, or was hidden', result.named],
    ['legal target', 'something failed (false accusation)', result.accused],
    ['legal target', 'something could not be judged (inconclusive)', result.undecided],
  ];
  const all = failures.declared + failures.undeclared;
  const hidden = masked.byFaults + masked.byChoices;
  return [
    `${result.trials} targets, each with up to ${mostVariants} legal choices and up to ${mostFaults} faults, judged by ` +
      `all scenarios${result.crashed > 0 ? `; ${result.crashed} could not be judged to the end: nothing was noticed there` : ''}. ${made}`,
    '',
    '| unit | what came of it | observed | 95% bounds |',
    '| --- | --- | --- | --- |',
    ...rows
      .filter(([, , { of }]) => of > 0)
      .map(([unit, what, one]) => `| ${unit} | ${what} | ${shown(one)} | ${bounds(one)} |`),
    '',
    'The bounds are exact, two-sided ones (Clopper and Pearson): the true rate lies outside them in at most one of twenty',
    'such series. Where nothing was observed in n cases, the upper one is some 3.7/n (the "rule of three" of one-sided',
    'bounds would say 3/n).',
    ...(all === 0
      ? []
      : [
          '',
          `Of ${all} requirements that failed on targets with faults, ${failures.undeclared} are declared by nothing there.`,
        ]),
    ...(hidden === 0
      ? []
      : [
          '',
          `A fault counts as hidden where what was missed fails once the rest of the target is taken away: ${masked.byFaults}`,
          `by other faults of the target, ${masked.byChoices} by legal choices, of ${result.named.of} faults. \`random.json\` has every target.`,
        ]),
  ].join('\n');
}

const percent = (rate: number) => `${(100 * rate).toFixed(1)}%`;
const shown = ({ hits, of }: Share) => `${hits} of ${of} (${percent(hits / of)})`;
const bounds = ({ low, high }: Share) => `${percent(low)} to ${percent(high)}`;
