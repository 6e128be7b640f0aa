import { describe, expect, test } from 'vitest';
import { openLedger } from '../../harness/arrange/ledger.ts';
import { isOrder, order } from '../../harness/arrange/order.ts';
import { Interrupted } from '../../harness/obstacle.ts';
import { control } from '../../spec/control.ts';
import { work } from '../../spec/operations.ts';
import type { ControlCall, Operation, Request } from '../../spec/request.ts';
import { exchange, type Parts } from '../harness/exchanges.ts';

/** Orders something of a hook that answers in this way, in a profile that has these operations. */
async function ordering(request: Request<ControlCall>, answer: Parts | Error, offered: readonly Operation[]) {
  const lines: string[] = [];
  const ledger = openLedger((line) => lines.push(line));
  let before: number | undefined;
  const send = async () => {
    before = lines.length;
    if (answer instanceof Error) throw answer;
    return exchange(request.operation, { path: '/control', ...answer });
  };
  const offers = (operation: Operation) => offered.includes(operation);
  const ordered = await order(request, (thing) => `name of a ${thing}`, { ledger, send, offers }).catch((error) => ({
    error,
  }));
  return { ordered, before, standing: ledger.standing() };
}

const item = control.workItem({ state: 'queued' });
const made = { status: 201, body: { environment_id: 'env_1', work_id: 'work_1' } };
const known = { resource: 'work item', name: 'name of a work item', id: 'work_1', environment_id: 'env_1' };

describe('what the hook is to make', () => {
  test('is in the ledger before it is ordered, and afterwards with its id', async () => {
    const { ordered, before, standing } = await ordering(item, made, ['work.stop']);
    expect(before).toBe(1);
    expect(standing).toEqual([known]);
    expect(ordered).toMatchObject({ made: known });
  });

  test.each<[string, Request<ControlCall>, Parts, Operation, object]>([
    [
      'a deployment',
      control.deployment('active'),
      { status: 201, body: { deployment_id: 'dep_1' } },
      'deployment.archive',
      { resource: 'deployment', id: 'dep_1' },
    ],
    [
      'an environment',
      control.environment('cloud'),
      { status: 201, body: { environment_id: 'env_1' } },
      'environment.archive',
      { resource: 'environment', id: 'env_1' },
    ],
  ])(
    '%s is ours to remove where the profile has the call, else its maker’s',
    async (_, request, answer, call, want) => {
      expect((await ordering(request, answer, [call])).standing).toMatchObject([want]);
      expect((await ordering(request, answer, ['work.stop'])).standing).toEqual([]);
    },
  );

  test.each<[string, Parts | Error]>([
    ['a refusal', { status: 501 }],
    ['no connection', { failure: 'refused' }],
    ['an interruption', new Interrupted()],
  ])('is not there after %s', async (_, answer) => {
    expect((await ordering(item, answer, ['work.stop'])).standing).toEqual([]);
  });

  test.each<[string, Parts]>([
    ['a time-out', { failure: 'timeout' }],
    ['no id', { status: 201, body: { environment_id: 'env_1' } }],
    ['no environment', { status: 201, body: { work_id: 'work_1' } }],
  ])('may be there after %s', async (_, answer) => {
    const { standing } = await ordering(item, answer, ['work.stop']);
    expect(standing).toEqual([{ resource: 'work item', name: 'name of a work item' }]);
  });
});

test('an order is what goes to the hook', () => {
  expect(isOrder(item)).toBe(true);
  expect(isOrder(work.get({ environment_id: 'env_1', work_id: 'work_1' }))).toBe(false);
});
