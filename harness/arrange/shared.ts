import { control } from '../../spec/control.ts';
import { provision } from '../../spec/operations.ts';
import { as, type Operation, type Request } from '../../spec/request.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import type { Target } from '../target.ts';
import { trouble } from '../trouble.ts';
import type { Created, Resource } from './create.ts';
import { hookFailed } from './hook.ts';
import type { Lease } from './leases.ts';
import type { Supplies } from './supplies.ts';

/** What several scenarios use together; each thing is made when first asked for, and once. */
export interface Shared {
  /** An agent's id. @throws Obstacle */
  agent: () => Promise<string>;
  /** The model of an agent that is to be created. */
  model: () => Promise<string>;
  /** Another one, which the run makes itself. @throws Obstacle */
  secondAgent: () => Promise<string>;
  /** An environment that is not self-hosted. @throws Obstacle */
  cloudEnvironment: () => Promise<string>;
  /** Another one, which the run or its hook makes. @throws Obstacle */
  secondCloudEnvironment: () => Promise<string>;
  /** A self-hosted environment in which nothing is ever queued, other than the one named. @throws Obstacle */
  idleEnvironment: (home: string | undefined) => Promise<string>;
  /**
   * An environment for deployments that are run: a self-hosted one, where no agent does any work, and in which nobody
   * polls; where one is supplied, the one that `lease` gives; where items could not be stopped, a cloud environment.
   * @throws Obstacle
   */
  environmentForRuns: (lease: () => Promise<Lease>) => Promise<string>;
  /** @throws Obstacle where there is no other account's token, or the target does not take it */
  otherAccount: () => Promise<void>;
  /** Whether work items, deployments, and deployments whose runs leave nothing, can be had through the public API. */
  makes: { items: boolean; deployments: boolean; runs: boolean };
  /**
   * What has been learnt on the way: the call that queues an item (a silence), how many never came, and what the hook
   * has declined to make.
   */
  learnt: { queuedBy?: 'session' | 'message'; undelivered: number; unmade: Set<string> };
}

interface Means {
  supplies: Supplies;
  offers: (operation: Operation) => boolean;
  /** A plain read that every target of the profile answers. */
  plainCall: Request;
}

/** The calls besides a session's own that it takes to queue an item, to have it delivered and to stop it again. */
const queueCalls = ['event.send', 'work.poll', 'work.list', 'work.stop'] as const;

/** Makes the shared things with requests in the shared lane, as far as none is supplied. */
export function share(
  target: Target,
  send: (request: Request) => Promise<Exchange>,
  create: (resource: Resource, body: (name: string) => object) => Promise<Created>,
  { supplies, offers, plainCall }: Means,
): Shared {
  /** Nothing is created that could not be removed again. */
  const creates = (resource: Resource) => offers(`${resource}.create`) && offers(`${resource}.archive`);
  const environment = (type: 'self_hosted' | 'cloud', missing = noEnvironment(type)) =>
    once(async () => {
      const handed = offers('control.environments') ? await fromHook(type, send) : undefined;
      if (handed !== undefined) return handed;
      if (!creates('environment')) throw missing;
      return (await create('environment', (name) => ({ name, config: { type } }))).id;
    });
  const { agent, model, environments } = supplies;
  const madeIdle = environment('self_hosted');
  const madeForRuns = environment('self_hosted');
  const madeCloud = environment('cloud');
  const madeSecondCloud = environment('cloud', noSecond('cloud environment'));
  const usedModel = once(async () => model ?? (await enabledModel(send, offers)));
  const makeAgent = async (missing: Obstacle) => {
    if (!creates('agent')) throw missing;
    const used = await usedModel();
    try {
      return (await create('agent', (name) => ({ name, model: used }))).id;
    } catch (error) {
      throw error instanceof Obstacle ? withoutAgent(error, model) : error;
    }
  };
  const madeAgent = once(() => makeAgent(noAgent()));
  const madeSecondAgent = once(() => makeAgent(noSecond('agent')));
  const hasAgent = agent !== null || creates('agent');
  const hasQueue = environments.self_hosted.length > 0 || creates('environment');
  const hasCloud = environments.cloud !== null || creates('environment');
  const cloudEnvironment = environments.cloud === null ? madeCloud : async () => environments.cloud ?? '';
  const stopsItems = offers('work.list') && offers('work.stop');
  // Whether a paused one can be archived is a silence.
  const createsDeployments = hasAgent && creates('deployment') && offers('deployment.unpause');
  return {
    agent: agent === null ? madeAgent : async () => agent,
    model: usedModel,
    secondAgent: madeSecondAgent,
    cloudEnvironment,
    secondCloudEnvironment: madeSecondCloud,
    idleEnvironment: (home) =>
      environments.self_hosted.length === 0 ? madeIdle() : anotherThan(home, environments.self_hosted),
    environmentForRuns: async (lease) => {
      if (!stopsItems) return cloudEnvironment();
      return environments.self_hosted.length === 0 ? madeForRuns() : (await lease()).id;
    },
    otherAccount: once(() => otherAccount(target, plainCall, send)),
    makes: {
      items: hasAgent && hasQueue && creates('session') && queueCalls.every(offers),
      deployments: createsDeployments && hasCloud,
      runs: createsDeployments && offers('session.archive') && (stopsItems ? hasQueue : hasCloud),
    },
    learnt: { undelivered: 0, unmade: new Set() },
  };
}

