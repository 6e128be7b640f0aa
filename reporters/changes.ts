import type { LockRecord } from '../harness/record.ts';
import { clip, count, few, printable } from './text.ts';

type Changes = Pick<LockRecord, 'changes' | 'only_before' | 'only_after'>;
type Change = Changes['changes'][number];

const textLimit = 300;

/** What a target does otherwise than before, a line each in a person's words; empty where nothing differs. */
export function changeLines({ changes, only_before, only_after }: Changes): string[] {
  return [
    ...changes.map((change) => `  ${clip(printable(sentence(change)), textLimit)}`),
    ...aside(only_before, 'was kept and did not show this time'),
    ...aside(only_after, 'is new here and was not kept'),
  ];
}

/** One change, in a sentence. */
export function sentence({ kind, subject, before, after }: Change): string {
  if (kind === 'undocumented-field') return `${subject}, which is not documented, is ${after} (it was ${before})`;
  return kind === 'observation' ? `${subject}: ${before} became ${after}` : `${subject} was ${before}, is ${after}`;
}

function aside(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  return [`  ${clip(printable(`${count(ids.length, 'subject')} ${what}: ${few(ids, 4)}`), textLimit)}`];
}
