import type { OperationId } from '../../spec/answers.ts';
import type { ControlCall, Operation, Request } from '../../spec/request.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import { announced, type Means } from './create.ts';
import type { Known, Thing } from './ledger.ts';

/** What each call of the hook makes, the field of the answer that holds its id, and the call that removes it. */
const orders: Readonly<Record<ControlCall, { thing: Thing; id: string; removal: OperationId }>> = {
  'control.environments': { thing: 'environment', id: 'environment_id', removal: 'environment.archive' },
  'control.work-items': { thing: 'work item', id: 'work_id', removal: 'work.stop' },
  'control.deployments': { thing: 'deployment', id: 'deployment_id', removal: 'deployment.archive' },
};

/**
 * Has the test-control hook make something, and writes it into the ledger as what the API creates is; but what no call
 * of the profile removes is left to the hook's owner. Gives the hook's answer, and what is now to be removed again.
 */
export async function order(
  request: Request<ControlCall>,
  nameFor: (thing: Thing) => string,
  { offers, ...means }: Means & { offers: (operation: Operation) => boolean },
): Promise<{ exchange: Exchange; made?: Known }> {
  const { thing: resource, id: field, removal } = orders[request.operation];
  if (!offers(removal)) return { exchange: await means.send(request) };
  const name = nameFor(resource);
  const exchange = await announced({ resource, name }, request, means);
  const id = fieldOf(exchange, field);
  const place = fieldOf(exchange, 'environment_id');
  if (answerOf(exchange)?.status !== 201 || typeof id !== 'string' || id === '') return { exchange };
  if (resource === 'work item' && typeof place !== 'string') return { exchange };
  const made: Known = {
    resource,
    name,
    id,
    ...(resource === 'work item' ? { environment_id: String(place) } : {}),
  };
  means.ledger.write({ at: 'created', ...made });
  return { exchange, made };
}

/** Whether a request goes to the hook, which makes something at every call. */
export function isOrder(request: Request): request is Request<ControlCall> {
  return request.operation in orders;
}