/** The environment supplied as the idle one, or another where the item at hand is in it. */
async function anotherThan(home: string | undefined, supplied: readonly string[]): Promise<string> {
  const idle = supplied.findLast((id) => id !== home);
  if (idle !== undefined) return idle;
  throw Obstacle.of(
    'precondition',
    `there is no self-hosted environment besides ${home}, which the item is in`,
    'Name a second self-hosted environment under arrange.environments.self_hosted.',
  );
}

/** An environment of the hook's making; undefined where it makes none of this type (501). @throws Obstacle */
async function fromHook(
  type: 'self_hosted' | 'cloud',
  send: (request: Request) => Promise<Exchange>,
): Promise<string | undefined> {
  const made = await send(control.environment(type));
  if (answerOf(made)?.status === 501) return undefined;
  const id = fieldOf(made, 'environment_id');
  if (answerOf(made)?.status === 201 && typeof id === 'string') return id;
  throw hookFailed(made, `the hook made no ${type} environment`, ['environment_id']);
}

function noEnvironment(type: 'self_hosted' | 'cloud'): Obstacle {
  return Obstacle.of(
    'precondition',
    `nothing that this run may use makes a ${type} environment`,
    `Make one by hand and name it under arrange.environments.${type}, let a test-control hook (--hook) make it, or use a profile that has the call that creates one.`,
  );
}

function noAgent(): Obstacle {
  return Obstacle.of(
    'precondition',
    'nothing that this run may use makes an agent',
    'Name one under arrange.agent, or use a profile that has the call that creates one.',
  );
}

function noSecond(what: string): Obstacle {
  return Obstacle.of(
    'precondition',
    `nothing that this run may use makes a second ${what}`,
    `Use a profile that has the calls that create and archive one, or leave out what takes two with --only.`,
  );
}

/** The obstacle of an agent that was refused, with what the configuration can do about it. */
function withoutAgent({ finding }: Obstacle, model: string | null): Obstacle {
  if (finding.class !== 'precondition') return new Obstacle(finding);
  const other = model === null ? 'a model that it takes under arrange.model' : 'another model under arrange.model';
  return new Obstacle({ ...finding, remedy: `${finding.remedy} Or name ${other}, or an agent under arrange.agent.` });
}

/** The first model that the account may use; `auto` where the target offers no list. */
async function enabledModel(
  send: (request: Request) => Promise<Exchange>,
  offers: (operation: Operation) => boolean,
): Promise<string> {
  const listed = offers('model.list') ? bodyOf(await send(provision.models())) : undefined;
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
