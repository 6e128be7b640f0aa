import { describe, expect, test } from 'vitest';
import type { Drawn } from '../../harness/arrange/precondition.ts';
import { turns } from '../../harness/arrange/turns.ts';

const both: readonly Drawn[] = ['work items', 'deployments'];

describe('turns at what there is only by hand', () => {
  test('are taken one at a time, in the order of asking', async () => {
    const take = turns(new Set(['work items']));
    const order: number[] = [];
    let at = 0;
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        const end = await take(new Set(['work items']));
        expect(++at).toBe(1);
        await Promise.resolve();
        order.push(number);
        at -= 1;
        end();
      }),
    );
    expect(order).toEqual([1, 2, 3]);
  });

  test.each<[string, readonly Drawn[], readonly Drawn[]]>([
    ['of a kind that there is elsewhere, too', ['deployments'], ['work items']],
    ['by what draws on nothing', both, []],
  ])('are not waited for %s', async (_, scarce, drawn) => {
    const take = turns(new Set(scarce));
    const first = await take(new Set(drawn));
    const second = await take(new Set(drawn));
    first();
    second();
  });

  test('at two kinds do not lock each other out', async () => {
    const take = turns(new Set(both));
    const wishes: readonly (readonly Drawn[])[] = [both, [...both].reverse(), ['work items'], both, ['deployments']];
    let done = 0;
    await Promise.all(
      wishes.map(async (wish) => {
        const end = await take(new Set(wish));
        await Promise.resolve();
        done += 1;
        end();
      }),
    );
    expect(done).toBe(wishes.length);
  });
});
