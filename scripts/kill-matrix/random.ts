import type { Share } from './bounds.ts';
import type { Tally } from './tally.ts';

/** What random targets showed, as Markdown. */
export function trialsInWords(result: Tally, made: string): string {
  const rows: readonly [string, Share][] = [
    ['targets with faults: a requirement that a fault declares failed (detection)', result.detected],
    ['targets with one fault: all that it declares failed, and nothing else (precision)', result.exactAlone],
    ['targets with one to three faults: all that they declare failed, and nothing else', result.exact],
    ['faults, whatever else the target has: all that it declares failed', result.named],
    ['targets with faults: something failed that none of them declares', result.beyond],
    ['targets without a fault: something failed (false accusations)', result.accused],
  ];
  return [
    `${result.trials} targets, each with zero to four legal choices and zero to three faults, judged by all scenarios` +
      `${result.crashed > 0 ? `; ${result.crashed} could not be judged` : ''}. ${made}`,
    '',
    '| | observed | 95% bounds (Clopper-Pearson) |',
    '| --- | --- | --- |',
    ...rows.map(([what, share]) => `| ${what} | ${shown(share)} | ${bounds(share)} |`),
    '',
    'Faults of one target can hide each other: what another fault breaks may leave a requirement without a check, and what',
    'several break together may fail what none of them declares. `random.json` has every target.',
  ].join('\n');
}

const percent = (rate: number) => `${(100 * rate).toFixed(1)}%`;
const shown = ({ hits, of }: Share) => `${hits} of ${of}${of === 0 ? '' : ` (${percent(hits / of)})`}`;
const bounds = ({ low, high }: Share) => `${percent(low)} to ${percent(high)}`;
