import type { ExpectationRecord, RequirementRecord, RunRecord } from '../../harness/record.ts';
import { clip, count, printable } from '../text.ts';
import { field, heading, type Page, paragraph } from './layout.ts';

const textLimit = 400;
const excusedLimit = 20;

/** What did not pass and was expected not to, by expectation: it is no better for it, but the gate lets it through. */
export function expected(record: RunRecord, page: Page): string[] {
  const excused = record.requirements.filter((requirement) => requirement.expected);
  if (excused.length === 0) return [];
  const { bold, cyan } = page.colors;
  return [
    heading(cyan(bold('Expected')), count(excused.length, 'requirement')),
    ...record.expectations
      .filter((it) => it.excused.length > 0)
      .flatMap((expectation) => ['', ...entry(expectation, excused, page)]),
    '',
  ];
}

function entry(expectation: ExpectationRecord, requirements: readonly RequirementRecord[], page: Page): string[] {
  const { bold, cyan, dim } = page.colors;
  const { id, expect, reason, owner, expires, link, excused } = expectation;
  const rows: [label: string, text: string][] = [
    ['reason', reason],
    ['owner', owner],
    ['expires', expires],
  ];
  const shown = requirements.filter((requirement) => excused.includes(requirement.id)).slice(0, excusedLimit);
  const more = excused.length - shown.length;
  return [
    ...paragraph(`${cyan('~')} ${bold(printable(id))} (expect: ${expect})`, page),
    ...rows.flatMap(([label, text]) => field(label, clip(printable(text), textLimit), page, 2)),
    // Whole, so that it can be followed.
    ...(link === undefined ? [] : paragraph(dim(printable(link)), page, 2)),
    ...shown.flatMap((requirement) => outcome(requirement, page)),
    ...(more > 0 ? paragraph(dim(`and ${count(more, 'further requirement')}, see the reports`), page, 2) : []),
  ];
}

function outcome({ id, level, outcome, message = '', expected }: RequirementRecord, page: Page): string[] {
  const said = message === '' ? '' : `: ${clip(printable(message), textLimit)}`;
  const remains = expected?.remains;
  return [
    ...field('excuses', `${printable(id)} (${level}), ${outcome}${said}`, page, 2),
    ...(remains === undefined
      ? []
      : field('but not', page.colors.yellow(clip(printable(remains), textLimit)), page, 2)),
  ];
}

/** The expectations that are to be looked at: since when, and when they fail the gate. */
export function warnings(record: RunRecord, page: Page): string[] {
  const stale = record.expectations.filter(({ message }) => message !== undefined);
  if (stale.length === 0) return [];
  const { bold, yellow } = page.colors;
  return [
    heading(yellow(bold('Expectations to look at')), String(stale.length)),
    ...stale.flatMap(({ id, expect, owner, status, message = '' }) => [
      '',
      ...paragraph(`${yellow('!')} ${bold(printable(id))} (expect: ${expect}) ${stands(status)}`, page),
      ...paragraph(yellow(clip(printable(message), textLimit)), page, 2),
      ...field('owner', clip(printable(owner), textLimit), page, 2),
    ]),
    '',
  ];
}

function stands(status: ExpectationRecord['status']): string {
  return status === 'expired' ? 'has expired' : 'holds no longer';
}
