import type { LockRecord } from '../harness/record.ts';
import { clip, count, few, printable } from './text.ts';

type Changes = Pick<LockRecord, 'changes' | 'only_before' | 'only_after'>;
type Change = Changes['changes'][number];

const textLimit = 300;
/** Between the values of one subject. */
const separator = ' | ';

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
  if (kind === 'outcome') return `${subject} was ${before}, is ${after}`;
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone === '') return `${subject}: now also ${come}`;
  return come === '' ? `${subject}: no longer ${gone}` : `${subject}: ${gone} became ${come}`;
}

/** Of several values only those that the others lack: what stayed is no news. */
function without(values: string, others: string): string {
  const all = values.split(separator);
  const known = others.split(separator);
  return all.filter((value) => !known.includes(value)).join(separator);
}

function aside(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  return [`  ${clip(printable(`${count(ids.length, 'subject')} ${what}: ${few(ids, 4)}`), textLimit)}`];
}
