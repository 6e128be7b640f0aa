import { describe, expect, test } from 'vitest';
import { create } from '../../harness/arrange/create.ts';
import { leases } from '../../harness/arrange/leases.ts';
import { openLedger } from '../../harness/arrange/ledger.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { Interrupted, Obstacle } from '../../harness/obstacle.ts';
import type { Request } from '../../spec/request.ts';
import { envelope, exchange, type Parts } from '../harness/exchanges.ts';

/** Creates an agent on a target that answers in this way. */
async function creating(answer: Parts | Error) {
  const lines: string[] = [];
  let onDisk = 0;
  const flush = async () => {
    await Promise.resolve();
    onDisk = lines.length;
  };
  const ledger = openLedger((line) => lines.push(line), [], flush);
  let linesBefore: number | undefined;
  const send = async (_: Request): Promise<Exchange> => {
    linesBefore = onDisk;
    if (answer instanceof Error) throw answer;
    return exchange('agent.create', { path: '/agents', ...answer });
  };
  const made = await create('agent', 'name', {}, { ledger, send }).catch((error: unknown) => error);
  return { made, standing: ledger.standing(), linesBefore };
}

describe('creating something', () => {
  test('is in the ledger, and that on disk, before it is sent', async () => {
    expect((await creating({ status: 201, body: { id: 'agent_1' } })).linesBefore).toBe(1);
  });

  test('is not sent where the ledger cannot be written to the disk', async () => {
    const full = async () => {
      throw new Error('no space left');
    };
    const sent: Request[] = [];
    const send = async (request: Request): Promise<Exchange> => {
      sent.push(request);
      return exchange('agent.create', { path: '/agents', status: 201, body: { id: 'agent_1' } });
    };
    await expect(create('agent', 'name', {}, { ledger: openLedger(() => {}, [], full), send })).rejects.toThrow(
      'no space left',
    );
    expect(sent).toEqual([]);
  });

  test('of a session notes where its work items are', async () => {
    const ledger = openLedger(() => {});
    const send = async () => exchange('session.create', { path: '/sessions', status: 201, body: { id: 'sess_1' } });
    await create('session', 'name', { agent: 'agent_1', environment_id: 'env_1' }, { ledger, send });
    expect(ledger.standing()).toEqual([{ resource: 'session', name: 'name', id: 'sess_1', environment_id: 'env_1' }]);
  });

  test.each([200, 201])('is done with a %i and an id', async (status) => {
    const { made, standing } = await creating({ status, body: { id: 'agent_1' } });
    expect(made).toMatchObject({ id: 'agent_1', name: 'name' });
    expect(standing).toMatchObject([{ id: 'agent_1' }]);
  });

  test.each<[string, Parts]>([
    ['202', { status: 202, body: { id: 'agent_1' } }],
    ['no id', { status: 201, body: {} }],
    ['an empty id', { status: 201, body: { id: '' } }],
    ['an id that is no string', { status: 201, body: { id: 7 } }],
    ['no JSON', { status: 201, body: 'made' }],
    ['a reset', { failure: 'reset' }],
    ['a reset of the first connection', { failure: 'turned-away' }],
    ['a time-out', { failure: 'timeout' }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
  ])('may have left something behind where it was answered with %s', async (_, answer) => {
    const { made, standing } = await creating(answer);
    expect(made).toBeInstanceOf(Obstacle);
    expect(standing).toMatchObject([{ resource: 'agent', name: 'name' }]);
  });

  test.each<[string, Parts, string]>([
    ['400', { status: 400, body: envelope('invalid_request_error') }, 'precondition'],
    ['403', { status: 403, body: envelope('permission_error') }, 'precondition'],
    ['500', { status: 500, body: envelope('api_error') }, 'precondition'],
    ['404: the prefix is missing', { status: 404, body: 'Not Found' }, 'unreachable'],
    ['401, the token being rejected elsewhere', { status: 401, credentialCheck: 'rejected' }, 'credential'],
    ['429', { status: 429 }, 'rate'],
    ['a redirect', { status: 302, headers: { location: '/login' } }, 'unreachable'],
    ['no connection', { failure: 'refused' }, 'unreachable'],
    ['a certificate that is not trusted', { failure: 'untrusted' }, 'unreachable'],
    ['a refusal of the proxy', { failure: 'proxy-unauthorized' }, 'unreachable'],
    ['nothing, since it was not sent', { failure: 'skipped' }, 'unreachable'],
  ])('has left nothing behind where it was answered with %s', async (_, answer, kind) => {
    const { made, standing } = await creating(answer);
    expect(made).toBeInstanceOf(Obstacle);
    expect((made as Obstacle).finding).toMatchObject({ class: kind, remedy: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(standing).toEqual([]);
  });

  test('has left nothing behind where the run ended before it was sent', async () => {
    const { made, standing } = await creating(new Interrupted());
    expect(made).toBeInstanceOf(Interrupted);
    expect(standing).toEqual([]);
  });

  test('that is refused tells what the target said', async () => {
    const { made } = await creating({ status: 400, body: envelope('invalid_request_error') });
    expect((made as Obstacle).message).toBe('POST /agents was answered 400: No., so no agent could be created');
  });
});

describe('a pool of environments', () => {
  const pool = (size: number) => {
    let made = 0;
    return { ...leases(size, async () => `env-${++made}`), made: () => made };
  };

  test('makes no more than it holds, and reuses what is given back', async () => {
    const { take, giveBack, made } = pool(2);
    const [one] = [await take(), await take()];
    const third = take();
    giveBack(one);
    expect(await third).toBe(one);
    expect(made()).toBe(2);
  });

  test('never lends one to two at the same time', async () => {
    const { take, giveBack, made } = pool(3);
    const lent = new Set<string>();
    const use = async () => {
      const lease = await take();
      expect(lent.has(lease.id)).toBe(false);
      lent.add(lease.id);
      await Promise.resolve();
      lent.delete(lease.id);
      giveBack(lease);
    };
    await Promise.all(Array.from({ length: 50 }, use));
    expect(made()).toBeLessThanOrEqual(3);
  });

  test('serves those who wait in their order', async () => {
    const { take, giveBack } = pool(1);
    const first = await take();
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const id = await take();
      order.push(number);
      giveBack(id);
    });
    giveBack(first);
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  test('makes another in the place of one that is kept', async () => {
    const { take, retire, made } = pool(1);
    const first = await take();
    const next = take();
    retire();
    expect(await next).not.toBe(first);
    expect(made()).toBe(2);
  });

  test('gives the place of one that could not be made to the next who waits', async () => {
    let tries = 0;
    const { take } = leases(1, async () => {
      tries += 1;
      if (tries === 1) throw new Error('refused');
      return 'env';
    });
    const [failed, next] = await Promise.allSettled([take(), take()]);
    expect(failed.status).toBe('rejected');
    expect(next).toEqual({ status: 'fulfilled', value: { id: 'env', ours: true } });
  });
});
