import { control } from '../../spec/control.ts';
import { provision } from '../../spec/operations.ts';
import { as, type Operation, type Request } from '../../spec/request.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import type { Target } from '../target.ts';
import { trouble } from '../trouble.ts';
import { type Created, notAccepted, type Resource } from './create.ts';

/** What several scenarios use together; each thing is made when first asked for, and once. */
export interface Shared {
  /** An agent's id. @throws Obstacle */
  agent: () => Promise<string>;
  /** An environment that is not self-hosted. @throws Obstacle */
  cloudEnvironment: () => Promise<string>;
  /** A self-hosted environment in which nothing is ever queued. @throws Obstacle */
  idleEnvironment: () => Promise<string>;
  /** @throws Obstacle where there is no other account's token, or the target does not take it */
  otherAccount: () => Promise<void>;
  /** What has been learnt on the way: the call that queues an item (a silence), and how many never came. */
  learnt: { queuedBy?: 'session' | 'message'; undelivered: number };
}

/** Makes the shared things with requests in the shared lane. */
export function share(
  target: Target,
  send: (request: Request) => Promise<Exchange>,
  create: (resource: Resource, body: (name: string) => object) => Promise<Created>,
  { offers, plainCall }: { offers: (operation: Operation) => boolean; plainCall: Request },
): Shared {
  const environment = (type: 'self_hosted' | 'cloud') =>
    once(async () => {
      const handed = offers('control.environments') ? await fromHook(type, send) : undefined;
      if (handed !== undefined) return handed;
      if (!offers('environment.create')) throw noSource(`a ${type} environment`);
      return (await create('environment', (name) => ({ name, config: { type } }))).id;
    });
  return {
    agent: once(async () => {
      const model = await enabledModel(send);
      return (await create('agent', (name) => ({ name, model }))).id;
    }),
    cloudEnvironment: environment('cloud'),
    idleEnvironment: environment('self_hosted'),
    otherAccount: once(() => otherAccount(target, plainCall, send)),
    learnt: { undelivered: 0 },
  };
}

/** An environment of the hook's making; undefined where it makes none of this type (501). @throws Obstacle */
async function fromHook(
  type: 'self_hosted' | 'cloud',
  send: (request: Request) => Promise<Exchange>,
): Promise<string | undefined> {
  const made = await send(control.environment(type));
  if (answerOf(made)?.status === 501) return undefined;
  const unanswered = trouble(made);
  if (unanswered) throw new Obstacle(unanswered);
  const id = fieldOf(made, 'environment_id');
  if (answerOf(made)?.status === 201 && typeof id === 'string') return id;
  throw notAccepted(made, `the hook made no ${type} environment`);
}

/** What a run cannot have for want of a source. */
export function noSource(what: string): Obstacle {
  return Obstacle.of(
    'precondition',
    `nothing that this run may use makes ${what}`,
    `Let the test-control hook make ${what}, or use a profile that has the call that creates it.`,
  );
}

/** The first model that the account may use; `auto` where the target offers no list. */
async function enabledModel(send: (request: Request) => Promise<Exchange>): Promise<string> {
  const listed = bodyOf(await send(provision.models()));
  const models = isObject(listed) && Array.isArray(listed.data) ? listed.data.filter(isObject) : [];
  const usable = models.find((model) => model.is_enabled !== false && typeof model.id === 'string');
  return usable ? String(usable.id) : 'auto';
}

async function otherAccount(
  target: Target,
  plainCall: Request,
  send: (request: Request) => Promise<Exchange>,
): Promise<void> {
  if (target.foreignToken === null) {
    throw Obstacle.of(
      'credential',
      'there is no token of another account',
      'Put a token of a second account into QODER_FOREIGN_PAT, or name its variable with --foreign-token-env.',
    );
  }
  const exchange = await send(as('foreign', plainCall));
  if (answerOf(exchange)?.status === 401) {
    throw Obstacle.of(
      'credential',
      'the token of the other account is not accepted by the target',
      'Give a valid, unexpired token of a second account.',
      [exchange],
    );
  }
  // A 503 may be the model list's own (models/list) and says nothing about the token.
  const unanswered = answerOf(exchange) ? undefined : trouble(exchange);
  if (unanswered) throw new Obstacle(unanswered);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
