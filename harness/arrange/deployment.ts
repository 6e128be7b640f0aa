import { type DeploymentState, lifecycles } from '../../spec/contract.ts';
import { deployment as calls } from '../../spec/operations.ts';
import type { Operation } from '../../spec/request.ts';
import { type Exchange, fieldOf } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import {
  type DeploymentOffer,
  type DeploymentWish,
  deploymentOffers,
  type SuppliedDeployment,
} from './deployment-sources.ts';
import { misstated } from './hand-made-deployment.ts';
import type { Precondition } from './precondition.ts';
import { route } from './route.ts';
import { OutOfReach, reach } from './search.ts';

/** The calls that take a deployment along its way. */
type Step = 'deployment.pause' | 'deployment.unpause' | 'deployment.archive';

/** A deployment that was brought to a status. */
export interface ArrangedDeployment extends SuppliedDeployment {
  /** Its reading right before the act; null where the profile has no such read. */
  before: Exchange<'deployment.get'> | null;
  route: readonly Exchange<Step>[];
}

type Status = DeploymentState;

/** How each call of the lifecycle is sent on the way. */
const sends = { pause: calls.pause, unpause: calls.unpause, archive: calls.archive } as const;
const isSent = (call: string): call is keyof typeof sends => call in sends;

/**
 * A deployment, by the documented calls alone, read right before the act where the profile has such a read. One that the
 * API creates has a schedule only if one is asked for; of the hook's it is not known. One that is archived is not read:
 * whether it can be is a silence.
 */
export function deployment(status: Status, wish: DeploymentWish = {}): Precondition<ArrangedDeployment> {
  return status === 'archived' ? arranged(status, { ...wish, disposable: true }, dated) : arranged(status, wish, read);
}

/** The same without reading it, for scenarios that judge the reading itself. */
export function unreadDeployment(status: Status, wish: DeploymentWish = {}): Precondition<ArrangedDeployment> {
  return arranged(status, wish, async (_, thing) => thing);
}

type Look = (arranger: Arranger, thing: ArrangedDeployment, status: Status) => Promise<ArrangedDeployment>;

function arranged(status: Status, wish: DeploymentWish, look: Look): Precondition<ArrangedDeployment> {
  const { disposable = false } = wish;
  const what = wanted(status, wish);
  return {
    describe: disposable ? `${what}, which the run may archive` : what,
    ...(disposable ? {} : { draws: 'deployments' }),
    arrange: (arranger) =>
      reach(arranger, {
        name: 'deployment',
        candidates: () =>
          deploymentOffers(arranger, wish).map((offer) => ({
            ...offer,
            way: (broken) => wayFrom(arranger, offer, status, broken),
          })),
        request: (thing, { call }) => {
          if (!isSent(call)) throw new Error(`the lifecycle has a call that arrangement cannot send: ${call}`);
          return sends[call](thing);
        },
        moved: async () => undefined,
        arrive: (thing, steps) => look(arranger, { ...thing, before: null, route: steps }, status),
        outOfReach: () => (disposable ? unmade(what) : outOfReach(arranger, what)),
      }),
  };
}

function wayFrom({ offers }: Arranger, { start }: DeploymentOffer, to: Status, broken: Parameters<typeof route>[2]) {
  const usable = (call: string) => isSent(call) && offers(lifecycle.calls[call]?.operation as Operation);
  return route(lifecycle, { from: start, to, usable }, broken);
}

/** The answer of the archiving says whether it arrived. */
const dated: Look = async (_, thing) => {
  const [archive] = thing.route.slice(-1);
  if (!archive || typeof fieldOf(archive, 'archived_at') === 'string') return thing;
  throw Obstacle.of(
    'precondition',
    `the deployment should be archived, but the answer shows archived_at ${JSON.stringify(fieldOf(archive, 'archived_at'))}`,
    'See the failed requirements of archive.',
    [archive],
  );
};

const read: Look = async ({ offers, send }, thing, status) => {
  if (!offers('deployment.get')) return thing;
  const before = await send(calls.get(thing));
  const unanswered = trouble(before);
  if (unanswered) throw new Obstacle(unanswered);
  if (!isAccepted(before)) throw notAccepted(before, 'the deployment could not be read before the act');
  if (fieldOf(before, 'status') === status) return { ...thing, before };
  throw Obstacle.of(
    'precondition',
    `the deployment should be ${status}, but is ${JSON.stringify(fieldOf(before, 'status'))} when read right before the act`,
    'See the failed requirements of the call that should have brought it there.',
    [before, ...thing.route],
  );
};

function wanted(status: Status, { scheduled = false, run = false }: DeploymentWish): string {
  const more = [...(scheduled ? ['has a schedule'] : []), ...(run ? ['may be run'] : [])];
  return ['a deployment that is', status, ...more.map((each) => `and ${each}`)].join(' ');
}

/** Of one that is to be archived, for which nothing that was made by hand is taken. */
function unmade(what: string): Obstacle {
  return new OutOfReach({
    kind: 'open',
    class: 'precondition',
    exchanges: [],
    message: `nothing that this run may use makes ${what} and is archived in the end`,
    remedy: 'Let a test-control hook (--hook) make it, or use a profile that has the call that creates one.',
  });
}

function outOfReach({ byHand, shared }: Arranger, what: string): Obstacle {
  const { all } = byHand.deployments;
  const used =
    all.length > 0 && !shared.makes.deployments ? `, nor is one of the ${all.length} made by hand left for it` : '';
  return new OutOfReach({
    kind: 'open',
    class: 'precondition',
    exchanges: [],
    message: `nothing that this run may use leads to ${what}${used}${misstated(all)}`,
    remedy: `Make ${what} by hand and name it under arrange.deployments, let a test-control hook (--hook) make it, or use a profile that has the call that creates one.`,
  });
}

const lifecycle = lifecycles.deployment;
