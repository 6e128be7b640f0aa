import type { RunRecord } from '../../harness/record.ts';
import { type Alike, areasOf, byReason, noticedLine } from '../known-faults/blind-spots.ts';
import { clip, printable } from '../text.ts';
import { heading, type Page, paragraph } from './layout.ts';

const groupLimit = 5;
const areaLimit = 4;
const textLimit = 300;

/** The known faults that the run could not have noticed, once for each reason; nothing where there are none. */
export function blindSpots({ known_faults: known }: RunRecord, page: Page): string[] {
  if (!known || known.blind_spots.length === 0) return [];
  const { bold, dim, yellow } = page.colors;
  const groups = byReason(known);
  const more = groups.slice(groupLimit).flatMap(({ spots }) => spots).length;
  return [
    ...paragraph(heading(yellow(bold('Blind spots')), `this run ${noticedLine(known)}`), page),
    ...groups.slice(0, groupLimit).flatMap((group) => ['', ...alike(group, page)]),
    ...(more > 0 ? ['', ...paragraph(`and ${more} more for other reasons`, page)] : []),
    '',
    ...paragraph(dim('All of them: `judge --blind-spots`, or known_faults in run.json.'), page),
    '',
  ];
}

/** A reason, what would mend it, where the faults lie, and one of them. */
function alike({ reason, remedy, spots }: Alike, page: Page): string[] {
  const { bold, dim, yellow } = page.colors;
  const [first] = spots;
  return [
    ...paragraph(`${yellow('?')} ${bold(String(spots.length))} ${printable(reason)}`, page),
    ...(remedy === undefined ? [] : paragraph(`Remedy: ${clip(printable(remedy), textLimit)}`, page, 2)),
    ...(first
      ? paragraph(
          clip(printable(`${spots.length > 1 ? 'Such as ' : ''}${first.fault}: ${first.title}`), textLimit),
          page,
          2,
        )
      : []),
    ...(spots.length > 1 ? paragraph(dim(areasOf(spots, areaLimit)), page, 2) : []),
  ];
}
