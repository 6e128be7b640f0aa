import type { Share } from '../kill-matrix/bounds.ts';
import { counted, foretold } from './counted.ts';
import type { JudgedLikeness } from './judge-likeness.ts';
import type { Numbers } from './tasks.ts';

/** What a series showed, as Markdown. */
export function inWords(judged: Readonly<Record<keyof Numbers, readonly JudgedLikeness[]>>, made: string): string {
  const [one, two] = [counted(judged.ones), counted(judged.pairs)];
  const { blind, noticeable } = foretold(judged.parts);
  const rows: [string, Share, Share][] = [
    ['faults that showed: among those that one look names', one.among, two.among],
    ['faults that showed: named alone', one.alone, two.alone],
    ['looks that fit *exactly*: right', one.exact, two.exact],
    ['looks that are *likely*: right', one.likely, two.likely],
    ['looks that fit *in part*: right', one.partly, two.partly],
    ['taken out of the dictionary: another fault fits *exactly*', one.without.exact, two.without.exact],
    ['taken out of the dictionary: others are *likely* or fit *in part*', one.without.less, two.without.less],
    ['taken out of the dictionary: nothing is named', one.without.none, two.without.none],
  ];
  const crashed = Object.values(judged)
    .flat()
    .filter(({ crash }) => crash !== undefined).length;
  return [
    `${made}${crashed > 0 ? ` ${crashed} targets could not be judged.` : ''}`,
    '',
    `| | ${one.targets} targets with one fault | ${two.targets} targets with two |`,
    '| --- | --- | --- |',
    ...rows.map(([what, a, b]) => `| ${what} | ${told(a)} | ${told(b)} |`),
    '',
    `Of ${judged.parts.length} runs of one to eight scenarios on a target with one fault, ${told(noticeable)} noticed a fault that they`,
    `could have noticed, and ${told(blind)} were silent about one that they could not have noticed.`,
  ].join('\n');
}

function told({ hits, of, low }: Share): string {
  if (of === 0) return 'none';
  return hits === of ? `all ${of} (at least ${percent(low)})` : `${hits} of ${of} (${percent(hits / of)})`;
}

const percent = (rate: number) => `${Math.floor(100 * rate)}%`;
