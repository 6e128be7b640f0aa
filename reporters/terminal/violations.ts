import type { Exchange } from '../../harness/exchange.ts';
import type { RequirementRecord, RunRecord } from '../../harness/record.ts';
import { pageUrl } from '../../spec/requirement.ts';
import { type Evidence, evidence } from '../evidence.ts';
import { clip, count, printable } from '../text.ts';
import { field, heading, type Page, paragraph } from './layout.ts';

const bounds = { text: 400, curl: 4_000 };
const evidenceLimit = 3;

/** The MUSTs that failed unexpectedly, each with what shows it and the line that repeats it. */
export function failures(record: RunRecord, exchanges: ReadonlyMap<string, Exchange>, page: Page): string[] {
  const failed = record.requirements.filter((it) => it.level === 'MUST' && isUnexpected(it));
  if (failed.length === 0) return [];
  const { red, bold } = page.colors;
  return [
    heading(red(bold('Failed')), count(failed.length, 'MUST')),
    ...failed.flatMap((requirement) => {
      const found = evidence(record, exchanges, requirement.id, 'failed', bounds);
      const said = found.length === 0 && requirement.message !== undefined;
      return [
        '',
        ...promise(red('✗'), requirement, page),
        ...(said ? paragraph(clip(printable(requirement.message ?? ''), bounds.text), page, 2) : []),
        ...found.slice(0, evidenceLimit).flatMap((it) => ['', ...shown(it, page)]),
        ...rest(found, page),
      ];
    }),
    '',
  ];
}

/** The SHOULDs that failed unexpectedly, each with what was found and in which exchange. */
export function advisories(record: RunRecord, exchanges: ReadonlyMap<string, Exchange>, page: Page): string[] {
  const failed = record.requirements.filter((it) => it.level === 'SHOULD' && isUnexpected(it));
  if (failed.length === 0) return [];
  const { yellow, bold } = page.colors;
  return [
    heading(yellow(bold('Advisories')), count(failed.length, 'SHOULD')),
    ...failed.flatMap((requirement) => {
      const [first] = evidence(record, exchanges, requirement.id, 'failed', bounds);
      const facts = first?.facts.filter(({ label }) => label === 'found' || label === 'exchange') ?? [];
      const found = facts.length > 0 ? facts : [{ label: 'found', text: printable(requirement.message ?? '') }];
      return [
        '',
        ...promise(yellow('!'), requirement, page),
        ...found.flatMap(({ label, text }) => field(label, text, page, 2)),
      ];
    }),
    '',
  ];
}

function isUnexpected({ outcome, expected }: RequirementRecord): boolean {
  return outcome === 'failed' && expected === undefined;
}

function promise(mark: string, { id, statement, source, unstable }: RequirementRecord, page: Page): string[] {
  const { bold, dim } = page.colors;
  return [
    ...paragraph(`${mark} ${bold(printable(id))}${unstable ? dim(' (unstable)') : ''}`, page),
    ...paragraph(printable(statement), page, 2),
    ...paragraph(dim(`${printable(source.section)}, ${pageUrl(printable(source.page))}`), page, 2),
  ];
}

function shown({ scenario, title, facts, curl }: Evidence, page: Page): string[] {
  return [
    ...paragraph(`${page.colors.cyan(scenario)}: ${title}`, page, 2),
    ...facts.flatMap(({ label, text }) => field(label, text, page, 4)),
    // Unbroken and at the margin, so that it can be copied; the terminal may fold it.
    ...(curl.length === 0 ? [] : ['', ...curl]),
  ];
}

function rest(found: readonly Evidence[], page: Page): string[] {
  const more = found.length - evidenceLimit;
  return more > 0
    ? ['', ...paragraph(page.colors.dim(`and ${count(more, 'further finding')}, see the reports`), page, 2)]
    : [];
}
