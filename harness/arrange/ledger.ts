import type { Resource } from './create.ts';

/** A line of the ledger: which target it speaks of, what was about to be created, what it became, what was removed. */
export type LedgerEntry =
  /** The first line. An embedded target ends with its run, and everything on it too. */
  | { at: 'run'; run_id: string; url: string; embedded: boolean }
  | { at: 'creating'; resource: Resource; name: string }
  | { at: 'created'; resource: Resource; name: string; id: string }
  | { at: 'refused'; resource: Resource; name: string }
  | { at: 'removed'; resource: Resource; id: string };

/** Something of ours that may still be on the target; `id` is unknown where the creation was not answered. */
export interface Standing {
  resource: Resource;
  name: string;
  id?: string;
}

/** What a ledger's lines leave standing, in the order of creation. */
export function standing(entries: Iterable<LedgerEntry>): Standing[] {
  const open = new Map<string, Standing>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.at === 'creating') open.set(entry.name, { resource: entry.resource, name: entry.name });
    else if (entry.at === 'created') {
      open.set(entry.name, { resource: entry.resource, name: entry.name, id: entry.id });
      names.set(entry.id, entry.name);
    } else if (entry.at === 'refused') open.delete(entry.name);
    else if (entry.at === 'removed') open.delete(names.get(entry.id) ?? '');
  }
  return [...open.values()];
}

/** The run that a ledger is of, as far as its first line says. */
export function runOf(entries: readonly LedgerEntry[]): Extract<LedgerEntry, { at: 'run' }> | undefined {
  const [first] = entries;
  return first?.at === 'run' ? first : undefined;
}

/** The run's ledger: each line is on disk before what it speaks of is done. */
export interface Ledger {
  write: (entry: LedgerEntry) => void;
  standing: () => Standing[];
}

/** A ledger that keeps its lines and hands each to `append`, which must not return before the line is safe. */
export function openLedger(append: (line: string) => void, before: readonly LedgerEntry[] = []): Ledger {
  const entries: LedgerEntry[] = [...before];
  return {
    write: (entry) => {
      append(`${JSON.stringify(entry)}\n`);
      entries.push(entry);
    },
    standing: () => standing(entries),
  };
}
