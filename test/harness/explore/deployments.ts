import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { explore } from '../../../harness/explore/explore.ts';
import type { Exploration } from '../../../harness/explore/judges.ts';
import type { Io } from '../../../harness/scenario.ts';
import { deployment } from '../../../spec/operations.ts';
import type { Operation, Request } from '../../../spec/request.ts';
import { machine } from '../../../suites/explore/deployment.ts';
import { exchange, ids, type Parts } from '../exchanges.ts';

/** A deployment in memory, and the words of the calls that it has had. */
export interface Remembered {
  status: 'active' | 'paused';
  archived: boolean;
  description: string;
  metadata: Record<string, string>;
  calls: string[];
}

/** What goes wrong with a call: something of the deployment afterwards, or the answer. */
export type Mishap = (calls: readonly string[], stored: Remembered, sequence: number) => Partial<Parts> | undefined;

/** What a test says of an exploration. */
export interface Staged {
  sequences?: number;
  seed?: number;
  mishap?: Mishap;
  /** Whether a sequence's deployment can be arranged. */
  arrange?: (sequence: number) => void;
  drifts?: () => boolean;
  offers?: (operation: Operation) => boolean;
}

/** Explores deployments that are kept in memory; gives what it left, and how often it arranged one. */
export async function exploreInMemory(
  staged: Staged = {},
): Promise<Exploration & { arranged: number; asked: string[] }> {
  const { sequences = 10, seed = 1, mishap = () => undefined, arrange = () => {}, drifts = () => false } = staged;
  const asked: string[] = [];
  let arranged = 0;
  let stored = anew();
  let seeds = seed;
  const send = async (request: Request) => {
    asked.push(request.operation);
    return answer(request, stored, (calls) => mishap(calls, stored, arranged));
  };
  const io = {
    send,
    offers: staged.offers ?? (() => true),
    exploring: {
      sequences,
      seed: () => seeds++,
      fresh: async (_: unknown, use: (thing: ArrangedDeployment) => Promise<unknown>) => {
        arranged += 1;
        arrange(arranged);
        stored = anew();
        const thing = { deployment_id: ids.deployment, known: null, route: [] };
        return use({ ...thing, before: await answer(deployment.get(thing), stored, () => undefined) });
      },
      drifts: async () => drifts(),
    },
  } as unknown as Io;
  return { ...(await explore(machine, io)), arranged, asked };
}

const anew = (): Remembered => ({
  status: 'active',
  archived: false,
  description: 'as made',
  metadata: {},
  calls: [],
});

/** The documented answer to a request, unless something goes wrong with it. */
function answer(
  request: Request,
  stored: Remembered,
  mishap: (calls: readonly string[]) => Partial<Parts> | undefined,
) {
  const { operation } = request;
  const word = operation.replace('deployment.', '');
  if (operation !== 'deployment.get' && operation !== 'deployment.list') stored.calls.push(word);
  const refused = obey(operation, JSON.parse(request.body ?? '{}'), stored);
  const wrong = mishap(stored.calls);
  const shown = {
    ...{ id: ids.deployment, status: stored.status, description: stored.description, metadata: stored.metadata },
    paused_reason: stored.status === 'paused' ? { type: 'manual' } : null,
    archived_at: stored.archived ? '2026-06-14T08:58:42Z' : null,
    deployment_id: ids.deployment,
  };
  const body = operation === 'deployment.list' ? { data: [shown], has_more: false } : shown;
  const conflict = { type: 'error', error: { type: 'conflict_error', message: 'not now' } };
  return exchange(operation, {
    path: request.path,
    ...(refused ? { status: 409, body: conflict } : { body }),
    ...wrong,
  }) as never;
}

/** Does what a call asks; whether it is refused. */
function obey(operation: Operation, body: Record<string, unknown>, stored: Remembered): boolean {
  const paused = stored.status === 'paused';
  switch (operation) {
    case 'deployment.pause':
      if (paused) return true;
      stored.status = 'paused';
      return false;
    case 'deployment.unpause':
      if (!paused) return true;
      stored.status = 'active';
      return false;
    case 'deployment.run':
      return paused || stored.archived;
    case 'deployment.archive':
      stored.archived = true;
      return false;
    default:
      if (typeof body.description === 'string') stored.description = body.description;
      Object.assign(stored.metadata, body.metadata);
      return false;
  }
}
