import type { Send } from './arrange/clean-up.ts';
import { calls, type Resource } from './arrange/create.ts';
import { type Listed, list } from './arrange/find.ts';
import type { LedgerEntry } from './arrange/ledger.ts';
import { readName } from './arrange/names.ts';
import { sessionsOfRuns } from './arrange/run-sessions.ts';
import { type Blocked, type CleaningOptions, cleaning } from './cleaning.ts';
import { Interrupted } from './obstacle.ts';

/** Something on a target that carries one of our names. */
export interface Found extends Listed {
  runId: string;
  /** When its run began. */
  begun: Date;
}

/** What the lists of a target show of ours. */
export interface Findings {
  /** By run, the oldest first. */
  found: readonly Found[];
  /** Lists that could not be read to their end, and why. */
  problems: readonly string[];
}

/**
 * Looks through the lists of an account for what carries the names of runs, from end to end and in a list of its own
 * kind; nothing else is ever ours. What an anonymous run left is not known by its name.
 */
export function findOurs(options: CleaningOptions): Promise<Findings | Blocked> {
  return cleaning(options, undefined, async ({ send }) => {
    const found: Found[] = [];
    const problems: string[] = [];
    const sessions = new Map<string, Listed>();
    for (const resource of Object.keys(calls) as Resource[]) {
      try {
        const { things, problem } = await list(resource, send);
        found.push(...things.flatMap((thing) => ours(thing) ?? []));
        for (const thing of things) if (resource === 'session') sessions.set(thing.id, thing);
        if (problem !== undefined) problems.push(problem);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        problems.push(`the list of ${resource}s could not be read to its end: it was interrupted`);
      }
    }
    found.push(...(await ofRuns(found, sessions, send)));
    return { found: found.sort((a, b) => a.begun.getTime() - b.begun.getTime() || compare(a, b)), problems };
  });
}

/**
 * The sessions that the runs of our deployments have made, which carry no name of ours. Where a deployment's runs cannot
 * be read, the target may not have that call, and nothing is known to be missing.
 */
async function ofRuns(found: readonly Found[], sessions: ReadonlyMap<string, Listed>, send: Send): Promise<Found[]> {
  const known = new Set(found.map(({ id }) => id));
  const made: Found[] = [];
  for (const { resource, id, name, runId, begun } of found) {
    if (resource !== 'deployment') continue;
    const shown = await sessionsOfRuns(id, send).catch(() => ({ sessions: [] }));
    for (const session of shown.sessions.flatMap((each) => sessions.get(each) ?? [])) {
      if (!known.has(session.id)) made.push({ ...session, name: `session of ${name}`, runId, begun });
      known.add(session.id);
    }
  }
  return made;
}

function ours(thing: Listed): Found | undefined {
  const name = readName(thing.name);
  return name?.resource === thing.resource ? { ...thing, runId: name.runId, begun: name.begun } : undefined;
}

function compare(a: Found, b: Found): number {
  return a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : 0;
}

/** A ledger of things that were found, as if their runs had kept it. */
export function ledgerOf(found: readonly Found[]): LedgerEntry[] {
  return found.map(({ resource, id, name, environment_id }) => ({
    at: 'created',
    resource,
    name,
    id,
    ...(environment_id === undefined ? {} : { environment_id }),
  }));
}
