import type { Comparison, Side, StepDifference } from '../harness/behaviour/comparison.ts';
import { sentence } from './changes.ts';
import { grouped } from './grouped.ts';
import { lookLines } from './known-faults/likeness.ts';
import { field, heading, type Page, paragraph } from './terminal/layout.ts';
import { clip, count, few, printable } from './text.ts';

const textLimit = 300;
const lineLimit = 40;
const lookLimit = 5;

/** What two runs differ in, for a person; in the very last line, whether they do. */
export function comparison(found: Comparison, paths: readonly string[], page: Page): string {
  const { before, after, changes, fields, steps, undecided } = found;
  const of = (kind: string) => changes.filter((change) => change.kind === kind).map(sentence);
  const lines = [
    ...field('before', side(before), page),
    ...field('after', side(after), page),
    '',
    ...section('Requirements', of('outcome'), page),
    ...section('Observations', of('observation'), page),
    ...section('Undocumented fields', of('undocumented-field'), page),
    ...section(
      'Fields',
      fields.map((it) => `${it.field}: ${it.before ?? 'not shown'} became ${it.after ?? 'not shown'}`),
      page,
    ),
    ...section(
      'Steps',
      grouped(steps, ({ operation, before, after }) => JSON.stringify([operation, before, after])).map(alike),
      page,
    ),
    ...(undecided.length === 0
      ? []
      : [
          ...paragraph(
            `Not to be compared, since one side at least could not judge them: ${few([...undecided], 10)}`,
            page,
          ),
          '',
        ]),
    ...failsLike(found, page),
    ...unseen(found, page),
    ...field('reports', paths.join(', '), page),
    ...paragraph(page.colors.bold(last(found)), page),
  ];
  return `${lines.join('\n')}\n`;
}

/** What that which failed only afterwards looks like; a hint. */
function failsLike({ changes, after: { known_faults: known } }: Comparison, page: Page): string[] {
  if (!known?.likeness) return [];
  const news = new Set(
    changes.filter(({ kind, after }) => kind === 'outcome' && after === 'failed').map(({ subject }) => subject),
  );
  const looks = known.likeness.looks.filter(({ explains }) => Object.keys(explains).some((id) => news.has(id)));
  if (looks.length === 0) return [];
  const { likeness } = known;
  return [
    heading(
      page.colors.bold('After fails like'),
      `${count(looks.length, 'known fault')} (a hint at the cause, not a finding)`,
    ),
    ...looks
      .slice(0, lookLimit)
      .flatMap((look) => lookLines(look, likeness).flatMap((line) => paragraph(line, page, 2))),
    '',
  ];
}

/** How many known faults the two runs could not have told apart, since one at least could not have noticed them. */
function unseen({ before, after }: Comparison, page: Page): string[] {
  const [was, is] = [before.known_faults, after.known_faults];
  if (!was || !is) return [];
  const spots = new Set([...was.blind_spots, ...is.blind_spots].map(({ fault }) => fault));
  const all = count(is.dictionary.faults, 'known fault');
  const told =
    spots.size === 0
      ? `both runs could have noticed all ${all}`
      : `one run at least could not have noticed ${spots.size} of ${all}; see known_faults in comparison.json`;
  return field('faults', told, page);
}

/** Whether anything differs. */
export function differs({ changes, fields, steps }: Comparison): boolean {
  return changes.length + fields.length + steps.length > 0;
}

function last(found: Comparison): string {
  const { changes, fields, steps, before, after } = found;
  const cut = [before, after].filter(({ cut_short }) => cut_short).length;
  const ended = cut > 0 ? ` · ${count(cut, 'run')} cut short` : '';
  if (!differs(found)) return `no difference${ended}`;
  const requirements = changes.filter(({ kind }) => kind === 'outcome').length;
  const observations = changes.filter(({ kind }) => kind === 'observation').length;
  const parts = [
    [requirements, 'requirement'],
    [observations, 'observation'],
    [changes.length - requirements - observations + fields.length, 'field'],
    [steps.length, 'step'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  return `different in ${told.join(', ')}${ended}`;
}

function side({ target, verdict, failed, suite, started_at }: Side): string {
  const violations = failed > 0 ? `, ${count(failed, 'requirement')} failed` : '';
  return printable(`${target.url} (${verdict}${violations}; suite ${suite.version}, ${started_at})`);
}

function section(title: string, items: readonly string[], page: Page): string[] {
  if (items.length === 0) return [];
  const more = items.length - lineLimit;
  return [
    heading(page.colors.bold(title), count(items.length, 'difference')),
    ...items.slice(0, lineLimit).flatMap((item) => paragraph(clip(printable(item), textLimit), page, 2)),
    ...(more > 0 ? paragraph(`and ${more} more; see comparison.json`, page, 2) : []),
    '',
  ];
}

/** Steps of one operation that changed in the same way, told once. */
function alike(steps: readonly StepDifference[]): string {
  const [first] = steps;
  if (!first) return '';
  const where = steps.map(({ scenario, step }) => `${scenario} ${step}`);
  return `${first.operation}: ${first.before} became ${first.after} in ${count(steps.length, 'step')} (${few(where, 3)})`;
}
