import { pageUrl } from '../../spec/requirement.ts';
import { faultsOf, judgesOf, type Parts, variantsOf } from './links.ts';

/** The trace as Markdown: from each requirement to what judges it and what trips it, and back. */
export function table(parts: Parts): string {
  const { requirements, judges, faults, lifecycles, choices } = parts;
  const musts = requirements.filter(({ level }) => level === 'MUST').length;
  return [
    '<!-- Written by `npm run trace`: do not edit. -->',
    '',
    '# Traceability',
    '',
    `${requirements.length} requirements (${musts} MUST, ${requirements.length - musts} SHOULD), ` +
      `${judges.length} scenarios and monitors, ${faults.length} faults.`,
    '',
    '## From requirements',
    '',
    ...rows(
      ['requirement', 'level', 'basis', 'source', 'operation', 'scenarios and monitors', 'faults'],
      requirements.map((row) => [
        code(row.id),
        row.level,
        row.basis,
        `[${row.source.page}](${pageUrl(row.source.page)}), ${row.source.section}`,
        row.operation === '*' ? 'all' : code(row.operation),
        list(judgesOf(row.id, parts)),
        list(faultsOf(row.id, parts)),
      ]),
    ),
    '',
    '## From lifecycles',
    '',
    ...rows(
      ['resource', 'call', 'state', 'documented', 'requirement or silence'],
      lifecycles.flatMap(({ resource, cells }) =>
        Object.entries(cells).flatMap(([call, row]) =>
          Object.entries(row).map(([state, cell]) => [
            resource,
            call,
            state,
            cell.silent === undefined
              ? [cell.status, cell.type, `then ${cell.state}`].filter(Boolean).join(' ')
              : 'silent',
            code(cell.silent ?? cell.requirement ?? ''),
          ]),
        ),
      ),
    ),
    '',
    '## From scenarios and monitors',
    '',
    ...rows(
      ['scenario or monitor', 'what it shows', 'requirements'],
      judges.map(({ id, title, judges: judged }) => [code(id), title, list(judged)]),
    ),
    '',
    '## From faults',
    '',
    ...rows(
      ['fault', 'what the server does', 'requirements that fail'],
      faults.map(({ id, title, trips }) => [code(id), title, list(trips)]),
    ),
    '',
    '## From what is left open',
    '',
    'Silences, contested points, and what older or newer copies of the pages have otherwise than the reference target. Each',
    'variant does one of them in its way, and the suite accuses it of nothing.',
    '',
    ...rows(
      ['silence, contested point or generation', 'what it is about', 'variants'],
      choices.map(({ id, says }) => [code(id), says, list(variantsOf(id, parts))]),
    ),
    '',
  ].join('\n');
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}

const code = (id: string) => (id === '' ? '' : `\`${id}\``);
const list = (ids: readonly string[]) => ids.map(code).join(', ');
