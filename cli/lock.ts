import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { type Behaviour, behaviourOf } from '../harness/behaviour/behaviour.ts';
import { type Changes, changesBetween } from '../harness/behaviour/changes.ts';
import { fold } from '../harness/journal/fold.ts';
import { changeLines } from '../reporters/changes.ts';
import { count } from '../reporters/text.ts';
import schema from '../spec/behaviour-lock.schema.json' with { type: 'json' };
import { readUserFile } from './configuration/user-file.ts';
import { journalIn } from './journal-in.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes how the target of a run behaved to a file, and tells what that changes in a file that was there. Gives the exit
 * code 0.
 * @throws UsageError for a bundle that cannot be read, a run in which nothing was judged, or a file that cannot be written
 */
export function lock(folder: string, file: string, { result }: Output): number {
  const record = fold(journalIn(folder));
  const behaviour = behaviourOf(record);
  const judged = Object.values(behaviour.outcomes).filter((it) => it === 'passed' || it === 'failed').length;
  if (judged === 0 || record.cut_short) {
    throw new UsageError(
      `${folder} is of a run ${judged === 0 ? 'in which nothing was judged' : 'that was cut short'}`,
      'Keep the behaviour of a whole run.',
    );
  }
  const before = existsSync(file) ? readUserFile<Behaviour>(file, schema).value : undefined;
  write(file, `${head}${stringify(behaviour, { lineWidth: 0 })}`);
  const { outcomes, observations, undocumented_fields } = behaviour;
  const kept = [
    count(Object.keys(outcomes).length, 'outcome'),
    count(Object.keys(observations).length, 'observation'),
    count(undocumented_fields.length, 'undocumented field'),
  ];
  result(`${[`${file}: ${kept.join(', ')}`, ...(before ? told(changesBetween(before, behaviour)) : [])].join('\n')}\n`);
  return 0;
}

const head = `# How a target behaved, kept by \`cloud-agents-conformance lock\`; \`run --lock\` tells what it does otherwise.
# Made anew by \`lock\`, not by hand.
`;

function told(changes: Changes): string[] {
  const lines = changeLines(changes);
  return lines.length === 0 ? ['Nothing has changed.'] : ['Changed since it was last kept:', ...lines];
}

/** Writes beside the file first, so that one that was there is never half gone. @throws UsageError */
function write(file: string, text: string): void {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'Name a file that can be written with --file.',
    );
  }
}
