import type { RequirementRecord, RunRecord } from '../../harness/record.ts';
import { withoutParticulars } from '../evidence.ts';
import { grouped } from '../grouped.ts';
import { clip, count, few, printable } from '../text.ts';
import { heading, type Page, paragraph } from './layout.ts';

const idLimit = 6;
const textLimit = 400;

/** What could not be judged, and was not expected to, once for each cause: seventy requirements behind one closed door are one thing to do. */
export function inconclusive(record: RunRecord, page: Page): string[] {
  const open = record.requirements.filter(({ outcome, expected }) => outcome === 'inconclusive' && !expected);
  if (open.length === 0) return [];
  const { bold, yellow } = page.colors;
  return [
    heading(yellow(bold('Inconclusive')), count(open.length, 'requirement')),
    ...causes(open).flatMap((alike) => ['', ...cause(alike, page)]),
    '',
  ];
}

function causes(open: readonly RequirementRecord[]): RequirementRecord[][] {
  const byCause = grouped(open, ({ class: kind, message, remedy }) =>
    JSON.stringify([kind, withoutParticulars(message ?? ''), remedy]),
  );
  return byCause.sort((a, b) => b.length - a.length);
}

/** What is shown of a requirement that could not be judged. */
type Open = Pick<RequirementRecord, 'id' | 'level' | 'class' | 'message' | 'remedy'>;

/** One cause: class, message and remedy, and the requirements that share it. */
export function cause(alike: readonly Open[], page: Page): string[] {
  const { bold, dim, yellow } = page.colors;
  const { class: kind = 'no class', message = 'no reason was recorded', remedy } = alike[0] ?? {};
  const must = alike.filter(({ level }) => level === 'MUST').length;
  const levels = [
    ...(must > 0 ? [`${must} MUST`] : []),
    ...(must < alike.length ? [`${alike.length - must} SHOULD`] : []),
  ];
  const ids = few(
    alike.map(({ id }) => printable(id)),
    idLimit,
  );
  return [
    ...paragraph(`${yellow('?')} ${bold(kind)}: ${clip(printable(message), textLimit)}`, page),
    ...(remedy === undefined ? [] : paragraph(`Remedy: ${clip(printable(remedy), textLimit)}`, page, 2)),
    ...paragraph(dim(`${levels.join(', ')}: ${ids}`), page, 2),
  ];
}

/** Why the verdict or the gate is not the best one, where no requirement, no expectation and no change since a lock says so. */
export function otherReasons(record: RunRecord, page: Page): string[] {
  const rest = record.reasons.filter(
    (it) => it.requirement === undefined && it.class !== 'expectation' && it.class !== 'lock',
  );
  if (rest.length === 0) return [];
  const { bold } = page.colors;
  return [
    ...rest.flatMap((reason) =>
      paragraph(`${bold(reason.class)}: ${clip(printable(reason.message), textLimit)}`, page),
    ),
    '',
  ];
}
