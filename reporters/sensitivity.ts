import type { Group, Sensitivity } from '../harness/sensitivity/result.ts';
import { grouped } from './grouped.ts';
import { field, heading, type Page, paragraph } from './terminal/layout.ts';
import { clip, count, json, printable } from './text.ts';

const valueLimit = 60;
const gapLimit = 40;

/** Which alterations of a run's answers went unnoticed, for a person; in the very last line, how many did not. */
export function sensitivity(found: Sensitivity, file: string, page: Page): string {
  const { run, seed, sample, answers, contradicting, legal, undecided, groups, faults } = found;
  const gaps = gapsIn(groups);
  const lines = [
    ...gapSection(gaps, file, page),
    ...accusations('Judges that failed', faults, page),
    ...accusations('Legal answers that were accused', legal.accused, page),
    ...byOperation(groups),
    '',
    ...field('bundle', printable(`${run.target.url}, ${run.started_at} (${run.verdict})`), page),
    ...field(
      'altered',
      `of ${count(answers.in_traces, 'answer')} that scenarios judge at most ${sample} in each of ${count(groups.length, 'group')} (operation, field, kind of change), drawn with seed ${seed}; ${answers.left_out} answers of arrangement, clean-up, probes and unjudged calls left alone`,
      page,
    ),
    ...field(
      'legal',
      `${count(legal.changes, 'change')} that the documentation allows, ${legal.accused.length === 0 ? 'none' : legal.accused.length} of them accused; ${undecided} more that neither the documentation nor this run decides, not counted`,
      page,
    ),
    ...field('report', file, page),
    page.colors.bold(last(contradicting)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The groups of which something went unnoticed, those of which everything did first. */
export function gapsIn(groups: readonly Group[]): Group[] {
  const share = (group: Group) => missed(group) / group.contradicting;
  return groups.filter((group) => missed(group) > 0).sort((a, b) => share(b) - share(a));
}

const missed = ({ contradicting, failed, inconclusive }: Group) => contradicting - failed - inconclusive;

function last({ changes, failed, inconclusive, unnoticed }: Sensitivity['contradicting']): string {
  const share = changes === 0 ? 0 : Math.floor(((failed + inconclusive) / changes) * 1000) / 10;
  return `${share} % noticed: of ${count(changes, 'contradicting change')} ${failed} failed a requirement, ${inconclusive} left one undecided, ${unnoticed} went unnoticed`;
}

function gapSection(gaps: readonly Group[], file: string, page: Page): string[] {
  if (gaps.length === 0) return [];
  const kinds = grouped(gaps, ({ operation, field: name }) => `${operation} ${name}`);
  const shown = kinds.slice(0, gapLimit);
  const more = kinds.length - shown.length;
  return [
    heading(page.colors.bold('Not noticed'), count(gaps.length, 'group')),
    ...shown.flatMap((group) => gap(group, page)),
    ...(more > 0 ? paragraph(`and ${count(more, 'field')} more; see ${file}`, page, 2) : []),
    '',
  ];
}

/** One field of one operation: which kinds of change of it were missed, and one of them to look at. */
function gap(groups: readonly Group[], page: Page): string[] {
  const [first] = groups;
  if (!first?.example) return [];
  const { scenario, step, exchange, before, after, why } = first.example;
  const kinds = groups.map((group) => `${group.kind} ${missed(group)}/${group.contradicting}`).join(', ');
  const short = (value: unknown) => clip(json(value), valueLimit);
  return [
    ...paragraph(printable(`${first.operation} ${first.field}: ${kinds}`), page, 2),
    ...paragraph(
      printable(`${scenario} ${step} (${exchange}): ${short(before)} became ${short(after)}; ${why}`),
      page,
      4,
    ).map(page.colors.dim),
  ];
}

function accusations(title: string, found: Sensitivity['faults'], page: Page): string[] {
  if (found.length === 0) return [];
  return [
    heading(page.colors.bold(title), count(found.length, 'change')),
    ...found
      .slice(0, 10)
      .flatMap(({ operation, field: name, kind, exchange, why, failed }) =>
        paragraph(
          printable(
            `${operation} ${name} ${kind} (${exchange}): ${failed.length > 0 ? `${failed.join(', ')}; ` : ''}${why}`,
          ),
          page,
          2,
        ),
      ),
    ...paragraph('Report this to the maintainers of the suite, with the bundle.', page, 2),
    '',
  ];
}

/** A table: how much of each operation was noticed. */
function byOperation(groups: readonly Group[]): string[] {
  const rows = grouped(groups, ({ operation }) => operation).map((of) => {
    const sum = (number: (group: Group) => number) => of.reduce((total, group) => total + number(group), 0);
    const changes = sum(({ contradicting }) => contradicting);
    return [
      of[0]?.operation ?? '',
      sum((it) => it.failed),
      sum((it) => it.inconclusive),
      sum(missed),
      changes,
    ] as const;
  });
  const width = Math.max(...rows.map(([name]) => name.length), 9) + 1;
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(10)).join('');
  return [
    line('', ['failed', 'undecided', 'unnoticed', 'changes']),
    ...rows.map(([name, ...cells]) => line(name, cells)),
  ];
}
