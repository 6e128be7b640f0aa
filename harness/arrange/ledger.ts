import type { Resource } from './create.ts';

/** What a ledger names: what the suite creates, and the work items that the test-control hook makes for it. */
export type Thing = Resource | 'work item';

/** A line of the ledger: which target it speaks of, what was about to be created, what it became, what was removed. */
export type LedgerEntry =
  /**
   * The first line. An embedded target ends with its run, and everything on it too; so does one that the run has
   * `started`. The profile says which calls the
   * target has; the secret is that of an anonymous run.
   */
  | { at: 'run'; run_id: string; url: string; embedded: boolean; started?: true; profile?: string; secret?: string }
  /** `deployment_id`: of a session that a run of this deployment makes, which then carries no name of ours. */
  | { at: 'creating'; resource: Thing; name: string; deployment_id?: string }
  /** `environment_id`: where a work item is, or the items of a session, or of the sessions of a deployment. */
  | { at: 'created'; resource: Thing; name: string; id: string; environment_id?: string; deployment_id?: string }
  | { at: 'refused'; resource: Thing; name: string }
  | { at: 'removed'; resource: Thing; id: string };

/** Something of ours that may still be on the target; `id` is unknown where the creation was not answered. */
export interface Standing {
  resource: Thing;
  name: string;
  id?: string;
  environment_id?: string;
  deployment_id?: string;
}

/** Something of ours whose id is known. */
export type Known = Standing & { id: string };

/** What a ledger's lines leave standing, in the order of creation. */
export function standing(entries: Iterable<LedgerEntry>): Standing[] {
  const open = new Map<string, Standing>();
  const keys = new Map<string, string>();
  const put = (key: string, thing: Standing & { id: string }) => {
    open.delete(keys.get(thing.id) ?? '');
    open.set(key, thing);
    keys.set(thing.id, key);
  };
  for (const entry of entries) {
    if (entry.at === 'creating') {
      const { at, ...thing } = entry;
      const former = open.get(entry.name);
      // A creation may be repeated under its name; what came of the first one stays.
      if (former?.id !== undefined) {
        put(`${entry.name}/${former.id}`, { ...former, id: former.id });
      }
      open.set(entry.name, thing);
    } else if (entry.at === 'created') {
      const { at, ...thing } = entry;
      // A target may have made two things of one call, or answered two calls with one thing.
      const other = open.get(entry.name)?.id ?? entry.id;
      put(other === entry.id ? entry.name : `${entry.name}/${entry.id}`, thing);
    } else if (entry.at === 'refused') open.delete(entry.name);
    else if (entry.at === 'removed') open.delete(keys.get(entry.id) ?? '');
  }
  return [...open.values()];
}

/** The run that a ledger is of, as far as its first line says. */
export function runOf(entries: readonly LedgerEntry[]): Extract<LedgerEntry, { at: 'run' }> | undefined {
  const [first] = entries;
  return first?.at === 'run' ? first : undefined;
}

/** The run's ledger. */
export interface Ledger {
  /** Adds a line, which outlives the process from then on, however that ends. */
  write: (entry: LedgerEntry) => void;
  /** Adds the line that announces a creation; settles when it is on disk, so that it outlives the machine, too. */
  announce: (thing: Standing) => Promise<void>;
  standing: () => Standing[];
  /** Something that was created, whether it has been removed since or not. */
  created: (id: string) => Known | undefined;
}

/**
 * A ledger that keeps its lines and hands each to `append`, which must not return before the operating system has it.
 * @param flush settles when all that was appended is on disk
 */
export function openLedger(
  append: (line: string) => void,
  before: readonly LedgerEntry[] = [],
  flush: () => Promise<void> = async () => {},
): Ledger {
  const entries: LedgerEntry[] = [...before];
  const write = (entry: LedgerEntry) => {
    append(`${JSON.stringify(entry)}\n`);
    entries.push(entry);
  };
  return {
    write,
    announce: async (thing) => {
      write({ at: 'creating', ...thing });
      await flush();
    },
    standing: () => standing(entries),
    created: (id) => entries.find((entry) => entry.at === 'created' && entry.id === id) as Known | undefined,
  };
}
