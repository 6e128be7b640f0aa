import { type ControlCall, type Operation, post } from './request.ts';

/** Requests of the test-control hook (spec/control.yaml); their paths lie below the hook's URL. */
export const control = {
  environment: (type: 'self_hosted' | 'cloud') => post('control.environments', '/environments', { type }),
  workItem: (item: { state: string; environment_id?: string; worker_id?: string; delivered?: false }) =>
    post('control.work-items', '/work-items', item),
  deployment: (status: 'active' | 'paused') => post('control.deployments', '/deployments', { status }),
};

/** Whether a call goes to the hook and not to the API. */
export function isControlCall(operation: Operation): operation is ControlCall {
  return operation.startsWith('control.');
}
