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
  | ({ at: 'creating' } & Announced)
  | ({ at: 'created' } & Known)
  | { at: 'refused'; resource: Thing; name: string; account?: 'foreign' }
  | { at: 'removed'; resource: Thing; id: string };

/** Something of ours that may still be on the target; `id` is unknown where the creation was not answered. */
export interface Standing {
  resource: Thing;
  name: string;
  id?: string;
  /** Where a work item is, or the items of a session, or of the sessions of a deployment. */
  environment_id?: string;
  /** Of a session that a run of this deployment makes, which then carries no name of ours. */
  deployment_id?: string;
  /** Set where it was made with the token of the other account, which alone can remove it. */
  account?: 'foreign';
}

/** Something that is about to be created. */
export type Announced = Omit<Standing, 'id'>;

/** Something of ours whose id is known. */
export type Known = Standing & { id: string };

/**
 * What a ledger's lines leave standing, in the order of creation. A name may be announced again, where a creation is
 * repeated: an answer that has made nothing new takes back that announcement and no other.
 */
export function standing(entries: Iterable<LedgerEntry>): Standing[] {
  const things: Standing[] = [];
  for (const entry of entries) {
    if (entry.at === 'run') continue;
    const { at, ...thing } = entry;
    const announced = things.findLastIndex((other) => other.id === undefined && isNamesake(other, thing));
    const known = things.findIndex(({ id }) => 'id' in thing && id === thing.id);
    if (at === 'creating') things.push(thing as Standing);
    else if (at === 'removed') things.splice(known, known < 0 ? 0 : 1);
    else if (at === 'refused' || known >= 0) things.splice(announced, announced < 0 ? 0 : 1);
    // A target may have made two things of one call.
    else things.splice(announced < 0 ? things.length : announced, announced < 0 ? 0 : 1, thing as Standing);
  }
  return things;
}

function isNamesake(one: Standing, other: Partial<Standing>): boolean {
  return one.name === other.name && one.account === other.account;
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
  announce: (thing: Announced) => Promise<void>;
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
