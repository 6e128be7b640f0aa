import type { ExpectationRecord, RequirementRecord, RunRecord } from '../../harness/record.ts';
import { grouped } from '../grouped.ts';
import { clip, count, few, printable } from '../text.ts';
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
  const those = requirements.filter((requirement) => excused.includes(requirement.id));
  return [
    ...paragraph(`${cyan('~')} ${bold(printable(id))} (expect: ${expect})`, page),
    ...rows.flatMap(([label, text]) => field(label, clip(printable(text), textLimit), page, 2)),
    // Whole, so that it can be followed.
    ...(link === undefined ? [] : paragraph(dim(printable(link)), page, 2)),
    ...grouped(those, (it) => JSON.stringify([saidOf(it), it.expected?.remains])).flatMap((it) => excuses(it, page)),
  ];
}

/** Requirements that came out alike, told once. */
function excuses(alike: readonly RequirementRecord[], page: Page): string[] {
  const [first] = alike;
  if (!first) return [];
  const names = alike.map(({ id, level }) => `${printable(id)} (${level})`);
  const remains = first.expected?.remains;
  return [
    ...field('excuses', clip(printable(saidOf(first)), textLimit), page, 2),
    ...(remains === undefined
      ? []
      : field('but not', page.colors.yellow(clip(printable(remains), textLimit)), page, 2)),
    ...paragraph(few(names, excusedLimit), page, 4),
  ];
}

/** The outcome and why; what was left out was left out for the reason that stands above. */
function saidOf({ outcome, message = '' }: RequirementRecord): string {
  return outcome === 'not-run' || message === '' ? outcome : `${outcome}: ${message}`;
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
