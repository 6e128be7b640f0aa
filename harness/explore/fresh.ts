import type { Arranger } from '../arrange/arranger.ts';
import type { HandMadeDeployment } from '../arrange/hand-made-deployment.ts';
import type { HandMadeItem } from '../arrange/hand-made-item.ts';
import { pool } from '../arrange/pool.ts';
import type { Random } from '../random.ts';
import type { RunContext } from '../run-context.ts';
import type { Exploring } from '../scenario.ts';
import type { Stay } from '../stay.ts';
import { alongside } from '../whereabouts.ts';

/**
 * What an attempt offers to an act that explores: each part has a stay of its own, which ends with it.
 * @param enter opens a stay within the attempt
 */
export function exploringIn(run: RunContext, chance: Random, enter: () => Stay): Exploring {
  const within = async <R>(use: (arranger: Arranger) => Promise<R>): Promise<R> => {
    const { arranger, leave } = enter();
    try {
      return await use({
        ...arranger,
        byHand: { items: pool<HandMadeItem>([]), deployments: pool<HandMadeDeployment>([]) },
      });
    } finally {
      await leave();
    }
  };
  return {
    sequences: run.explore,
    seed: () => Number.parseInt(chance.hex(8), 16) | 0,
    fresh: (precondition, use) => within(async (arranger) => use(await precondition.arrange(arranger))),
    drifts: (exchanges) => {
      const { spots, took } = alongside(exchanges);
      return within(async (arranger) => (await run.stillness(arranger, spots, took)) !== undefined);
    },
  };
}
