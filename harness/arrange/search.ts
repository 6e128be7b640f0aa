import type { Edge } from '../../spec/lifecycle.ts';
import type { Operation, Request } from '../../spec/request.ts';
import type { Exchange } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';

/** Something that a source would hand over. */
export interface Offer<T extends object> {
  /** Tells it from the other offers of one search. */
  key: string;
  /** What handing it over costs, counted in calls. */
  cost: number;
  /** Where the way begins, for the record, such as `active by the hook`. */
  from: string;
  /** Hands it over; undefined where it turns out that it cannot. @throws Obstacle where the source fails */
  supply: () => Promise<T | undefined>;
}

/** An offer, with the shortest way from it to what is looked for that has none of the broken edges. */
export interface Candidate<T extends object> extends Offer<T> {
  way: (broken: readonly Edge[]) => Edge[] | undefined;
}

/** What is looked for: where it may come from, how each documented call is sent, and what makes it arrived. */
export interface Search<O extends Operation, T extends object, A> {
  /** What it is called, for the record. */
  name: string;
  /** What there is at the moment, the source that is to be preferred first. */
  candidates: () => readonly Candidate<T>[];
  request: (thing: T, edge: Edge) => Request<O>;
  /** What the refusal of a call on the way means, where it is not the call's own fault. */
  moved: (thing: T, edge: Edge, refusal: Exchange) => Promise<Obstacle | undefined>;
  /** Looks at what has come to the end of its way; gives it with what was seen, or what is wrong with it. */
  arrive: (thing: T, steps: readonly Exchange<O>[]) => Promise<A | Obstacle>;
  outOfReach: () => Obstacle;
}

/** Ways that are tried before a state counts as out of reach. */
const tries = 3;

/** What the offers of a search lead to cannot be had; another choice earlier on may help. */
export class OutOfReach extends Obstacle {}

/**
 * Brings about what is looked for, by the cheapest way over all sources, counted in calls; an edge that the target did
 * not take, or an offer that came to nothing, is gone round.
 * @throws Obstacle where no way is left
 */
export async function reach<O extends Operation, T extends object, A>(
  arranger: Pick<Arranger, 'send' | 'note'>,
  search: Search<O, T, A>,
): Promise<A> {
  const broken: Edge[] = [];
  const useless = new Set<string>();
  let obstacle: Obstacle | undefined;
  for (let attempt = 0; attempt < tries; ) {
    const left = search.candidates().filter(({ key }) => !useless.has(key));
    const plan = cheapest(left, broken);
    if (!plan) break;
    const { offer, way } = plan;
    const thing = await offer.supply();
    if (thing === undefined) {
      useless.add(offer.key);
      continue;
    }
    const walked = await walk(arranger, search, thing, way);
    if ('failed' in walked) {
      attempt += 1;
      obstacle = walked.obstacle;
      if (walked.obstacle.finding.class !== 'drift') broken.push(walked.failed);
      continue;
    }
    const arrived = await search.arrive(thing, walked.steps);
    if (!(arrived instanceof Obstacle)) {
      arranger.note(`${search.name}: ${[offer.from, ...way.map(({ call }) => call)].join(', ')}`);
      return arrived;
    }
    obstacle = arrived;
    if (arrived instanceof OutOfReach) {
      useless.add(offer.key);
      continue;
    }
    attempt += 1;
    const last = way.at(-1);
    if (last) broken.push(last);
  }
  throw obstacle ?? search.outOfReach();
}

function cheapest<T extends object>(
  candidates: readonly Candidate<T>[],
  broken: readonly Edge[],
): { offer: Offer<T>; way: Edge[] } | undefined {
  const plans = candidates.flatMap((offer) => {
    const way = offer.way(broken);
    return way ? [{ offer, way, cost: offer.cost + way.length }] : [];
  });
  return plans.sort((a, b) => a.cost - b.cost)[0];
}

type Walked<O extends Operation> = { steps: Exchange<O>[] } | { failed: Edge; obstacle: Obstacle };

async function walk<O extends Operation, T extends object, A>(
  { send }: Pick<Arranger, 'send'>,
  { request, moved, name }: Search<O, T, A>,
  thing: T,
  way: readonly Edge[],
): Promise<Walked<O>> {
  const steps: Exchange<O>[] = [];
  for (const edge of way) {
    const exchange = await send(request(thing, edge));
    const unanswered = trouble(exchange);
    if (unanswered) throw new Obstacle(unanswered);
    if (!isAccepted(exchange)) {
      const elsewhere = await moved(thing, edge, exchange);
      return {
        failed: edge,
        obstacle: elsewhere ?? notAccepted(exchange, `the ${name} could not be brought to ${edge.to}`),
      };
    }
    steps.push(exchange);
  }
  return { steps };
}
