import type { Parts } from '../trace/links.ts';
import type { KillMatrix } from './matrix.ts';
import type { Strength } from './strength.ts';

/** All that the reports tell. */
export interface Report {
  matrix: KillMatrix;
  strength: Strength;
  parts: Pick<Parts, 'requirements'>;
  /** The result, in one line. */
  line: string;
  /** What is not as it should be, a sentence each. */
  findings: readonly string[];
}

/** The whole matrix as Markdown. */
export function markdown({ matrix, strength, line, findings }: Report): string {
  const { requirements, judges } = strength;
  return [
    '# The kill matrix',
    '',
    `${line}.`,
    '',
    '## Findings',
    '',
    ...(findings.length === 0 ? ['None.'] : findings.map((finding) => `- ${finding}`)),
    '',
    '## Faults',
    '',
    ...table(
      ['fault', 'what the server does', 'requirement that fails', 'killed by'],
      Object.entries(matrix.faults).flatMap(([id, { title, killed }]) =>
        Object.entries(killed).map(([requirement, by], index) => [
          index === 0 ? code(id) : '',
          index === 0 ? title : '',
          code(requirement),
          by.map(code).join(', '),
        ]),
      ),
    ),
    '',
    '## Requirements',
    '',
    ...table(
      [
        'requirement',
        'level',
        'faults that fail it',
        'faults that fail it alone',
        'scenarios and monitors that killed',
      ],
      requirements.map(({ id, level, kills, alone, judges: by }) => [code(id), level, `${kills}`, `${alone}`, `${by}`]),
    ),
    '',
    '## Scenarios and monitors',
    '',
    ...table(
      ['scenario or monitor', 'faults it kills', 'faults that take it', 'faults that nothing else notices'],
      judges.map(({ id, kills, sole, alone }) => [code(id), `${kills}`, `${sole}`, `${alone}`]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...body.map(row)];
}

const code = (id: string) => `\`${id}\``;
