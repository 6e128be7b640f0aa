import type { OperationId } from '../spec/answers.ts';
import { areaOf, isId } from '../spec/areas.ts';
import { isRequirementId, type RequirementId } from '../spec/contract.ts';
import type { Operation, Request } from '../spec/request.ts';
import type { Precondition } from './arrange/precondition.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import { isProbe } from './probe.ts';
import type { Making } from './stay.ts';

export { appearingItem } from './arrange/appearing-item.ts';
export { type Creatable, creatable } from './arrange/creatable.ts';
export { manyDeployments, manyRuns } from './arrange/crowded.ts';
export { deployment, unreadDeployment } from './arrange/deployment.ts';
export { deploymentWithRun } from './arrange/deployment-with-run.ts';
export { environment, otherAccount } from './arrange/environment.ts';
export { furtherItems } from './arrange/expecting.ts';
export { anotherAgent, type Ingredients, ingredients } from './arrange/ingredients.ts';
export { deploymentsListed, itemsListed, type Listed, runsListed } from './arrange/listed.ts';
export { aMoment } from './arrange/moment.ts';
export { countedQueue, ownQueue } from './arrange/own-queue.ts';
export { itemsTogether, twoItems, twoUnreadItems, unreadWorkItem, workItem } from './arrange/work-item.ts';
export { probe } from './probe.ts';

/** What an act leaves under one label: an exchange, a list, or parts of it by name; and what it drew at random. */
export type Step = Exchange | string | number | readonly Step[] | { readonly [part: string]: Step };

/** What an act may do. */
export interface Io extends Making {
  /** Sends a request and records what came of it; a failed transport is an exchange too. */
  send: <O extends Operation>(request: Request<O>) => Promise<Exchange<O>>;
  /** Sends requests at the same moment; they may overtake each other. */
  together: <T extends Record<string, Promise<Exchange>>>(sends: T) => Promise<{ [K in keyof T]: Awaited<T[K]> }>;
  /** Waits, in milliseconds; for what cannot show earlier. */
  rest: (milliseconds: number) => Promise<void>;
  /** Whether the run's profile has an operation; what a scenario does without one is its own affair. */
  offers: (operation: Operation) => boolean;
  /** An id in the documented form that nothing on the target has. */
  unknownId: (prefix: string) => string;
  /** A UUID of this scenario's own, the same for the same seed. */
  uuid: () => string;
  /** What an act that explores has besides. */
  exploring: Exploring;
}

/** What it takes to try one sequence of calls after the other. */
export interface Exploring {
  /** How many sequences the run is to try. */
  sequences: number;
  /** A seed for a generator of 32 bits, another at each call, and the same ones for the same seed of the run. */
  seed: () => number;
  /**
   * Arranges something anew for a part of the act alone, and cleans up behind that part. What was made by hand is left
   * to the preconditions. @throws Obstacle
   */
  fresh: <T, R>(precondition: Precondition<T>, use: (thing: T) => Promise<R>) => Promise<R>;
  /** Whether work items are seen to move by themselves where these exchanges had them. */
  drifts: (exchanges: readonly Exchange[]) => Promise<boolean>;
}

/** A pure function of the trace. No finding means that the point did not come up. */
export type Judge<T> = (trace: T) => Finding | readonly Finding[];

/** The judges of a scenario, by the requirement that each answers for. */
export type Judges<T> = { readonly [R in RequirementId]?: Judge<T> };

/** One executable test: what it needs, what it sends, what it makes of the answers. */
export interface Scenario<G extends object = object, S extends { [label: string]: Step } = { [label: string]: Step }> {
  id: string;
  title: string;
  /** Operations without which the act makes no sense; in a profile that lacks one the scenario is not run. */
  needs?: readonly OperationId[];
  /** Operations with which others ask the same better; in a profile that has one the scenario is not run. */
  unless?: readonly OperationId[];
  /**
   * Whether it tries sequences of calls at random. Such a scenario is asked for by its own id, or else belongs to a whole
   * run: a requirement that it judges besides others does not call for it.
   */
  explores?: boolean;
  /** Whether the act waits for time to pass; such scenarios are begun first, so that they wait side by side. */
  waits?: boolean;
  given: { readonly [K in keyof G]: Precondition<G[K]> };
  act: (given: G, io: Io) => Promise<S>;
  judge: Judges<NoInfer<G & S>>;
}

/** A scenario whose parts' types have been checked against each other. */
export type AnyScenario = Scenario<Record<string, unknown>, { [label: string]: Step }>;

/**
 * Declares a scenario; ties the types of its parts together.
 * @throws Error for an id that is not an area and a rule, or a scenario without a judge
 */
export function scenario<G extends object, S extends { [label: string]: Step }>(parts: Scenario<G, S>): AnyScenario {
  if (areaOf(parts.id) === undefined) throw new Error(`the scenario id ${parts.id} does not start with an area`);
  if (!isId(parts.id)) throw new Error(`the scenario id ${parts.id} does not end in kebab case`);
  if (Object.keys(parts.judge).length === 0) throw new Error(`the scenario ${parts.id} judges nothing`);
  // The types have done their work: from here on a scenario is run and judged without knowing its parts.
  return parts as unknown as AnyScenario;
}

/**
 * The scenarios among the exports of modules, alone or in lists.
 * @throws Error for an id that is declared twice, or a judge of a requirement that no row declares
 */
export function collect(modules: readonly object[]): AnyScenario[] {
  const found = modules.flatMap((module) => Object.values(module).flat() as unknown[]).filter(isScenario);
  const ids = new Set<string>();
  for (const { id, judge } of found) {
    if (ids.has(id)) throw new Error(`the scenario ${id} is declared twice`);
    ids.add(id);
    const unknown = Object.keys(judge).find((requirement) => !isRequirementId(requirement));
    if (unknown !== undefined) throw new Error(`the scenario ${id} judges ${unknown}, which no row declares`);
  }
  // By id, so that the order is the same however the modules were loaded.
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isScenario(value: unknown): value is AnyScenario {
  return (
    typeof value === 'object' &&
    value !== null &&
    'act' in value &&
    'judge' in value &&
    'given' in value &&
    !isProbe(value)
  );
}
