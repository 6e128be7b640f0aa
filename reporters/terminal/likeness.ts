import type { Likeness, Look } from '../../harness/dictionary/known-faults.ts';
import type { RunRecord } from '../../harness/record.ts';
import { fitLine, unexplainedLine } from '../known-faults/likeness.ts';
import { clip, count, few, printable } from '../text.ts';
import { field, heading, type Page, paragraph } from './layout.ts';

const lookLimit = 5;
const faultLimit = 3;
const textLimit = 300;

/** Which known faults the failures look like; nothing where nothing failed. */
export function likeness({ known_faults: known }: RunRecord, page: Page): string[] {
  if (!known?.likeness) return [];
  const { bold, cyan } = page.colors;
  const { looks } = known.likeness;
  const title = cyan(bold('Fails like'));
  if (looks.length === 0) {
    return [...paragraph(heading(title, `none of ${count(known.dictionary.faults, 'known fault')}`), page), ''];
  }
  const more = looks.length - lookLimit;
  return [
    ...paragraph(heading(title, `${count(looks.length, 'known fault')} (a hint at the cause, not a finding)`), page),
    ...looks.slice(0, lookLimit).flatMap((look) => ['', ...shown(look, known.likeness as Likeness, page)]),
    ...(more > 0 ? ['', ...paragraph(`and ${more} more, see known_faults in run.json`, page, 2)] : []),
    ...unexplainedLine(known.likeness).flatMap((line) => ['', ...paragraph(line, page)]),
    '',
  ];
}

function shown(look: Look, of: Likeness, page: Page): string[] {
  const { bold, cyan, dim } = page.colors;
  const [first, ...others] = look.faults;
  const mark = cyan('≈');
  const facts = [
    ...field('fit', fitLine(look, of), page, 2),
    ...field('explains', few(Object.keys(look.explains).map(printable), 4), page, 2),
  ];
  if (first && others.length === 0) {
    return [
      ...paragraph(`${mark} ${bold(printable(first.id))}`, page),
      ...paragraph(clip(printable(first.title), textLimit), page, 2),
      ...paragraph(`Usual cause: ${clip(printable(first.cause), textLimit)}`, page, 2),
      ...facts,
    ];
  }
  const rest = look.faults.slice(faultLimit).map(({ id }) => printable(id));
  return [
    ...paragraph(`${mark} ${bold(`one of ${look.faults.length}`)}, which this run cannot tell apart:`, page),
    ...look.faults
      .slice(0, faultLimit)
      .flatMap(({ id, title, cause }) => [
        ...paragraph(`- ${bold(printable(id))}: ${clip(printable(title), textLimit)}`, page, 2),
        ...paragraph(`Usual cause: ${clip(printable(cause), textLimit)}`, page, 4),
      ]),
    ...(rest.length > 0 ? paragraph(dim(`- or ${few(rest, 6)}`), page, 2) : []),
    ...facts,
  ];
}
