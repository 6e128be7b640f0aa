import type { Bundle } from '../harness/bundle.ts';
import type { Exchange } from '../harness/exchange.ts';
import type { RunRecord } from '../harness/record.ts';
import { junit } from '../reporters/junit.ts';
import { terminal } from '../reporters/terminal.ts';
import { verdictLine } from '../reporters/verdict-line.ts';
import type { Output } from './output.ts';

/** Writes the reports into the bundle, and the result to standard output. */
export async function report(
  record: RunRecord,
  exchanges: ReadonlyMap<string, Exchange>,
  bundle: Bundle,
  output: Output,
): Promise<void> {
  const json = `${JSON.stringify(record, null, 2)}\n`;
  bundle.write('record', json);
  bundle.write('junit', junit(record, exchanges));
  if (output.json) return output.result(json);
  if (output.quiet) return output.result(`${verdictLine(record)}\n`);
  const paths = (['record', 'junit', 'journal'] as const).map((file) => bundle.path(file));
  output.result(terminal(record, exchanges, { width: output.width, colors: output.colors, paths }));
}
