import { deployment, provision } from '../spec/operations.ts';
import type { Request } from '../spec/request.ts';
import { archive, drain, isRemoved, type Leftover, order, tell, unanswered } from './arrange/clean-up.ts';
import type { Resource } from './arrange/create.ts';
import { type Ledger, type LedgerEntry, openLedger, type Standing } from './arrange/ledger.ts';
import { answerOf, type Exchange, fieldOf } from './exchange.ts';
import type { Open } from './finding.ts';
import { openClient } from './http/client.ts';
import { pacedAt } from './http/pace.ts';
import { boundsOf, openTransport } from './http/transport.ts';
import { defaultLimits } from './limits.ts';
import { Interrupted } from './obstacle.ts';
import { preflight } from './preflight.ts';
import { random } from './random.ts';
import type { Target } from './target.ts';

/** What became of one thing that a ledger names, or of a work item in an environment that it names. */
export interface Removal extends Pick<Leftover, 'resource' | 'id'> {
  name?: string;
  became: 'stopped' | 'archived' | 'gone already' | 'left';
  /** For what is left: why. */
  message?: string;
}

export interface RemainsOptions {
  target: Target;
  entries: readonly LedgerEntry[];
  /** Appends a line to the ledger; it is on disk when this returns. */
  append: (line: string) => void;
  userAgent: string;
  /** Whether nothing more is to be sent. */
  interrupted: () => boolean;
  /** Called as things are removed, or found to stay. */
  told: (removal: Removal) => void;
}

/**
 * Removes what a killed run left, from its ledger: stops the live items of its environments, then archives its sessions,
 * deployments, agents and environments. Nothing that the ledger does not name is touched. What is done goes into the
 * ledger at once, so that it can be ended at any moment and run again.
 * @returns why nothing could be sent, where that is so
 */
export async function removeRemains(options: RemainsOptions): Promise<Open | undefined> {
  const { target, entries, append, userAgent, interrupted } = options;
  const limits = defaultLimits(new URL(target.url));
  const client = openClient({
    target,
    transport: openTransport(target.url, {
      connections: 1,
      bounds: boundsOf(limits.timeouts),
      connection: target.connection,
    }),
    hookTransport: null,
    plainCall: provision.models(),
    pace: pacedAt(limits.rate),
    random: random(0, 'cleanup'),
    userAgent,
    record: () => {},
  });
  try {
    const blocked = await preflight(client, provision.models());
    if (blocked) return blocked;
    const send = (request: Request) => {
      if (interrupted()) throw new Interrupted();
      return client.send(request, { scenario: 'cleanup', attempt: 1, lane: 'clean-up' });
    };
    await removeFrom(openLedger(append, entries), send, options.told);
    return undefined;
  } finally {
    await client.close();
  }
}

type Send = (request: Request) => Promise<Exchange>;
type Known = Required<Standing>;

async function removeFrom(ledger: Ledger, send: Send, told: (removal: Removal) => void): Promise<void> {
  const things = ledger.standing();
  const known = things.filter((thing): thing is Known => thing.id !== undefined);
  const waiting = new Set(things);
  const tellOf = ({ resource, id, name }: Known, became: Removal['became'], message?: string) =>
    told({ resource, id, name, became, ...(message === undefined ? {} : { message }) });
  const done = (thing: Known, became: 'archived' | 'gone already') => {
    ledger.write({ at: 'removed', resource: thing.resource, id: thing.id });
    waiting.delete(thing);
    tellOf(thing, became);
  };
  const stays = (thing: Known, message: string) => {
    waiting.delete(thing);
    tellOf(thing, 'left', message);
  };
  /** What was answered 404, and whether the account has shown that it owns something of the ledger. */
  const missing: { thing: Known; answer: Exchange }[] = [];
  let ours = false;

  const stopItems = async ({ id }: Known) => {
    const { stopped, left, unlisted } = await drain(id, send);
    ours ||= unlisted === undefined;
    for (const item of stopped) told({ resource: 'work item', id: item, became: 'stopped' });
    return unlisted && hasNoQueue(unlisted) ? [] : left;
  };
  const remove = async (thing: Known) => {
    const answer = await archive(thing.resource, thing.id, send);
    const status = answerOf(answer)?.status;
    ours ||= isRemoved(answer) || status === 409;
    if (isRemoved(answer)) done(thing, 'archived');
    else if (status === 404) missing.push({ thing, answer });
    else if (status === 409 && (await isArchived(thing, send))) done(thing, 'gone already');
    else stays(thing, tell(answer));
  };

  try {
    const environments = known.filter(({ resource }) => resource === 'environment');
    for (const environment of environments) await stopItems(environment);
    for (const resource of order) {
      for (const thing of known.filter((candidate) => candidate.resource === resource)) {
        // Items may have shown up since; where some stay, so does the environment, so that they can be found again.
        const items = resource === 'environment' ? await stopItems(thing) : [];
        for (const item of items) if (item.resource === 'work item') told({ ...item, became: 'left' });
        const [first] = items;
        if (first) stays(thing, first.resource === 'environment' ? first.message : 'live work items are in it');
        else await remove(thing);
      }
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  for (const { thing, answer } of missing) {
    // Another account's token meets 404 everywhere (conventions/errors): then nothing is known to be gone.
    if (ours) done(thing, 'gone already');
    else stays(thing, `${tell(answer)}; it is gone, or the token is of another account`);
  }
  for (const thing of waiting) {
    const { resource, name, id } = thing;
    if (id === undefined) told({ resource, id: name, became: 'left', message: unanswered });
    else stays({ resource, name, id }, 'the clean-up was interrupted');
  }
}

/** Whether a refused list says that there are no items: a cloud environment has no queue (environments/work/list), or it is gone. */
function hasNoQueue(list: Exchange): boolean {
  const status = answerOf(list)?.status ?? 0;
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

const conflictsOnceArchived: ReadonlySet<Resource> = new Set(['environment', 'agent']);

/**
 * Whether a 409 to an archive says that the thing is archived. environments/archive says so; a deployment can be read;
 * for sessions no page lists a 409 (sessions/archive), so that one may as well be running.
 */
async function isArchived({ resource, id }: Known, send: Send): Promise<boolean> {
  if (resource !== 'deployment') return conflictsOnceArchived.has(resource);
  const read = await send(deployment.get({ deployment_id: id }));
  return typeof fieldOf(read, 'archived_at') === 'string' || answerOf(read)?.status === 404;
}
