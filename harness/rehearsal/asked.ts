import type { WorkState } from '../../spec/contract.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import type { HandMadeDeployment, HandMadeItem } from './plan.ts';

/** What one scenario asked the hook for. */
export interface Asked {
  scenario: string;
  items: readonly AskedItem[];
  deployments: readonly AskedDeployment[];
}

/** A work item that was asked for, and the state in which the scenario left it. */
export interface AskedItem extends HandMadeItem {
  left: WorkState;
}

/** A deployment that was asked for, and the status in which the scenario left it. */
export interface AskedDeployment extends HandMadeDeployment {
  left: HandMadeDeployment['status'];
}

type Status = HandMadeDeployment['status'];
export type EnvironmentType = 'self_hosted' | 'cloud';

/**
 * What the hook was asked for in a rehearsal, by scenario, in the order of the scenarios. What happens to a thing in the
 * clean-up is not the scenario's doing.
 */
export function askedIn(exchanges: readonly Exchange[], scenarios: readonly string[]): Asked[] {
  const byScenario = new Map<string, Exchange[]>(scenarios.map((id) => [id, []]));
  for (const exchange of exchanges) {
    const [scenario = '', attempt, lane] = exchange.key.split('/');
    // A second attempt asks for the same again.
    if (attempt === '1' && lane !== 'clean-up') byScenario.get(scenario)?.push(exchange);
  }
  return [...byScenario].map(([scenario, own]) => ({
    scenario,
    items: made(own, 'control.work-items').map((order) => item(order, own)),
    deployments: made(own, 'control.deployments')
      .filter((order) => !isArchived(order, own))
      .map((order) => deployment(order, own)),
  }));
}

/** Which kinds of environments the hook was asked for, for several scenarios together. */
export function environmentsAsked(exchanges: readonly Exchange[]): EnvironmentType[] {
  return made(exchanges, 'control.environments').map((order) => sent(order).type as EnvironmentType);
}

function made(exchanges: readonly Exchange[], operation: Exchange['operation']): Exchange[] {
  return exchanges.filter((exchange) => exchange.operation === operation && answerOf(exchange)?.status === 201);
}

function item(order: Exchange, own: readonly Exchange[]): AskedItem {
  const { state, delivered, worker_id } = sent(order);
  const start = state as WorkState;
  const polled = delivered !== false;
  return {
    state: start,
    delivered: polled,
    worker: polled && worker_id !== undefined,
    left: (last(own, fieldOf(order, 'work_id'), 'state') as WorkState | undefined) ?? start,
  };
}

function deployment(order: Exchange, own: readonly Exchange[]): AskedDeployment {
  const status = sent(order).status as Status;
  return { status, left: (last(own, fieldOf(order, 'deployment_id'), 'status') as Status | undefined) ?? status };
}

/** Whether the scenario archived it, for which nothing that is made by hand is taken. */
function isArchived(order: Exchange, own: readonly Exchange[]): boolean {
  const id = String(fieldOf(order, 'deployment_id'));
  return own.some(({ operation, request }) => operation === 'deployment.archive' && request.path.includes(id));
}

/** The last that an accepted answer says of a thing. */
function last(own: readonly Exchange[], id: unknown, field: string): unknown {
  const telling = own.findLast((exchange) => answerOf(exchange)?.status === 200 && fieldOf(exchange, 'id') === id);
  return telling && fieldOf(telling, field);
}

/** The order as it was sent; the harness wrote it as JSON. */
function sent({ request: { body } }: Exchange): Record<string, unknown> {
  return JSON.parse(body ?? '{}');
}
