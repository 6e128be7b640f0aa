import type { Plan } from '../../harness/rehearsal/plan.ts';
import { heading, type Page, paragraph, roomy } from '../terminal/layout.ts';
import { count } from '../text.ts';

const lanes = ['act', 'arrangement', 'shared', 'clean-up'] as const;
const nameWidth = 22;

/** The requests by operation; where there is room, also by what they are sent for. */
export function requests({ requests: { total, reads, writes, by_lane, by_operation } }: Plan, page: Page): string[] {
  const { bold, dim } = page.colors;
  const wide = page.width >= roomy;
  const row = (name: string, number: string | number, by: readonly (string | number)[]) =>
    name.padEnd(nameWidth) +
    String(number).padStart(8) +
    (wide ? by.map((cell, index) => String(cell).padStart((lanes[index] ?? '').length + 2)).join('') : '');
  return [
    heading(bold('Requests'), `${total}, ${count(reads, 'read')} and ${count(writes, 'write')}`),
    '',
    dim(row('', 'requests', lanes)),
    ...by_operation.map((call) =>
      row(
        call.operation,
        call.requests,
        lanes.map((lane) => call.by_lane[lane]),
      ),
    ),
    ...(wide
      ? [
          dim(
            row(
              'all',
              total,
              lanes.map((lane) => by_lane[lane]),
            ),
          ),
        ]
      : paragraph(dim(lanes.map((lane) => `${lane} ${by_lane[lane]}`).join(', ')), page)),
    '',
  ];
}
